package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one printed document, made of citations and numbered as they come. One source cited in one way has one number, so "Ibid."
 * is never needed. Authors are personal values and stand in no note.
 */
final class Footnotes {
    private final ClaimBook book;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Footnotes(ClaimBook book) {
        this.book = book;
    }

    /** The notes of a claim: one for each source cited, else the document in which it stands, with what is missing said. */
    List<Integer> of(Claim claim) {
        List<Citation> citations = book.citations(claim);
        List<String> bodies = new ArrayList<>();
        if (Boolean.TRUE.equals(claim.noteMissing())) {
            bodies.add(
                    document(claim) + ": its note " + claim.note() + " is cited and not printed; no source is known.");
        }
        citations.stream().map(this::body).forEach(bodies::add);
        if (bodies.isEmpty()) {
            String none = book.isPublishersOwn(claim) ? "" : "; it cites no source for this";
            bodies.add(document(claim) + none + ".");
        }
        return bodies.stream().distinct().map(this::number).toList();
    }

    /** The note of a source itself. */
    List<Integer> of(@Nullable RecordId source) {
        Source found = book.source(source);
        return List.of(number(found == null ? "No source is recorded." : told(found) + "."));
    }

    List<String> bodies() {
        return List.copyOf(numbers.keySet());
    }

    private Integer number(String body) {
        return numbers.computeIfAbsent(body, text -> numbers.size() + 1);
    }

    private String document(Claim claim) {
        Source source = book.source(claim.source());
        return source == null ? "No document is recorded" : told(source);
    }

    private String body(Citation citation) {
        Source cited = book.source(citation.cited());
        Source in = book.source(citation.source());
        String where = Stream.of(
                        prefixed("p. ", citation.page()),
                        prefixed("para. ", citation.paragraph()),
                        prefixed("", citation.locator()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String by = in == null || in.number() == null || citation.cited().equals(citation.source())
                ? ""
                : "; cited in " + in.number() + (citation.note() == null ? "" : ", note " + citation.note());
        return (cited == null ? "A source that is not shown" : told(cited)) + (where.isEmpty() ? "" : ", " + where) + by
                + ".";
    }

    private static @Nullable String prefixed(String before, @Nullable String text) {
        return text == null ? null : before + text;
    }

    /** Publisher, title, edition, date, address: what can be looked up. */
    private static String told(Source source) {
        String invented = source.invented() ? "invented" : null;
        String date =
                source.published() == null ? "undated" : source.published().toString();
        String address = source.archive() != null ? source.archive() : source.address();
        return Stream.of(source.publisher(), "\"" + source.title() + "\"", source.edition(), date, address, invented)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
