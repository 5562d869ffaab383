package org.fadeout.flow.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Viewer;

/**
 * A viewer of one layer. Secret fields are shown to nobody. Personal fields leave in the restricted layer only; in the public layer exact positions are withheld. A record
 * whose required field is withheld is not shown at all.
 */
public record Redaction(Layer layer) implements Viewer {

    @Override
    public <T extends Entity> Optional<T> see(Kind<T> kind, T entity) {
        if (layer == Layer.RESTRICTED) {
            return Optional.of(kind.withoutSecrets(entity));
        }
        Map<String, Object> seen = new HashMap<>(kind.values(entity));
        // What a source said beyond our fields has been looked at by nobody, so it stays in the restricted layer.
        seen.computeIfPresent("other", (name, value) -> Attributes.NONE);
        for (Field<T> field : kind.kept()) {
            if (withheld(field) && seen.remove(field.name()) != null && field.required()) {
                return Optional.empty();
            }
        }
        return Optional.of(kind.make(seen));
    }

    /**
     * A record as somebody of this layer changed it, with what the layer withheld from that person as it was before: nobody takes away what
     * was not seen.
     *
     * @param before the record as it is kept
     * @param after the record as it was entered
     */
    public <T extends Entity> T keeping(Kind<T> kind, T before, T after) {
        Map<String, Object> whole = new HashMap<>();
        for (Field<T> field : kind.kept()) {
            Object kept = field.of(before);
            boolean unseen = withheld(field)
                    || (layer != Layer.RESTRICTED && field.name().equals("other"));
            if (unseen && kept != null) {
                whole.put(field.name(), kept);
            }
        }
        return whole.isEmpty() ? after : kind.with(after, whole);
    }

    private boolean withheld(Field<?> field) {
        return switch (layer) {
            case RESTRICTED -> field.secret();
            case PARTNER -> field.personal();
            case PUBLIC -> field.personal() || field.exact();
        };
    }
}
