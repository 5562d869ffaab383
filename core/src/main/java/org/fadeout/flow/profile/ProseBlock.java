package org.fadeout.flow.profile;

import java.util.Arrays;
import java.util.List;

/**
 * A heading, paragraph, list entry, table or note of a printed text.
 *
 * @param index the place among the blocks of the text, from 0
 * @param line the first line, from 1
 * @param raw the text as it was given, its lines parted by line feeds
 * @param text the same length: uncommon blanks and marks of emphasis are blanks
 * @param clean the same length: the marks of notes are blanks too
 * @param section the heading above, or an empty text
 * @param summary true in the part that sums up the rest
 * @param refs the notes that are cited, in their order
 */
record ProseBlock(
        ProseType type,
        int index,
        int line,
        String raw,
        String text,
        String clean,
        String section,
        boolean summary,
        List<NoteRef> refs) {

    ProseBlock {
        refs = List.copyOf(refs);
    }

    static ProseBlock of(
            ProseType type, int index, int line, String raw, String section, boolean summary, List<NoteRef> refs) {
        String text = plain(raw);
        char[] clean = text.toCharArray();
        refs.forEach(ref -> Arrays.fill(clean, ref.start(), ref.end(), ' '));
        return new ProseBlock(type, index, line, raw, text, new String(clean), section, summary, refs);
    }

    /** Uncommon blanks become blanks, and marks of emphasis and escape too; the length stays. */
    static String plain(String raw) {
        StringBuilder plain = new StringBuilder(raw);
        for (int i = 0; i < plain.length(); i++) {
            switch (plain.charAt(i)) {
                case '\u00a0', '\u2007', '\u202f', '\u2009', '\u200a', '\t', '*', '\\', '\f' -> plain.setCharAt(i, ' ');
                default -> {}
            }
        }
        return plain.toString();
    }

    /** The line on which a character stands. */
    int lineAt(int position) {
        int lines = line;
        for (int i = raw.indexOf('\n'); i >= 0 && i < position; i = raw.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    boolean isProse() {
        return type.isProse();
    }

    /** True where a note is cited from one character on to before another. */
    boolean citesWithin(int from, int to) {
        int low = 0;
        int high = refs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (refs.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < refs.size() && refs.get(low).start() < to;
    }
}
