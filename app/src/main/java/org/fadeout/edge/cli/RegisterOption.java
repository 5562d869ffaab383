package org.fadeout.edge.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The register that a command works on. */
final class RegisterOption {
    @Parameters(paramLabel = "REGISTER", description = "The register, a GeoPackage made by fadeout new")
    private @Nullable Path register;

    Path path() {
        return java.util.Objects.requireNonNull(register);
    }
}
