package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.DrawBoundary;
import org.fadeout.edge.documents.BoundaryOut;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the boundary that turning points make, and puts it on the record. */
@Command(
        name = "boundary",
        description = "The boundary of land from its turning points: positions, closing error, area.",
        mixinStandardHelpOptions = true)
final class BoundaryCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "Id or number of the land that the points describe")
    private String land = "";

    @Option(names = "--apply", description = "Put the land and the computed positions on the record")
    private boolean apply;

    @Option(names = "--replace", description = "With --apply: also where the land has a boundary already")
    private boolean replace;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        try (Register opened = apply ? open.writing(register.address()) : open.reading(register.address())) {
            DrawBoundary.Drawn drawn =
                    DrawBoundary.draw(opened.at(QuestionOptions.byLastBatch(opened), Viewer.KEEPER), land);
            if (chosen == Format.JSON) {
                open.print(BoundaryOut.json(drawn));
            } else {
                BoundaryOut.text(drawn).forEach(open.out()::println);
            }
            if (apply) {
                long batch = DrawBoundary.apply(
                                opened, drawn, replace, open.settings().actor().value())
                        .map(BatchEntry::number)
                        .orElse(0L);
                open.err().println("kept as batch " + batch);
            }
            return drawn.issues().isEmpty() ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
        }
    }
}
