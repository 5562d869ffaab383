package org.fadeout.flow.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.claims.PlaceTree;
import org.fadeout.flow.claims.UseIncident;
import org.fadeout.flow.profile.PrintedProfile.Paragraph;
import org.fadeout.flow.profile.PrintedProfile.Part;
import org.fadeout.flow.profile.PrintedProfile.Sentence;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Composes the profile of a place for a day from claims, by rule: the section by what a claim is about, the order by date, each denial
 * beside what it denies. Beyond a lead that says who speaks and when, no word is added. Costs one pass over the claims.
 */
public final class ProfileOf {
    private final ClaimBook book;
    private final ProfileQuestion question;
    private final Snapshot snapshot;
    private final Footnotes notes;
    private final Lead lead;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, List<Claim>> responses = new HashMap<>();
    private final Set<String> beside = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private int later;

    private ProfileOf(Snapshot snapshot, ClaimBook book, ProfileQuestion question) {
        this.snapshot = snapshot;
        this.book = book;
        this.question = question;
        this.notes = new Footnotes(book);
        this.lead = new Lead(book, notes);
        choose();
    }

    public static PrintedProfile of(Snapshot snapshot, ProfileQuestion question) {
        return new ProfileOf(snapshot, ClaimBook.of(snapshot), question).printed();
    }

    /** The claims on the place that had been said by the day; one that may have been said by it is taken and its date printed. */
    private void choose() {
        String place = PlaceTree.number(question.place());
        Set<String> events = new HashSet<>();
        for (UseIncident incident : snapshot.all(UseIncident.KIND)) {
            if (incident.places().texts().stream()
                    .anyMatch(one -> book.places().upwards(one).contains(place))) {
                events.add(incident.number());
            }
        }
        for (Claim claim : book.claims()) {
            // Both sides of an incident come in together, wherever each of them speaks of.
            boolean byEvent = events.contains(String.valueOf(claim.event()));
            if (byEvent || book.places().lies(claim, place)) {
                if (isBy(said(claim)) && isBy(claim.days())) {
                    claims.add(claim);
                } else {
                    later++;
                }
            }
        }
        claims.sort(Comparator.comparing((Claim claim) -> start(claim.days()))
                .thenComparing(claim -> start(said(claim)))
                .thenComparing(Claim::id));
        Set<Claim> here = Collections.newSetFromMap(new IdentityHashMap<>());
        here.addAll(claims);
        for (Claim claim : claims) {
            List<Claim> targets = new ArrayList<>(book.denied(claim));
            targets.addAll(book.answered(claim));
            targets.removeIf(target -> !here.contains(target) || target == claim);
            targets.forEach(target -> responses
                    .computeIfAbsent(target.number(), key -> new ArrayList<>())
                    .add(claim));
        }
        responses.values().forEach(some -> some.forEach(response -> beside.add(response.number())));
        Set<String> reached = new HashSet<>();
        claims.stream().filter(claim -> !beside.contains(claim.number())).forEach(claim -> together(claim, reached));
        // Claims that answer each other in a ring stand beside nothing, so the first of them stands for itself.
        for (Claim claim : claims) {
            if (!reached.contains(claim.number())) {
                beside.remove(claim.number());
                together(claim, reached);
            }
        }
    }

    /** A claim, what denies or answers it, and what answers that; each once. */
    private List<Claim> together(Claim claim, Set<String> reached) {
        List<Claim> all = new ArrayList<>(List.of(claim));
        reached.add(claim.number());
        for (int i = 0; i < all.size(); i++) {
            for (Claim response : responses.getOrDefault(all.get(i).number(), List.of())) {
                if (reached.add(response.number())) {
                    all.add(response);
                }
            }
        }
        return all;
    }

    private @Nullable PartialDate said(Claim claim) {
        Source source = book.source(claim.source());
        return claim.said() != null ? claim.said() : source == null ? null : source.published();
    }

    private boolean isBy(@Nullable PartialDate date) {
        return date == null || date.earliest() == null || !date.earliest().isAfter(question.asOf());
    }

    private static LocalDate start(@Nullable PartialDate date) {
        return date == null || date.earliest() == null ? LocalDate.MIN : date.earliest();
    }

    /** Section after section, so that notes are numbered as they are read. */
    private PrintedProfile printed() {
        Map<ProfileSection, List<Claim>> bySection = new EnumMap<>(ProfileSection.class);
        for (Claim claim : claims) {
            if (!beside.contains(claim.number())) {
                bySection
                        .computeIfAbsent(ProfileSection.of(claim), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<Part> printed = new ArrayList<>();
        for (ProfileSection section : ProfileSection.values()) {
            List<Paragraph> paragraphs = new ArrayList<>();
            if (section == ProfileSection.NAMES_AND_CONTROL) {
                paragraphs.addAll(new Assertions(snapshot, book, question, notes).paragraphs());
            } else if (section == ProfileSection.USE) {
                incidents(paragraphs);
            }
            bySection.getOrDefault(section, List.of()).forEach(claim -> paragraphs.add(paragraph(claim)));
            if (!paragraphs.isEmpty()) {
                printed.add(new Part(section, paragraphs));
            }
        }
        String title = question.place().label() + ": profile as of " + question.asOf();
        return new PrintedProfile(title, updated(), banner(), printed, notes.bodies(), foot());
    }

    /** A claim with what denies or answers it. */
    private Paragraph paragraph(Claim claim) {
        List<Sentence> sentences = new ArrayList<>();
        List<Claim> all = together(claim, new HashSet<>());
        for (Claim one : all) {
            // One denial may be of several accusations: it stands in full beside the first, and is named beside the
            // others.
            sentences.add(told.add(one.number()) ? lead.sentence(one) : lead.again(one, all));
        }
        boolean accusation = claim.type() == ClaimType.ACCUSATION;
        if (accusation && sentences.size() == 1) {
            sentences.add(new Sentence("No response is recorded.", notes.of(claim), List.of(claim.number())));
        }
        if (claim.attribution() != null) {
            sentences.add(new Sentence(
                    "Attribution: " + claim.attribution().text() + ".", notes.of(claim), List.of(claim.number())));
        }
        return new Paragraph(null, sentences);
    }

    /** What is recorded of each incident, before the claims on it; its notes are those of the claims that tell of it. */
    private void incidents(List<Paragraph> into) {
        Map<String, List<Claim>> told = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.event() != null) {
                told.computeIfAbsent(claim.event(), key -> new ArrayList<>()).add(claim);
            }
        }
        for (UseIncident incident : snapshot.all(UseIncident.KIND)) {
            List<Claim> of = told.getOrDefault(incident.number(), List.of());
            if (!of.isEmpty()) {
                Set<Integer> numbers = new LinkedHashSet<>();
                of.forEach(claim -> numbers.addAll(notes.of(claim)));
                List<String> tellers = of.stream().map(Claim::number).toList();
                into.add(new Paragraph(
                        null, List.of(new Sentence(Lead.incident(incident), List.copyOf(numbers), tellers))));
            }
        }
    }

    private String updated() {
        return claims.stream()
                .map(this::said)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.comparing(ProfileOf::start))
                .map(PartialDate::toString)
                .orElse("unknown");
    }

    private @Nullable String banner() {
        return claims.stream().anyMatch(book::isInvented) ? "some claims are invented; each says so" : null;
    }

    private List<String> foot() {
        return List.of(
                "Composed by rule from " + claims.size() + " claims on the place and its parts, as of "
                        + question.asOf()
                        + ", as known on "
                        + snapshot.known().instant().map(Object::toString).orElse("now"),
                later + " claims on it were said, or are about days, after " + question.asOf() + " and are left out",
                "Names, control and status stand by whose word they are; nothing here takes a position on them");
    }
}
