package org.fadeout.flow.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Viewer;

/**
 * Who has not signed in. Of a few kinds some fields, each decided here: what says how much and how far, and nothing that somebody wrote in
 * words of their own, because a name may stand there that no field calls personal. Below that the public layer withholds exact places.
 */
public final class PublicView implements Viewer {
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "hazard",
            Set.of("number", "source", "classification", "status", "hazard_type", "stated_area", "recorded", "closed"),
            "release",
            Set.of("number", "source", "product", "date", "hazard_type", "stated_area"),
            "task",
            Set.of("number", "source", "type", "status", "started", "completed", "stated_area"),
            "admin_area",
            Set.of("source", "code", "name", "level", "land"),
            "treaty_event",
            Set.of("number", "source", "participant", "type", "date"),
            // By it what is invented is told from what is real.
            "source",
            Set.of("type", "invented"));

    private static final Redaction LAYER = new Redaction(Layer.PUBLIC);

    /** True where something of a kind is shown. */
    public static boolean shows(Kind<?> kind) {
        return SHOWN.containsKey(kind.name());
    }

    @Override
    public <T extends Entity> Optional<T> see(Kind<T> kind, T entity) {
        Set<String> shown = SHOWN.get(kind.name());
        return shown == null ? Optional.empty() : LAYER.see(kind, entity).map(seen -> only(kind, seen, shown));
    }

    private static <T extends Entity> T only(Kind<T> kind, T entity, Set<String> shown) {
        Map<String, Object> values = new HashMap<>(kind.values(entity));
        // The layer has emptied what a source said beyond our fields.
        values.keySet().removeIf(name -> !shown.contains(name) && !name.equals("id") && !name.equals("other"));
        // A source has a title, which may name its author; the id stands in its place.
        kind.field("title")
                .filter(title -> title.required())
                .ifPresent(title -> values.put("title", entity.id().text()));
        return kind.make(values);
    }
}
