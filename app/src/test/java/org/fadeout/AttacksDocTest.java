package org.fadeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names only tests that there are. */
class AttacksDocTest {
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\| `(\\w+)\\.(\\w+)` \\|");

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/security.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("Test.") && line.endsWith("` |"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(25);
        for (String row : rows) {
            Matcher read = ROW.matcher(row);
            assertThat(read.matches()).as(row).isTrue();
            assertThat(isThere(read.group(3), read.group(4))).as(row).isTrue();
        }
    }

    /** A method of this name is annotated as a test in the file of the class. */
    private static boolean isThere(String test, String method) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(one -> one.getFileName().toString().equals(test + ".java"))
                    .findFirst()
                    .orElse(null);
            return file != null
                    && Pattern.compile("(?s)@(Parameterized)?Test\\b(?:(?!\\bvoid\\b).)*\\bvoid " + method + "\\(")
                            .matcher(Files.readString(file))
                            .find();
        }
    }
}
