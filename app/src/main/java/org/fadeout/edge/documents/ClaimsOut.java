package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.ConflictResolution;
import org.fadeout.flow.claims.Conflicts;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.Grades;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/** Claims, and what stands between them, for a terminal and as JSON. */
public final class ClaimsOut {
    private final ClaimBook book;
    private final Grades grades;

    public ClaimsOut(ClaimBook book, Grades grades) {
        this.book = book;
        this.grades = grades;
    }

    /** A few lines a claim: who, when, what, how it stands, from where. */
    public List<String> text(List<Claim> claims) {
        List<String> lines = new ArrayList<>();
        for (Claim claim : claims) {
            lines.add(claim.number() + (book.isInvented(claim) ? " (invented)" : "") + "  "
                    + claim.type().text() + ", "
                    + claim.status().text() + "  " + claim.who()
                    + (claim.capacity() == null ? "" : " (" + claim.capacity() + ")") + ", said "
                    + (claim.said() == null ? "on an unknown day" : claim.said()));
            lines.add("    " + (claim.verbatim() ? "\"" + claim.text() + "\"" : claim.text()));
            if (claim.quantity() != null) {
                lines.add("    " + (claim.figure() == null ? "quantity" : claim.figure()) + ": " + claim.quantity()
                        + "; basis: " + (claim.basis() == null ? "not stated" : claim.basis()));
            }
            lines.add("    about " + (claim.days() == null ? "no stated day" : claim.days()) + ", "
                    + (claim.place() == null ? "no stated place" : claim.place()) + "; source: " + sources(claim));
        }
        return lines;
    }

    private String sources(Claim claim) {
        List<String> told = new ArrayList<>();
        if (Boolean.TRUE.equals(claim.noteMissing())) {
            told.add("note " + claim.note() + " is missing");
        }
        for (Citation citation : book.citations(claim)) {
            told.add(source(book.source(citation.cited())));
        }
        if (told.isEmpty()) {
            told.add(source(book.source(claim.source())) + (book.isPublishersOwn(claim) ? "" : ", without a citation"));
        }
        return String.join("; ", told);
    }

    private static String source(@Nullable Source source) {
        return source == null ? "none" : source.number() == null ? source.title() : source.number();
    }

    /** What the rules found by rule, what people recorded, and what was not compared. */
    public List<String> text(Conflicts conflicts) {
        Map<String, List<Conflicts.Finding>> byRule = new TreeMap<>();
        conflicts
                .findings()
                .forEach(one -> byRule.computeIfAbsent(one.issue().code(), code -> new ArrayList<>())
                        .add(one));
        List<String> lines = new ArrayList<>();
        byRule.forEach((rule, found) -> {
            Issue first = found.get(0).issue();
            lines.add(rule + " " + first.severity().text() + ": " + first.what() + " (" + found.size() + ")");
            lines.add("    " + first.remedy());
            found.forEach(one -> lines.add(
                    "    - " + numbers(one.issue()) + ": " + one.issue().valueSeen() + resolved(one.resolution())));
        });
        lines.add("Recorded by a person, found by no rule ("
                + conflicts.recorded().size() + "):");
        conflicts
                .recorded()
                .forEach(one -> lines.add("    - " + one.relation() + ": " + String.join(", ", one.claims())
                        + (one.text().isEmpty() ? "" : ": " + one.text())));
        lines.add("Not decided by any rule, for want of data:");
        conflicts
                .notCompared()
                .forEach((reason, claims) -> lines.add("    - " + reason + ": "
                        + String.join(", ", claims.stream().map(Claim::number).toList())));
        return lines;
    }

    private static String resolved(@Nullable ConflictResolution resolution) {
        return resolution == null
                ? ""
                : " [resolved by " + resolution.actor() + ": "
                        + resolution.decision().text() + ", " + resolution.reason() + "]";
    }

    /** The numbers of the claims of a finding; the id of what has none. */
    private String numbers(Issue issue) {
        return String.join(", ", numbersOf(issue));
    }

    private List<String> numbersOf(Issue issue) {
        Map<String, String> byId = names();
        return issue.where().records().stream()
                .map(id -> byId.getOrDefault(id, id))
                .toList();
    }

    private @Nullable Map<String, String> names;

    private Map<String, String> names() {
        Map<String, String> known = names;
        if (known == null) {
            Map<String, String> made = new HashMap<>();
            book.claims().forEach(claim -> made.put(claim.id().text(), claim.number()));
            book.sources().forEach(one -> made.put(one.id().text(), source(one)));
            book.controls().forEach(one -> made.put(one.id().text(), String.valueOf(one.number())));
            names = made;
            known = made;
        }
        return known;
    }

    public String json(List<Claim> claims) {
        return JsonTree.of(Map.of("claims", claims.stream().map(this::tree).toList()));
    }

    private Map<String, @Nullable Object> tree(Claim claim) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("number", claim.number());
        tree.put("record", claim.id().text());
        tree.put("invented", book.isInvented(claim));
        tree.put("type", claim.type().text());
        tree.put("status", claim.status().text());
        tree.put("who", claim.who());
        tree.put("capacity", claim.capacity());
        tree.put("said", text(claim.said()));
        tree.put("about", text(claim.days()));
        tree.put("place", claim.place());
        tree.put("places", Claim.texts(claim.places()));
        tree.put("text", claim.text());
        tree.put("verbatim", claim.verbatim());
        tree.put("stance", claim.stance() == null ? null : claim.stance().text());
        tree.put("subject", Claim.texts(claim.subject()));
        tree.put("figure", claim.figure());
        tree.put("quantity", text(claim.quantity()));
        tree.put("basis", claim.basis());
        tree.put(
                "attribution",
                claim.attribution() == null ? null : claim.attribution().text());
        tree.put("credibility", grades.told(claim.credibility()));
        tree.put("noteMissing", Boolean.TRUE.equals(claim.noteMissing()));
        tree.put(
                "sources",
                book.citations(claim).stream()
                        .map(citation -> source(book.source(citation.cited())))
                        .toList());
        return tree;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    public String json(Conflicts conflicts) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("open", conflicts.open().size());
        tree.put("findings", conflicts.findings().stream().map(this::tree).toList());
        tree.put(
                "recorded",
                conflicts.recorded().stream()
                        .map(one ->
                                FiguresJson.map("relation", one.relation(), "claims", one.claims(), "text", one.text()))
                        .toList());
        Map<String, @Nullable Object> not = new LinkedHashMap<>();
        conflicts
                .notCompared()
                .forEach((reason, claims) ->
                        not.put(reason, claims.stream().map(Claim::number).toList()));
        tree.put("notDecided", not);
        return JsonTree.of(tree);
    }

    private Map<String, @Nullable Object> tree(Conflicts.Finding finding) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        ConflictResolution resolution = finding.resolution();
        tree.put("rule", finding.issue().code());
        tree.put("severity", finding.issue().severity().text());
        tree.put("what", finding.issue().what());
        tree.put("claims", numbersOf(finding.issue()));
        tree.put("records", finding.issue().where().records());
        tree.put("seen", finding.issue().valueSeen());
        tree.put("remedy", finding.issue().remedy());
        tree.put("decision", resolution == null ? null : resolution.decision().text());
        tree.put("decidedBy", resolution == null ? null : resolution.actor());
        tree.put("reason", resolution == null ? null : resolution.reason());
        return tree;
    }
}
