package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.LayOutGrid;
import org.fadeout.edge.actions.SurveyPlan;
import org.fadeout.edge.documents.SurveyOut;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.survey.SurveyGrid;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints where surveys stand: boxes, what is next, proposed areas; lays out grids. */
@Command(
        name = "survey",
        description = "Survey by boxes: their state, which are next, the areas they make; or a new grid over evidence.",
        mixinStandardHelpOptions = true)
final class SurveyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", arity = "0..1", paramLabel = "GRID", description = "One grid, by its id or its number")
    private @Nullable String grid;

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--lay-out", paramLabel = "STRIKE", description = "Make a grid over the evidence of a strike")
    private @Nullable String strike;

    @Option(names = "--from", paramLabel = "EVIDENCE", description = "Make a grid over these evidence points")
    private List<String> evidence = List.of();

    @Option(names = "--number", paramLabel = "NAME", description = "What people will call the new grid")
    private @Nullable String number;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "text (default), json or geojson",
            defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON, Format.GEOJSON);
        boolean layOut = strike != null || !evidence.isEmpty();
        try (Register opened = layOut ? open.writing(register.address()) : open.reading(register.address())) {
            LocalDate today = LocalDate.ofInstant(
                    open.surroundings().clock().instant(), opened.info().zone());
            if (layOut) {
                LayOutGrid.Request request = new LayOutGrid.Request(
                        strike, evidence, number, open.settings().actor().value());
                SurveyGrid made = LayOutGrid.layOut(
                        opened, opened.at(QuestionOptions.byLastBatch(opened), Viewer.KEEPER), request, today);
                open.err().println("laid out grid " + made.number() + ", record " + made.id());
            }
            Question question = options.question(opened, new Period(LocalDate.of(1900, 1, 1), today), List.of());
            LandRecords records =
                    LandRecords.of(opened.at(question.known(), Viewer.KEEPER), question.origin(), question.standard());
            SurveyPlan plan = SurveyPlan.of(records, question.asOf(), grid, question.radius());
            switch (chosen) {
                case JSON -> open.print(SurveyOut.json(plan));
                case GEOJSON -> open.print(SurveyOut.geojson(plan));
                case TEXT, CSV, HTML -> SurveyOut.text(plan).forEach(open.out()::println);
            }
            return plan.extensions().isEmpty() && plan.silent().isEmpty()
                    ? Problem.Exit.FINE.code()
                    : Problem.Exit.FINDINGS.code();
        }
    }
}
