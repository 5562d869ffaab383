package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Event;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Passes;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The land of a period as faces: which passes cover a face, whether it counts as cleared in the period, and whether it lies within the
 * envelope of the finds.
 */
final class PeriodLand {
    private final LandRecords records;
    private final Question question;
    private final Period period;
    private final LocalDate asOf;
    private final List<Pass> everyPass;
    private final List<Pass> passes;
    private final Map<Integer, Pass> passBySheet = new HashMap<>();
    private final Map<RecordId, Integer> envelopes = new HashMap<>();
    private final Map<RecordId, Shape> envelopeShapes = new HashMap<>();
    private final Map<RecordId, Integer> ownEnvelopes = new HashMap<>();
    private final List<Event> events;
    private final FiguresFacts facts;
    private final Ground ground;
    private final Map<Integer, Event> eventBySheet = new HashMap<>();
    private final Map<RecordId, Integer> envelopeOfEvent = new HashMap<>();
    private final Map<Integer, Task> taskBySheet = new HashMap<>();
    /** Everything that is laid; nothing once it is cut. */
    private @Nullable Sheets sheets;

    private List<Piece> pieces = List.of();

    /** Which disc a find makes under a rule. */
    interface DiscRule extends BiFunction<FadeOut, Find, Optional<Disc>> {}

    /**
     * One face and what the period makes of it.
     *
     * @param passes all passes over it
     * @param counted the passes by which it counts as cleared in the period; empty where it does not
     * @param cmr true where it counts and lies within the envelope
     * @param again true where it counts although it had been cleared before, because a strike came in between
     * @param repeated true where it was searched again without a strike in between: it does not count
     */
    record Piece(Face face, List<Pass> passes, List<Pass> counted, boolean cmr, boolean again, boolean repeated) {
        Area area() {
            return face.area();
        }

        boolean cleared() {
            return !counted.isEmpty();
        }

        /** True where a recorded search, not an assumed one, makes it count: the better class wins a face. */
        boolean searchRecorded() {
            return counted.stream().anyMatch(pass -> pass.verdict().recorded());
        }
    }

    /**
     * Lays out the land. It is cut when its pieces are first asked for.
     *
     * @param rows true where task polygons and each task's own envelope are needed
     * @param sheets may hold further sheets already, such as administrative areas
     */
    PeriodLand(LandRecords records, Question question, boolean rows, Sheets sheets) {
        this(records, question, rows, sheets, null);
    }

    /**
     * The same where these records are a part of all.
     *
     * @param facts of all records, or null where these are all
     */
    PeriodLand(LandRecords records, Question question, boolean rows, Sheets sheets, @Nullable FiguresFacts facts) {
        this(
                records,
                question,
                Passes.of(records, question.asOf()),
                events(records, question, question.radius()),
                facts,
                question.radius(),
                FadeOut::disc,
                rows,
                sheets);
    }

    private PeriodLand(
            LandRecords records,
            Question question,
            List<Pass> everyPass,
            List<Event> events,
            @Nullable FiguresFacts facts,
            @Nullable Length radius,
            DiscRule rule,
            boolean rows,
            Sheets sheets) {
        this.records = records;
        this.ground = sheets.ground();
        this.question = question;
        this.period = question.period();
        this.asOf = question.asOf();
        this.everyPass = everyPass;
        this.passes = everyPass.stream().filter(this::matters).toList();
        for (Pass pass : passes) {
            passBySheet.put(sheets.lay(pass.shape()), pass);
        }
        List<Find> finds = findsInTime();
        this.events = events;
        this.facts = facts != null ? facts : FiguresFacts.of(records, question, everyPass, !events.isEmpty());
        for (Event event : events) {
            eventBySheet.put(sheets.lay(event.land()), event);
            envelopeOfEvent.put(event.footprint(), sheets.lay(event.envelope()));
        }
        layEnvelopes(finds, radius, rule, sheets);
        if (rows) {
            layTasks(finds, radius, rule, sheets);
        }
        this.sheets = sheets;
    }

    private static List<Event> events(LandRecords records, Question question, @Nullable Length radius) {
        Standard now = records.standards().inForce(question.asOf()).orElse(Standard.NONE);
        return Event.of(records, new FadeOut(now, radius));
    }

    /** The CMR area as one shape, under the discs of this land. */
    Shape cmrShape() {
        return cmrWithin(standard -> envelopeShapes.getOrDefault(standard.id(), Shape.EMPTY));
    }

    /** The same under other discs. Not where a strike lies among the clearance, for then what counts depends on which came first on each face. */
    Shape cmrUnder(@Nullable Length radius, DiscRule rule) {
        List<Find> finds = findsInTime();
        return cmrWithin(standard -> envelope(finds, new FadeOut(standard, radius), rule));
    }

    /**
     * The CMR area as one shape: what the period cleared within the envelope of the standard that judged it, less what was
     * cleared before.
     */
    private Shape cmrWithin(Function<Standard, Shape> envelope) {
        Map<RecordId, Standard> standards = new LinkedHashMap<>();
        Map<RecordId, List<Shape>> cleared = new LinkedHashMap<>();
        List<Shape> before = new ArrayList<>();
        for (Pass pass : passes) {
            if (clears(pass) && isInPeriod(pass)) {
                standards.putIfAbsent(pass.standard().id(), pass.standard());
                cleared.computeIfAbsent(pass.standard().id(), id -> new ArrayList<>())
                        .add(pass.shape());
            } else if (clears(pass) && isBeforePeriod(pass)) {
                before.add(pass.shape());
            }
        }
        List<Shape> within = new ArrayList<>();
        standards.forEach((id, standard) ->
                within.add(Shape.union(cleared.getOrDefault(id, List.of())).within(envelope.apply(standard))));
        return Shape.union(within).minus(Shape.union(before));
    }

    private boolean clears(Pass pass) {
        return pass.date() != null && pass.clearedBy(asOf);
    }

    private boolean isInPeriod(Pass pass) {
        return pass.date() != null && pass.date().certainlyIn(period);
    }

    private boolean isBeforePeriod(Pass pass) {
        return pass.date() != null && pass.date().certainlyBy(period.from().minusDays(1));
    }

    /** True where a pass and an event share ground. */
    boolean meet(Pass pass, Event event) {
        Shape shared = pass.shape().within(event.land());
        return !ground.extent(
                        shared, "order", event.footprint().text(), pass.record().text())
                .isNothing();
    }

    /** The same land under other discs, which have a name, without task polygons and own envelopes. */
    PeriodLand under(@Nullable Length radius, DiscRule rule, String name) {
        List<Event> its = Objects.equals(radius, question.radius()) ? events : events(records, question, radius);
        return new PeriodLand(records, question, everyPass, its, facts, radius, rule, false, new Sheets(ground, name));
    }

    private boolean matters(Pass pass) {
        return pass.date() != null && pass.date().certainlyBy(asOf);
    }

    private List<Find> findsInTime() {
        return records.finds().stream().filter(this::foundInTime).toList();
    }

    private boolean foundInTime(Find find) {
        return find.found() == null || find.found().certainlyBy(asOf);
    }

    private void layEnvelopes(List<Find> finds, @Nullable Length radius, DiscRule rule, Sheets sheets) {
        for (Standard standard : facts.judged(records.standards())) {
            Shape envelope = envelope(finds, new FadeOut(standard, radius), rule);
            envelopeShapes.put(standard.id(), envelope);
            envelopes.put(standard.id(), sheets.lay(envelope));
        }
    }

    private void layTasks(List<Find> finds, @Nullable Length radius, DiscRule rule, Sheets sheets) {
        Map<RecordId, List<Find>> byTask = Passes.byTask(finds, Find::task);
        Map<RecordId, FadeOut> fadeOuts = new HashMap<>();
        for (Pass pass : passes) {
            if (!ownEnvelopes.containsKey(pass.owner())) {
                // Without finds too: the numbers of sheets do not depend on which finds are there.
                List<Find> own = byTask.getOrDefault(pass.owner(), List.of());
                FadeOut fadeOut =
                        fadeOuts.computeIfAbsent(pass.standard().id(), id -> new FadeOut(pass.standard(), radius));
                ownEnvelopes.put(pass.owner(), sheets.lay(envelope(own, fadeOut, rule)));
            }
        }
        for (Task task : records.tasks()) {
            if (task.land() != null && completedInPeriod(task)) {
                taskBySheet.put(sheets.lay(Shape.of(task.land())), task);
            }
        }
    }

    boolean completedInPeriod(Task task) {
        return Passes.completeBy(task, asOf)
                && task.completed() != null
                && task.completed().certainlyIn(period);
    }

    private static Shape envelope(List<Find> finds, FadeOut fadeOut, DiscRule rule) {
        return Discs.envelope(finds.stream()
                .flatMap(find -> rule.apply(fadeOut, find).stream())
                .toList());
    }

    private Piece judge(Face face) {
        List<Pass> inPeriod = new ArrayList<>();
        List<Pass> before = new ArrayList<>();
        List<Pass> passes = passesOn(face);
        for (Pass pass : passes) {
            if (clears(pass) && isInPeriod(pass)) {
                inPeriod.add(pass);
            } else if (clears(pass) && isBeforePeriod(pass)) {
                before.add(pass);
            }
        }
        if (inPeriod.isEmpty()) {
            return new Piece(face, passes, List.of(), false, false, false);
        }
        return before.isEmpty() ? firstTime(face, passes, inPeriod) : clearedBefore(face, passes, inPeriod, before);
    }

    private Piece firstTime(Face face, List<Pass> passes, List<Pass> inPeriod) {
        boolean cmr = inPeriod.stream().anyMatch(pass -> inEnvelope(face, pass));
        boolean again = !eventsBetween(face, inPeriod, inPeriod).isEmpty();
        return new Piece(face, passes, inPeriod, cmr, again, false);
    }

    /** Land cleared before counts again only by passes after a strike that came after all earlier clearance. */
    private Piece clearedBefore(Face face, List<Pass> passes, List<Pass> inPeriod, List<Pass> before) {
        List<Event> since = eventsBetween(face, before, inPeriod);
        List<Pass> after = inPeriod.stream()
                .filter(pass -> since.stream().anyMatch(event -> isBefore(event, pass)))
                .toList();
        if (after.isEmpty()) {
            return new Piece(face, passes, List.of(), false, false, true);
        }
        boolean cmr = since.stream().anyMatch(event -> inEnvelope(face, event));
        return new Piece(face, passes, after, cmr, true, false);
    }

    private List<Event> eventsBetween(Face face, List<Pass> earlier, List<Pass> later) {
        List<Event> found = new ArrayList<>();
        boolean sameList = earlier == later;
        for (Event event : eventsOn(face)) {
            boolean afterEarlier = sameList
                    ? earlier.stream().anyMatch(pass -> isAfter(event, pass))
                    : earlier.stream().allMatch(pass -> isAfter(event, pass));
            if (afterEarlier && later.stream().anyMatch(pass -> isBefore(event, pass))) {
                found.add(event);
            }
        }
        return found;
    }

    private static boolean isAfter(Event event, Pass pass) {
        return pass.date() != null && pass.date().certainlyBefore(event.date());
    }

    private static boolean isBefore(Event event, Pass pass) {
        return pass.date() != null && event.date().certainlyBefore(pass.date());
    }

    boolean inEnvelope(Face face, Pass pass) {
        Integer sheet = envelopes.get(pass.standard().id());
        return sheet != null && face.in(sheet);
    }

    /** The events whose land holds the face. */
    List<Event> eventsOn(Face face) {
        return Sheets.over(face, eventBySheet);
    }

    /** True where the face lies in the envelope of what was found after the event. */
    boolean inEnvelope(Face face, Event event) {
        Integer sheet = envelopeOfEvent.get(event.footprint());
        return sheet != null && face.in(sheet);
    }

    /** True where the face lies in anyone's envelope under any standard that judged a pass. */
    boolean inAnyEnvelope(Face face) {
        return envelopes.values().stream().anyMatch(face::in);
    }

    /** True where the face lies in the envelope of the finds recorded to the owner of this pass. */
    boolean inOwnEnvelope(Face face, Pass pass) {
        Integer sheet = ownEnvelopes.get(pass.owner());
        return sheet != null && face.in(sheet);
    }

    List<Pass> passesOn(Face face) {
        return Sheets.over(face, passBySheet);
    }

    List<Task> tasksOn(Face face) {
        return Sheets.over(face, taskBySheet);
    }

    /** The faces and what the period makes of them. Cost: one cut, the first time. */
    synchronized List<Piece> pieces() {
        if (sheets != null) {
            pieces = sheets.cut().all().stream().map(this::judge).toList();
            sheets = null;
        }
        return pieces;
    }

    /** The passes that are certainly dated by the as-of day. */
    List<Pass> passes() {
        return passes;
    }

    /** These and the others: without a date, or with one that is not certain yet. */
    List<Pass> everyPass() {
        return everyPass;
    }

    List<Event> events() {
        return events;
    }

    FiguresFacts facts() {
        return facts;
    }

    Ground ground() {
        return ground;
    }

    Area area(Predicate<Piece> chosen) {
        return Area.sum(pieces().stream().filter(chosen).map(Piece::area).toList());
    }
}
