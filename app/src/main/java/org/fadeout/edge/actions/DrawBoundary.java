package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Ring;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.place.Perimeter;
import org.fadeout.flow.place.Perimeters;
import org.fadeout.flow.place.PlacedPoint;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.flow.place.TurningPointRules;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;

/** Draws the boundary of one piece of land from its turning points, and puts it on the record where that is asked for. */
public final class DrawBoundary {
    private DrawBoundary() {}

    /**
     * A boundary as its points make it.
     *
     * @param judged the points, and what the standard says
     * @param owner the record of the land, or null where the register has none of that id or number
     * @param issues what the rules find
     */
    public record Drawn(Perimeters.Judged judged, @Nullable Owner<?> owner, List<Issue> issues) {
        public Drawn {
            issues = List.copyOf(issues);
        }

        public Perimeter perimeter() {
            return judged.perimeter();
        }
    }

    /** A record whose land the points describe. */
    public record Owner<T extends Entity>(Kind<T> kind, T record) {
        /** Its land; null where it has none yet. */
        public @Nullable Land land() {
            return kind.field("land")
                    .map(field -> field.of(record))
                    .map(Land.class::cast)
                    .orElse(null);
        }

        Change with(Land land, Register register) {
            Map<String, Object> values = new HashMap<>(kind.values(record));
            values.put("land", land);
            return new Change.Put<>(kind, kind.make(values), register.tips(kind, record.id()));
        }

        boolean isCalled(String name) {
            return record.id().text().equals(name)
                    || kind.field("number")
                            .map(field -> field.of(record))
                            .filter(name::equals)
                            .isPresent();
        }
    }

    /**
     * The one perimeter of this id or number. Throws ProblemException where no points describe such land, or several kinds of land have
     * that number.
     *
     * @param name id or number of the land
     */
    public static Drawn draw(Snapshot snapshot, String name) {
        List<Perimeter> all = Perimeter.of(snapshot.all(TurningPoint.KIND));
        List<Drawn> found = new ArrayList<>();
        for (Perimeter perimeter : all) {
            Owner<?> owner = owner(snapshot, perimeter);
            if (perimeter.owner().equals(name) || (owner != null && owner.isCalled(name))) {
                found.add(drawn(snapshot, perimeter, owner));
            }
        }
        if (found.isEmpty()) {
            throw new ProblemException(new RecordProblem.RecordMissing("land with turning points", name));
        }
        if (found.size() > 1) {
            throw new ProblemException(new UsageProblem.BadOption(
                    "ID",
                    name,
                    "one of the ids "
                            + String.join(
                                    ", ", found.stream().map(DrawBoundary::id).toList())));
        }
        return found.get(0);
    }

    private static String id(Drawn drawn) {
        Owner<?> owner = drawn.owner();
        return owner == null
                ? drawn.perimeter().ownerKind().text() + " " + drawn.perimeter().owner()
                : owner.record().id().text();
    }

    private static Drawn drawn(Snapshot snapshot, Perimeter perimeter, @Nullable Owner<?> owner) {
        Standards standards = new Standards(snapshot.all(Standard.KIND));
        Standard standard = perimeter.measured().flatMap(standards::inForce).orElseGet(standards::latest);
        Perimeters.Judged judged =
                new Perimeters.Judged(perimeter, standard.closingTolerance(), standard.intermediateSpacing());
        List<Issue> issues = new ArrayList<>();
        Perimeters one = new Perimeters(List.of(judged));
        TurningPointRules.ALL.forEach(rule -> rule.judge(one, issues::add));
        return new Drawn(judged, owner, issues);
    }

    private static @Nullable Owner<?> owner(Snapshot snapshot, Perimeter perimeter) {
        Kind<?> kind = Kinds.named(perimeter.ownerKind().text()).orElseThrow();
        return owner(snapshot, kind, perimeter.owner());
    }

    private static <T extends Entity> @Nullable Owner<T> owner(Snapshot snapshot, Kind<T> kind, String name) {
        List<Owner<T>> called = snapshot.all(kind).stream()
                .map(record -> new Owner<>(kind, record))
                .filter(owner -> owner.isCalled(name))
                .toList();
        return called.size() == 1 ? called.get(0) : null;
    }

    /**
     * Puts land and computed positions on the record, as one batch. Throws ProblemException where the points make no boundary, a chain of
     * points is broken, there is no one record of the land, or it has land already and that is not to be replaced.
     */
    public static Optional<BatchEntry> apply(Register register, Drawn drawn, boolean replace, String actor) {
        Perimeter perimeter = drawn.perimeter();
        Owner<?> owner = drawn.owner();
        if (owner == null) {
            throw new ProblemException(
                    new RecordProblem.RecordMissing(perimeter.ownerKind().text(), perimeter.owner()));
        }
        if (owner.land() != null && !replace) {
            throw refused(perimeter, "it has a boundary already; --replace puts this one in its place");
        }
        Land land = perimeter.land().orElseThrow(() -> refused(perimeter, whyNot(perimeter)));
        List<Change> changes = new ArrayList<>();
        changes.add(owner.with(land, register));
        for (PlacedPoint placed : perimeter.points()) {
            Position position = placed.position();
            if (placed.computed()
                    && position != null
                    && !position.equals(placed.point().position())) {
                TurningPoint point = placed.point().at(position);
                changes.add(new Change.Put<>(TurningPoint.KIND, point, register.tips(TurningPoint.KIND, point.id())));
            }
        }
        String reason = "Boundary of " + perimeter.ownerKind().text() + " "
                + perimeter.owner() + " drawn from " + perimeter.points().size() + " points, closing error "
                + (perimeter.closingError() == null ? "unknown" : perimeter.closingError());
        return register.append(new Batch(actor, reason, Standing.APPROVED, changes));
    }

    /** Why the points of a perimeter make no land, in words. */
    public static String whyNot(Perimeter perimeter) {
        for (PlacedPoint placed : perimeter.boundary()) {
            if (placed.position() == null) {
                PlacedPoint.Fault fault = placed.fault();
                return "point " + placed.point().number() + " has no position"
                        + (fault == null
                                ? ""
                                : ": " + Objects.requireNonNull(fault).text());
            }
        }
        return perimeter.ring().flatMap(Ring::fault).orElse("fewer than three points");
    }

    private static ProblemException refused(Perimeter perimeter, String why) {
        return new ProblemException(new RecordProblem.NoBoundary(perimeter.owner(), why));
    }
}
