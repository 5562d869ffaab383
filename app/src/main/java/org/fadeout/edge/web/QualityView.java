package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.jspecify.annotations.Nullable;

/** Lays findings out for the quality page. */
final class QualityView {
    private static final int ROWS = 100;
    private static final Set<String> DRAWN = MapLayer.ALL.stream()
            .map(MapLayer::kind)
            .filter(Objects::nonNull)
            .map(Kind::name)
            .collect(Collectors.toSet());

    private final Snapshot snapshot;
    private final Wording words;
    private final QualityAsked asked;
    private final FieldText text;
    private final Map<String, Named> records = new HashMap<>();
    private String typedFor = "";
    private @Nullable String typed;

    /** A record as people know it. */
    private record Named(String kind, String label, boolean drawn) {}

    QualityView(Snapshot snapshot, Wording words, QualityAsked asked) {
        this.snapshot = snapshot;
        this.words = words;
        this.asked = asked;
        this.text = new FieldText(snapshot, words);
    }

    /** Keeps what somebody typed for one finding and was not taken. */
    QualityView typed(String rule, List<String> ids, String reason) {
        typedFor = key(rule, ids);
        typed = reason;
        return this;
    }

    private static String key(String rule, List<String> ids) {
        return rule + " " + String.join(" ", new TreeSet<>(ids));
    }

    boolean takes(Issue issue) {
        return asked.takes(issue, id -> named(id).kind(), id -> named(id).label());
    }

    QualityContent content(Waivers.Judged judged, String signer, String day, String problem) {
        List<Issue> found = judged.open().stream().filter(this::takes).toList();
        int from = Math.min((asked.page() - 1) * ROWS, Math.max(0, found.size() - 1) / ROWS * ROWS);
        int to = Math.min(found.size(), from + ROWS);
        Optional<Rule<?>> chosen = rule(asked.rule());
        return new QualityContent(
                judged.open().size(),
                count(judged.open(), Severity.BLOCKING),
                rules(judged.open()),
                asked.rule(),
                severities(judged.open()),
                kinds(judged.open()),
                asked.search(),
                found.subList(from, to).stream().map(this::finding).toList(),
                found.size(),
                found.isEmpty() ? 0 : from + 1,
                from > 0 ? "/quality?" + asked.query(from / ROWS) : "",
                to < found.size() ? "/quality?" + asked.query(from / ROWS + 2) : "",
                judged.waived().stream().map(this::waived).toList(),
                chosen.map(Rule::reason).orElse(""),
                chosen.map(Rule::remedy).orElse(""),
                asked.query(),
                signer,
                day,
                problem);
    }

    private static int count(List<Issue> issues, Severity severity) {
        return (int)
                issues.stream().filter(issue -> issue.severity() == severity).count();
    }

    private static Optional<Rule<?>> rule(String id) {
        return Catalogue.ALL.stream()
                .<Rule<?>>map(Catalogue.Entry::rule)
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private List<QualityContent.RuleLine> rules(List<Issue> open) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        open.forEach(issue -> counts.merge(issue.code(), 1, Integer::sum));
        List<Rule<?>> rules = new ArrayList<>();
        counts.keySet().forEach(id -> rule(id).ifPresent(rules::add));
        return rules.stream()
                .sorted((a, b) -> a.severity() == b.severity()
                        ? a.id().compareTo(b.id())
                        : a.severity().compareTo(b.severity()))
                .map(rule -> new QualityContent.RuleLine(
                        rule.id(),
                        words.say("severity." + rule.severity().text()),
                        rule.severity().text(),
                        rule.title(),
                        counts.getOrDefault(rule.id(), 0),
                        "/quality?" + Pages.pair("rule", rule.id())))
                .toList();
    }

    private List<QualityContent.Option> severities(List<Issue> open) {
        List<QualityContent.Option> options = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = count(open, severity);
            if (count > 0) {
                options.add(new QualityContent.Option(
                        severity.text(),
                        words.say("severity." + severity.text()) + " (" + count + ")",
                        severity.text().equals(asked.severity())));
            }
        }
        return options;
    }

    private List<QualityContent.Option> kinds(List<Issue> open) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Issue issue : open) {
            Set<String> once = new TreeSet<>();
            issue.where().records().forEach(id -> once.add(named(id).kind()));
            once.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        }
        return Kinds.ALL.stream()
                .filter(kind -> counts.containsKey(kind.name()))
                .map(kind -> new QualityContent.Option(
                        kind.name(),
                        words.kind(kind) + " (" + counts.get(kind.name()) + ")",
                        kind.name().equals(asked.kind())))
                .toList();
    }

    private QualityContent.Finding finding(Issue issue) {
        List<String> ids = issue.where().records();
        return new QualityContent.Finding(
                issue.code(),
                words.say("severity." + issue.severity().text()),
                issue.severity().text(),
                issue.what(),
                Objects.requireNonNullElse(issue.valueSeen(), ""),
                issue.remedy(),
                links(issue),
                ids,
                key(issue.code(), ids).equals(typedFor) ? typed : null);
    }

    private QualityContent.Waived waived(Waivers.Waived one) {
        return new QualityContent.Waived(
                one.issue().code(),
                one.issue().what(),
                one.reason(),
                Objects.requireNonNullElse(one.by(), ""),
                one.signed() == null ? "" : one.signed().toString(),
                links(one.issue()));
    }

    private List<QualityContent.Link> links(Issue issue) {
        return issue.where().records().stream().map(this::link).toList();
    }

    private QualityContent.Link link(String id) {
        Named named = named(id);
        return new QualityContent.Link(
                named.label(),
                named.kind().isEmpty() ? "" : "/register/" + named.kind() + "/" + id,
                named.drawn() ? "/?record=" + named.kind() + "/" + id : "");
    }

    private Named named(String id) {
        return records.computeIfAbsent(id, this::find);
    }

    private Named find(String id) {
        RecordId record = RecordId.of(id);
        for (Kind<?> kind : Kinds.ALL) {
            Optional<Named> found = find(kind, record);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Named("", id, false);
    }

    private <T extends Entity> Optional<Named> find(Kind<T> kind, RecordId id) {
        return snapshot.one(kind, id)
                .map(entity -> new Named(
                        kind.name(),
                        text.number(kind.name(), id),
                        DRAWN.contains(kind.name())
                                && kind.geometry()
                                        .map(field -> field.of(entity) != null)
                                        .orElse(false)));
    }
}
