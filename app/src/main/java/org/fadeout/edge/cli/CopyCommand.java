package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Copies a register, also one that is in use. */
@Command(
        name = "copy",
        description =
                "Copies a register, also one that is in use, between files and servers either way; the advised way to move one.",
        mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "TO", description = "The copy; nothing may stand there")
    private @Nullable String to;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Address from = register.address();
        Address target = Address.of(java.util.Objects.requireNonNull(to));
        Registers.copy(from, target, open.surroundings());
        open.out().println("Copied " + from + " to " + target);
        return 0;
    }
}
