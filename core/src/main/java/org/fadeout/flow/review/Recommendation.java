package org.fadeout.flow.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as one edition words it. One that goes on from an earlier edition names it, so that what is asked for can be followed whatever
 * its words.
 */
public record Recommendation(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number in its list") String number,
        @Told("Who recommends") String who,
        @Told("Edition in which it stands") String edition,
        @Told("Date of the edition") @Nullable PartialDate published,
        @Told("To whom it is addressed") String addressee,

        @Told("State or area that it concerns; absent means its addressee") @Nullable
        String participant,

        @Told("Theme") String theme,

        @Told("What is recommended; absent where the edition no longer says it") @Nullable
        String text,

        @Told("How it stands to the edition before; absent means not judged") @Nullable
        RecommendationStatus status,

        @Told("Number of the recommendation of an earlier edition that it goes on from") @Nullable
        String continues,

        @Told("What of the register shows how far it is met: names of checks") @Nullable
        TextList checks,

        @Told("Numbers or ids of claims and records that bear on it") @Nullable
        TextList evidence,

        @Told("What the addressee answered") @Nullable String answer,
        @Told("When it was answered") @Nullable PartialDate answered,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Recommendation> KIND =
            Kind.of("recommendation", "recommendation", 1, Recommendation.class).informedOn("published");

    /** Throws IllegalArgumentException for a check that there is not. */
    public Recommendation {
        for (String word : texts(checks)) {
            if (ReviewCheck.named(word).isEmpty()) {
                throw new IllegalArgumentException("There is no check \"" + word + "\". Allowed: "
                        + Stream.of(ReviewCheck.values()).map(ReviewCheck::text).collect(Collectors.joining(", ")));
            }
        }
    }

    /** The state or area whose records show how far it is met. */
    public String concerned() {
        return participant == null ? addressee : participant;
    }

    /** The checks that show how far it is met. */
    public List<ReviewCheck> checked() {
        return texts(checks).stream()
                .flatMap(word -> ReviewCheck.named(word).stream())
                .toList();
    }

    static List<String> texts(@Nullable TextList list) {
        return list == null ? List.of() : list.texts();
    }
}
