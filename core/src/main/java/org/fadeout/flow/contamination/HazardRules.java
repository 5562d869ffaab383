package org.fadeout.flow.contamination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Overlaps;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;

/** The rules that need the hazardous areas only. */
public final class HazardRules {
    /** Shared ground above which two polygons count as overlapping. */
    public static final Area LEAST_OVERLAP = Area.ofSquareMetres(1);

    private static final int DEFAULT_SIZE_REUSED = 5;

    /** Two open areas on the same ground. */
    public static final Rule<List<Hazard>> H03 = Rule.of(
            "H03",
            Severity.BLOCKING,
            "Two open hazardous areas overlap by more than 1 m2; a warning where their hazards differ",
            "The shared land counts twice in every total of what is left",
            "Merge the two, or cut one along the edge of the other; where the hazards differ, mark the land as mixed",
            HazardRules::overlapping);

    /** One size used for several areas. */
    public static final Rule<List<Hazard>> H06 = Rule.of(
            "H06",
            Severity.WARNING,
            "One size is used for five or more hazardous areas",
            "A default size booked per strike or accident is a planning figure, not contamination",
            "Mark them as nominal planning areas, or draw them from evidence",
            HazardRules::defaultSizes);

    private HazardRules() {}

    /** Open, or not known to be closed, with a boundary, and not a nominal planning area. */
    public static List<Hazard> open(List<Hazard> hazards) {
        return hazards.stream()
                .filter(hazard -> hazard.land() != null && !Boolean.TRUE.equals(hazard.nominal()))
                .filter(hazard -> hazard.status().isOpen())
                .toList();
    }

    private static void overlapping(Rule<List<Hazard>> rule, List<Hazard> hazards, Consumer<Issue> found) {
        List<Hazard> open = open(hazards);
        List<Land> lands = new ArrayList<>();
        open.forEach(hazard -> lands.add(java.util.Objects.requireNonNull(hazard.land())));
        for (Overlaps.Pair pair : Overlaps.above(lands, LEAST_OVERLAP)) {
            Hazard one = open.get(pair.first());
            Hazard other = open.get(pair.second());
            Where where = Where.records(one.id().text(), other.id().text());
            // Ground that holds two hazards stands once in the total of each; it is to be marked, and stops nothing.
            boolean isDouble = one.hazardType().mayBe(other.hazardType());
            found.accept(Issue.of(rule, "Two open hazardous areas share ground", where)
                    .as(isDouble ? Severity.BLOCKING : Severity.WARNING)
                    .at(pair.inside())
                    .over(pair.area())
                    .seen(pair.area().toString()));
        }
    }

    private static void defaultSizes(Rule<List<Hazard>> rule, List<Hazard> hazards, Consumer<Issue> found) {
        Map<Long, List<Hazard>> bySize = new TreeMap<>();
        for (Hazard hazard : open(hazards)) {
            Area area = java.util.Objects.requireNonNull(hazard.land()).area();
            // To the ten square metres: the same drawn square differs by a little from place to place.
            bySize.computeIfAbsent(area.squareMetres() / 10, size -> new ArrayList<>())
                    .add(hazard);
        }
        bySize.forEach((size, same) -> {
            if (same.size() >= DEFAULT_SIZE_REUSED) {
                String[] ids = same.stream().map(hazard -> hazard.id().text()).toArray(String[]::new);
                found.accept(Issue.of(rule, same.size() + " hazardous areas have the same size", Where.records(ids))
                        .seen("about " + size * 10 + " m2 each"));
            }
        });
    }
}
