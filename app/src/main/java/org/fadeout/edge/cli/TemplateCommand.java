package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.exchange.TemplateWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code fadeout template}: a workbook to be filled in, which import reads without a mapping. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Writes a workbook to be filled in, which import reads without a mapping.")
final class TemplateCommand implements Callable<Integer> {
    /** What most programmes record. */
    private static final List<String> USUAL =
            List.of("source", "hazard", "find", "evidence", "accident", "task", "searched");

    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE.xlsx",
            description = "The workbook; nothing may stand there")
    private Path to = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "A kind of record; may be said again (default: the usual ones)")
    private List<String> kinds = List.of();

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        List<Kind<?>> wanted = new ArrayList<>();
        for (String name : kinds.isEmpty() ? USUAL : kinds) {
            wanted.add(ExportCommand.kind(name));
        }
        TemplateWorkbook.write(to, wanted);
        open.out().println("Wrote " + to + " with " + wanted.size() + " sheets to fill in");
        return 0;
    }
}
