package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Version;
import org.fadeout.edge.actions.Waiting;
import org.fadeout.flow.access.Approval;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a decision, and what became of a record: field by field, before and after, for a terminal and as JSON.
 *
 * @param personal true where values about private persons are written out; otherwise it only says that they differ
 */
public record VersionsOut(boolean personal) {
    private static final String HIDDEN = "(personal)";

    /** One field that differs, in words. */
    private record Line(
            String field, @Nullable String before, @Nullable String after) {}

    /** What waits, one after the other. */
    public List<String> pending(List<Waiting<?>> waiting) {
        List<String> lines = new ArrayList<>();
        for (Waiting<?> one : waiting) {
            Version<?> version = one.version();
            lines.add(version.kind().title() + " " + version.record()
                    + one.number().map(number -> " (" + number + ")").orElse(""));
            lines.add("  version " + version.id() + ", " + act(version.entered()));
            lines.addAll(changes(one.proposal()));
            if (one.competing()) {
                lines.add("  ! another version waits that does not know of this one; name it as " + one.name());
            }
            for (Issue issue : one.issues()) {
                lines.add("  ! " + issue.code() + " " + issue.what() + ": " + issue.valueSeen());
            }
        }
        return lines;
    }

    private <T extends Entity> List<String> changes(Approval.Proposal<T> proposal) {
        if (proposal.proposed().withdrawal()) {
            return List.of("    is withdrawn");
        }
        List<String> lines = new ArrayList<>();
        if (proposal.approved() == null || proposal.approved().entity() == null) {
            lines.add("    is new");
        }
        difference(proposal)
                .forEach(line -> lines.add("    " + line.field() + ": "
                        + (line.before() == null ? "" : line.before() + " -> ")
                        + (line.after() == null ? "unknown" : line.after())));
        return lines;
    }

    private <T extends Entity> List<Line> difference(Approval.Proposal<T> proposal) {
        Version<T> approved = proposal.approved();
        T before = approved == null ? null : approved.entity();
        T after = proposal.proposed().entity();
        return proposal.difference().stream()
                .map(field -> new Line(
                        field.name(),
                        before == null ? null : told(field, before),
                        after == null ? null : told(field, after)))
                .toList();
    }

    /** A value as it is printed; null where it is unknown. */
    <T extends Entity> @Nullable String told(Field<T> field, T entity) {
        Object value = field.of(entity);
        if (value == null) {
            return null;
        }
        if (field.personal() && !personal) {
            return HIDDEN;
        }
        if (value instanceof Choice choice) {
            return choice.text();
        }
        return value instanceof Land land
                ? "land of " + land.area() + ", " + land.polygons().getNumPoints() + " points"
                : value.toString();
    }

    static String act(Version.Act act) {
        return act.standing().text() + " by " + act.actor() + " at " + act.at() + ": " + act.reason();
    }

    /** What waits, as JSON. */
    public String pendingJson(List<Waiting<?>> waiting) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("waiting", waiting.size());
        tree.put("versions", waiting.stream().map(this::tree).toList());
        return JsonTree.of(tree);
    }

    private Map<String, @Nullable Object> tree(Waiting<?> one) {
        Map<String, @Nullable Object> tree = tree(one.version());
        tree.put("number", one.number().orElse(null));
        tree.put("competing", one.competing());
        tree.put("difference", differenceTree(one.proposal()));
        tree.put("issues", one.issues().stream().map(IssuesOut::tree).toList());
        return tree;
    }

    private <T extends Entity> List<Map<String, @Nullable Object>> differenceTree(Approval.Proposal<T> proposal) {
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        for (Line line : difference(proposal)) {
            Map<String, @Nullable Object> field = new LinkedHashMap<>();
            field.put("field", line.field());
            field.put("before", line.before());
            field.put("after", line.after());
            fields.add(field);
        }
        return fields;
    }

    static Map<String, @Nullable Object> tree(Version<?> version) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", version.kind().name());
        tree.put("record", version.record().text());
        tree.put("version", version.id().toString());
        tree.put("standing", version.standing().text());
        tree.put("withdrawal", version.withdrawal());
        tree.put("entered", tree(version.entered()));
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Version.Act act) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("standing", act.standing().text());
        tree.put("actor", act.actor());
        tree.put("at", act.at().toString());
        tree.put("reason", act.reason());
        return tree;
    }

    /** All versions of a record, the first first: who, when, how it stands, and what changed against the version that it builds on. */
    public <T extends Entity> List<String> history(List<Version<T>> versions) {
        List<String> lines = new ArrayList<>();
        for (Version<T> version : versions) {
            lines.add("version " + version.id() + ": " + version.standing().text());
            lines.add("  " + act(version.entered()));
            version.decisions().forEach(decision -> lines.add("  " + act(decision)));
            if (version.buildsOn().size() > 1) {
                lines.add("  resolves " + version.buildsOn());
            }
            lines.addAll(changes(new Approval.Proposal<>(before(versions, version), version)));
        }
        return lines;
    }

    /** The history as JSON. */
    public <T extends Entity> String historyJson(List<Version<T>> versions) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (Version<T> version : versions) {
            Map<String, @Nullable Object> tree = tree(version);
            tree.put(
                    "buildsOn",
                    version.buildsOn().stream().map(Object::toString).toList());
            tree.put(
                    "decisions",
                    version.decisions().stream().map(VersionsOut::tree).toList());
            tree.put("difference", differenceTree(new Approval.Proposal<>(before(versions, version), version)));
            list.add(tree);
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("versions", list);
        return JsonTree.of(tree);
    }

    private static <T extends Entity> @Nullable Version<T> before(List<Version<T>> versions, Version<T> version) {
        return versions.stream()
                .filter(one -> version.buildsOn().contains(one.id()))
                .reduce((one, later) -> later)
                .orElse(null);
    }
}
