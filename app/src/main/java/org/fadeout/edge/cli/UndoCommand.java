package org.fadeout.edge.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.UndoImport;
import org.fadeout.edge.documents.JsonTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Undoes a whole import. */
@Command(
        name = "undo",
        description = {
            "Undoes a whole import by a batch that says the opposite: what it brought is withdrawn, what it changed is as before.",
            "Nothing is deleted. Records that were changed since stay as they are and are listed.",
            "Exits with 1 where records were left."
        },
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--list", description = "List the imports with the numbers of their batches, and change nothing")
    private boolean list;

    @Option(names = "--batch", paramLabel = "N", description = "The number of the batch of the import")
    private long batch;

    @Option(names = "--reason", paramLabel = "R", description = "Why; it is recorded")
    private String reason = "";

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        if (list) {
            try (Register opened = open.reading(register.address())) {
                // The numbers are those of this site; an import of another site is undone there.
                String site = opened.info().site();
                list(
                        open,
                        opened.batches().stream()
                                .filter(one -> one.site().equals(site))
                                .toList(),
                        chosen);
            }
            return 0;
        }
        DecisionOptions.notBlank("--reason", reason);
        UndoImport.Report report;
        try (Register opened = open.writing(register.address())) {
            report = UndoImport.run(opened, batch, open.settings().actor().value(), reason);
        }
        if (chosen == Format.JSON) {
            open.print(JsonTree.of(tree(report)));
        } else {
            text(report).forEach(open.out()::println);
        }
        return report.left().isEmpty() ? 0 : 1;
    }

    private static void list(Open open, List<BatchEntry> batches, Format chosen) {
        Map<Long, Long> undone = new HashMap<>();
        batches.forEach(one -> UndoImport.undoneBy(one).ifPresent(number -> undone.put(number, one.number())));
        List<BatchEntry> imports = batches.stream().filter(UndoImport::isImport).toList();
        if (chosen == Format.JSON) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            List<Map<String, @Nullable Object>> lines = new ArrayList<>();
            for (BatchEntry one : imports) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("batch", one.number());
                line.put("recordedAt", one.recordedAt().toString());
                line.put("actor", one.actor());
                line.put("reason", one.reason());
                line.put("changes", one.count());
                line.put("undoneBy", undone.get(one.number()));
                lines.add(line);
            }
            tree.put("imports", lines);
            open.print(JsonTree.of(tree));
            return;
        }
        imports.forEach(one -> open.out()
                .println(one.number() + "  " + one.recordedAt() + "  " + one.actor() + "  " + one.count() + " changes  "
                        + one.reason()
                        + (undone.containsKey(one.number())
                                ? "  (undone by batch " + undone.get(one.number()) + ")"
                                : "")));
        open.out().flush();
    }

    private static List<String> text(UndoImport.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("Undid batch " + report.undone().number() + " by batch "
                + report.batch().number() + ": " + report.withdrawn() + " records withdrawn, " + report.restored()
                + " as before, " + report.left().size() + " left as they are"
                + WaiveCommand.waits(report.batch()));
        report.left()
                .forEach(left -> lines.add("  left " + left.kind().name() + " " + left.record() + ": "
                        + left.why().text()));
        report.naming().forEach(id -> lines.add("  names a record that is gone: " + id));
        return lines;
    }

    private static Map<String, @Nullable Object> tree(UndoImport.Report report) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("undone", report.undone().number());
        tree.put("batch", report.batch().number());
        tree.put("standing", report.batch().standing().text());
        tree.put("withdrawn", report.withdrawn());
        tree.put("restored", report.restored());
        List<Map<String, @Nullable Object>> left = new ArrayList<>();
        for (UndoImport.Left one : report.left()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("kind", one.kind().name());
            line.put("id", one.record().text());
            line.put("why", one.why().text());
            left.add(line);
        }
        tree.put("left", left);
        tree.put("naming", report.naming().stream().map(RecordId::text).toList());
        return tree;
    }
}
