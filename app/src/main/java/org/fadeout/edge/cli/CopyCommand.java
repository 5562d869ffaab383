package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fadeout.edge.store.GeoPackageRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Copies a register, also one that is in use. */
@Command(
        name = "copy",
        description = "Copies a register, also one that is in use; the advised way to move one.",
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

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Path target = java.util.Objects.requireNonNull(to);
        GeoPackageRegister.copy(register.path(), target);
        open.out().println("Copied " + register.path() + " to " + target);
        return 0;
    }
}
