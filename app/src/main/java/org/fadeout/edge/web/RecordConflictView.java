package org.fadeout.edge.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.documents.Wording;
import org.jspecify.annotations.Nullable;

/** Puts conflicts of records into the words of a page. */
final class RecordConflictView {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FieldText text;
    private final Wording words;
    private final ZoneId zone;

    /** What was sent and could not be kept: of which record, with the choices by the names of their inputs. */
    record Sent(String id, Map<String, String> choices, String fault) {
        static final Sent NOTHING = new Sent("", Map.of(), "");
    }

    RecordConflictView(FieldText text, Wording words, ZoneId zone) {
        this.text = text;
        this.words = words;
        this.zone = zone;
    }

    <T extends Entity> RecordConflictContent.Conflict of(RecordConflict<T> conflict, Sent all) {
        Sent sent = all.id().equals(conflict.record().text()) ? all : Sent.NOTHING;
        boolean whole = conflict.versions().stream().anyMatch(Version::withdrawal);
        Version<T> shown = conflict.versions().stream()
                .filter(version -> version.id().equals(conflict.shown()))
                .findFirst()
                .orElseThrow();
        String number = conflict.versions().stream()
                .map(Version::entity)
                .filter(Objects::nonNull)
                .map(entity -> FieldText.number(conflict.kind(), Objects.requireNonNull(entity)))
                .reduce((one, later) -> later)
                .orElse(conflict.record().text());
        VersionId waiting = conflict.waiting();
        return new RecordConflictContent.Conflict(
                conflict.record().text(),
                words.kind(conflict.kind()),
                number,
                shown.withdrawal() || shown.standing() != Standing.APPROVED
                        ? ""
                        : "/register/" + conflict.kind().name() + "/" + conflict.record(),
                sides(conflict, sent),
                fields(conflict, sent),
                conflict.ids().stream().map(VersionId::toString).collect(Collectors.joining(" ")),
                whole,
                waiting == null ? "" : words.say("apart.waiting"),
                sent.fault(),
                sent.choices().getOrDefault("reason", ""));
    }

    private <T extends Entity> List<RecordConflictContent.Side> sides(RecordConflict<T> conflict, Sent sent) {
        String taken = sent.choices().getOrDefault("take", conflict.shown().toString());
        List<RecordConflictContent.Side> sides = new ArrayList<>();
        for (Version<T> version : conflict.versions()) {
            Version.Act act = version.entered();
            sides.add(new RecordConflictContent.Side(
                    version.id().toString(),
                    letter(sides.size()),
                    words.say(
                            "apart.by",
                            act.actor(),
                            MINUTE.format(act.at().atZone(zone)),
                            version.id().site(),
                            words.choice(version.standing())),
                    act.reason(),
                    version.id().equals(conflict.shown()),
                    version.withdrawal(),
                    version.id().toString().equals(taken)));
        }
        return sides;
    }

    private static String letter(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : Integer.toString(place + 1);
    }

    private <T extends Entity> List<RecordConflictContent.Line> fields(RecordConflict<T> conflict, Sent sent) {
        List<RecordConflictContent.Line> lines = new ArrayList<>();
        Version<T> common = conflict.before();
        T before = common == null ? null : common.entity();
        for (Field<T> field : conflict.fields()) {
            String chosen = sent.choices().getOrDefault("f." + field.name(), proposed(conflict, field, before));
            List<RecordConflictContent.Value> values = new ArrayList<>();
            for (int i = 0; i < conflict.versions().size(); i++) {
                Version<T> version = conflict.versions().get(i);
                T entity = version.entity();
                if (entity != null) {
                    String id = version.id().toString();
                    values.add(new RecordConflictContent.Value(id, letter(i), told(field, entity), id.equals(chosen)));
                }
            }
            lines.add(new RecordConflictContent.Line(
                    field.name(),
                    words.field(conflict.kind(), field),
                    before == null ? "" : told(field, before),
                    values));
        }
        return lines;
    }

    /** Where only one of them changed a field, that change; else the version that is shown. */
    private static <T extends Entity> String proposed(RecordConflict<T> conflict, Field<T> field, @Nullable T before) {
        List<Version<T>> changed = conflict.versions().stream()
                .filter(version -> version.entity() != null && before != null)
                .filter(version -> !Objects.equals(
                        field.of(Objects.requireNonNull(version.entity())), field.of(Objects.requireNonNull(before))))
                .toList();
        return (changed.size() == 1 ? changed.get(0).id() : conflict.shown()).toString();
    }

    private <T extends Entity> String told(Field<T> field, T entity) {
        Object value = field.of(entity);
        if (value instanceof Land land) {
            return words.say("history.land", land.area(), land.vertices());
        }
        return FormPages.told(field, value, text, words);
    }
}
