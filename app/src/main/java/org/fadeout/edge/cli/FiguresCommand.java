package org.fadeout.edge.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.BalanceOut;
import org.fadeout.edge.documents.FiguresCsv;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.edge.documents.FiguresText;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Dimension;
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
            description =
                    "Rows by: task, hazard, product, admin1, admin2, operator, method, authority, jurisdiction (several with commas)")
    private List<String> by = List.of();

    @Option(
            names = "--balance",
            description =
                    "What remained, every term that changed it, what remains; rows by places only. CSV prints the balance alone")
    private boolean balance;

    @Option(names = "--format", paramLabel = "F", description = "text (default), json or csv", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON, Format.CSV);
        try (Register opened = open.reading(register.address())) {
            List<Question> questions = options.questions(opened, by);
            refuseRowsWithoutPlace();
            List<Figures> figures = new ArrayList<>();
            List<Balance> balances = new ArrayList<>();
            Snapshot snapshot = opened.at(questions.get(0).known(), Viewer.KEEPER);
            for (Question question : questions) {
                figures.add(FiguresOf.of(snapshot, question));
                if (balance) {
                    balances.add(BalanceOf.of(snapshot, question));
                }
            }
            print(open, chosen, figures, balances);
        }
        return 0;
    }

    /** Tasks, operators and methods hold no land while nothing is done, so no balance is told apart by them. */
    private void refuseRowsWithoutPlace() {
        FieldType.OneOf<Dimension> words = new FieldType.OneOf<>(Dimension.class);
        for (String word : balance ? by : List.<String>of()) {
            Dimension dimension = words.read(word).orElse(Dimension.HAZARD);
            if (!dimension.isPlace() && dimension != Dimension.HAZARD) {
                throw QuestionOptions.bad(
                        "--by with --balance",
                        word,
                        "admin1, admin2, authority, jurisdiction; lines are by type of hazard always");
            }
        }
    }

    private static void print(Open open, Format format, List<Figures> figures, List<Balance> balances) {
        switch (format) {
            case JSON ->
                open.print(
                        figures.size() > 1
                                ? FiguresJson.ofAll(figures, balances)
                                : FiguresJson.of(figures.get(0), balances.isEmpty() ? null : balances.get(0)));
            case CSV -> open.print(balances.isEmpty() ? FiguresCsv.of(figures) : csv(figures, balances));
            case TEXT, GEOJSON, HTML -> {
                for (int i = 0; i < figures.size(); i++) {
                    text(open.out(), figures.get(i));
                    if (!balances.isEmpty()) {
                        text(open.out(), figures.get(i), balances.get(i));
                    }
                }
            }
        }
    }

    private static String csv(List<Figures> figures, List<Balance> balances) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < balances.size(); i++) {
            csv.append(BalanceOut.csv(
                    balances.get(i), figures.get(i).basis().origin().text(), i == 0));
        }
        return csv.toString();
    }

    private static void text(PrintWriter out, Figures figures, Balance balance) {
        out.println("Balance of " + figures.basis().origin().text() + " records from the end of " + balance.before()
                + " to the end of " + balance.after() + ":");
        BalanceOut.text(balance).forEach(out::println);
        if (!balance.questions().isEmpty()) {
            out.println("Questions on the balance:");
            IssuesOut.text(balance.questions()).forEach(out::println);
        }
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
