package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.FoundHazard;
import org.fadeout.edge.documents.HazardOut;
import org.fadeout.flow.clearance.DecisionFacts;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints one hazardous area: how it is or was, what was decided, its evidence, and what may be decided. */
@Command(
        name = "hazard",
        description = "One hazardous area: state, history, evidence, and what may be decided.",
        mixinStandardHelpOptions = true)
final class HazardCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "Its id or its number")
    private String hazard = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--propose", description = "Propose a classification with its rule, and what each decision needs")
    private boolean propose;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        try (Register opened = open.reading(register.address())) {
            LocalDate today = LocalDate.ofInstant(
                    open.surroundings().clock().instant(), opened.info().zone());
            Question question = options.question(opened, new Period(LocalDate.of(1900, 1, 1), today), List.of());
            FoundHazard found = FoundHazard.of(opened.at(question.known(), Viewer.KEEPER), hazard, question.standard());
            HazardOut.Shown shown = shown(found, question);
            if (chosen == Format.JSON) {
                open.print(HazardOut.json(shown, propose));
            } else {
                HazardOut.text(shown, propose).forEach(open.out()::println);
            }
            return Problem.Exit.FINE.code();
        }
    }

    private static HazardOut.Shown shown(FoundHazard found, Question question) {
        LocalDate day = question.asOf();
        Facts facts = DecisionFacts.of(
                found.records(),
                found.history(),
                PartialDate.of(day),
                new DecisionFacts.Words(null, null, List.of()),
                Facts.Ground.UNMOVED,
                null,
                null);
        return new HazardOut.Shown(
                found.name(),
                found.history(),
                found.history().on(day),
                facts.evidence(),
                facts,
                found.records().origin() == Origin.INVENTED,
                question.standard());
    }
}
