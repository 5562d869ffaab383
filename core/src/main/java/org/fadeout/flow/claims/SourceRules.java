package org.fadeout.flow.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.CitationRole;
import org.fadeout.flow.source.Source;

/** Rules on how claims are sourced: notes that are not there, sources that do not bear, dates and sections that do not fit. */
final class SourceRules {

    static final Rule<ClaimBook> W21 = Rule.of(
            "W21",
            Severity.BLOCKING,
            "A note is cited that is not there",
            "The sentence looks sourced and is not",
            "Ask the publisher for the note; put no other citation in its place",
            SourceRules::missingNotes);

    static final Rule<ClaimBook> W22 = Rule.of(
            "W22",
            Severity.WARNING,
            "A statement or figure of others without any source",
            "Nobody can look it up, and a likely source is only a guess",
            "Find the source and cite it; a likely one stays marked as a question",
            (rule, book, found) -> book.claims().stream()
                    .filter(claim -> !Boolean.TRUE.equals(claim.noteMissing()))
                    .filter(claim -> !book.isSourced(claim)
                            || (claim.status() == ClaimStatus.UNSOURCED
                                    && book.citations(claim).isEmpty()))
                    .forEach(claim -> found.accept(Issue.of(rule, "No source is cited", ClaimBook.where(List.of(claim)))
                            .seen(claim.number() + " of " + claim.who()))));

    static final Rule<ClaimBook> W23 = Rule.of(
            "W23",
            Severity.WARNING,
            "A cited source does not bear on the claim",
            "Notes slip by a paragraph, and a wrong note looks as good as a right one",
            "Read the source; move the note or confirm it",
            SourceRules::doesNotBear);

    static final Rule<ClaimBook> W24 = Rule.of(
            "W24",
            Severity.WARNING,
            "A model of munition is more exact than its cited source",
            "The exactness comes from nowhere that can be read",
            "Print the model as the source has it, or cite who identified it",
            SourceRules::moreExact);

    static final Rule<ClaimBook> W25 = Rule.of(
            "W25",
            Severity.WARNING,
            "An update is newer than the summary of the same document",
            "A reader of the summary does not learn of it",
            "Revise the summary, or print the update's date beside it",
            SourceRules::staleSummary);

    static final Rule<ClaimBook> W26 = Rule.of(
            "W26",
            Severity.INFORMATION,
            "A time of day without a time zone",
            "The day itself may be another one elsewhere",
            "Keep the time as printed; record the zone where it is stated",
            SourceRules::noZone);

    static final Rule<ClaimBook> W07 = Rule.of(
            "W07",
            Severity.WARNING,
            "A relative date without the day from which it counts",
            "Each reader counts from another day",
            "Keep the words as printed with every candidate, and ask for the day",
            (rule, book, found) -> book.claims().stream()
                    .filter(claim -> claim.dateWords() != null && claim.dateAnchor() == null)
                    .forEach(claim -> found.accept(Issue.of(
                                    rule, "It is not said from which day it counts", ClaimBook.where(List.of(claim)))
                            .seen(claim.number() + " \"" + claim.dateWords() + "\", at most " + claim.days()))));

    static final Rule<ClaimBook> W08 = Rule.of(
            "W08",
            Severity.INFORMATION,
            "One event with several dates",
            "The day of a publication is not the day of what it reports",
            "Take the day that is given for the event, and keep the other as the day it was said",
            SourceRules::severalDates);

    static final Rule<ClaimBook> W09 = Rule.of(
            "W09",
            Severity.INFORMATION,
            "One place is described in different directions",
            "Different words for a place are not different places",
            "Keep both descriptions, and one record of the place",
            SourceRules::directions);

    static final Rule<ClaimBook> W27 = Rule.of(
            "W27",
            Severity.INFORMATION,
            "A place has had several holders or jurisdictions by someone's word",
            "A name or authority without its date takes a side",
            "Print each with its date and by whose word",
            SourceRules::holders);

    private SourceRules() {}

    private static void missingNotes(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        CountRules.by(
                        book,
                        claim -> Boolean.TRUE.equals(claim.noteMissing()) ? claim.source() + "|" + claim.note() : null)
                .values()
                .forEach(group -> found.accept(Issue.of(rule, "A note is cited and not printed", ClaimBook.where(group))
                        .seen("note " + group.get(0).note() + ": "
                                + ClaimBook.told(group, claim -> "of " + claim.who()))));
    }

    private static void doesNotBear(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<RecordId, Stated> known = new HashMap<>();
        for (Claim claim : book.claims()) {
            List<Claim> stated = new ArrayList<>();
            boolean bears = false;
            for (Citation citation : book.citations(claim)) {
                Stated there = known.computeIfAbsent(citation.cited(), id -> Stated.of(book.statedBy(id)));
                // What a source states is recorded in part at most; a source of which nothing is recorded is not
                // judged.
                bears |= citation.role() != CitationRole.NOTE || there.some().isEmpty() || there.bears(claim);
                stated.addAll(there.some());
            }
            if (!bears && !stated.isEmpty()) {
                List<Claim> all = new ArrayList<>(stated);
                all.add(claim);
                found.accept(Issue.of(
                                rule, "What the cited source is known to say is of other things", ClaimBook.where(all))
                        .seen(claim.number() + " (" + claim.type().text() + ") cites what says: "
                                + ClaimBook.told(stated, one -> "(" + one.type().text() + ")")));
            }
        }
    }

    /** What one source is known to say: its events, figures and types, and the first few of its claims. */
    private record Stated(Set<String> events, Set<String> figures, Set<ClaimType> types, List<Claim> some) {
        private static final int FEW = 5;

        static Stated of(List<Claim> claims) {
            return new Stated(
                    claims.stream().map(Claim::event).filter(Objects::nonNull).collect(Collectors.toSet()),
                    claims.stream().map(Claim::figure).filter(Objects::nonNull).collect(Collectors.toSet()),
                    claims.stream().map(Claim::type).collect(Collectors.toSet()),
                    claims.subList(0, Math.min(FEW, claims.size())));
        }

        /** True where it speaks of the same event, figure or type; anything can be called an event, so that type is not enough. */
        boolean bears(Claim claim) {
            return (claim.event() != null && events.contains(claim.event()))
                    || (claim.figure() != null && figures.contains(claim.figure()))
                    || (claim.type() != ClaimType.EVENT && types.contains(claim.type()));
        }
    }

    private static void moreExact(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        for (Claim claim : book.claims()) {
            Set<String> cited = new LinkedHashSet<>();
            book.citations(claim).forEach(citation -> cited.addAll(Claim.texts(citation.munitions())));
            List<String> beyond = Claim.texts(claim.munitions()).stream()
                    .filter(model -> !cited.isEmpty() && !cited.contains(model))
                    .toList();
            if (!beyond.isEmpty()) {
                found.accept(Issue.of(
                                rule,
                                "The cited source names another or a wider model",
                                ClaimBook.where(List.of(claim)))
                        .seen(claim.number() + " " + String.join(", ", beyond) + "; source: "
                                + String.join(", ", cited)));
            }
        }
    }

    private static void staleSummary(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<String, Map<ClaimType, List<Claim>>> updates = sections(book, "update");
        Map<String, Map<ClaimType, List<Claim>>> summaries = sections(book, "summary");
        updates.forEach((source, byType) -> byType.forEach((type, update) -> {
            List<Claim> summary = summaries.getOrDefault(source, Map.of()).getOrDefault(type, List.of());
            LocalDate last = summary.stream()
                    .map(claim -> DaySet.end(Objects.requireNonNull(claim.days())))
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
            List<Claim> newer = update.stream()
                    .filter(claim ->
                            DaySet.start(Objects.requireNonNull(claim.days())).isAfter(last))
                    .toList();
            if (!newer.isEmpty()) {
                List<Claim> all = new ArrayList<>(newer);
                all.addAll(summary);
                found.accept(Issue.of(rule, "The summary does not tell what the update tells", ClaimBook.where(all))
                        .seen(ClaimBook.told(all, claim -> claim.section() + ", about " + claim.days())));
            }
        }));
    }

    private static Map<String, Map<ClaimType, List<Claim>>> sections(ClaimBook book, String section) {
        Map<String, Map<ClaimType, List<Claim>>> sections = new TreeMap<>();
        for (Claim claim : book.claims()) {
            if (section.equals(claim.section()) && claim.days() != null) {
                sections.computeIfAbsent(String.valueOf(claim.source()), key -> new EnumMap<>(ClaimType.class))
                        .computeIfAbsent(claim.type(), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        return sections;
    }

    private static void noZone(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        book.claims().stream()
                .filter(claim -> claim.time() != null && claim.zone() == null)
                .forEach(claim ->
                        found.accept(Issue.of(rule, "The zone of a time is not stated", ClaimBook.where(List.of(claim)))
                                .seen(claim.number() + " " + claim.time())));
        for (Source source : book.sources()) {
            if (source.time() != null && source.zone() == null) {
                found.accept(Issue.of(
                                rule,
                                "The zone of a time is not stated",
                                Where.records(source.id().text()))
                        .seen(source.number() + " " + source.time()));
            }
        }
    }

    private static void severalDates(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        CountRules.by(book, claim -> claim.type() == ClaimType.EVENT ? claim.event() : null)
                .values()
                .forEach(group -> {
                    List<PartialDate> days = group.stream()
                            .map(claim -> claim.days() != null ? claim.days() : claim.said())
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
                    if (days.size() > 1) {
                        found.accept(Issue.of(rule, "One event is told with several dates", ClaimBook.where(group))
                                .seen(ClaimBook.told(
                                        group, claim -> "about " + claim.days() + ", said " + claim.said())));
                    }
                });
    }

    /** By each name that the descriptions use: the compass directions that stand beside it. */
    private static void directions(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<String, Map<String, List<Claim>>> byName = new TreeMap<>();
        for (Claim claim : book.claims()) {
            String place = claim.place() == null ? "" : claim.place();
            for (String part : place.split(" and |;")) {
                Directions read = Directions.of(part);
                read.directions()
                        .forEach(direction -> read.names()
                                .forEach(name -> byName.computeIfAbsent(name, key -> new TreeMap<>())
                                        .computeIfAbsent(direction, key -> new ArrayList<>())
                                        .add(claim)));
            }
        }
        byName.forEach((name, byDirection) -> {
            if (byDirection.size() > 1) {
                List<Claim> all =
                        byDirection.values().stream().flatMap(List::stream).toList();
                found.accept(Issue.of(rule, "One place is described in different directions", ClaimBook.where(all))
                        .seen(name + ": " + String.join(", ", byDirection.keySet())));
            }
        });
    }

    /** The names and the directions in a piece of a place's description. */
    private record Directions(List<String> names, List<String> directions) {
        private static final Set<String> COMPASS =
                Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

        static Directions of(String text) {
            List<String> names = new ArrayList<>();
            List<String> directions = new ArrayList<>();
            for (String word : text.split("[^\\p{L}\\p{N}-]+")) {
                if (COMPASS.contains(word.toLowerCase(Locale.ROOT))) {
                    directions.add(word.toLowerCase(Locale.ROOT));
                } else if (word.length() > 3 && Character.isUpperCase(word.charAt(0))) {
                    names.add(word);
                }
            }
            return new Directions(names, directions);
        }
    }

    private static void holders(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<String, List<String>> ids = new TreeMap<>();
        Map<String, Set<String>> told = new TreeMap<>();
        book.controls().forEach(control -> {
            String place = String.valueOf(control.place() == null ? control.adminArea() : control.place());
            String key = place + "|" + control.sort().text();
            ids.computeIfAbsent(key, name -> new ArrayList<>()).add(control.id().text());
            told.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(control.holder());
        });
        told.forEach((key, holders) -> {
            if (holders.size() > 1) {
                Where where = Where.records(
                        ids.getOrDefault(key, List.of()).stream().sorted().toArray(String[]::new));
                found.accept(Issue.of(rule, "By someone's word, the place has had several", where)
                        .seen(key.substring(key.indexOf('|') + 1) + ": " + String.join("; ", holders)));
            }
        });
    }
}
