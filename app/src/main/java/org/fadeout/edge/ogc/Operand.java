package org.fadeout.edge.ogc;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fadeout.edge.ogc.Property.Type;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One side of a comparison: a property of the record, a value that was given, or what a function makes of one. */
sealed interface Operand {

    Type type();

    /** A String, Double, Boolean, {@link Span} or Geometry; null where the record does not tell. */
    @Nullable
    Object of(Subject subject);

    /** A property. */
    record Named(Property property) implements Operand {
        @Override
        public Type type() {
            return property.type();
        }

        @Override
        public @Nullable Object of(Subject subject) {
            return property.operand(subject.entity());
        }
    }

    /** The id of the record. */
    record Id() implements Operand {
        @Override
        public Type type() {
            return Type.TEXT;
        }

        @Override
        public Object of(Subject subject) {
            return subject.entity().id().text();
        }
    }

    /** The geometry of the record. */
    record Place() implements Operand {
        @Override
        public Type type() {
            return Type.GEOMETRY;
        }

        @Override
        public @Nullable Object of(Subject subject) {
            return subject.geometry();
        }
    }

    /** A value that stands in the filter. */
    record Given(Type type, Object value) implements Operand {
        static Given geometry(Geometry geometry) {
            return new Given(Type.GEOMETRY, geometry);
        }

        static Given span(Span span) {
            return new Given(Type.DATE, span);
        }

        static Given text(String text) {
            return new Given(Type.TEXT, text);
        }

        static Given number(double number) {
            return new Given(Type.NUMBER, number);
        }

        static Given truth(boolean truth) {
            return new Given(Type.YES_NO, truth);
        }

        @Override
        public Object of(Subject subject) {
            return value;
        }
    }

    /** A text folded by a function, on both sides of a comparison. */
    record Folded(Operand operand, Fold fold) implements Operand {
        @Override
        public Type type() {
            return Type.TEXT;
        }

        @Override
        public @Nullable Object of(Subject subject) {
            return operand.of(subject) instanceof String text ? fold.way.apply(text) : null;
        }
    }

    /** What CASEI and ACCENTI do. */
    enum Fold {
        CASEI(text -> text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)),
        ACCENTI(text -> Marks.PATTERN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll(""));

        private static final class Marks {
            static final Pattern PATTERN = Pattern.compile("\\p{M}+");
        }

        private final UnaryOperator<String> way;

        Fold(UnaryOperator<String> way) {
            this.way = way;
        }
    }

    /** An interval between two operands that are dates. */
    record Between(Operand from, Operand to) implements Operand {
        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public @Nullable Object of(Subject subject) {
            Object first = from.of(subject);
            Object last = to.of(subject);
            return first instanceof Span a && last instanceof Span b && !b.to().isBefore(a.from())
                    ? new Span(a.from(), b.to())
                    : null;
        }
    }
}
