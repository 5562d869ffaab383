package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.flow.standard.Standard;

/**
 * Reads a national standard from YAML: dated, cited, every value that nobody verified named. What does not fit gives {@link
 * FileProblem.BadStandard} with every fault of the file, each with its line and what is allowed.
 */
public final class StandardFile {
    /** The names of the standards that travel in the program. */
    public static final List<String> PACKAGED = List.of("az-before-revision", "az-revised", "default");

    private StandardFile() {}

    /** Reads a file. Throws ProblemException. */
    public static Standard read(Path path) {
        return new StandardValues(YamlFile.read(path)).standard();
    }

    /** Reads a standard that travels in the program, by its name. Throws ProblemException. */
    public static Standard packaged(String name) {
        String resource = "/org/fadeout/standards/" + name + ".yaml";
        try (InputStream in = PACKAGED.contains(name) ? StandardFile.class.getResourceAsStream(resource) : null) {
            if (in == null) {
                throw new ProblemException(new UsageProblem.BadOption(
                        "the standard",
                        name,
                        String.join(", ", PACKAGED) + ", or the path of a standard's file (.yaml)"));
            }
            return new StandardValues(YamlFile.read(name + ".yaml", new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .standard();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads a standard of the program by its name, or a file by its path. Throws ProblemException. */
    public static Standard named(String nameOrPath) {
        return nameOrPath.endsWith(".yaml") && Files.exists(Path.of(nameOrPath))
                ? read(Path.of(nameOrPath))
                : packaged(nameOrPath);
    }
}
