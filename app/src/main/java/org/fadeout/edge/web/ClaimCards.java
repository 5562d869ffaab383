package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.ClaimRelation;
import org.fadeout.flow.claims.RelationType;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/** Lays claims and sources out: each claim with where it comes from and how it stands to others, seen from both sides. */
final class ClaimCards {
    private final ClaimBook book;
    private final Wording words;
    private final Map<String, Integer> conflicts;
    private final Map<String, Map<String, List<Claim>>> towards = new HashMap<>();
    private final Map<RecordId, Integer> uses = new HashMap<>();

    ClaimCards(WordsRoom.Told told, Wording words, Map<String, Integer> conflicts) {
        this.book = told.book();
        this.words = words;
        this.conflicts = conflicts;
        for (Claim claim : book.claims()) {
            book.denied(claim).forEach(other -> link(other, "denied", claim));
            book.answered(claim).forEach(other -> link(other, "answered", claim));
            book.superseded(claim).forEach(other -> link(other, "superseded", claim));
            Stream.concat(
                            Stream.ofNullable(claim.source()),
                            book.citations(claim).stream().map(Citation::cited))
                    .distinct()
                    .forEach(source -> uses.merge(source, 1, Integer::sum));
        }
        both(RelationType.CONFLICTS_WITH, "conflicts", Claim::conflictsWith);
        both(RelationType.POSSIBLY_SAME_EVENT_AS, "same", Claim::sameEventAs);
    }

    /** What holds from both sides, whichever of the two was told of it. */
    private void both(
            RelationType type, String how, java.util.function.Function<Claim, org.fadeout.base.record.TextList> field) {
        for (Claim claim : book.claims()) {
            for (Claim other : book.numbered(field.apply(claim).texts())) {
                link(claim, how, other);
                link(other, how, claim);
            }
        }
        for (ClaimRelation relation : book.relations()) {
            List<Claim> all =
                    relation.type() == type ? book.numbered(relation.claims().texts()) : List.of();
            all.forEach(one -> all.stream().filter(other -> one != other).forEach(other -> link(one, how, other)));
        }
    }

    private void link(Claim from, String how, Claim to) {
        List<Claim> list = towards.computeIfAbsent(from.number(), key -> new LinkedHashMap<>())
                .computeIfAbsent(how, key -> new ArrayList<>());
        if (!list.contains(to)) {
            list.add(to);
        }
    }

    WordsContent.ClaimCard of(Claim claim) {
        String quantity = claim.quantity() == null
                ? ""
                : Stream.of(claim.figure(), claim.quantity().toString())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(": "))
                        + " (" + (claim.basis() == null ? words.say("words.nobasis") : claim.basis()) + ")";
        return new WordsContent.ClaimCard(
                claim.number(),
                "/register/claim/" + claim.id().text(),
                book.isInvented(claim),
                words.choice(claim.type()),
                words.choice(claim.status()),
                claim.who() + (claim.capacity() == null ? "" : ", " + claim.capacity()),
                text(claim.said()),
                text(claim.days()) + (claim.place() == null ? "" : ", " + claim.place()),
                claim.text(),
                Boolean.TRUE.equals(claim.verbatim()),
                quantity,
                sources(claim),
                relations(claim),
                conflicts.getOrDefault(claim.number(), 0),
                "/profile/conflicts?" + Pages.pair("claim", claim.number()));
    }

    private String text(@Nullable Object value) {
        return value == null ? words.say("value.unknown") : value.toString();
    }

    private List<WordsContent.Cited> sources(Claim claim) {
        List<WordsContent.Cited> cited = new ArrayList<>();
        if (Boolean.TRUE.equals(claim.noteMissing())) {
            cited.add(new WordsContent.Cited(words.say("words.notemissing", text(claim.note())), "", ""));
        }
        for (Citation citation : book.citations(claim)) {
            String where = Stream.of(citation.page(), citation.paragraph(), citation.locator())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            cited.add(cited(book.source(citation.cited()), where));
        }
        if (cited.isEmpty()) {
            cited.add(cited(
                    book.source(claim.source()), book.isPublishersOwn(claim) ? "" : words.say("words.nocitation")));
        }
        return cited;
    }

    private WordsContent.Cited cited(@Nullable Source source, String more) {
        if (source == null) {
            return new WordsContent.Cited(words.say("words.nosource"), "", "");
        }
        String told = Stream.of(
                        source.publisher(),
                        source.title(),
                        source.published() == null ? null : source.published().toString(),
                        more.isEmpty() ? null : more)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new WordsContent.Cited(told, "/register/source/" + source.id().text(), address(source));
    }

    /** Where it can be looked up; only what a browser may open without harm. */
    private static String address(Source source) {
        return Stream.of(source.archive(), source.address())
                .filter(Objects::nonNull)
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .findFirst()
                .orElse("");
    }

    private List<WordsContent.Relation> relations(Claim claim) {
        List<WordsContent.Relation> relations = new ArrayList<>();
        add(relations, "denies", book.denied(claim));
        add(relations, "answers", book.answered(claim));
        add(relations, "supersedes", book.superseded(claim));
        towards.getOrDefault(claim.number(), Map.of()).forEach((how, claims) -> add(relations, how, claims));
        return relations;
    }

    private void add(List<WordsContent.Relation> relations, String how, List<Claim> claims) {
        if (!claims.isEmpty()) {
            relations.add(new WordsContent.Relation(
                    words.say("words.relation." + how),
                    claims.stream().map(ProfilePage::link).toList()));
        }
    }

    WordsContent.SourceLine of(Source source) {
        String id = source.id().text();
        return new WordsContent.SourceLine(
                source.number() == null ? id : source.number(),
                "/register/source/" + id,
                source.title(),
                source.invented(),
                source.publisher() == null ? words.say("value.unknown") : source.publisher(),
                text(source.published()),
                words.choice(source.type()),
                source.reliability() == null ? "" : source.reliability().text(),
                address(source),
                source.archive() != null,
                uses.getOrDefault(source.id(), 0),
                "/profile/claims?" + Pages.pair("source", id));
    }
}
