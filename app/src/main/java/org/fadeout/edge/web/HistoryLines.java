package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Approval;
import org.jspecify.annotations.Nullable;

/** What became of a record, the newest first: who, when, why, how it stands, which fields changed from what to what. */
public final class HistoryLines {
    private final FieldText text;
    private final Wording words;

    HistoryLines(FieldText text, Wording words) {
        this.text = text;
        this.words = words;
    }

    /**
     * One version.
     *
     * @param what what happened, in words
     * @param decided what was decided of it since, in words
     */
    public record Line(String what, String when, String who, String why, List<String> decided, List<Changed> fields) {}

    /** One field that changed; {@code before} is empty where the record is new. */
    public record Changed(String label, String before, String after) {}

    <T extends Entity> List<Line> of(List<Version<T>> versions) {
        List<Line> lines = new ArrayList<>();
        for (Version<T> version : versions) {
            Version<T> before = versions.stream()
                    .filter(one -> version.buildsOn().contains(one.id()))
                    .reduce((one, later) -> later)
                    .orElse(null);
            lines.add(line(before, version));
        }
        Collections.reverse(lines);
        return lines;
    }

    private <T extends Entity> Line line(@Nullable Version<T> before, Version<T> version) {
        Version.Act act = version.entered();
        List<String> decided = version.decisions().stream()
                .map(one ->
                        words.say("history.decided", words.choice(one.standing()), one.actor(), one.at(), one.reason()))
                .toList();
        boolean fresh = before == null || before.entity() == null;
        String what = version.withdrawal()
                ? words.say("history.withdrawn")
                : words.say(
                        fresh ? "history.new" : version.buildsOn().size() > 1 ? "history.resolved" : "history.changed");
        Standing standing = version.standing();
        String told = what + (standing == Standing.APPROVED ? "" : " (" + words.choice(standing) + ")");
        return new Line(
                told,
                act.at().toString(),
                act.actor(),
                act.reason(),
                decided,
                fresh ? List.of() : fields(before, version));
    }

    private <T extends Entity> List<Changed> fields(@Nullable Version<T> before, Version<T> version) {
        T old = before == null ? null : before.entity();
        T now = version.entity();
        if (version.withdrawal() || now == null) {
            return List.of();
        }
        return new Approval.Proposal<>(before, version)
                .difference().stream()
                        .map(field ->
                                new Changed(words.field(version.kind(), field), told(field, old), told(field, now)))
                        .toList();
    }

    private <T extends Entity> String told(Field<T> field, @Nullable T record) {
        Object value = Optional.ofNullable(record).map(field::of).orElse(null);
        if (value instanceof Land land) {
            return words.say("history.land", land.area(), land.vertices());
        }
        return FormPages.told(field, value, text, words);
    }
}
