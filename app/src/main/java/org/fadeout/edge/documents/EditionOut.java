package org.fadeout.edge.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.EditionText;
import org.fadeout.flow.profile.Editions;
import org.fadeout.flow.profile.PrintedProfile;
import org.fadeout.flow.profile.ProfileQuestion;
import org.fadeout.flow.report.Words;

/** The text of editions: the very one that was kept, else made of passages; and what is said of a published one. */
public final class EditionOut {
    private EditionOut() {}

    /** The text that was kept when the edition was published; nothing where it was published as passages, or not at all. */
    public static Optional<EditionText> kept(Snapshot snapshot, Edition edition) {
        return edition.published()
                ? Editions.text(snapshot, edition).filter(text -> text.published() != null)
                : Optional.empty();
    }

    /** What an edition says: its text, or its passages with the notes that their claims make. */
    public static String text(Snapshot snapshot, Edition edition) {
        return Editions.text(snapshot, edition)
                .map(EditionText::text)
                .orElseGet(() -> ProfileOut.text(withoutFoot(Editions.printed(snapshot, edition))));
    }

    /** What stands below a printed edition tells of the printing; in a text it would go on into the next edition. */
    private static PrintedProfile withoutFoot(PrintedProfile printed) {
        return new PrintedProfile(
                printed.title(), printed.updated(), printed.banner(), printed.parts(), printed.notes(), List.of());
    }

    /**
     * The text from which an edition is published: its working text, else its passages, else the profile composed for the day. It says
     * nothing of being a draft.
     */
    public static String toPublish(Snapshot snapshot, Place place, String number, LocalDate day) {
        return Editions.of(snapshot, place).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .filter(one -> Editions.text(snapshot, one).isPresent()
                        || !Editions.passages(snapshot, one).isEmpty())
                .map(one -> text(snapshot, published(one)))
                .orElseGet(() -> ProfileOut.text(Workflow.profile(snapshot, new ProfileQuestion(place, day))));
    }

    private static Edition published(Edition edition) {
        return new Edition(
                edition.id(),
                edition.source(),
                edition.number(),
                edition.profile(),
                edition.updated(),
                true,
                edition.other());
    }

    /** What stands below a published text: edition, day, what it rests on, by which program, and what the lint said. */
    public static List<String> about(Edition edition, EditionText text) {
        List<String> lines = new ArrayList<>();
        lines.add("Edition " + edition.number() + ", published " + text.published());
        lines.add("Rests on the register at " + text.head() + ", by " + text.program());
        if (Boolean.TRUE.equals(text.invented())) {
            lines.add("The register holds invented records: " + Words.INVENTED);
        }
        List<String> findings = texts(text.findings());
        lines.add(findings.isEmpty() ? "The lint found nothing" : "The lint found: " + String.join("; ", findings));
        texts(text.waivers()).forEach(waiver -> lines.add("May stand: " + waiver));
        return lines;
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable TextList list) {
        return list == null ? List.of() : list.texts();
    }
}
