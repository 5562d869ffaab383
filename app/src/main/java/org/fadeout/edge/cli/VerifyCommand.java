package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.Register;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.exchange.HeadFile;
import org.fadeout.edge.exchange.HeadKey;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Door;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.flow.access.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Checks that a register is what its changes say. */
@Command(
        name = "verify",
        description = "Checks the chains, the digests, and that everything derived is what the changes say.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final String AGREE = "All chains, digests, versions and layers agree.";
    private static final String WITHOUT = " Without a head kept elsewhere this cannot exclude"
            + " that the end of a chain was cut off or that all of it was written anew.";
    private static final String WITH = " All that stood when the head was kept still stands, unchanged. This cannot"
            + " exclude that what came after it was cut off or written anew.";

    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--head",
            paramLabel = "H",
            description = "A head that was kept elsewhere: its 64 digits, or a file of fadeout head or --print-head")
    private @Nullable String head;

    @Option(
            names = "--key",
            paramLabel = "PUBLIC",
            description =
                    "With --head: that the owner of this key signed it (the file that head --new-key F wrote to F.pub)")
    private @Nullable Path key;

    @Option(names = "--print-head", paramLabel = "FILE", description = "Write the head to a file, to be kept elsewhere")
    private @Nullable Path printHead;

    @Option(
            names = "--equals",
            paramLabel = "REGISTER",
            description = "Whether another register is the same one with the same history; it is checked too")
    private @Nullable String twin;

    @Option(names = "--rebuild", description = "First make version index and layers anew from the changes")
    private boolean rebuild;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        KeptHead kept = head == null ? null : HeadFile.read(head);
        requireSigned();
        if (rebuild) {
            try (StoredRegister opened =
                    Door.whole(register.address(), open.surroundings(), false, Right.WHOLE, "make layers anew")) {
                opened.rebuild();
            }
        }
        if (twin != null) {
            return compare(open, Address.of(twin));
        }
        try (Register opened = open.reading(register.address())) {
            List<Issue> issues = new ArrayList<>(opened.verify());
            if (kept != null) {
                issues.addAll(opened.verify(kept));
            }
            List<BatchEntry> batches = opened.batches();
            long changes = batches.stream().mapToLong(BatchEntry::count).sum();
            open.out().println(batches.size() + " batches, " + changes + " changes, head " + opened.head());
            IssuesOut.text(issues).forEach(open.out()::println);
            open.out()
                    .println(
                            issues.isEmpty()
                                    ? AGREE + (kept == null ? WITHOUT : WITH)
                                    : issues.size() + " differences");
            if (!issues.isEmpty() && kept == null) {
                open.out().println("There may be more." + WITHOUT);
            }
            if (kept != null) {
                tell(open, kept.hash().equals(opened.head()), issues.isEmpty());
            }
            if (printHead != null && !issues.isEmpty()) {
                open.out()
                        .println("No head was written: it would stand for a register that does not agree with itself");
            } else if (printHead != null) {
                HeadFile.write(printHead, opened);
                open.out()
                        .println("Wrote the head to " + printHead
                                + "; keep it where nobody who writes the register can");
            }
            return issues.isEmpty() ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
        }
    }

    /** What a head that was kept is to the register of today, and who kept it. */
    private void tell(Open open, boolean present, boolean agrees) {
        if (agrees) {
            open.out()
                    .println(
                            present
                                    ? "The head that was kept is the present one."
                                    : "The head that was kept is one that the register had; batches may have come since.");
        }
        open.out()
                .println(
                        key == null
                                ? "Who kept the head was not checked: --key names the key that it must be signed with."
                                : "The head is signed with the key that was named.");
    }

    /** A head is only worth as much as the certainty about who kept it. */
    private void requireSigned() {
        if (key != null && head == null) {
            throw QuestionOptions.bad(
                    "--key", key.toString(), "together with --head, a file that fadeout head --sign wrote");
        }
        if (key != null && head != null) {
            HeadFile.signed(head).require(HeadKey.readOpen(key, "--key"), head);
        }
    }

    private int compare(Open open, Address other) {
        try (Register one = open.reading(register.address());
                Register two = open.reading(other)) {
            List<Issue> issues = new ArrayList<>(one.verify());
            issues.addAll(two.verify());
            IssuesOut.text(issues).forEach(open.out()::println);
            // A head stands for every change of every batch: where the heads are the same, all of it is.
            boolean same = one.head().equals(two.head())
                    && one.info().id().equals(two.info().id())
                    && one.info().country().equals(two.info().country())
                    && one.info().zone().equals(two.info().zone());
            open.out()
                    .println(
                            same
                                    ? "The two registers are equal: head " + one.head()
                                    : "The two registers differ: head " + one.head() + " and head " + two.head());
            return (same && issues.isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
        }
    }
}
