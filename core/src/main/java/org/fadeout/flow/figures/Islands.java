package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Box;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Tracts;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Reopening;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;

/**
 * Tells which records belong to one island: those whose boxes touch, and those that point to each other, directly or through others. A find's box
 * is that of its widest disc under any standard and any radius that is asked for or shown beside. Records of two islands never meet in a face,
 * a gap, an event or a row's key, so islands may be computed apart.
 *
 * <p>What the figures ask a snapshot for, kind by kind: finds, searches, products, tasks, hazardous areas, decisions on them, strikes, footprints
 * belong to islands. Exclusions and re-openings too, for the gap. Standards and sources are asked for everywhere and go to every island; claims
 * are asked for when the figures are made. Areas and who holds them are asked for only by rows by place; then their boxes connect what lies in
 * them, so that all of a country may be one island. No other kind is asked for.
 */
public final class Islands {
    /** The kinds whose records belong to islands, in the order of the pipe. */
    public static final List<Kind<?>> KINDS = List.of(
            Find.KIND,
            Strike.KIND,
            Footprint.KIND,
            Hazard.KIND,
            Decision.KIND,
            Task.KIND,
            Searched.KIND,
            Release.KIND,
            Exclusion.KIND,
            Reopening.KIND);

    /** The kinds that every island needs whole. */
    public static final List<Kind<?>> EVERYWHERE = List.of(Source.KIND, Standard.KIND);

    /** The kinds that rows by place need. */
    public static final List<Kind<?>> PLACES = List.of(AdminArea.KIND, Control.KIND);

    /** The kinds that rules on neighbours look at besides. */
    public static final List<Kind<?>> JUDGED =
            List.of(EvidencePoint.KIND, Accident.KIND, Completion.KIND, QualityVisit.KIND);

    private static final Set<String> POINTED_TO = Stream.of(KINDS, PLACES, JUDGED)
            .flatMap(List::stream)
            .map(Kind::name)
            .collect(Collectors.toSet());

    private final List<FadeOut> rules = new ArrayList<>();

    /** @param radius of the question, or null */
    public Islands(Standards standards, @org.jspecify.annotations.Nullable Length radius) {
        List<Standard> all = Stream.concat(standards.all().stream(), Stream.of(Standard.NONE))
                .toList();
        Set<Length> beside = all.stream()
                .flatMap(standard -> standard.sensitivityRadii().texts().stream())
                .map(metres -> Length.ofMetres(Double.parseDouble(metres)))
                .collect(Collectors.toSet());
        for (Standard standard : all) {
            rules.add(new FadeOut(standard, radius));
            rules.add(new FadeOut(standard, null));
            beside.forEach(shown -> rules.add(new FadeOut(standard, shown)));
        }
    }

    /** True where rows by these dimensions need areas. */
    public static boolean needPlaces(Question question) {
        return question.by().stream().anyMatch(Dimension::isPlace);
    }

    /** The box of a record, as it is seen from both sides of the antimeridian; none where it takes no ground. */
    public <T extends Entity> List<Box> boxes(Kind<T> kind, Entity record) {
        return box(kind, record).map(Box::everywhere).orElse(List.of());
    }

    private <T extends Entity> Optional<Box> box(Kind<T> kind, Entity record) {
        Optional<Object> ground = kind.geometry().map(field -> field.of(kind.cast(record)));
        if (ground.isPresent() && ground.get() instanceof Land land) {
            return Optional.of(Box.of(land));
        }
        Optional<Box> disc =
                kind.equals(Find.KIND) ? widest(Find.KIND.cast(record)).map(Box::of) : Optional.empty();
        return disc.or(() -> ground.filter(Position.class::isInstance)
                .map(Position.class::cast)
                .map(Box::of));
    }

    /** The numbers of the tracts that take a find: the one in which it lies first, then those that need its discs. Without a position any one. */
    public List<Integer> tracts(Tracts tracts, Find find) {
        if (find.position() == null) {
            return List.of(
                    Math.floorMod(find.id().text().hashCode(), tracts.all().size()));
        }
        int own = tracts.of(find.position());
        return Stream.concat(Stream.of(own), widest(find).stream().flatMap(disc -> tracts.needing(disc).stream()))
                .distinct()
                .toList();
    }

    /** The widest disc of a find. */
    public Optional<Disc> widest(Find find) {
        return rules.stream()
                .flatMap(rule -> rule.widened(find).or(() -> rule.disc(find)).stream())
                .max((a, b) -> Long.compare(a.radius().millimetres(), b.radius().millimetres()));
    }

    /** The records of islands or places to which a record points. */
    public static <T extends Entity> List<RecordId> pointsTo(Kind<T> kind, Entity record) {
        List<RecordId> ids = new ArrayList<>();
        for (Field<T> field : kind.fields()) {
            if (POINTED_TO.contains(field.refersTo()) && field.of(kind.cast(record)) instanceof RecordId id) {
                ids.add(id);
            }
        }
        return ids;
    }
}
