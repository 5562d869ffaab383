package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.FieldType;
import org.fadeout.flow.review.ReviewCheck;
import org.fadeout.flow.review.Scheme;
import org.fadeout.flow.review.SchemeScope;
import org.fadeout.flow.review.Score;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The values of one scoring scheme's file. Every key is read even when others are wrong, so that all faults come at once. */
final class SchemeValues {
    private static final Set<String> NEEDED = new TreeSet<>(Set.of(
            "id", "title", "publisher", "scope", "most", "rounding", "citation", "criteria", "labels", "unverified"));
    private static final Set<String> KEYS = withDates();

    private final YamlFile yaml;
    private final Faults faults = new Faults();
    private final YamlValues reading;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    SchemeValues(YamlFile yaml) {
        this.yaml = yaml;
        this.reading = new YamlValues(yaml, faults);
    }

    private static Set<String> withDates() {
        Set<String> keys = new TreeSet<>(NEEDED);
        keys.addAll(Set.of("valid_from", "valid_until"));
        return keys;
    }

    /** The scheme. Throws ProblemException with all faults of the file. */
    Scheme scheme() {
        reading.known("a scheme", yaml.root(), KEYS).forEach(member -> nodes.put(member.name(), member.value()));
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(nodes.keySet());
        reading.missing("a scheme", yaml.root(), missing);
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : List.of("id", "title", "publisher", "rounding", "citation")) {
            YamlValues.put(words, key, value(key, node -> reading.words(key, node)));
        }
        SchemeScope scope = value("scope", this::scope);
        Count most = value("most", this::most);
        PartialDate from = value("valid_from", node -> date("valid_from", node));
        PartialDate until = value("valid_until", node -> date("valid_until", node));
        List<Scheme.Criterion> criteria = value("criteria", this::criteria);
        List<Scheme.Rating> ratings = value("labels", this::ratings);
        List<String> unverified = value("unverified", this::unverified);
        faults.raise(yaml.name());
        if (scope == null || most == null || criteria == null || ratings == null || unverified == null) {
            throw new IllegalStateException("A value of " + yaml.name() + " is missing without a fault");
        }
        try {
            return new Scheme(
                    words.getOrDefault("id", ""),
                    words.getOrDefault("title", ""),
                    words.getOrDefault("publisher", ""),
                    from,
                    until,
                    scope,
                    most,
                    criteria,
                    ratings,
                    words.getOrDefault("rounding", ""),
                    words.getOrDefault("citation", ""),
                    unverified);
        } catch (IllegalArgumentException e) {
            String[] said = String.valueOf(e.getMessage()).split("; allowed: ", 2);
            faults.add(yaml.bad(yaml.root(), said[0], said.length > 1 ? said[1] : "a scheme that holds together"));
            faults.raise(yaml.name());
            throw e;
        }
    }

    private <V> @Nullable V value(String key, Function<Node, @Nullable V> how) {
        Node node = nodes.get(key);
        return node == null ? null : faults.tried(() -> how.apply(node));
    }

    private SchemeScope scope(Node node) {
        FieldType.OneOf<SchemeScope> words = new FieldType.OneOf<>(SchemeScope.class);
        String text = yaml.text(node);
        return words.read(text)
                .orElseThrow(
                        () -> yaml.bad(node, "scope cannot be \"" + text + "\"", String.join(", ", words.words())));
    }

    private Count most(Node node) {
        String text = yaml.text(node);
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw yaml.bad(node, "most cannot be \"" + text + "\"", "whole points, such as 10");
        }
        return Count.of(Long.parseLong(text));
    }

    private PartialDate date(String key, Node node) {
        return (PartialDate) reading.typed(key, node, new FieldType.Date());
    }

    private List<Scheme.Criterion> criteria(Node node) {
        List<Scheme.Criterion> criteria = new ArrayList<>();
        for (YamlFile.Member one : reading.members(node)) {
            Scheme.Criterion criterion = faults.tried(() -> criterion(one));
            if (criterion != null) {
                criteria.add(criterion);
            }
        }
        return criteria;
    }

    private Scheme.@Nullable Criterion criterion(YamlFile.Member one) {
        Set<String> needed = new TreeSet<>(Set.of("title", "weight", "inputs"));
        Map<String, Node> members = new LinkedHashMap<>();
        reading.known(one.name(), one.value(), Set.copyOf(needed))
                .forEach(member -> members.put(member.name(), member.value()));
        needed.removeAll(members.keySet());
        reading.missing(one.name(), one.value(), needed);
        Node title = members.get("title");
        Node weight = members.get("weight");
        Node inputs = members.get("inputs");
        return title == null || weight == null || inputs == null
                ? null
                : new Scheme.Criterion(
                        one.name(),
                        reading.words("title", title),
                        (Percent) reading.typed("weight", weight, new FieldType.Hundredths()),
                        yaml.items(inputs).stream().map(this::input).toList());
    }

    private ReviewCheck input(Node node) {
        String text = yaml.text(node);
        return ReviewCheck.named(text)
                .orElseThrow(() -> yaml.bad(
                        node,
                        "there is no check \"" + text + "\"",
                        String.join(", ", new FieldType.OneOf<>(ReviewCheck.class).words())));
    }

    private List<Scheme.Rating> ratings(Node node) {
        List<Scheme.Rating> ratings = new ArrayList<>();
        for (YamlFile.Member one : reading.members(node)) {
            String text = yaml.text(one.value());
            try {
                ratings.add(new Scheme.Rating(one.name(), Score.parse(text)));
            } catch (IllegalArgumentException e) {
                faults.add(yaml.bad(
                        one.value(),
                        one.name() + " cannot begin at \"" + text + "\"",
                        "points to a tenth, such as 7.5"));
            }
        }
        return ratings;
    }

    /** Each value that nobody verified, with the reason. */
    private List<String> unverified(Node node) {
        return reading.known("unverified", node, KEYS).stream()
                .map(member -> member.name() + ": " + reading.words(member.name(), member.value()))
                .toList();
    }
}
