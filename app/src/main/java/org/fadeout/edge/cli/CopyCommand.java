package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Door;
import org.fadeout.edge.store.Registers;
import org.fadeout.flow.access.Right;
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
            "Copies a register, also one that is in use, between files and servers either way; the advised way to move one.",
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
    private @Nullable String to;

    @Option(
            names = "--new-site",
            description = "Make the copy a site of its own, so that both may be written and merged again")
    private boolean newSite;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Address from = register.address();
        Address target = Address.of(java.util.Objects.requireNonNull(to));
        Door.require(from, open.surroundings(), Right.WHOLE, "copy the register");
        if (newSite) {
            Registers.copyAsNewSite(from, target, open.settings().actor().value(), open.surroundings());
            try (Register copied = Registers.openToRead(target, open.surroundings())) {
                open.out()
                        .println("Copied " + from + " to " + target + " as site "
                                + copied.info().site());
            }
        } else {
            Registers.copy(from, target, open.surroundings());
            open.out().println("Copied " + from + " to " + target);
        }
        return 0;
    }
}
