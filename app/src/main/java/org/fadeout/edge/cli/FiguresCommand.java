package org.fadeout.edge.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.FiguresCsv;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.edge.documents.FiguresText;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the figures of a period. */
@Command(
        name = "figures",
        description = "The figures of a period, computed from evidence.",
        mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "D",
            description = "Rows by: task, hazard, product, admin1, operator, method, authority (several with commas)")
    private List<String> by = List.of();

    @Option(names = "--format", paramLabel = "F", description = "text (default), json or csv", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON, Format.CSV);
        try (Register opened = open.reading(register.path())) {
            Question question = options.question(opened, null, by);
            Figures figures = FiguresOf.of(opened.at(question.known(), Viewer.KEEPER), question);
            switch (chosen) {
                case JSON -> open.print(FiguresJson.of(figures));
                case CSV -> open.print(FiguresCsv.of(figures));
                case TEXT, GEOJSON, HTML -> text(open.out(), figures);
            }
        }
        return 0;
    }

    private static void text(PrintWriter out, Figures figures) {
        Question question = figures.question();
        out.println("Figures of " + question.period() + " as of " + question.asOf() + ", as known "
                + question.known().instant().map(i -> "on " + i).orElse("now")
                + (question.known().includeSubmitted() ? ", including records that are not approved" : ""));
        if (!figures.reported().isEmpty()) {
            out.println("Reported by others:");
            FiguresText.reported(figures.reported()).forEach(out::println);
        }
        out.println("Computed from " + figures.basis().origin().text() + " records under \""
                + figures.basis().standard() + "\":");
        FiguresText.computed(figures).forEach(out::println);
        if (!figures.onRecord().isEmpty()) {
            out.println("Land on record, whatever the period:");
            FiguresText.onRecord(figures).forEach(out::println);
        }
        if (!figures.rows().isEmpty()) {
            out.println("Rows:");
            FiguresText.rows(figures).forEach(out::println);
        }
        if (!figures.questions().isEmpty()) {
            out.println("Questions for a person:");
            IssuesOut.text(figures.questions()).forEach(out::println);
        }
    }
}
