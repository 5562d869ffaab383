package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.DiscIndex;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The gap of tasks: the envelope with R and the accuracy of each position, less land cleared deep enough after the strike, less land
 * reduced at the coverage of the standard, less declared exclusions. Cancelled land never fills a gap.
 */
public final class Gaps {
    private final LandRecords records;
    private final LocalDate asOf;
    private final @Nullable Length givenRadius;
    private final List<Pass> passes;
    private final ShapeIndex passIndex;
    private final List<Release> reduced;
    private final ShapeIndex reducedIndex;
    private final List<Event> events;
    private final ShapeIndex eventIndex;
    private final List<Shape> exclusions;
    private final ShapeIndex exclusionIndex;
    private final List<Reopened> reopened;
    private final ShapeIndex reopenedIndex;
    private final Map<RecordId, List<Find>> findsByTask;
    private final Map<RecordId, List<Pass>> passesByOwner;
    private final Map<FadeOut, Reaches> reaches = new HashMap<>();

    /** All discs under one fade-out rule, with an index. */
    private record Reaches(List<Find> finds, DiscIndex index) {}

    private Gaps(LandRecords records, LocalDate asOf, @Nullable Length givenRadius) {
        this.records = records;
        this.asOf = asOf;
        this.givenRadius = givenRadius;
        this.passes = Passes.of(records, asOf);
        this.passIndex = new ShapeIndex(passes.stream().map(Pass::shape).toList());
        this.reduced = records.releases().stream()
                .filter(r -> r.product() == Product.REDUCED && r.land() != null)
                .toList();
        this.reducedIndex = new ShapeIndex(reduced.stream().map(Gaps::shape).toList());
        this.events = Event.of(records, new FadeOut(standardAt(asOf), givenRadius));
        this.eventIndex = new ShapeIndex(events.stream().map(Event::land).toList());
        this.exclusions = records.exclusions().stream()
                .flatMap(exclusion -> Optional.ofNullable(exclusion.land()).stream())
                .map(Shape::of)
                .toList();
        this.exclusionIndex = new ShapeIndex(exclusions);
        this.reopened = Reopened.of(records, asOf);
        this.reopenedIndex =
                new ShapeIndex(reopened.stream().map(Reopened::shape).toList());
        this.findsByTask = Passes.byTask(records.finds(), Find::task);
        this.passesByOwner = passes.stream().collect(Collectors.groupingBy(Pass::owner));
    }

    /**
     * The gaps of all clearance tasks that are active or complete, in the order of their ids.
     *
     * @param asOf finds made after this day and land searched after it are left out
     * @param radius replaces the standard's R, or null
     */
    public static List<Gap> of(LandRecords records, LocalDate asOf, @Nullable Length radius) {
        Gaps gaps = new Gaps(records, asOf, radius);
        return records.tasks().stream()
                .filter(task -> task.type().clears()
                        && (task.status() == TaskStatus.COMPLETED || task.status() == TaskStatus.ACTIVE))
                .map(gaps::gap)
                .toList();
    }

    /** The gap of one clearance task, whatever its status; its finds' R is that of the standard at its completion, else on the as-of day. */
    public static Gap of(LandRecords records, LocalDate asOf, @Nullable Length radius, Task task) {
        return new Gaps(records, asOf, radius).gap(task);
    }

    private Gap gap(Task task) {
        FadeOut fadeOut = new FadeOut(
                standardAt(Optional.ofNullable(task.completed())
                        .map(PartialDate::latest)
                        .orElse(asOf)),
                givenRadius);
        if (passesByOwner.getOrDefault(task.id(), List.of()).stream()
                .noneMatch(pass -> pass.verdict().recorded())) {
            return new Gap.NotDeterminable(task, Gap.Why.NO_SEARCH_RECORDED, "no search is recorded", List.of());
        }
        List<Find> ownFinds = findsByTask.getOrDefault(task.id(), List.of()).stream()
                .filter(this::counts)
                .toList();
        long unplaced =
                ownFinds.stream().filter(find -> !fadeOut.positions(find)).count();
        if (unplaced > 0) {
            String why = unplaced + " finds of the task have no usable position";
            return new Gap.NotDeterminable(task, Gap.Why.FINDS_NOT_POSITIONED, why, List.of());
        }
        if (ownFinds.stream().anyMatch(fadeOut::lacksAccuracy)) {
            String why = "the accuracy of a position is not recorded and the standard assumes none";
            return new Gap.NotDeterminable(task, Gap.Why.ACCURACY_UNKNOWN, why, List.of());
        }
        List<Find> neighbours = neighbours(task, fadeOut);
        if (neighbours.stream().anyMatch(fadeOut::lacksAccuracy)) {
            String why = "the accuracy of a neighbour's position is not recorded and the standard assumes none";
            return new Gap.NotDeterminable(task, Gap.Why.ACCURACY_OF_NEIGHBOUR_UNKNOWN, why, List.of());
        }
        Shape required = required(task, fadeOut, ownFinds, neighbours);
        List<String> questions = new ArrayList<>();
        Shape rest = required.minus(filled(required, fadeOut.standard(), questions));
        boolean tolerated = !rest.area().isMoreThan(fadeOut.standard().gapTolerance());
        return new Gap.Measured(task, required.area(), rest, tolerated, questions);
    }

    /** Own discs whole; neighbours' discs inside the polygon only. */
    private static Shape required(Task task, FadeOut fadeOut, List<Find> ownFinds, List<Find> neighbours) {
        Shape own = Discs.envelope(discs(ownFinds, fadeOut));
        if (task.land() == null) {
            return own;
        }
        Shape inside = Discs.envelope(discs(neighbours, fadeOut)).within(Shape.of(task.land()));
        return Shape.union(List.of(own, inside));
    }

    /** The finds of others, or of nobody, whose disc with R and accuracy meets the polygon. */
    private List<Find> neighbours(Task task, FadeOut fadeOut) {
        if (task.land() == null) {
            return List.of();
        }
        Reaches all = reaches.computeIfAbsent(fadeOut, this::reaches);
        return all.index().meeting(Shape.of(task.land())).stream()
                .map(all.finds()::get)
                .filter(find -> !task.id().equals(find.task()))
                .toList();
    }

    private Reaches reaches(FadeOut fadeOut) {
        List<Find> finds = records.finds().stream()
                .filter(find -> counts(find) && fadeOut.positions(find))
                .toList();
        List<Disc> discs = finds.stream()
                .map(find -> fadeOut.reaching(find).or(() -> fadeOut.disc(find)).orElseThrow())
                .toList();
        return new Reaches(finds, new DiscIndex(discs));
    }

    private static List<Disc> discs(List<Find> finds, FadeOut fadeOut) {
        return finds.stream().flatMap(find -> fadeOut.reaching(find).stream()).toList();
    }

    private boolean counts(Find find) {
        return find.makesDisc() && (find.found() == null || find.found().certainlyBy(asOf));
    }

    /** What is near enough to fill some of it. Nothing is laid on it here: all of it is cut off at once. */
    private Shape filled(Shape required, Standard standard, List<String> questions) {
        List<Shape> filling = new ArrayList<>();
        for (int i : passIndex.near(required)) {
            Pass pass = passes.get(i);
            if (pass.verdict() == Verdict.QUALIFIES
                    && pass.date() != null
                    && pass.date().certainlyBy(asOf)) {
                filling.add(stillFree(required, pass.shape(), pass.date(), pass.record(), questions));
            }
        }
        for (int i : reducedIndex.near(required)) {
            Release release = reduced.get(i);
            boolean known = release.date() == null || release.date().certainlyBy(asOf);
            if (known && coveredEnough(release, standard)) {
                filling.add(stillFree(required, shape(release), release.date(), release.id(), questions));
            }
        }
        exclusionIndex.near(required).forEach(i -> filling.add(exclusions.get(i)));
        return Shape.union(filling);
    }

    /** Land released on a day, less land that was struck, or opened again, and is not known to have been so before. */
    private Shape stillFree(
            Shape required, Shape land, @Nullable PartialDate released, RecordId record, List<String> questions) {
        Shape left = land;
        if (released == null) {
            return left;
        }
        List<Integer> struck = eventIndex.meeting(land);
        // Land that does not reach the required ground asks no question about it.
        if (!struck.isEmpty() && !land.meets(required)) {
            return Shape.EMPTY;
        }
        for (int i : struck) {
            Event event = events.get(i);
            if (!event.date().certainlyBefore(released)) {
                left = left.minus(event.land());
                if (!released.certainlyBefore(event.date())) {
                    questions.add("was the strike of footprint " + event.footprint() + " (" + event.date()
                            + ") before the search of " + record + " (" + released + ")?");
                }
            }
        }
        for (int i : reopenedIndex.meeting(land)) {
            if (!reopened.get(i).date().certainlyBefore(released)) {
                left = left.minus(reopened.get(i).shape());
            }
        }
        return left;
    }

    private static boolean coveredEnough(Release release, Standard standard) {
        Percent needed = standard.reductionCoverage();
        Percent had = release.coverage();
        return needed == null || (had != null && !had.isLessThan(needed));
    }

    private static Shape shape(Release release) {
        return release.land() == null ? Shape.EMPTY : Shape.of(release.land());
    }

    private Standard standardAt(LocalDate day) {
        return records.standards().inForce(day).orElse(Standard.NONE);
    }
}
