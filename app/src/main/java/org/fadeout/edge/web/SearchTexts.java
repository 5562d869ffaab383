package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.springframework.stereotype.Component;

/** What a search looks through: all that a reader sees of each record, in small letters. Made once for a kind and a language, kept until the next batch. */
@Component
@PerSight
class SearchTexts {
    private static final int KEPT = 4;

    private final Snapshots snapshots;
    private final Map<String, List<String>> kept = new LinkedHashMap<>(8, 0.75f, true);
    private String head = "";

    SearchTexts(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The texts of all records of a kind that are known now, in their order. */
    synchronized <T extends Entity> List<String> of(Kind<T> kind, Wording words) {
        String now = snapshots.head();
        if (!now.equals(head)) {
            kept.clear();
            head = now;
        }
        List<String> texts = kept.computeIfAbsent(kind.name() + " " + words.language(), key -> made(kind, words));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return texts;
    }

    private <T extends Entity> List<String> made(Kind<T> kind, Wording words) {
        Snapshot snapshot = snapshots.at(Known.NOW);
        FieldText text = new FieldText(snapshot, words);
        List<Field<T>> fields = kind.fields().stream()
                .filter(field -> !field.type().isGeometry())
                .toList();
        List<String> texts = new ArrayList<>();
        for (T entity : snapshot.all(kind)) {
            StringBuilder all = new StringBuilder();
            for (Field<T> field : fields) {
                Object value = field.of(entity);
                if (value != null) {
                    // A line between them, so that no word is found across two values.
                    all.append(text.plain(field, value)).append('\n');
                }
            }
            texts.add(all.toString().toLowerCase(Locale.ROOT));
        }
        return texts;
    }
}
