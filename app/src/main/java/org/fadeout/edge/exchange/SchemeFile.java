package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fadeout.flow.review.Scheme;
import org.fadeout.flow.review.Schemes;

/**
 * Reads scoring schemes from YAML: dated, cited, every value that nobody verified named. What does not fit throws ProblemException with
 * every fault of the file, each with its line and what is allowed.
 */
public final class SchemeFile {
    /** The schemes that travel in the program. */
    public static final List<String> PACKAGED = List.of("seven-criteria", "ten-criteria", "ten-criteria-2014");

    private SchemeFile() {}

    /** Reads a file. Throws ProblemException. */
    public static Scheme read(Path path) {
        return new SchemeValues(YamlFile.read(path)).scheme();
    }

    /** All schemes that travel in the program. */
    public static Schemes packaged() {
        return new Schemes(PACKAGED.stream().map(SchemeFile::packaged).toList());
    }

    private static Scheme packaged(String name) {
        String resource = "/org/fadeout/standards/schemes/" + name + ".yaml";
        try (InputStream in = SchemeFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without its scheme " + name);
            }
            return new SchemeValues(YamlFile.read(name + ".yaml", new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .scheme();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
