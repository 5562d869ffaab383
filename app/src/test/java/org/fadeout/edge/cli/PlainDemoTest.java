package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The short way into the demo means what picocli would make of the same words. */
class PlainDemoTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyOrderOfItsWordsMeansWhatPicocliReads() {
        List<String> words = List.of("--no-serve", "--register", "out/a-b_1.gpkg", "demo", "/tmp/é/..", "x");
        int taken = 0;
        for (List<String> some : sequences(words, 4)) {
            String[] args = some.toArray(String[]::new);
            String[] all = new String[args.length + 1];
            all[0] = "demo";
            System.arraycopy(args, 0, all, 1, args.length);
            DemoCommand plain = PlainDemo.of(all);
            if (plain != null) {
                DemoCommand read = new DemoCommand();
                new CommandLine(read).parseArgs(args);
                assertThat(plain)
                        .as(some.toString())
                        .usingRecursiveComparison()
                        .ignoringFields("spec")
                        .isEqualTo(read);
                taken++;
            }
        }
        // Nothing, one of the two, or both in either order, with four file names.
        assertThat(taken).isEqualTo(1 + 1 + 4 + 2 * 4);
    }

    private static List<List<String>> sequences(List<String> words, int longest) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0, length = 0; length < longest; length++) {
            int to = all.size();
            for (; from < to; from++) {
                for (String word : words) {
                    List<String> longer = new ArrayList<>(all.get(from));
                    longer.add(word);
                    all.add(longer);
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "figures",
                "demo --help",
                "demo --port 8081",
                "demo --no-serve --no-serve",
                "demo --register",
                "demo --register @file",
                "demo --register -x",
                "demo --register=a",
                "demo --register \"a\"",
                "--actor me demo",
                "demo --actor me",
                "demo --no-serve=true"
            })
    void allElseGoesToPicocli(String line) {
        assertThat(PlainDemo.of(line.isEmpty() ? new String[0] : line.split(" ", -1)))
                .isNull();
    }

    @Test
    void aRefusalIsTheSameOnBothWays() throws Exception {
        Path file = Files.writeString(folder.resolve("no.gpkg"), "This is no register.");
        String[] plain = {"demo", "--no-serve", "--register", file.toString()};
        String[] more = Arrays.copyOf(plain, 6);
        more[4] = "--port";
        more[5] = "8080";
        assertThat(PlainDemo.of(plain)).isNotNull();
        assertThat(PlainDemo.of(more)).isNull();
        assertThat(run(plain)).isEqualTo(run(more)).contains("no.gpkg").doesNotStartWith("0 ");
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(args, new PrintWriter(out), new PrintWriter(err), Surroundings.ofThisMachine());
        return exit + " " + out + err;
    }
}
