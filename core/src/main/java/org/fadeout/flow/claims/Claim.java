package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.fadeout.flow.source.Credibility;
import org.jspecify.annotations.Nullable;

/** Who says what, when, about which period and place, on which basis. The text is in our own words unless it is marked verbatim. */
public record Claim(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number in its list") String number,
        @Told("What it is about") ClaimType type,
        @Told("Who says it") String who,
        @Told("In which capacity") @Nullable String capacity,
        @Told("When it was said") @Nullable PartialDate said,
        @Told("The dates that it is about") @Nullable PartialDate about,

        @Told("The reporting period that a figure is of") @Nullable
        Period period,

        @Told("Where, as the source says") @Nullable String place,
        @Told("What is said") String text,
        @Told("True where the text is a quotation") Boolean verbatim,

        @Told("What the quantity counts or measures") @Nullable
        String figure,

        @Told("Quantity with qualifier and unit") @Nullable Quantity quantity,
        @Told("On what the quantity is based") @Nullable String basis,
        @Told("How well it stands") ClaimStatus status,

        @Told("Note of the source that is said to carry it") @Nullable
        String note,

        @Told("True where that note is not there") @Nullable Boolean noteMissing,
        @Told("Numbers of the claims that it denies") TextList denies,

        @Told("Numbers of the claims that it conflicts with")
        TextList conflictsWith,

        @Told("Numbers of the claims that are possibly of the same event")
        TextList sameEventAs,

        @Told("Numbers of the claims that it answers") @Nullable
        TextList answers,

        @Told("Numbers of the claims that it supersedes") @Nullable
        TextList supersedes,

        @Told("Whom it speaks of: who used, holds, cleared, controls") @Nullable
        TextList subject,

        @Told("Whether it says yes, no, or leaves it open") @Nullable
        Stance stance,

        @Told("Further matters that it speaks to, as words of what a claim is about") @Nullable
        TextList topics,

        @Told("Numbers of the places that it is about") @Nullable
        TextList places,

        @Told("Event or incident of use that it tells of, by number") @Nullable
        String event,

        @Told("Models of munition that it names") @Nullable TextList munitions,

        @Told("Section of the document in which it stands") @Nullable
        String section,

        @Told("How an estimate was made, where that is said") @Nullable
        String method,

        @Told("Date as printed, where it is relative") @Nullable
        String dateWords,

        @Told("The day from which a relative date counts") @Nullable
        PartialDate dateAnchor,

        @Told("Time of day, as printed") @Nullable String time,

        @Told("Time zone of that time, where it is stated") @Nullable
        String zone,

        @Told("How firmly it lays use to a user") @Nullable Attribution attribution,

        @Told("How credible the information is, 1 to 6") @Nullable
        Credibility credibility,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Claim> KIND =
            Kind.of("claim", "claim", 1, Claim.class).informedOn("said");

    /** The days that it is about: those it names, else the reporting period, else null. */
    public @Nullable PartialDate days() {
        if (about != null) {
            return about;
        }
        return period == null ? null : new PartialDate(period.from(), period.to());
    }

    /** True where it speaks of the matter: by its type, or among its further ones. */
    public boolean speaksOf(ClaimType matter) {
        return type == matter || Claim.texts(topics).stream().anyMatch(word -> word.equalsIgnoreCase(matter.text()));
    }

    /** True where it says yes; a claim that does not say is taken by its type. */
    public boolean affirms() {
        return stance == null ? type.affirmsByItself() : stance == Stance.AFFIRMS;
    }

    /** True where it says no. */
    public boolean negates() {
        return stance == null ? type == ClaimType.DENIAL : stance == Stance.NEGATES;
    }

    /** The texts, none where the list is unknown. */
    public static List<String> texts(@Nullable TextList list) {
        return list == null ? List.of() : list.texts();
    }
}
