package org.fadeout.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fadeout.edge.cli.Main;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command as a person uses it, in this process: what it answered and how it ended. */
record Cli(int exit, String out, String err) {

    static Cli run(Object... args) {
        return in(Surroundings.ofThisMachine(), args);
    }

    /** The same with clock, randomness and environment of the caller. */
    static Cli in(Surroundings surroundings, Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            if (arg instanceof List<?> many) {
                many.forEach(one -> words.add(one.toString()));
            } else {
                words.add(arg.toString());
            }
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(
                words.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true), surroundings);
        return new Cli(exit, out.toString(), err.toString());
    }

    JsonNode json() {
        return new ObjectMapper().readTree(out);
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    /** The GeoJSON files of a folder of real data, where they are at hand beside the project. */
    static List<Path> realData(String folder) {
        for (String shared : List.of("../../shared/data", "../shared/data")) {
            Path path = Path.of(shared, folder);
            if (Files.isDirectory(path)) {
                try (Stream<Path> list = Files.list(path)) {
                    return list.filter(file -> file.toString().endsWith(".geojson"))
                            .sorted()
                            .toList();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        System.out.println("SKIPPED: no ../shared/data/" + folder + "; what is shown on real files was not checked");
        Assumptions.abort("no shared data");
        return List.of();
    }

    /** What another program of this machine answers, with its errors among it. */
    static Cli program(Object... words) throws IOException, InterruptedException {
        List<String> command =
                Stream.of(words).flatMap(Cli::flat).map(Object::toString).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Cli(process.waitFor(), out, "");
    }

    private static Stream<?> flat(Object word) {
        return word instanceof List<?> many ? many.stream() : Stream.of(word);
    }

    /** Ends the test, loudly, where a program is not on this machine. */
    static void need(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            System.out.println(
                    "SKIPPED: " + program + " is not installed; it was not shown that GDAL reads a register");
            Assumptions.abort(program + " is not installed");
        }
    }
}
