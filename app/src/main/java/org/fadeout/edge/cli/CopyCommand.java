package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.edge.store.GeoPackageRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Copies a register, also one that is in use. */
@Command(
        name = "copy",
        description = {
            "Copies a register, also one that is in use; the advised way to move one.",
            "Where both are to be written from then on, the copy needs --new-site: changes and merge then exchange what they record."
        },
        mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "TO", description = "The copy; nothing may stand there")
    private @Nullable Path to;

    @Option(
            names = "--new-site",
            description = "Make the copy a site of its own, so that both may be written and merged again")
    private boolean newSite;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Path target = java.util.Objects.requireNonNull(to);
        if (newSite) {
            String actor = open.settings().actor().value();
            GeoPackageRegister.copyAsNewSite(register.path(), target, actor, open.surroundings());
            try (Register copied = open.reading(target)) {
                open.out()
                        .println("Copied " + register.path() + " to " + target + " as site "
                                + copied.info().site());
            }
            return 0;
        }
        GeoPackageRegister.copy(register.path(), target);
        open.out().println("Copied " + register.path() + " to " + target);
        return 0;
    }
}
