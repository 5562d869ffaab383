package org.fadeout.testlanguage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.DecisionFacts;
import org.fadeout.flow.clearance.DecisionFacts.Words;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardState;
import org.fadeout.flow.contamination.Transition;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.jspecify.annotations.Nullable;

/** Some records, and the whole pipe over them in memory. */
public final class Story implements Snapshot {
    private final List<Told<?>> told = new ArrayList<>();

    private record Told<T extends Entity>(Kind<T> kind, T entity) {}

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

    public Figures figures(String period) {
        return FiguresOf.of(this, Question.of(Period.parse(period)));
    }

    public Figures figures(Question question) {
        return FiguresOf.of(this, question);
    }

    public Gap gap(String task, String asOf) {
        return Gaps.of(LandRecords.of(this, null), java.time.LocalDate.parse(asOf), null).stream()
                .filter(gap -> task.equals(gap.task().number()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Known known() {
        return Known.NOW;
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

    public LandRecords land() {
        return LandRecords.of(this, null);
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
