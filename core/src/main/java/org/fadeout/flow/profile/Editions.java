package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.PrintedProfile.Paragraph;
import org.fadeout.flow.profile.PrintedProfile.Part;
import org.fadeout.flow.profile.PrintedProfile.Sentence;

/** Editions of profiles: how one is printed, how two differ, and which may no longer change. */
public final class Editions {
    private Editions() {}

    /** The editions of the profiles of a place, by date and number. */
    public static List<Edition> of(Snapshot snapshot, Place place) {
        Set<RecordId> profiles = new TreeSet<>();
        snapshot.all(Profile.KIND).stream()
                .filter(profile -> profile.place().equals(place.id()))
                .forEach(profile -> profiles.add(profile.id()));
        return snapshot.all(Edition.KIND).stream()
                .filter(edition -> profiles.contains(edition.profile()))
                .sorted(Comparator.comparing(Edition::updated).thenComparing(Edition::number))
                .toList();
    }

    /** The text of an edition: what it says once it is published, a working text before; nothing where it has passages only. */
    public static Optional<EditionText> text(Snapshot snapshot, Edition edition) {
        return snapshot.all(EditionText.KIND).stream()
                .filter(text -> text.edition().equals(edition.id()))
                .findFirst();
    }

    /** The passages of an edition, by section and place. */
    public static List<Passage> passages(Snapshot snapshot, Edition edition) {
        return snapshot.all(Passage.KIND).stream()
                .filter(passage -> passage.edition().equals(edition.id()))
                .sorted(Comparator.comparing(Passage::section)
                        .thenComparing(Passage::place)
                        .thenComparing(Passage::id))
                .toList();
    }

    /** An edition with the notes that the citations of its claims make. */
    public static PrintedProfile printed(Snapshot snapshot, Edition edition) {
        ClaimBook book = ClaimBook.of(snapshot);
        Footnotes notes = new Footnotes(book);
        Map<ProfileSection, List<Paragraph>> sections = new EnumMap<>(ProfileSection.class);
        int uncited = 0;
        for (Passage passage : passages(snapshot, edition)) {
            Set<Integer> numbers = new TreeSet<>();
            List<String> cited = new ArrayList<>();
            for (Claim claim : book.numbered(passage.claims().texts())) {
                numbers.addAll(notes.of(claim));
                cited.add(claim.number());
            }
            uncited += numbers.isEmpty() ? 1 : 0;
            sections.computeIfAbsent(passage.section(), key -> new ArrayList<>())
                    .add(new Paragraph(
                            passage.update() == null ? null : passage.update().toString(),
                            List.of(new Sentence(passage.text(), List.copyOf(numbers), cited))));
        }
        List<Part> parts = sections.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
        String title = snapshot.one(Profile.KIND, edition.profile())
                .map(Profile::title)
                .orElse("Profile");
        return new PrintedProfile(
                title,
                edition.updated().toString(),
                edition.published() ? null : "draft edition, not published",
                parts,
                notes.bodies(),
                List.of(
                        "Edition " + edition.number() + ", as known on "
                                + snapshot.known()
                                        .instant()
                                        .map(Object::toString)
                                        .orElse("now"),
                        uncited + " passages cite no claim"));
    }

    /** What becomes of a passage from one edition to the next. */
    public enum Step {
        ADDED,
        DROPPED,
        REWORDED,
        CITES_OTHERWISE,
        MOVED
    }

    /** One passage that differs, with its text before and after; empty where it was not there. */
    public record Difference(String number, Step step, String before, String after) {}

    /** How two editions differ, passage by passage, by number. A passage may differ in several ways. */
    public static List<Difference> difference(Snapshot snapshot, Edition before, Edition after) {
        Map<String, Passage> old = byNumber(snapshot, before);
        Map<String, Passage> now = byNumber(snapshot, after);
        Set<String> numbers = new TreeSet<>(old.keySet());
        numbers.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String number : numbers) {
            Passage was = old.get(number);
            Passage is = now.get(number);
            if (was == null || is == null) {
                Step step = was == null ? Step.ADDED : Step.DROPPED;
                differences.add(new Difference(number, step, text(was), text(is)));
            } else {
                both(was, is, differences);
            }
        }
        return differences;
    }

    private static String text(@org.jspecify.annotations.Nullable Passage passage) {
        return passage == null ? "" : passage.text();
    }

    private static void both(Passage was, Passage is, List<Difference> into) {
        if (!was.text().equals(is.text())) {
            into.add(new Difference(was.number(), Step.REWORDED, was.text(), is.text()));
        }
        if (!was.claims().equals(is.claims())) {
            into.add(new Difference(
                    was.number(),
                    Step.CITES_OTHERWISE,
                    String.join(", ", was.claims().texts()),
                    String.join(", ", is.claims().texts())));
        }
        if (was.section() != is.section() || !was.place().equals(is.place())) {
            into.add(new Difference(
                    was.number(),
                    Step.MOVED,
                    was.section().text() + " " + was.place(),
                    is.section().text() + " " + is.place()));
        }
    }

    private static Map<String, Passage> byNumber(Snapshot snapshot, Edition edition) {
        Map<String, Passage> byNumber = new TreeMap<>();
        passages(snapshot, edition).forEach(passage -> byNumber.put(passage.number(), passage));
        return byNumber;
    }

    /**
     * Why a record may not be put as it now is, or nothing where it may: a published edition does not change, and no passage or text of it
     * is changed, added or taken over by another.
     */
    public static <T extends Entity> Optional<String> refusal(Snapshot before, Kind<T> kind, T after) {
        List<RecordId> touched = new ArrayList<>();
        if (kind.equals(Edition.KIND)) {
            touched.add(after.id());
        } else if (kind.equals(Passage.KIND)) {
            touched.add(Passage.KIND.cast(after).edition());
            before.one(Passage.KIND, after.id()).map(Passage::edition).ifPresent(touched::add);
        } else if (kind.equals(EditionText.KIND)) {
            touched.add(EditionText.KIND.cast(after).edition());
            before.one(EditionText.KIND, after.id()).map(EditionText::edition).ifPresent(touched::add);
        }
        boolean published = touched.stream()
                .flatMap(id -> before.one(Edition.KIND, id).stream())
                .anyMatch(Edition::published);
        return published
                ? Optional.of("the edition is published and does not change; make a new edition")
                : Optional.empty();
    }
}
