package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.store.Account;
import org.fadeout.edge.store.Accounts;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;
import org.fadeout.edge.store.StoredRegister;
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

    @Option(
            names = "--without-accounts",
            description =
                    "Leaves accounts, tokens and the log of what left in the backup, for a copy that is only looked at")
    private boolean withoutAccounts;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Address address = Address.of(Objects.requireNonNull(to));
        try (StoredRegister made =
                Registers.restoreBackup(Objects.requireNonNull(from), address, !withoutAccounts, open.surroundings())) {
            List<Issue> issues = made.verify();
            IssuesOut.text(issues).forEach(open.out()::println);
            open.out()
                    .println("Restored " + address + " of " + made.info().country() + ": "
                            + made.batches().size() + " batches, head " + made.head()
                            + (issues.isEmpty() ? ". All chains, digests, versions and layers agree." : ""));
            Accounts accounts = made.accounts();
            if (accounts.any()) {
                List<Account> all = accounts.all();
                long tokens = all.stream()
                        .mapToLong(
                                account -> accounts.tokens().of(account.name()).size())
                        .sum();
                open.out()
                        .println("Restored " + all.size() + " accounts with " + tokens + " tokens, and "
                                + accounts.left().all().size() + " lines of what left. People sign in as before.");
            } else {
                open.out().println("There are no accounts in it: whoever holds the register works with it");
            }
            return (issues.isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
        }
    }
}
