package org.fadeout.flow.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see. Two people of one sight see the same, so what was made for one may be shown to the other; anything kept to be shown
 * again is kept by sight.
 *
 * @param operator of whose work alone something is seen; null for all
 */
public record Sight(Layer layer, @Nullable String operator) {
    /** Of the register's own keeper. */
    public static final Sight ALL = new Sight(Layer.RESTRICTED, null);

    public Sight {
        operator = operator == null ? null : plain(operator);
    }

    /** The viewer of the layer. */
    public Redaction redaction() {
        return new Redaction(layer);
    }

    /** Another viewer, who sees no more than this. */
    public Viewer within(Viewer other) {
        Redaction own = redaction();
        return new Viewer() {
            @Override
            public <T extends Entity> Optional<T> see(Kind<T> kind, T entity) {
                return own.see(kind, entity).flatMap(seen -> other.see(kind, seen));
            }
        };
    }

    /** True where a record names the operator whose work is seen; case, blanks around it and the way of encoding letters do not count. */
    boolean isOf(@Nullable Object named) {
        return operator != null && named instanceof String text && plain(text).equals(operator);
    }

    private static String plain(String operator) {
        return Normalizer.normalize(operator.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
