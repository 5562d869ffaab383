package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Faces;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.flow.contamination.Baseline.District;
import org.fadeout.flow.contamination.Baseline.Surveyed;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;

/**
 * Computes the baseline. Districts and visits are laid on each other once, and every area is a sum of faces, so the three areas add to
 * their district exactly.
 *
 * <p>Land is surveyed with evidence where any visit on it found evidence, or where the statement of a visit that found none was
 * overturned; without evidence where visits found none; else it is not surveyed. A later visit without evidence takes no evidence away.
 * Evidence that lies on the land of a visit without evidence, and is dated certainly after it, overturns that visit as a whole: its
 * statement was on all of its land. Evidence whose date may be before the visit, or is unknown, is a question and overturns nothing.
 * Cost: n log n.
 */
public final class BaselineOf {
    private final List<AdminArea> districts;
    private final List<NtsVisit> visits;
    private final List<Boolean> overturned = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Faces faces;

    private BaselineOf(List<AdminArea> districts, List<NtsVisit> visits, List<Sign> signs) {
        this.districts = districts;
        this.visits = visits;
        List<Shape> visited = visits.stream().map(visit -> shape(visit.land())).toList();
        judge(visited, signs);
        List<Shape> shapes = new ArrayList<>();
        districts.forEach(district -> shapes.add(shape(district.land())));
        shapes.addAll(visited);
        this.faces = Faces.of(shapes);
    }

    /**
     * The baseline on a day.
     *
     * @param admin all administrative areas; those without a boundary are left out, and a question says how many
     * @param level the level of the districts; null for the lowest that there is. An area without a level is of the first
     */
    public static Baseline of(List<AdminArea> admin, HazardRecords records, @Nullable Long level, LocalDate asOf) {
        OptionalLong lowest = admin.stream().mapToLong(BaselineOf::level).max();
        long chosen = level != null ? level : lowest.orElse(1);
        List<AdminArea> ofLevel =
                admin.stream().filter(area -> level(area) == chosen).toList();
        List<AdminArea> drawn = ofLevel.stream()
                .filter(area -> area.land() != null)
                .sorted(Comparator.comparing(AdminArea::name).thenComparing(AdminArea::id))
                .toList();
        List<NtsVisit> known = records.ntsVisits().stream()
                .filter(visit -> visit.land() != null && by(visit.date(), asOf))
                .toList();
        List<Sign> signs = Signs.of(records).stream()
                .filter(sign -> sign.date() == null || by(sign.date(), asOf))
                .toList();
        BaselineOf baseline = new BaselineOf(drawn, known, signs);
        long left = records.ntsVisits().stream()
                .filter(visit -> visit.land() == null || unclear(visit.date(), asOf))
                .count();
        if (left > 0) {
            baseline.questions.add(left + " visits have no land, or it is not certain that they were by " + asOf);
        }
        if (drawn.size() < ofLevel.size()) {
            baseline.questions.add(
                    (ofLevel.size() - drawn.size()) + " districts of level " + chosen + " have no boundary");
        }
        return baseline.told(chosen, asOf);
    }

    private static long level(AdminArea area) {
        return area.level() == null ? 1 : area.level().number();
    }

    private static boolean by(@Nullable PartialDate date, LocalDate day) {
        return date != null && date.certainlyBy(day);
    }

    private static boolean unclear(@Nullable PartialDate date, LocalDate day) {
        return date == null
                || (!date.certainlyBy(day)
                        && (date.earliest() == null || !date.earliest().isAfter(day)));
    }

    private static Shape shape(@Nullable Land land) {
        return land == null ? Shape.EMPTY : Shape.of(land);
    }

    private void judge(List<Shape> visited, List<Sign> signs) {
        List<List<Sign>> on = Signs.on(visited, signs);
        for (int i = 0; i < visits.size(); i++) {
            NtsVisit visit = visits.get(i);
            boolean none = visit.result() == NtsResult.NO_EVIDENCE;
            overturned.add(none && on.get(i).stream().anyMatch(sign -> after(sign, visit)));
            if (none && !overturned.get(i)) {
                on.get(i).stream()
                        .filter(sign -> !before(sign, visit))
                        .forEach(sign -> questions.add("was evidence " + sign.id() + " ("
                                + (sign.date() == null ? "no date" : sign.date()) + ") found after visit "
                                + visit.id() + " (" + visit.date() + ") said that there is none?"));
            }
        }
    }

    private static boolean after(Sign sign, NtsVisit visit) {
        return sign.date() != null && visit.date() != null && visit.date().certainlyBefore(sign.date());
    }

    private static boolean before(Sign sign, NtsVisit visit) {
        return sign.date() != null && visit.date() != null && sign.date().certainlyBefore(visit.date());
    }

    private Baseline told(long level, LocalDate asOf) {
        List<District> rows = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            int district = i;
            rows.add(new District(districts.get(i), surveyed(face -> face.in(district))));
        }
        Predicate<Face> inside = face -> IntStream.range(0, districts.size()).anyMatch(face::in);
        return new Baseline(level, asOf, rows, surveyed(inside), faces.area(face -> !inside.test(face)), questions);
    }

    private Surveyed surveyed(Predicate<Face> here) {
        TreeSet<Integer> reaching = faces.all().stream()
                .filter(here)
                .flatMap(this::visitsOn)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<PartialDate> last = reaching.stream()
                .map(i -> visits.get(i).date())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return new Surveyed(
                faces.area(face -> here.test(face) && withEvidence(face)),
                faces.area(face -> here.test(face) && !withEvidence(face) && withoutEvidence(face)),
                faces.area(face -> here.test(face) && !withEvidence(face) && !withoutEvidence(face)),
                Count.of(reaching.size()),
                Count.of(reaching.stream()
                        .filter(i -> !visits.get(i).result().surveys())
                        .count()),
                reaching.stream()
                        .filter(overturned::get)
                        .map(i -> visits.get(i).id())
                        .toList(),
                last.orElse(null));
    }

    private boolean withEvidence(Face face) {
        return visitsOn(face).anyMatch(i -> visits.get(i).result() == NtsResult.EVIDENCE_FOUND || overturned.get(i));
    }

    private boolean withoutEvidence(Face face) {
        return visitsOn(face).anyMatch(i -> visits.get(i).result() == NtsResult.NO_EVIDENCE);
    }

    private Stream<Integer> visitsOn(Face face) {
        return face.shapes().stream().filter(shape -> shape >= districts.size()).map(shape -> shape - districts.size());
    }
}
