package org.fadeout.flow.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Where;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.PlaceName;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.CitationRole;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one snapshot with all that stands around them, indexed once: by number, source, citation and place. Rules read it; making
 * it and asking it costs no more than the number of records.
 */
public final class ClaimBook {
    private final List<Claim> claims;
    private final Map<String, Claim> byNumber;
    private final Map<RecordId, Source> sources;
    private final Map<RecordId, List<Citation>> citations;
    private final Map<RecordId, List<Claim>> statedBy = new HashMap<>();
    private final List<ClaimRelation> relations;
    private final Map<String, List<ClaimRelation>> recordedFrom = new HashMap<>();
    private final List<ConflictResolution> resolutions;
    private final List<Control> controls;
    private final List<PlaceName> names;
    private final PlaceTree places;

    private ClaimBook(Snapshot snapshot) {
        claims = snapshot.all(Claim.KIND);
        byNumber = claims.stream().collect(Collectors.toMap(Claim::number, Function.identity(), (one, other) -> one));
        sources = snapshot.all(Source.KIND).stream().collect(Collectors.toMap(Source::id, Function.identity()));
        citations = snapshot.all(Citation.KIND).stream()
                .collect(Collectors.groupingBy(Citation::claim, LinkedHashMap::new, Collectors.toList()));
        Map<RecordId, Claim> byId = claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        citations
                .values()
                .forEach(list -> list.stream()
                        .filter(one -> one.role() == CitationRole.STATES && byId.containsKey(one.claim()))
                        .forEach(one -> statedBy.computeIfAbsent(one.cited(), id -> new ArrayList<>())
                                .add(Objects.requireNonNull(byId.get(one.claim())))));
        relations = snapshot.all(ClaimRelation.KIND);
        relations.stream()
                .filter(one -> !one.claims().texts().isEmpty())
                .forEach(one -> recordedFrom
                        .computeIfAbsent(one.claims().texts().get(0), number -> new ArrayList<>())
                        .add(one));
        resolutions = snapshot.all(ConflictResolution.KIND);
        controls = snapshot.all(Control.KIND);
        names = snapshot.all(PlaceName.KIND);
        places = PlaceTree.of(snapshot);
    }

    public static ClaimBook of(Snapshot snapshot) {
        return new ClaimBook(snapshot);
    }

    /** All claims, ordered by the bytes of their ids. */
    public List<Claim> claims() {
        return claims;
    }

    public @Nullable Claim numbered(String number) {
        return byNumber.get(number);
    }

    /** The claims of these numbers that are there. */
    public List<Claim> numbered(@Nullable List<String> numbers) {
        return numbers == null
                ? List.of()
                : numbers.stream().map(byNumber::get).filter(Objects::nonNull).toList();
    }

    public @Nullable Source source(@Nullable RecordId id) {
        return id == null ? null : sources.get(id);
    }

    /** All sources, ordered by the bytes of their ids. */
    public List<Source> sources() {
        return sources.values().stream()
                .sorted(java.util.Comparator.comparing(Source::id))
                .toList();
    }

    public List<Citation> citations(Claim claim) {
        return citations.getOrDefault(claim.id(), List.of());
    }

    /** The claims that a source itself states, as far as they are recorded. */
    public List<Claim> statedBy(RecordId source) {
        return statedBy.getOrDefault(source, List.of());
    }

    public List<ClaimRelation> relations() {
        return relations;
    }

    /** The claims that a claim denies: by its own field, or by the record of a person. */
    public List<Claim> denied(Claim claim) {
        return linked(claim, claim.denies().texts(), RelationType.DENIES);
    }

    /** The claims that a claim answers: by its own field, or by the record of a person. */
    public List<Claim> answered(Claim claim) {
        return linked(claim, Claim.texts(claim.answers()), RelationType.ANSWERS);
    }

    /** The claims that a claim supersedes: by its own field, or by the record of a person. */
    public List<Claim> superseded(Claim claim) {
        return linked(claim, Claim.texts(claim.supersedes()), RelationType.SUPERSEDES);
    }

    private List<Claim> linked(Claim claim, List<String> own, RelationType type) {
        List<String> numbers = new ArrayList<>(own);
        recordedFrom
                .getOrDefault(claim.number(), List.of())
                .forEach(relation -> numbers.addAll(
                        relation.type() == type ? relation.claims().texts() : List.of()));
        numbers.remove(claim.number());
        return numbered(numbers).stream().distinct().toList();
    }

    public List<ConflictResolution> resolutions() {
        return resolutions;
    }

    public List<Control> controls() {
        return controls;
    }

    public List<PlaceName> names() {
        return names;
    }

    public PlaceTree places() {
        return places;
    }

    /** True where the claim is the word of the one who published the document in which it stands. */
    public boolean isPublishersOwn(Claim claim) {
        Source source = source(claim.source());
        return source != null
                && source.publisher() != null
                && source.publisher().equals(claim.who());
    }

    /** True where some source is cited for the claim, or it stands in a document of its own speaker. */
    public boolean isSourced(Claim claim) {
        return !citations(claim).isEmpty() || isPublishersOwn(claim);
    }

    public boolean isInvented(Claim claim) {
        Source source = source(claim.source());
        return source != null && source.invented();
    }

    /** The ids of claims for an issue, in the order of their bytes. */
    static Where where(List<Claim> some) {
        return Where.records(some.stream()
                .map(claim -> claim.id().text())
                .distinct()
                .sorted()
                .toArray(String[]::new));
    }

    /** The claims by number with what tells each from the others, for an issue. */
    static String told(List<Claim> some, Function<Claim, String> difference) {
        return some.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Claim::id))
                .map(claim -> (claim.number() + " " + difference.apply(claim)).strip())
                .collect(Collectors.joining("; "));
    }
}
