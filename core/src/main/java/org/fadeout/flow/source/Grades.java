package org.fadeout.flow.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Snapshot;
import org.jspecify.annotations.Nullable;

/** How the register calls its grades: by its own names where it has some, else by the usual ones. */
public final class Grades {
    private final Map<String, String> names = new HashMap<>();

    private Grades(Snapshot snapshot) {
        for (Reliability grade : Reliability.values()) {
            names.put(grade.text(), grade.usual());
        }
        for (Credibility grade : Credibility.values()) {
            names.put(grade.text(), grade.usual());
        }
        snapshot.all(GradeName.KIND)
                .forEach(one -> names.put(one.number().strip().toUpperCase(Locale.ROOT), one.name()));
    }

    public static Grades of(Snapshot snapshot) {
        return new Grades(snapshot);
    }

    /** The grade with its name, such as {@code B (usually reliable)}; {@code not graded} where there is none. */
    public String told(@Nullable Choice grade) {
        return grade == null ? "not graded" : grade.text() + " (" + names.get(grade.text()) + ")";
    }
}
