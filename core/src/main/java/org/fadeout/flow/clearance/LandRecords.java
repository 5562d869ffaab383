package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.ReadOnce;
import org.fadeout.base.record.SideBySide;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardRecords;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.contamination.PlanningArea;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.OfOrigin;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Origins;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;

/**
 * All records of land and of what was found on it, of one origin, as one snapshot holds them. Ordered by id.
 *
 * @param ofOrigin the same records and those of every other kind, of that origin
 */
public record LandRecords(
        Origin origin,
        Standards standards,
        List<Find> finds,
        List<EvidencePoint> evidence,
        List<Accident> accidents,
        List<Strike> strikes,
        List<Footprint> footprints,
        List<Hazard> hazards,
        List<Decision> decisions,
        List<NtsVisit> ntsVisits,
        List<PlanningArea> planningAreas,
        List<Task> tasks,
        List<Searched> searched,
        List<Release> releases,
        List<Exclusion> exclusions,
        Work work,
        Snapshot ofOrigin) {

    /** From so many on a register is large. */
    private static final int MANY_TASKS = 1000;

    /** The kinds of which invented and real records never meet. */
    public static final List<Kind<?>> LAND = List.of(
            Find.KIND,
            Hazard.KIND,
            Task.KIND,
            Searched.KIND,
            Release.KIND,
            Footprint.KIND,
            Strike.KIND,
            EvidencePoint.KIND,
            NtsVisit.KIND);

    /**
     * The records of the origin that is asked for, or of the only one there is. Throws ProblemException where both are there and none
     * is asked for: land of invented and of real records never meets.
     */
    public static LandRecords of(Snapshot snapshot, @Nullable Origin asked) {
        return of(snapshot, asked, null);
    }

    /** The same, judged under one standard by its name, whatever is in force: a what-if. Throws also where no standard has the name. */
    public static LandRecords of(Snapshot whole, @Nullable Origin asked, @Nullable String standard) {
        Snapshot snapshot = new ReadOnce(whole);
        readAhead(snapshot);
        Origins origins = Origins.of(snapshot);
        Origin origin = asked != null ? asked : only(snapshot, origins);
        Predicate<Entity> chosen = record -> origins.of(record) == origin;
        return new LandRecords(
                origin,
                new Standards(snapshot.all(Standard.KIND)).under(standard),
                some(snapshot, Find.KIND, chosen),
                some(snapshot, EvidencePoint.KIND, chosen),
                some(snapshot, Accident.KIND, chosen),
                some(snapshot, Strike.KIND, chosen),
                some(snapshot, Footprint.KIND, chosen),
                some(snapshot, Hazard.KIND, chosen),
                some(snapshot, Decision.KIND, chosen),
                some(snapshot, NtsVisit.KIND, chosen),
                some(snapshot, PlanningArea.KIND, chosen),
                some(snapshot, Task.KIND, chosen),
                some(snapshot, Searched.KIND, chosen),
                some(snapshot, Release.KIND, chosen),
                some(snapshot, Exclusion.KIND, chosen),
                Work.of(snapshot, chosen),
                new OfOrigin(snapshot, origins, origin));
    }

    /** Of a large register finds are read beside the other kinds. Of a small one another reader would take longer than it saves. */
    private static void readAhead(Snapshot snapshot) {
        if (snapshot.all(Task.KIND).size() >= MANY_TASKS) {
            List<Supplier<Integer>> halves = List.of(
                    () -> snapshot.all(Find.KIND).size(),
                    () -> LAND.stream()
                            .filter(kind -> kind != Find.KIND)
                            .mapToInt(kind -> snapshot.all(kind).size())
                            .sum());
            SideBySide.all(halves);
        }
    }

    /** The last day on which anything of land or work is dated: the day to which the records reach. Nothing where nothing is dated to an end. */
    public Optional<LocalDate> lastDay() {
        Stream<@Nullable PartialDate> dates = Stream.of(
                        finds.stream().flatMap(one -> Stream.of(one.found(), one.destroyed())),
                        evidence.stream().map(EvidencePoint::date),
                        accidents.stream().map(Accident::date),
                        hazards.stream().flatMap(one -> Stream.of(one.recorded(), one.closed())),
                        tasks.stream().flatMap(one -> Stream.of(one.started(), one.completed())),
                        searched.stream().map(Searched::date),
                        releases.stream().map(Release::date),
                        work.progress().stream().map(Progress::date),
                        work.visits().stream().map(QualityVisit::date))
                .flatMap(Function.identity());
        return dates.filter(Objects::nonNull)
                .map(PartialDate::latest)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    /** The same records with one task as given in place of the one with its id. */
    public LandRecords with(Task task) {
        return holding(
                finds,
                tasks.stream()
                        .map(one -> one.id().equals(task.id()) ? task : one)
                        .toList());
    }

    /** The same records and one find more, or that find as given where it is known: what would be if it were kept. */
    public LandRecords with(Find find) {
        return holding(
                Stream.concat(finds.stream().filter(one -> !one.id().equals(find.id())), Stream.of(find))
                        .sorted(Comparator.comparing(Find::id))
                        .toList(),
                tasks);
    }

    private LandRecords holding(List<Find> otherFinds, List<Task> otherTasks) {
        return new LandRecords(
                origin,
                standards,
                otherFinds,
                evidence,
                accidents,
                strikes,
                footprints,
                hazards,
                decisions,
                ntsVisits,
                planningAreas,
                otherTasks,
                searched,
                releases,
                exclusions,
                work,
                ofOrigin);
    }

    private static Origin only(Snapshot snapshot, Origins origins) {
        long invented =
                land(snapshot).filter(r -> origins.of(r) == Origin.INVENTED).count();
        return only(invented, land(snapshot).count() - invented);
    }

    /** The only origin there is, of so many records of {@link #LAND}. Throws ProblemException where there are both. */
    public static Origin only(long invented, long real) {
        if (invented > 0 && real > 0) {
            throw new ProblemException(new RecordProblem.MixedOrigins(invented, real));
        }
        return invented > 0 ? Origin.INVENTED : Origin.REAL;
    }

    private static Stream<Entity> land(Snapshot snapshot) {
        return LAND.stream().flatMap(kind -> snapshot.all(kind).stream());
    }

    private static <T extends Entity> List<T> some(Snapshot snapshot, Kind<T> kind, Predicate<Entity> chosen) {
        return snapshot.all(kind).stream().filter(chosen).toList();
    }

    /** What the rules and decisions on hazardous areas look at. */
    public HazardRecords hazardRecords() {
        return new HazardRecords(
                standards, hazards, decisions, evidence, finds, accidents, strikes, ntsVisits, planningAreas);
    }
}
