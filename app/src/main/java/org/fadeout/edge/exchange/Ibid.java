package org.fadeout.edge.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/** What "Ibid." means in a row of citations: the source of the note before, where that note has exactly one. */
final class Ibid {
    private static final Set<String> WORDS = Set.of("ibid", "ibid.", "ibidem", "idem", "id.");

    private final Set<RecordId> cited = new TreeSet<>();
    private String note = "";
    private boolean missing;

    static boolean is(String text) {
        return WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The source, or null where the note before has none, or several: then nobody can tell which is meant. */
    @Nullable
    RecordId source() {
        return cited.size() == 1 && !missing ? cited.iterator().next() : null;
    }

    /** Takes note of a row: the number of its note, and the source that it cites, or null. */
    void after(String number, @Nullable Object source) {
        if (number.isEmpty() || !number.equals(note)) {
            cited.clear();
            missing = false;
        }
        note = number;
        if (source instanceof RecordId id) {
            cited.add(id);
        } else {
            missing = true;
        }
    }
}
