package org.fadeout.edge.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of another house, run as people run it. Where it is not installed the test says so loudly and is skipped. */
public record ForeignTool(int exit, String out, String err) {

    public static ForeignTool run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Did not end: " + command);
        }
        return new ForeignTool(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    public static void require(Path folder, String why, String... check) throws InterruptedException {
        boolean there;
        try {
            there = run(folder, List.of(check)).exit() == 0;
        } catch (IOException e) {
            there = false;
        }
        if (!there) {
            System.out.println("SKIPPED: " + why);
        }
        Assumptions.assumeTrue(there, why);
    }
}
