package org.fadeout.flow.standard;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the named texts of a standard as values. A length is stored as {@code 50 m}, an area as {@code 2500 m2}, a share as {@code 50 %},
 * the way the values print themselves. Throws IllegalArgumentException that names part, value seen and what is allowed.
 *
 * @param part what the texts are about, for messages
 */
record Stated(String part, Attributes texts) {

    static Stated of(String part, @Nullable Attributes texts) {
        return new Stated(part, texts == null ? Attributes.NONE : texts);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    String text(String name) {
        return Optional.ofNullable(texts.get(name))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(part + " needs " + name));
    }

    Length length(String name) {
        return read(name, "m", Stated::metres, "a length in metres, such as 50 m");
    }

    /** A length, or null where the standard does not state it. */
    @Nullable
    Length lengthOrNull(String name) {
        return texts.get(name) == null ? null : length(name);
    }

    Area area(String name) {
        return read(
                name,
                "m2",
                number -> Area.ofSquareMetres(number.longValueExact()),
                "an area in whole m2, such as 2500 m2");
    }

    Percent percent(String name) {
        return read(name, "%", Percent::of, "a share from 0 % to 100 %");
    }

    /** A length of a plain number of metres. Throws ArithmeticException for a part of a millimetre. */
    static Length metres(BigDecimal number) {
        return new Length(number.movePointRight(3).longValueExact());
    }

    private <V> V read(String name, String unit, Function<BigDecimal, V> make, String allowed) {
        String text = text(name);
        try {
            if (!text.endsWith(" " + unit)) {
                throw new NumberFormatException("no unit");
            }
            return make.apply(new BigDecimal(text.substring(0, text.length() - unit.length() - 1)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    part + ": " + name + " cannot be \"" + text + "\"; allowed: " + allowed, e);
        }
    }
}
