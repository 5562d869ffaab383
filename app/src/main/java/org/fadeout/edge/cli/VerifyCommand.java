package org.fadeout.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.edge.documents.IssuesOut;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Checks that a register is what its changes say. */
@Command(
        name = "verify",
        description = "Checks the chains, the digests, and that everything derived is what the changes say.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        try (Register opened = open.reading(register.path())) {
            List<Issue> issues = opened.verify();
            List<BatchEntry> batches = opened.batches();
            long changes = batches.stream().mapToLong(BatchEntry::count).sum();
            open.out().println(batches.size() + " batches, " + changes + " changes, head " + opened.head());
            IssuesOut.text(issues).forEach(open.out()::println);
            open.out()
                    .println(
                            issues.isEmpty()
                                    ? "All chains, digests, versions and layers agree. Without a head kept elsewhere this cannot exclude"
                                            + " that the end of a chain was cut off or that all of it was written anew."
                                    : issues.size() + " differences");
            return issues.isEmpty() ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
        }
    }
}
