package org.fadeout.testlanguage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;

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

    public Balance balance(String period) {
        return balance(Question.of(Period.parse(period)));
    }

    public Balance balance(Question question) {
        return BalanceOf.of(this, question);
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
}
