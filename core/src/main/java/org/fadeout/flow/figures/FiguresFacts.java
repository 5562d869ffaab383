package org.fadeout.flow.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Event;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Passes;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Verdict;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of all records before any of them is tallied, because it decides how land is cut everywhere: under which standards
 * passes were judged, whether a strike lies among them, whether every disc has the same radius, whether an accuracy is missing. The facts of
 * parts put together are those of the whole.
 */
public final class FiguresFacts {
    private static final String STANDARD = "standard";
    private static final String RADIUS = "radius";
    private static final String STRUCK = "struck";
    private static final String UNTOLD = "accuracy untold";

    private final Sums sums;

    private FiguresFacts(Sums sums) {
        this.sums = sums;
    }

    /** The facts that {@link #sums} told, or those of several put together. */
    public static FiguresFacts of(Sums sums) {
        return new FiguresFacts(sums);
    }

    /** The facts of the records of a snapshot, for one question. */
    public static FiguresFacts of(Snapshot snapshot, Question question) {
        LandRecords records = LandRecords.of(snapshot, question.origin(), question.standard());
        return of(records, question, Passes.of(records, question.asOf()), Event.any(records));
    }

    /** @param struck true where the records hold an event */
    static FiguresFacts of(LandRecords records, Question question, List<Pass> passes, boolean struck) {
        Sums sums = new Sums();
        Set<RecordId> searched = records.searched().stream().map(Searched::id).collect(Collectors.toSet());
        for (Pass pass : passes) {
            if (pass.date() != null && pass.date().certainlyBy(question.asOf())) {
                sums.add(
                        1,
                        STANDARD,
                        pass.standard().id().text(),
                        rank(pass, searched) + pass.record().text());
            }
        }
        sums.add(struck ? 1 : 0, STRUCK);
        Standard now = records.standards().inForce(question.asOf()).orElse(Standard.NONE);
        long untold = records.finds().stream()
                .filter(find -> find.makesDisc() && find.accuracy() == null)
                .count();
        sums.add(now.assumedAccuracy() == null ? untold : 0, UNTOLD);
        everyStandard(records.standards()).distinct().forEach(one -> {
            FadeOut rule = new FadeOut(one, question.radius());
            Map<Length, Long> radii = records.finds().stream()
                    .filter(Find::makesDisc)
                    .collect(Collectors.groupingBy(rule::radius, Collectors.counting()));
            radii.forEach(
                    (radius, finds) -> sums.add(finds, RADIUS, one.id().text(), Long.toString(radius.millimetres())));
        });
        return new FiguresFacts(firstOnly(sums));
    }

    /** Where a pass stands among all: searches first, then products, then assumed searches; each by id. */
    static String rank(Pass pass, Set<RecordId> searched) {
        return pass.verdict() == Verdict.ASSUMED ? "2" : searched.contains(pass.record()) ? "0" : "1";
    }

    /** Of each standard only the first pass tells something: where its envelope is laid. */
    private static Sums firstOnly(Sums all) {
        Sums kept = new Sums();
        String[] last = {""};
        all.all().forEach((name, value) -> {
            boolean further = name.get(0).equals(STANDARD) && name.get(1).equals(last[0]);
            if (!further) {
                kept.add(value, name);
            }
            last[0] = name.get(0).equals(STANDARD) ? name.get(1) : "";
        });
        return kept;
    }

    private static Stream<Standard> everyStandard(Standards standards) {
        return Stream.concat(standards.all().stream(), Stream.of(Standard.NONE));
    }

    /** The facts of both. */
    public FiguresFacts plus(FiguresFacts other) {
        Sums both = Sums.of(sums.all());
        both.addAll(other.sums);
        return new FiguresFacts(firstOnly(both));
    }

    /** These facts as plain names and numbers, to be sent. */
    public Sums sums() {
        return sums;
    }

    /** The standards that judged a pass, in the order in which their envelopes are laid: that of their first passes. */
    List<Standard> judged(Standards standards) {
        Map<String, Standard> byId = everyStandard(standards)
                .collect(Collectors.toMap(one -> one.id().text(), one -> one, (a, b) -> a));
        return sums.under(STANDARD).keySet().stream()
                .sorted(Comparator.comparing((List<String> name) -> name.get(2)))
                .map(name -> Optional.ofNullable(byId.get(name.get(1))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** True where an event lies somewhere. */
    boolean struck() {
        return sums.of(STRUCK) > 0;
    }

    /** True where the range cannot be told because an accuracy is neither recorded nor assumed. */
    boolean accuracyUntold() {
        return sums.of(UNTOLD) > 0;
    }

    /** True where every disc has this radius already. */
    boolean isNominal(@Nullable Length radius) {
        Set<String> judged =
                sums.under(STANDARD).keySet().stream().map(name -> name.get(1)).collect(Collectors.toSet());
        String asked = radius == null ? "" : Long.toString(radius.millimetres());
        return sums.under(RADIUS).keySet().stream()
                .filter(name -> judged.contains(name.get(1)))
                .allMatch(name -> name.get(2).equals(asked));
    }
}
