package org.fadeout.testlanguage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Completed;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.DecisionFacts;
import org.fadeout.flow.clearance.DecisionFacts.Words;
import org.fadeout.flow.clearance.Declaration;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.HandOverTerms;
import org.fadeout.flow.clearance.HandedOver;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Nonconformity;
import org.fadeout.flow.clearance.Reopening;
import org.fadeout.flow.clearance.Reopens;
import org.fadeout.flow.clearance.SignedReason;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardState;
import org.fadeout.flow.contamination.Transition;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;
import org.jspecify.annotations.Nullable;

/** Some records, and the whole pipe over them in memory. */
public final class Story implements Snapshot {
    private final List<Told<?>> told = new ArrayList<>();

    private record Told<T extends Entity>(Kind<T> kind, T entity) {}

    private Known known = Known.NOW;

    private Story() {}

    /** A story under the ordinary test standard. */
    public static Story story(ARecord<?>... records) {
        return bare(records).and(ARecord.aStandard("ordinary"));
    }

    /** A story without any standard. */
    public static Story bare(ARecord<?>... records) {
        Story story = new Story();
        for (ARecord<?> one : records) {
            story.and(one);
        }
        return story;
    }

    public <T extends Entity> Story and(ARecord<T> one) {
        told.add(new Told<>(one.kind(), one.made()));
        return this;
    }

    /** Lays a record in, in place of the one with its id. */
    public <T extends Entity> void put(Kind<T> kind, @Nullable T entity) {
        if (entity != null) {
            told.removeIf(one -> one.kind().equals(kind) && one.entity().id().equals(entity.id()));
            told.add(new Told<>(kind, entity));
        }
    }

    public LandRecords land() {
        return LandRecords.of(this, null);
    }

    /** The card of a task, by its number. */
    public TaskCard card(String task, String asOf) {
        Task one = one(Task.KIND, ARecord.id(Task.KIND, task)).orElseThrow();
        return TaskCards.one(land(), LocalDate.parse(asOf), one);
    }

    /** Declares a task complete; with a reason that is signed, or null. */
    public Completed complete(String task, String date, @Nullable String reason) {
        SignedReason signed = reason == null ? null : new SignedReason(reason, "A Person");
        Declaration declaration = new Declaration(LocalDate.parse(date), null, signed);
        Completed done = Completed.of(land(), card(task, date), declaration, ARecord::id);
        put(Task.KIND, done.task());
        put(Completion.KIND, done.completion());
        put(Hazard.KIND, done.remainder());
        put(Hazard.KIND, done.parent());
        done.decisions().forEach(decision -> put(Decision.KIND, decision));
        return done;
    }

    /** Opens released land again for a find, by its number. */
    public Reopens reopen(String find, String date) {
        Find missed = one(Find.KIND, ARecord.id(Find.KIND, find)).orElseThrow();
        Reopens opened =
                Reopens.of(land(), Reopens.Missed.of(missed), LocalDate.parse(date), "found by a farmer", ARecord::id);
        put(Reopening.KIND, opened.reopening());
        put(Hazard.KIND, opened.hazard());
        put(Nonconformity.KIND, opened.nonconformity());
        put(Decision.KIND, opened.decision());
        return opened;
    }

    /** Hands the land of a task over, with boundary points emplaced the day before. */
    public HandedOver handOver(String task, String date) {
        LocalDate day = LocalDate.parse(date);
        HandOverTerms terms = new HandOverTerms(
                day,
                null,
                "Operator",
                "Village",
                null,
                "none is known",
                PartialDate.of(day.minusDays(1)),
                "A Person",
                "B Person");
        HandedOver given = HandedOver.of(land(), card(task, date), terms, ARecord::id);
        put(HandOver.KIND, given.handOver());
        put(Hazard.KIND, given.hazard());
        put(Decision.KIND, given.decision());
        return given;
    }

    /** The codes of what the rules find, each once. */
    public List<String> findings() {
        return Catalogue.check(land()).stream().map(Issue::code).distinct().toList();
    }

    public Figures figures(String period) {
        return FiguresOf.of(this, Question.of(Period.parse(period)));
    }

    public Figures figures(Question question) {
        return FiguresOf.of(this, question);
    }

    public Balance balance(String period) {
        return balance(Question.of(Period.parse(period)));
    }

    public Balance balance(Question question) {
        return BalanceOf.of(this, question);
    }

    public Gap gap(String task, String asOf) {
        return Gaps.of(LandRecords.of(this, null), LocalDate.parse(asOf), null).stream()
                .filter(gap -> task.equals(gap.task().number()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Known known() {
        return known;
    }

    /** The same records, known by an instant. */
    public Story knownBy(Instant instant) {
        known = Known.by(instant);
        return this;
    }

    @Override
    public <T extends Entity> List<T> all(Kind<T> kind) {
        return told.stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> kind.cast(one.entity()))
                .sorted(Comparator.comparing(Entity::id))
                .toList();
    }

    @Override
    public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        return all(kind).stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    /** How a hazardous area was on a day, in one line. */
    public String hazard(String number, String day) {
        HazardState state = history(number).on(LocalDate.parse(day));
        HazardClass classification = state.classification();
        return !state.exists()
                ? "not on record"
                : (classification == null ? "not classified" : classification.text()) + ", "
                        + state.status().text() + ", " + state.hazardType().text();
    }

    public HazardHistory history(String number) {
        LandRecords records = land();
        return HazardHistory.of(hazardNumbered(records, number), records.decisions());
    }

    private static Hazard hazardNumbered(LandRecords records, String number) {
        return records.hazards().stream()
                .filter(hazard -> number.equals(hazard.number()))
                .findFirst()
                .orElseThrow();
    }

    /** A decision that somebody wants to take: with reason and authority, on some day of 2023. */
    public record Wanted(
            Story story,
            String number,
            DecisionAct act,
            @Nullable HazardClass to,
            Words words,
            Facts.Ground ground) {

        public Wanted restingOn(String... evidence) {
            Words more = new Words(words.reason(), words.authority(), List.of(evidence));
            return new Wanted(story, number, act, to, more, ground);
        }

        public Wanted saying(@Nullable String reason, @Nullable String authority) {
            return new Wanted(story, number, act, to, new Words(reason, authority, words.evidence()), ground);
        }

        public Wanted moving(Facts.Ground moved) {
            return new Wanted(story, number, act, to, words, moved);
        }

        /** {@code no such way}, {@code allowed}, or the guards that are not met. */
        public String on(String day) {
            HazardHistory history = story.history(number);
            PartialDate date = PartialDate.parse(day);
            Facts facts = DecisionFacts.of(story.land(), history, date, words, ground, "QC-1", null);
            return Transition.of(history.on(LocalDate.parse(day)), act, to)
                    .map(way -> way.missing(facts).isEmpty()
                            ? "allowed"
                            : way.missing(facts).toString())
                    .orElse("no such way");
        }
    }

    public Wanted wants(String number, DecisionAct act, @Nullable HazardClass to) {
        return new Wanted(this, number, act, to, new Words("reason", "authority", List.of()), Facts.Ground.UNMOVED);
    }
}
