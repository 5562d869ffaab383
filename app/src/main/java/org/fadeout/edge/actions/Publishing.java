package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.PublicationProblem;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.edge.settings.Program;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.EditionText;
import org.fadeout.flow.profile.Editions;
import org.fadeout.flow.profile.LintText;
import org.fadeout.flow.profile.Profile;
import org.fadeout.flow.profile.ProseText;
import org.fadeout.flow.source.Source;

/**
 * Keeps the text of an edition: as a working text, or published for good with its day, the head of the register, and what the lint found.
 * What blocks stops the publication, unless whoever publishes says of each of its rules why it may stand.
 */
public final class Publishing {
    private final Register register;
    private final Snapshot snapshot;
    private final Place place;
    private final List<Change> changes = new ArrayList<>();

    private Publishing(Register register, Place place) {
        this.register = register;
        this.snapshot = register.at(Known.NOW, Viewer.KEEPER);
        this.place = place;
    }

    /**
     * What is to be kept.
     *
     * @param edition its number
     * @param text with notes, as plain text
     * @param actor who publishes, and signs the waivers
     */
    public record Wish(String edition, String text, String actor, LocalDate day) {}

    /** Keeps a working text. Throws ProblemException where the edition is published already. */
    public static Optional<BatchEntry> draft(Register register, Place place, Wish wish) {
        Publishing publishing = new Publishing(register, place);
        Edition edition = publishing.edition(wish, false);
        EditionText text = new EditionText(
                Ids.of(EditionText.KIND, edition.id().text()),
                edition.id(),
                wish.text(),
                null,
                null,
                null,
                publishing.invented(),
                null,
                null,
                null,
                null,
                Attributes.NONE);
        if (publishing
                .snapshot
                .one(EditionText.KIND, text.id())
                .filter(text::equals)
                .isPresent()) {
            return Optional.empty();
        }
        publishing.put(EditionText.KIND, text);
        return publishing.keep(wish, "Working text of edition " + wish.edition());
    }

    /**
     * Publishes. Throws ProblemException where the edition is published already, where a finding blocks that is not waived, and where a
     * waiver waives nothing.
     *
     * @param waivers why findings may stand, by the id of their rule
     */
    public static BatchEntry run(
            Register register, Place place, Wish wish, String reason, Map<String, String> waivers) {
        Publishing publishing = new Publishing(register, place);
        List<Issue> issues = LintText.lint(ProseText.read("edition " + wish.edition(), wish.text()));
        List<Issue> blocking = issues.stream()
                .filter(issue -> issue.severity() == Severity.BLOCKING)
                .toList();
        refuse(wish, blocking, waivers);
        Edition edition = publishing.edition(wish, true);
        publishing.put(
                EditionText.KIND,
                new EditionText(
                        Ids.of(EditionText.KIND, edition.id().text()),
                        edition.id(),
                        wish.text(),
                        PartialDate.of(wish.day()),
                        register.head(),
                        program(),
                        publishing.invented(),
                        new TextList(issues.stream().map(Publishing::told).toList()),
                        new TextList(blocking.stream()
                                .map(issue -> told(issue) + " \u2014 " + waivers.get(issue.code()))
                                .toList()),
                        wish.actor(),
                        reason,
                        Attributes.NONE));
        return publishing
                .keep(wish, "Publication of edition " + wish.edition() + ": " + reason)
                .orElseThrow();
    }

    private static void refuse(Wish wish, List<Issue> blocking, Map<String, String> waivers) {
        List<String> open = blocking.stream()
                .filter(issue -> waivers.getOrDefault(issue.code(), "").isBlank())
                .map(Publishing::told)
                .toList();
        if (!open.isEmpty()) {
            throw new ProblemException(new PublicationProblem.TextBlocked(wish.edition(), open));
        }
        List<String> rules = blocking.stream().map(Issue::code).distinct().toList();
        for (Map.Entry<String, String> waiver : waivers.entrySet()) {
            if (!waiver.getValue().isBlank() && !rules.contains(waiver.getKey())) {
                String allowed = rules.isEmpty() ? "nothing: no finding blocks this text" : String.join(", ", rules);
                throw new ProblemException(new UsageProblem.BadOption("--waive", waiver.getKey(), allowed));
            }
        }
    }

    /** A finding in one line, with nothing but what the lint may tell. */
    public static String told(Issue issue) {
        return issue.code() + " " + issue.severity().text() + " on line "
                + issue.where().row() + ": " + issue.what()
                + (issue.valueSeen() == null ? "" : " (" + issue.valueSeen() + ")");
    }

    /** The name and version of this program. */
    public static String program() {
        return "fadeout " + Program.version();
    }

    /** The edition as it will stand, and its profile where the place has none yet. */
    private Edition edition(Wish wish, boolean published) {
        Optional<Edition> there = Editions.of(snapshot, place).stream()
                .filter(one -> one.number().equals(wish.edition()))
                .findFirst();
        if (there.map(Edition::published).orElse(false)) {
            throw new ProblemException(new UsageProblem.BadOption(
                    "edition", wish.edition(), "the number of an edition that is not published, or a new one"));
        }
        Edition edition = there.map(one -> with(one, wish, published)).orElseGet(() -> fresh(wish, published));
        if (there.filter(edition::equals).isEmpty()) {
            put(Edition.KIND, edition);
        }
        return edition;
    }

    private static Edition with(Edition edition, Wish wish, boolean published) {
        return new Edition(
                edition.id(),
                edition.source(),
                edition.number(),
                edition.profile(),
                PartialDate.of(wish.day()),
                published,
                edition.other());
    }

    private Edition fresh(Wish wish, boolean published) {
        Profile profile = snapshot.all(Profile.KIND).stream()
                .filter(one -> one.place().equals(place.id()))
                .findFirst()
                .orElseGet(this::freshProfile);
        return new Edition(
                Ids.of(Edition.KIND, profile.id().text(), wish.edition()),
                null,
                wish.edition(),
                profile.id(),
                PartialDate.of(wish.day()),
                published,
                Attributes.NONE);
    }

    private Profile freshProfile() {
        String number = "PR-" + (place.number() == null ? place.id().text() : place.number());
        Profile profile = new Profile(
                Ids.of(Profile.KIND, place.id().text()), null, number, place.label(), place.id(), Attributes.NONE);
        put(Profile.KIND, profile);
        return profile;
    }

    /** True where the register holds anything invented: a text does not tell of itself where each word of it comes from. */
    private boolean invented() {
        return snapshot.all(Source.KIND).stream().anyMatch(Source::invented);
    }

    private <T extends Entity> void put(Kind<T> kind, T entity) {
        changes.add(new Change.Put<>(kind, entity, register.tips(kind, entity.id())));
    }

    private Optional<BatchEntry> keep(Wish wish, String reason) {
        return register.append(new Batch(wish.actor(), reason, ApprovalRule.standingOfEntry(snapshot), changes));
    }
}
