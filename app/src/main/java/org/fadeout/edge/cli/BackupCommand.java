package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.edge.store.Door;
import org.fadeout.edge.store.Registers;
import org.fadeout.flow.access.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Backs a register up, also one that is in use. */
@Command(
        name = "backup",
        description = {
            "Writes a backup of a register as it is at one moment, also while others write.",
            "It holds everything, values about private persons and the hashes of passwords and tokens too:"
                    + " keep it as you keep the register."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The backup; nothing may stand there")
    private @Nullable Path to;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Path file = Objects.requireNonNull(to);
        Door.require(register.address(), open.surroundings(), Right.WHOLE, "back the register up");
        String hash = Registers.backup(register.address(), file, open.surroundings());
        open.out().println("Backed " + register.address() + " up to " + file + ", SHA-256 of its content " + hash);
        return 0;
    }
}
