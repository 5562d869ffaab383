package org.fadeout.edge.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.VersionId;

/**
 * The form of a file of changes: a ZIP archive with one entry of JSON lines. The first says whose changes they are; then each batch is a line,
 * followed by a line for each of its changes; the last holds a hash over all lines before it.
 */
final class ChangesForm {
    static final long FORM = 1;
    static final String ENTRY = "changes.jsonl";
    static final String HEAD = "fadeout";
    static final String BATCH = "batch";
    static final String CHANGE = "change";
    static final String END = "end";

    private ChangesForm() {}

    static Map<String, Object> of(BatchEntry entry) {
        Map<String, Object> values = new TreeMap<>();
        values.put("site", entry.site());
        values.put("number", entry.number());
        values.put("previous", entry.previous());
        values.put("heads", entry.heads());
        values.put("recorded_at", Instants.text(entry.recordedAt()));
        values.put("actor", entry.actor());
        values.put("reason", entry.reason());
        values.put("standing", entry.standing().text());
        values.put("count", entry.count());
        values.put("digest", entry.digest());
        values.put("hash", entry.hash());
        return values;
    }

    /** Throws a RuntimeException where it is none. */
    static BatchEntry batch(Map<String, Object> values) {
        return new BatchEntry(
                text(values, "site"),
                number(values, "number"),
                text(values, "previous"),
                texts(values, "heads"),
                Instant.parse(text(values, "recorded_at")),
                text(values, "actor"),
                text(values, "reason"),
                Standings.read(text(values, "standing")),
                number(values, "count"),
                text(values, "digest"),
                text(values, "hash"));
    }

    static Map<String, Object> of(StoredChange change, List<Body.Personal> personal) {
        Map<String, Object> values = new TreeMap<>();
        values.put("kind", change.kind());
        values.put("record", change.record());
        values.put("body_version", (long) change.bodyVersion());
        values.put("builds_on", change.buildsOnText());
        values.put("hash", change.hash());
        String body = change.body();
        if (body != null) {
            values.put("body", body);
        }
        byte[] geometry = change.geometry();
        if (geometry != null) {
            values.put("geometry", Base64.getEncoder().encodeToString(geometry));
        }
        if (!personal.isEmpty()) {
            values.put(
                    "personal",
                    personal.stream()
                            .map(one -> List.of(one.field(), one.salt(), one.value()))
                            .toList());
        }
        return values;
    }

    /** The change at a place. Throws a RuntimeException where it is none. */
    static StoredChange change(Map<String, Object> values, VersionId version) {
        Object body = values.get("body");
        Object geometry = values.get("geometry");
        return new StoredChange(
                version,
                text(values, "kind"),
                text(values, "record"),
                Math.toIntExact(number(values, "body_version")),
                StoredChange.buildsOn(text(values, "builds_on")),
                (String) body,
                geometry == null ? null : Base64.getDecoder().decode((String) geometry),
                text(values, "hash"));
    }

    static List<Body.Personal> personal(Map<String, Object> values) {
        List<Body.Personal> personal = new ArrayList<>();
        for (Object one : (List<?>) values.getOrDefault("personal", List.of())) {
            List<?> parts = (List<?>) one;
            personal.add(new Body.Personal((String) parts.get(0), (String) parts.get(1), (String) parts.get(2)));
        }
        return personal;
    }

    /** The content of an attachment goes with the change that names it. */
    static void putContent(Map<String, Object> values, byte[] content) {
        values.put("content", Base64.getEncoder().encodeToString(content));
    }

    static Optional<byte[]> content(Map<String, Object> values) {
        return Optional.ofNullable(values.get("content"))
                .map(text -> Base64.getDecoder().decode((String) text));
    }

    static String text(Map<String, Object> values, String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("There is no " + name);
    }

    static long number(Map<String, Object> values, String name) {
        if (values.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("There is no " + name);
    }

    static List<String> texts(Map<String, Object> values, String name) {
        return ((List<?>) values.getOrDefault(name, List.of()))
                .stream().map(String.class::cast).toList();
    }
}
