package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.Register;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a register of a backup. */
@Command(
        name = "restore",
        description =
                "Makes the register that a backup holds, in a file or on a server. Every byte of the backup is checked before,"
                        + " and the register after.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file of fadeout backup")
    private @Nullable Path from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "REGISTER",
            description = "Where the register is to stand; nothing may stand there")
    private @Nullable String to;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Address address = Address.of(Objects.requireNonNull(to));
        try (Register made = Registers.restoreBackup(Objects.requireNonNull(from), address, open.surroundings())) {
            List<Issue> issues = made.verify();
            IssuesOut.text(issues).forEach(open.out()::println);
            open.out()
                    .println("Restored " + address + " of " + made.info().country() + ": "
                            + made.batches().size() + " batches, head " + made.head()
                            + (issues.isEmpty() ? ". All chains, digests, versions and layers agree." : ""));
            return (issues.isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
        }
    }
}
