package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.TypedPlace;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.SearchedLand;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.Perimeter;
import org.fadeout.flow.place.PlacedPoint;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.flow.report.CompletionCertificate;
import org.fadeout.flow.report.Document;
import org.jspecify.annotations.Nullable;

/**
 * One task as a team leader works on it: what lies on its ground, what a find that is about to be recorded would change, and the records that
 * would bring it further, ready to be filled in.
 */
public record TaskGround(OneTask one, TaskCard card) {

    /** The task on a day; null for the last day on which anything is dated. Throws ProblemException where there is no such task. */
    public static TaskGround of(Snapshot snapshot, String idOrNumber, @Nullable LocalDate day) {
        OneTask one = OneTask.find(snapshot, idOrNumber);
        LocalDate asOf = day == null ? lastDay(one) : day;
        return new TaskGround(one, TaskCards.one(one.records(), asOf, one.task()));
    }

    /** The last day of land and work, and of what was declared of this task since. */
    private static LocalDate lastDay(OneTask one) {
        Stream<PartialDate> acts = Stream.of(
                        one.records().work().completions().stream()
                                .filter(act -> act.task().equals(one.task().id()))
                                .map(Completion::date),
                        one.records().work().handOvers().stream()
                                .filter(act -> act.task().equals(one.task().id()))
                                .map(HandOver::date))
                .flatMap(Function.identity());
        return Stream.concat(
                        acts.flatMap(date -> Optional.ofNullable(date.latest()).stream()),
                        one.records().lastDay().stream())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    public Task task() {
        return one.task();
    }

    /** A find with the ground that it reaches; null where it makes no disc. */
    public record Reach(Find find, boolean own, @Nullable Land disc) {}

    /** The finds of the task, and those of others whose disc meets its polygon, with R and accuracy as the gap takes them. */
    public List<Reach> reaches() {
        FadeOut fadeOut = new FadeOut(card.standard(), null);
        Shape polygon = task().land() == null ? Shape.EMPTY : Shape.of(task().land());
        List<Reach> reaches = new ArrayList<>();
        for (Find find : one.records().finds()) {
            boolean own = task().id().equals(find.task());
            Optional<Disc> disc = fadeOut.reaching(find);
            Shape shape = disc.map(Discs::shape).orElse(Shape.EMPTY);
            if (known(find.found()) && (own || shape.meets(polygon))) {
                reaches.add(new Reach(find, own, shape.isEmpty() ? null : shape.toLand()));
            }
        }
        return reaches;
    }

    private boolean known(@Nullable PartialDate date) {
        return date == null || date.earliest() == null || !date.earliest().isAfter(card.asOf());
    }

    public List<Searched> searched() {
        return one.records().searched().stream()
                .filter(search -> task().id().equals(search.task()) && known(search.date()))
                .toList();
    }

    public List<Exclusion> exclusions() {
        return one.records().exclusions().stream()
                .filter(exclusion -> task().id().equals(exclusion.task()))
                .toList();
    }

    /** The pieces of the gap, the largest first; none where it cannot be told. */
    public List<Land> gap() {
        return card.measured().map(Gap.Measured::pieces).orElse(List.of());
    }

    /**
     * What the gap would be with one find more.
     *
     * @param after the task with it, or null where the find has faults
     */
    public record Preview(List<TypedFault> faults, @Nullable TaskGround after) {
        public Preview {
            faults = List.copyOf(faults);
        }
    }

    /** The task as if a find that is typed were kept already, on the day to which the records would then reach. */
    public Preview with(
            Snapshot snapshot,
            RecordId id,
            Map<String, String> texts,
            Borders.@Nullable Country country,
            String actor) {
        SaveRecord.Request<Find> request =
                new SaveRecord.Request<>(Find.KIND, id, List.of(), texts, java.util.Set.of(), null, "", actor);
        TypedRecord<Find> typed = new TypedRecord<>(request, null, new ReferenceBook(snapshot), country);
        Find find = typed.made();
        if (find == null) {
            return new Preview(typed.faults(), null);
        }
        OneTask grown = new OneTask(task(), one.records().with(find));
        LocalDate reached = grown.records().lastDay().orElse(card.asOf());
        LocalDate day = reached.isAfter(card.asOf()) ? reached : card.asOf();
        return new Preview(List.of(), new TaskGround(grown, TaskCards.one(grown.records(), day, task())));
    }

    private Map<String, String> begun() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("task", task().id().text());
        texts.put("source", task().source() == null ? "" : task().source().text());
        return texts;
    }

    /** The texts of a find of this task that was made on a day. */
    public Map<String, String> newFind(LocalDate day) {
        Map<String, String> texts = begun();
        texts.put("found", day.toString());
        texts.put("category", "cluster munition remnant");
        texts.put("cmr_type", "unexploded submunition");
        texts.put("quantity", "1");
        texts.put("found_in_place", "yes");
        texts.put("activity", task().type().text());
        return texts;
    }

    /**
     * The texts of a search that would close the gap: its land, the depth that the standard asks, the method of the task's own passes that
     * clear, else the first that the standard lists. Before the first search its land is what was ordered.
     */
    public Map<String, String> newSearch(LocalDate day) {
        Map<String, String> texts = begun();
        texts.put("date", day.toString());
        texts.put(
                "depth",
                card.standard().clearanceDepth() == null
                        ? ""
                        : card.standard().clearanceDepth().metresText());
        texts.put("method", method());
        card.measured()
                .filter(gap -> !gap.tolerated())
                .ifPresent(gap -> texts.put("land", TypedPlace.write(gap.rest().toLand())));
        Land ordered = task().land();
        if (searched().isEmpty() && ordered != null) {
            texts.put("land", TypedPlace.write(ordered));
        }
        return texts;
    }

    private String method() {
        List<String> detecting = card.standard().detectingMethods().texts();
        return card.searched().lines().stream()
                .map(SearchedLand.Line::method)
                .filter(method -> method != null && detecting.contains(method))
                .findFirst()
                .orElse(detecting.isEmpty() ? "" : detecting.get(0));
    }

    /** The texts of a quality visit, or of any other record that names the task and a day. */
    public Map<String, String> newVisit(LocalDate day) {
        Map<String, String> texts = begun();
        texts.put("date", day.toString());
        texts.put("type", "quality control");
        texts.put("inspected", task().operator() == null ? "" : task().operator());
        return texts;
    }

    /** The newest declaration of completion; nothing where there is none. */
    public Optional<Completion> completion() {
        return card.completions().stream().max(java.util.Comparator.comparing(Completion::date));
    }

    /** The certificate of the newest completion; nothing where the task was never declared complete. */
    public static Optional<Document> certificate(Register register, String task, String program) {
        Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
        TaskGround ground = of(snapshot, task, null);
        return ground.completion().map(completion -> {
            String foot = program + ", register " + register.info().id() + " at " + register.head();
            List<Find> own = ground.reaches().stream()
                    .filter(Reach::own)
                    .map(Reach::find)
                    .toList();
            return CompletionCertificate.of(
                    ground.card(),
                    completion,
                    ground.points(snapshot),
                    own,
                    ground.gap(),
                    ground.one().records().origin(),
                    foot);
        });
    }

    /** The turning points of its polygon as recorded; none where there are none. */
    List<PlacedPoint> points(Snapshot snapshot) {
        List<TurningPoint> points = TypedPoints.kept(snapshot, Task.KIND, task().id());
        return Perimeter.of(points).stream().findFirst().map(Perimeter::points).orElse(List.of());
    }
}
