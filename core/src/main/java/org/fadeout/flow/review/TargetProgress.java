package org.fadeout.flow.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.measure.Ratio;
import org.fadeout.flow.figures.FigureName;
import org.fadeout.flow.figures.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A target beside what was reported for it and what evidence gives. The two never meet in one number.
 *
 * @param reported as claims of the period with the figure that the target names report it
 * @param computed whole m2 or items, from the figures of the period; null where the register cannot tell
 * @param why why it cannot, or how the computed number is to be read; empty where nothing needs saying
 * @param otherOrigin true where a real target stands beside invented land, or the other way: then no share is told
 */
public record TargetProgress(
        Target target,
        List<Figures.Reported> reported,
        @Nullable Quantity computed,
        String why,
        boolean otherOrigin) {
    private static final Map<String, BigDecimal> SQUARE_METRES =
            Map.of("m2", BigDecimal.ONE, "ha", BigDecimal.valueOf(10_000), "km2", BigDecimal.valueOf(1_000_000));

    public TargetProgress {
        reported = List.copyOf(reported);
    }

    /** The computed number over the one that was aimed at; nothing where one is unknown, the aim is zero, or units do not go together. */
    public Optional<Ratio> share() {
        Quantity done = computed;
        if (otherOrigin
                || done == null
                || done.number().isEmpty()
                || target.quantity().number().isEmpty()) {
            return Optional.empty();
        }
        boolean land = !target.measure().figure().counts();
        BigDecimal unit = land
                ? SQUARE_METRES.get(target.quantity().unit())
                : target.quantity().unit().equals("items") ? BigDecimal.ONE : null;
        return unit == null
                ? Optional.empty()
                : Ratio.of(
                        done.number().orElseThrow(),
                        target.quantity().number().orElseThrow().multiply(unit));
    }

    /** Nothing computed, and why. */
    static TargetProgress unknown(Target target, List<Figures.Reported> reported, String why) {
        return new TargetProgress(target, reported, null, why, false);
    }

    static TargetProgress of(Target target, List<Figures.Reported> reported, Figures figures, String note) {
        FigureName name = target.measure().figure();
        boolean cmr = name == FigureName.CMR_AREA;
        Qualifier qualifier = cmr ? figures.cmr().qualifier() : Qualifier.EXACT;
        BigDecimal number = number(name, figures);
        List<String> notes = new ArrayList<>();
        if (number == null || qualifier == Qualifier.UNKNOWN) {
            notes.add("the figure cannot be told");
        }
        if (!note.isEmpty()) {
            notes.add(note);
        }
        notes.addAll(cmr ? figures.cmr().why() : List.of());
        return new TargetProgress(
                target,
                reported,
                number == null || qualifier == Qualifier.UNKNOWN
                        ? null
                        : Quantity.of(qualifier, number, name.counts() ? "items" : "m2"),
                String.join("; ", notes),
                false);
    }

    private static @Nullable BigDecimal number(FigureName name, Figures figures) {
        Count count = name.count(figures);
        Area area = name.area(figures);
        return count != null
                ? BigDecimal.valueOf(count.number())
                : area == null ? null : BigDecimal.valueOf(area.squareMetres());
    }

    /** The same, told beside land of another origin. */
    TargetProgress beside(String landOrigin) {
        String told = "computed from " + landOrigin + " records";
        return new TargetProgress(target, reported, computed, why.isEmpty() ? told : told + "; " + why, true);
    }
}
