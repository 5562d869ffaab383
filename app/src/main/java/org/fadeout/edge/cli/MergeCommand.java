package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.edge.actions.MergeChanges;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.store.Merged;
import org.fadeout.edge.store.SiteRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes in what another site recorded. */
@Command(
        name = "merge",
        description = {
            "Takes in what another site of this register recorded, from a file of fadeout changes.",
            "All of it or nothing. The same file again changes nothing. What was known here before stays as it was known.",
            "Exits with 1 where records are in conflict since: both versions are kept, and fadeout conflicts lists them."
        },
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "F", description = "A file of fadeout changes")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        MergeChanges.Report report;
        try (SiteRegister opened = open.writing(register.address())) {
            report = MergeChanges.run(
                    opened, file, file.toString(), open.settings().actor().value(), Unpacked.Limits.STANDARD);
        }
        if (chosen == Format.JSON) {
            open.print(JsonTree.of(tree(report)));
        } else {
            text(open, report);
        }
        return (report.conflicts().isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
    }

    private static void text(Open open, MergeChanges.Report report) {
        Merged merged = report.merged();
        open.out()
                .println(
                        merged.taken() == 0
                                ? "Nothing new from site " + merged.from() + "; the register is as it was"
                                : "Merged " + merged.taken() + " batches with " + merged.changes()
                                        + " changes from site " + merged.from()
                                        + merged.receipt()
                                                .map(receipt -> "; receipt: batch " + receipt.number())
                                                .orElse(""));
        new TreeMap<>(merged.batches())
                .forEach((site, number) -> open.out().println("  " + number + " of site " + site));
        report.conflicts()
                .forEach(conflict ->
                        open.out().println("  conflict: " + conflict.kind().title() + " " + conflict.record()));
        if (report.standing() > 0) {
            open.out().println(report.standing() + " records in conflict; see fadeout conflicts");
        }
    }

    private static Map<String, @Nullable Object> tree(MergeChanges.Report report) {
        Merged merged = report.merged();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("from", merged.from());
        tree.put("inFile", merged.inFile());
        tree.put("batches", new TreeMap<>(merged.batches()));
        tree.put("changes", merged.changes());
        tree.put(
                "receipt",
                merged.receipt().map(receipt -> (Object) receipt.number()).orElse(null));
        tree.put(
                "conflicts",
                report.conflicts().stream()
                        .map(conflict -> conflict.record().text())
                        .toList());
        tree.put("standing", report.standing());
        return tree;
    }
}
