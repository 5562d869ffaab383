package org.fadeout.flow.clearance;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.standard.Sampling;
import org.jspecify.annotations.Nullable;

/**
 * How much of the cleared land of a task quality control inspected and accepted.
 *
 * @param visits all quality visits of the task
 * @param area what accepted inspections cover, counted once where they have polygons; stated areas are added, never more than was cleared
 * @param share of the cleared land, or null where nothing was cleared
 * @param required what the standard asks, or null where it does not say
 * @param rejected visits that rejected land and were not repeated by one that accepts it
 */
public record Inspected(
        List<QualityVisit> visits,
        Area area,
        @Nullable Percent share,
        @Nullable Area required,
        List<RecordId> rejected) {
    private static final long WHOLE = Percent.ALL.hundredths();

    public Inspected {
        visits = List.copyOf(visits);
        rejected = List.copyOf(rejected);
    }

    static Inspected of(List<QualityVisit> visits, Shape clearedLand, @Nullable Sampling sampling) {
        Area cleared = clearedLand.area();
        List<QualityVisit> accepting =
                visits.stream().filter(QualityVisit::accepts).toList();
        Shape drawn = Shape.unionOf(accepting.stream()
                .map(QualityVisit::land)
                .filter(Objects::nonNull)
                .toList());
        Area stated = Area.sum(accepting.stream()
                .filter(visit -> visit.land() == null)
                .map(QualityVisit::statedArea)
                .filter(Objects::nonNull)
                .toList());
        Area both = drawn.within(clearedLand).area().plus(stated);
        Area area = both.isMoreThan(cleared) ? cleared : both;
        return new Inspected(
                visits,
                area,
                cleared.isZero() ? null : Percent.share(area, cleared),
                sampling == null ? null : required(sampling, cleared),
                rejected(visits));
    }

    /** The share, rounded up to whole m2, at least the least area, at most all of it. */
    private static Area required(Sampling sampling, Area cleared) {
        long share = Math.multiplyExact(cleared.squareMetres(), sampling.share().hundredths());
        long asked = Math.max((share + WHOLE - 1) / WHOLE, sampling.least().squareMetres());
        return Area.ofSquareMetres(Math.min(asked, cleared.squareMetres()));
    }

    private static List<RecordId> rejected(List<QualityVisit> visits) {
        Set<RecordId> repeated = new HashSet<>();
        visits.stream()
                .filter(visit -> visit.accepts() && visit.repeats() != null)
                .forEach(visit -> repeated.add(visit.repeats()));
        return visits.stream()
                .filter(visit -> visit.type().inspectsLand() && visit.result() == VisitResult.REJECTED)
                .map(QualityVisit::id)
                .filter(id -> !repeated.contains(id))
                .toList();
    }

    /** True where as much was inspected as the standard asks; true too where it does not say. */
    public boolean enough() {
        return required == null || !required.isMoreThan(area);
    }

    /** True where at least one inspection of finished land accepted it. */
    public boolean any() {
        return visits.stream().anyMatch(QualityVisit::accepts);
    }

    /** The inspections of finished land whose report is not named. */
    public List<RecordId> withoutReport() {
        return visits.stream()
                .filter(visit -> visit.type().inspectsLand() && visit.report() == null)
                .map(QualityVisit::id)
                .toList();
    }

    /** For messages: how much of how much. */
    String seen() {
        String asked = required == null ? "the standard asks for no share" : required + " required";
        return area + " inspected and accepted" + (share == null ? "" : ", " + share) + ", " + asked;
    }
}
