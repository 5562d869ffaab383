package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.DecideHazard;
import org.fadeout.edge.actions.FoundHazard;
import org.fadeout.edge.exchange.PolygonFile;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a decision on a hazardous area, or says what is missing. */
@Command(
        name = "decide",
        description = {
            "Takes a decision on a hazardous area and keeps it as one act.",
            "What must exist first is checked; what is missing is told, and nothing is kept."
        },
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "Its id or its number")
    private String hazard = "";

    @Option(
            names = "--act",
            required = true,
            paramLabel = "ACT",
            description = "classify, retype, extend, correct, cancel, reduce, work, close, hand over, reopen, merge,"
                    + " split or supersede")
    private String act = "";

    @Option(names = "--class", paramLabel = "C", description = "Classification that it gets")
    private @Nullable String classification;

    @Option(names = "--type", paramLabel = "T", description = "Type of hazard that it gets")
    private @Nullable String type;

    @Option(names = "--date", paramLabel = "D", description = "Date of the decision; today by default")
    private @Nullable String date;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why")
    private @Nullable String reason;

    @Option(names = "--authority", paramLabel = "NAME", description = "The authority that decides")
    private @Nullable String authority;

    @Option(names = "--signed-by", paramLabel = "NAME", description = "Who signed; kept as a personal value")
    private @Nullable String signedBy;

    @Option(names = "--evidence", paramLabel = "ID,ID", split = ",", description = "Ids of the records it rests on")
    private String[] evidence = {};

    @Option(names = "--with", paramLabel = "ID,ID", split = ",", description = "The other areas of a merge")
    private String[] with = {};

    @Option(
            names = {"--parts", "--boundary"},
            paramLabel = "FILE",
            description = "Polygons: the parts of a split, or the boundary of another act")
    private @Nullable Path parts;

    @Option(
            names = "--quality",
            paramLabel = "REF",
            description = "Report of the quality control that accepted the work")
    private @Nullable String quality;

    @Option(names = "--certificate", paramLabel = "REF", description = "The hand-over certificate")
    private @Nullable String certificate;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        DecisionAct wanted = word("--act", DecisionAct.class, act);
        if (wanted == DecisionAct.RETYPE && type == null) {
            throw QuestionOptions.bad("--type", "nothing", words(HazardType.class));
        }
        try (Register opened = open.writing(register.address())) {
            DecideHazard.Decided decided = DecideHazard.run(opened, request(open, opened, wanted));
            open.out()
                    .println("Batch " + decided.batch().number() + ": "
                            + decided.decision().act().text() + ", decision "
                            + decided.decision().id());
            for (Hazard area : decided.areas()) {
                open.out()
                        .println("  " + area.id() + " (" + area.number() + "): "
                                + FoundHazard.told(
                                        HazardHistory.of(area, List.of()).now()));
            }
            open.out().println("  rule: " + decided.decision().rule());
            return Problem.Exit.FINE.code();
        }
    }

    private DecideHazard.Request request(Open open, Register opened, DecisionAct wanted) {
        return new DecideHazard.Request(
                open.settings().actor().value(),
                hazard,
                wanted,
                classification == null ? null : word("--class", HazardClass.class, classification),
                type == null ? null : word("--type", HazardType.class, type),
                day(open, opened),
                reason,
                authority,
                signedBy,
                Arrays.asList(evidence),
                Arrays.asList(with),
                parts == null ? List.of() : PolygonFile.read(parts),
                quality,
                certificate);
    }

    /** A decision has a last day on which it may have been taken: it is checked by what was known then. */
    private PartialDate day(Open open, Register opened) {
        if (date == null) {
            return PartialDate.of(LocalDate.ofInstant(
                    open.surroundings().clock().instant(), opened.info().zone()));
        }
        String given = Objects.requireNonNull(date);
        try {
            PartialDate read = PartialDate.parse(given);
            if (read.latest() != null && read.earliest() != null) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            // Said below, with what is allowed.
        }
        throw QuestionOptions.bad("--date", given, "a day such as 2023-09-19, a month, or a year");
    }

    private static <C extends Enum<C> & Choice> C word(String option, Class<C> type, String text) {
        return new FieldType.OneOf<>(type).read(text).orElseThrow(() -> QuestionOptions.bad(option, text, words(type)));
    }

    private static <C extends Enum<C> & Choice> String words(Class<C> type) {
        return String.join(", ", new FieldType.OneOf<>(type).words());
    }
}
