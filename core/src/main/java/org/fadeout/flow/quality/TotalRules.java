package org.fadeout.flow.quality;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Task;

/** The rule that holds totals that somebody reported against the polygons of tasks. */
final class TotalRules {
    /** How near, in thousandths: a total that is printed to a tenth of a square kilometre still tells itself. */
    private static final long THOUSANDTHS = 2;

    private static final Map<String, Long> UNITS = Map.of("m2", 1L, "ha", 10_000L, "km2", 1_000_000L);

    static final Rule<LandRecords> T06 = Rule.of(
            "T06",
            Severity.WARNING,
            "A reported area of released land is that of the task polygons, and its basis does not say so",
            "A task polygon is what was ordered; as cleared land it makes the figure many times too large",
            "Ask on which basis the total was made and record it, or set the computed CMR area beside it",
            TotalRules::polygonsReported);

    private TotalRules() {}

    /** What the tasks of a period were ordered to do: every polygon added, and each piece of land once. */
    private record Ordered(Area sum, Area union) {
        boolean is(BigDecimal squareMetres) {
            return isNear(sum, squareMetres) || isNear(union, squareMetres);
        }

        private static boolean isNear(Area area, BigDecimal squareMetres) {
            BigDecimal most = BigDecimal.valueOf(area.squareMetres()).multiply(BigDecimal.valueOf(THOUSANDTHS, 3));
            return area.isMoreThan(Area.ZERO)
                    && squareMetres
                                    .subtract(BigDecimal.valueOf(area.squareMetres()))
                                    .abs()
                                    .compareTo(most)
                            <= 0;
        }
    }

    private static void polygonsReported(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<Period, Ordered> ordered = new HashMap<>();
        for (Claim claim : records.ofOrigin().all(Claim.KIND)) {
            Optional<BigDecimal> reported = released(claim);
            if (reported.isEmpty() || claim.period() == null || saysSo(claim.basis())) {
                continue;
            }
            Ordered tasks = ordered.computeIfAbsent(claim.period(), period -> ordered(records, period));
            if (tasks.is(reported.get())) {
                found.accept(Issue.of(
                                rule,
                                "The reported area is that of the task polygons",
                                Where.records(claim.id().text()))
                        .seen("reported " + claim.quantity() + ", task polygons " + tasks.sum())
                        .over(tasks.sum()));
            }
        }
    }

    /** The square metres that a claim reports as released; nothing where it tells of something else. */
    private static Optional<BigDecimal> released(Claim claim) {
        if (claim.type() != ClaimType.LAND_RELEASED || claim.quantity() == null) {
            return Optional.empty();
        }
        Long unit = UNITS.get(claim.quantity().unit());
        return unit == null
                ? Optional.empty()
                : claim.quantity().number().map(number -> number.multiply(BigDecimal.valueOf(unit)));
    }

    private static boolean saysSo(@org.jspecify.annotations.Nullable String basis) {
        return basis != null && basis.toLowerCase(Locale.ROOT).contains("task polygon");
    }

    private static Ordered ordered(LandRecords records, Period period) {
        List<org.fadeout.base.geometry.Land> lands = records.tasks().stream()
                .filter(task -> task.type().clears()
                        && task.completed() != null
                        && task.completed().certainlyIn(period))
                .map(Task::land)
                .filter(java.util.Objects::nonNull)
                .toList();
        long sum = lands.stream().mapToLong(land -> land.area().squareMetres()).sum();
        return new Ordered(
                Area.ofSquareMetres(sum),
                lands.isEmpty() ? Area.ZERO : Shape.unionOf(lands).area());
    }
}
