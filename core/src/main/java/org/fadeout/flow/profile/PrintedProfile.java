package org.fadeout.flow.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is printed, before it has a look.
 *
 * @param updated the date it says it was last updated
 * @param notes the bodies of the notes; note n stands at n - 1
 * @param foot basis, clocks, what was left out
 */
public record PrintedProfile(
        String title,
        String updated,
        @Nullable String banner,
        List<Part> parts,
        List<String> notes,
        List<String> foot) {

    public PrintedProfile {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        foot = List.copyOf(foot);
    }

    /** A section with its paragraphs. */
    public record Part(ProfileSection section, List<Paragraph> paragraphs) {
        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Sentences that stand together; with a date they are an update block. */
    public record Paragraph(@Nullable String update, List<Sentence> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence and the numbers of its notes.
     *
     * @param claims the numbers of the claims that it says; none where it says no claim
     */
    public record Sentence(String text, List<Integer> notes, List<String> claims) {
        public Sentence {
            notes = List.copyOf(notes);
            claims = List.copyOf(claims);
        }

        /** A sentence that rests on a record other than a claim. */
        public Sentence(String text, List<Integer> notes) {
            this(text, notes, List.of());
        }
    }
}
