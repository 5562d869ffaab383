package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * Records that were changed in two places, field by field, for a terminal and as JSON.
 *
 * @param personal true where values about private persons are written out; otherwise it only says that they differ
 */
public record ConflictsOut(boolean personal) {

    /** One conflict after the other, each with the command that resolves it. */
    public List<String> text(List<RecordConflict<?>> conflicts) {
        List<String> lines = new ArrayList<>();
        conflicts.forEach(conflict -> add(conflict, lines));
        return lines;
    }

    private <T extends Entity> void add(RecordConflict<T> conflict, List<String> lines) {
        lines.add(conflict.kind().title() + " " + conflict.record() + ": "
                + conflict.versions().size() + " versions that do not know each other");
        for (Version<T> version : conflict.versions()) {
            lines.add("  version " + version.id() + (version.id().equals(conflict.shown()) ? " (shown)" : "") + ": "
                    + (version.withdrawal() ? "is withdrawn, " : "")
                    + version.standing().text());
            lines.add("    " + VersionsOut.act(version.entered()));
        }
        for (Field<T> field : conflict.fields()) {
            lines.add("  " + field.name() + ":");
            String before = before(conflict, field);
            if (before != null) {
                lines.add("    before: " + before);
            }
            conflict.versions().forEach(version -> {
                T entity = version.entity();
                if (entity != null) {
                    lines.add("    " + version.id() + ": " + told(field, entity));
                }
            });
        }
        if (conflict.waiting() != null) {
            lines.add("  put together by version " + conflict.waiting() + ", which is not approved");
        } else {
            lines.add("  resolve with: fadeout resolve REGISTER " + conflict.record() + " --take " + conflict.shown()
                    + others(conflict) + " --reason R");
        }
    }

    private static String others(RecordConflict<?> conflict) {
        StringBuilder others = new StringBuilder();
        conflict.ids().stream()
                .filter(id -> !id.equals(conflict.shown()))
                .forEach(id -> others.append(" --over ").append(id));
        return others.toString();
    }

    private <T extends Entity> String told(Field<T> field, T entity) {
        String told = new VersionsOut(personal).told(field, entity);
        return told == null ? "unknown" : told;
    }

    /** What the version that all build on says; null where there is none. */
    private <T extends Entity> @Nullable String before(RecordConflict<T> conflict, Field<T> field) {
        Version<T> before = conflict.before();
        T entity = before == null ? null : before.entity();
        return entity == null ? null : told(field, entity);
    }

    /** The same as JSON. An unknown value is null. */
    public String json(List<RecordConflict<?>> conflicts) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("conflicts", conflicts.size());
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        conflicts.forEach(conflict -> records.add(tree(conflict)));
        tree.put("records", records);
        return JsonTree.of(tree);
    }

    private <T extends Entity> Map<String, @Nullable Object> tree(RecordConflict<T> conflict) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", conflict.kind().name());
        tree.put("record", conflict.record().text());
        tree.put("shown", conflict.shown().toString());
        VersionId waiting = conflict.waiting();
        tree.put("waiting", waiting == null ? null : waiting.toString());
        tree.put("versions", conflict.versions().stream().map(VersionsOut::tree).toList());
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        VersionsOut out = new VersionsOut(personal);
        for (Field<T> field : conflict.fields()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("field", field.name());
            Version<T> before = conflict.before();
            T old = before == null ? null : before.entity();
            line.put("before", old == null ? null : out.told(field, old));
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            conflict.versions().forEach(version -> {
                T entity = version.entity();
                if (entity != null) {
                    values.put(version.id().toString(), out.told(field, entity));
                }
            });
            line.put("values", values);
            fields.add(line);
        }
        tree.put("difference", fields);
        return tree;
    }
}
