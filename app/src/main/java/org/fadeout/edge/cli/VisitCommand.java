package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.RecordQualityVisit;
import org.fadeout.flow.clearance.Gravity;
import org.fadeout.flow.clearance.VisitResult;
import org.fadeout.flow.clearance.VisitType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Records a quality visit. */
@Command(
        name = "visit",
        description =
                "Records a quality visit to a task, with its nonconformities. Visits with polygons come in by import.",
        mixinStandardHelpOptions = true)
final class VisitCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "The task, by its id or its number")
    private String task = "";

    @Option(names = "--type", required = true, paramLabel = "T", description = "qa, qc or re-inspection")
    private String type = "";

    @Option(names = "--date", required = true, paramLabel = "D", description = "The day of the visit")
    private @Nullable String date;

    @Option(names = "--result", paramLabel = "R", description = "accepted or rejected")
    private @Nullable String result;

    @Option(names = "--inspected", paramLabel = "ORG", description = "Organisation inspected")
    private @Nullable String inspected;

    @Option(names = "--inspecting", paramLabel = "ORG", description = "Organisation inspecting")
    private @Nullable String inspecting;

    @Option(names = "--area", paramLabel = "M2", description = "Area inspected, whole m2")
    private @Nullable String area;

    @Option(names = "--repeats", paramLabel = "VISIT", description = "The visit that it inspects again")
    private @Nullable String repeats;

    @Option(names = "--report", paramLabel = "NAME", description = "Report of the visit")
    private @Nullable String report;

    @Option(names = "--number", paramLabel = "N", description = "Its number")
    private @Nullable String number;

    @Option(names = "--note", paramLabel = "TEXT", description = "A note")
    private @Nullable String note;

    @Option(
            names = "--nonconformity",
            paramLabel = "GRAVITY:TEXT",
            description = "critical, major or minor, a colon, and what it is; may be given several times")
    private List<String> nonconformities = new ArrayList<>();

    @Option(
            names = "--corrected",
            paramLabel = "ID",
            description = "A nonconformity that the visit saw corrected; may be given several times")
    private List<String> corrected = new ArrayList<>();

    @Option(names = "--measures", paramLabel = "TEXT", description = "What was done about them")
    private @Nullable String measures;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        String actor = open.settings().actor().value();
        try (Register opened = open.writing(register.address())) {
            LocalDate day = Days.past("--date", date, Days.today(open, opened));
            RecordQualityVisit.Request request = new RecordQualityVisit.Request(
                    task,
                    word(VisitType.class, "--type", type),
                    PartialDate.of(day),
                    number,
                    result == null ? null : word(VisitResult.class, "--result", result),
                    inspected,
                    inspecting,
                    area == null ? null : area(area),
                    repeats,
                    report,
                    note,
                    nonconformities.stream().map(VisitCommand::fault).toList(),
                    corrected,
                    measures,
                    actor);
            RecordId id = RecordQualityVisit.run(opened, request);
            open.out().println("Recorded " + id + " with " + nonconformities.size() + " nonconformities");
        }
        return 0;
    }

    private static <E extends Enum<E> & Choice> E word(Class<E> choice, String option, String text) {
        FieldType.OneOf<E> words = new FieldType.OneOf<>(choice);
        return words.read(text).orElseThrow(() -> QuestionOptions.bad(option, text, String.join(", ", words.words())));
    }

    private static Area area(String text) {
        try {
            return Area.ofSquareMetres(Long.parseLong(text));
        } catch (IllegalArgumentException e) {
            throw QuestionOptions.bad("--area", text, "whole m2, not negative");
        }
    }

    private static RecordQualityVisit.Fault fault(String text) {
        int colon = text.indexOf(':');
        String what = text.substring(colon + 1).strip();
        if (colon < 0 || what.isEmpty()) {
            throw QuestionOptions.bad("--nonconformity", text, "such as \"major: a lane was left out\"");
        }
        String gravity = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return new RecordQualityVisit.Fault(word(Gravity.class, "--nonconformity", gravity), what);
    }
}
