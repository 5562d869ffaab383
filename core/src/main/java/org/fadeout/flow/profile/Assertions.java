package org.fadeout.flow.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.profile.PrintedProfile.Paragraph;
import org.fadeout.flow.profile.PrintedProfile.Sentence;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.treaty.TreatyEvent;
import org.jspecify.annotations.Nullable;

/** The names of a place, who controls it or holds it to be theirs, and its treaty events: each by whose word, with its dates. */
final class Assertions {
    private final Snapshot snapshot;
    private final ClaimBook book;
    private final ProfileQuestion question;
    private final Footnotes notes;

    Assertions(Snapshot snapshot, ClaimBook book, ProfileQuestion question, Footnotes notes) {
        this.snapshot = snapshot;
        this.book = book;
        this.question = question;
        this.notes = notes;
    }

    List<Paragraph> paragraphs() {
        RecordId place = question.place().id();
        List<Sentence> names = new ArrayList<>();
        book.names().stream()
                .filter(name -> name.place().equals(place) && holds(name.from(), name.until(), name.source()))
                .forEach(name -> names.add(new Sentence(
                        "Name \"" + name.name() + "\", used by " + known(name.usedBy())
                                + dates(name.from(), name.until()) + ".",
                        notes.of(name.source()))));
        List<Sentence> controls = new ArrayList<>();
        book.controls().stream()
                .filter(one -> place.equals(one.place()) && holds(one.from(), one.until(), one.source()))
                .forEach(one -> controls.add(new Sentence(
                        capital(one.sort().text()) + ": " + one.holder() + dates(one.from(), one.until())
                                + ", by the word of " + one.assertedBy() + ".",
                        notes.of(one.source()))));
        List<Sentence> treaty = new ArrayList<>();
        for (TreatyEvent event : snapshot.all(TreatyEvent.KIND)) {
            if (place.equals(event.place()) && holds(event.date(), null, event.source())) {
                treaty.add(new Sentence(
                        "Treaty: " + event.type().text() + ", " + event.date()
                                + (event.reason() == null ? "" : ", " + event.reason()) + ".",
                        notes.of(event.source())));
            }
        }
        return Stream.of(names, controls, treaty)
                .filter(sentences -> !sentences.isEmpty())
                .map(sentences -> new Paragraph(null, sentences))
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static String known(@Nullable String text) {
        return text == null ? "not recorded" : text;
    }

    private static String dates(@Nullable PartialDate from, @Nullable PartialDate until) {
        return (from == null ? "" : ", from " + from) + (until == null ? "" : ", until " + until);
    }

    /** True where it may hold on the day and may have been said by it. What an undated source says must lie wholly before the day. */
    private boolean holds(@Nullable PartialDate from, @Nullable PartialDate until, @Nullable RecordId source) {
        LocalDate day = question.asOf();
        Source said = book.source(source);
        boolean begun =
                from == null || from.earliest() == null || !from.earliest().isAfter(day);
        boolean lasts =
                until == null || until.latest() == null || !until.latest().isBefore(day);
        PartialDate published = said == null ? null : said.published();
        boolean known = published == null
                ? isPast(from, day) && isPast(until, day)
                : published.earliest() == null || !published.earliest().isAfter(day);
        return begun && lasts && known;
    }

    private static boolean isPast(@Nullable PartialDate date, LocalDate day) {
        LocalDate last = date == null ? null : date.latest() == null ? date.earliest() : date.latest();
        return last == null || !last.isAfter(day);
    }
}
