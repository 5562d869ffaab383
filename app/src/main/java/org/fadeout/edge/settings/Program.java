package org.fadeout.edge.settings;

import java.util.Optional;

/** What this program is. */
public final class Program {
    private Program() {}

    /** Its version, as the build wrote it into the jar; "development" where it runs from plain classes. */
    public static String version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
