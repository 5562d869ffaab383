package org.fadeout.edge.cli;

import org.fadeout.edge.store.Address;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The register that a command works on. */
final class RegisterOption {
    @Parameters(
            paramLabel = "REGISTER",
            description = "The register: a GeoPackage made by fadeout new, or postgresql://user@host:port/database")
    private @Nullable String register;

    /** Where it is kept. Throws ProblemException where what was named cannot be an address. */
    Address address() {
        return Address.of(java.util.Objects.requireNonNull(register));
    }
}
