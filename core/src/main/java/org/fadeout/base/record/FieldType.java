package org.fadeout.base.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Position;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of what a field can hold. Every value has a plain form that any store or format can write: a String, Long, Boolean,
 * List of String, or a Map of String to String.
 *
 * @param <V> the Java type of the value
 */
public sealed interface FieldType<V> {

    Class<V> javaType();

    /** The plain form of a value. */
    Object plain(V value);

    /** Reads the plain form back. Throws IllegalArgumentException where it is not one. */
    V value(Object plain);

    /** The word for it in docs and templates. */
    String title();

    /** True for the field types that are stored as geometry. */
    default boolean isGeometry() {
        return false;
    }

    /** Free text. */
    record Text() implements FieldType<String> {
        public Class<String> javaType() {
            return String.class;
        }

        public Object plain(String value) {
            return value;
        }

        public String value(Object plain) {
            return (String) plain;
        }

        public String title() {
            return "text";
        }
    }

    /** A whole number of things. */
    record Number() implements FieldType<Count> {
        public Class<Count> javaType() {
            return Count.class;
        }

        public Object plain(Count value) {
            return value.number();
        }

        public Count value(Object plain) {
            return Count.of((Long) plain);
        }

        public String title() {
            return "whole number";
        }
    }

    /** An area, plain form whole m2. */
    record SquareMetres() implements FieldType<Area> {
        public Class<Area> javaType() {
            return Area.class;
        }

        public Object plain(Area value) {
            return value.squareMetres();
        }

        public Area value(Object plain) {
            return Area.ofSquareMetres((Long) plain);
        }

        public String title() {
            return "area, m2";
        }
    }

    /** A length or depth, plain form whole millimetres. */
    record Millimetres() implements FieldType<Length> {
        public Class<Length> javaType() {
            return Length.class;
        }

        public Object plain(Length value) {
            return value.millimetres();
        }

        public Length value(Object plain) {
            return new Length((Long) plain);
        }

        public String title() {
            return "length, m";
        }
    }

    /** A share of a whole, plain form hundredths of a percent. */
    record Hundredths() implements FieldType<Percent> {
        public Class<Percent> javaType() {
            return Percent.class;
        }

        public Object plain(Percent value) {
            return value.hundredths();
        }

        public Percent value(Object plain) {
            // Registers of 0.1.0 hold the number of percent as text.
            return plain instanceof String text ? Percent.of(new BigDecimal(text)) : new Percent((Long) plain);
        }

        public String title() {
            return "percent";
        }
    }

    /** A bearing or another angle, plain form millionths of a degree. */
    record Microdegrees() implements FieldType<Angle> {
        public Class<Angle> javaType() {
            return Angle.class;
        }

        public Object plain(Angle value) {
            return value.microdegrees();
        }

        public Angle value(Object plain) {
            return new Angle((Long) plain);
        }

        public String title() {
            return "angle, degrees";
        }
    }

    /** A date with its precision, plain form its text. */
    record Date() implements FieldType<PartialDate> {
        public Class<PartialDate> javaType() {
            return PartialDate.class;
        }

        public Object plain(PartialDate value) {
            return value.toString();
        }

        public PartialDate value(Object plain) {
            return PartialDate.parse((String) plain);
        }

        public String title() {
            return "date";
        }
    }

    /** A run of days, plain form its text. */
    record Days() implements FieldType<Period> {
        public Class<Period> javaType() {
            return Period.class;
        }

        public Object plain(Period value) {
            return value.toString();
        }

        public Period value(Object plain) {
            return Period.parse((String) plain);
        }

        public String title() {
            return "period";
        }
    }

    /** Yes or no; absent is unknown. */
    record YesNo() implements FieldType<Boolean> {
        public Class<Boolean> javaType() {
            return Boolean.class;
        }

        public Object plain(Boolean value) {
            return value;
        }

        public Boolean value(Object plain) {
            return (Boolean) plain;
        }

        public String title() {
            return "yes or no";
        }
    }

    /** One of a closed list, plain form its word. */
    record OneOf<C extends Enum<C> & Choice>(Class<C> javaType) implements FieldType<C> {
        public Object plain(C value) {
            return value.text();
        }

        public C value(Object plain) {
            return read((String) plain)
                    .orElseThrow(() -> new IllegalArgumentException("Not one of " + words() + ": \"" + plain + "\""));
        }

        /** The value of a word as stored, or as files of the field write it. Case and surrounding blanks do not matter. */
        public Optional<C> read(String word) {
            Choice exact = ChoiceWords.read(javaType, word);
            return Optional.ofNullable(javaType.cast(exact != null ? exact : ChoiceWords.read(javaType, plain(word))));
        }

        private static String plain(String word) {
            return word.strip().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }

        public List<String> words() {
            return Arrays.stream(javaType.getEnumConstants()).map(Choice::text).toList();
        }

        public String title() {
            return "one of: " + String.join(", ", words());
        }
    }

    /** The id of another record. */
    record Reference() implements FieldType<RecordId> {
        public Class<RecordId> javaType() {
            return RecordId.class;
        }

        public Object plain(RecordId value) {
            return value.text();
        }

        public RecordId value(Object plain) {
            return RecordId.of((String) plain);
        }

        public String title() {
            return "reference";
        }
    }

    /** A number with qualifier and unit, plain form a map. */
    record Amount() implements FieldType<Quantity> {
        public Class<Quantity> javaType() {
            return Quantity.class;
        }

        public Object plain(Quantity value) {
            Map<String, String> plain = new TreeMap<>();
            put(plain, "low", value.low());
            put(plain, "high", value.high());
            plain.put("qualifier", value.qualifier().name());
            plain.put("unit", value.unit());
            return plain;
        }

        private static void put(Map<String, String> plain, String name, @Nullable BigDecimal number) {
            if (number != null) {
                plain.put(name, number.toPlainString());
            }
        }

        public Quantity value(Object plain) {
            Map<String, String> map = texts(plain);
            return new Quantity(
                    number(map.get("low")),
                    number(map.get("high")),
                    Qualifier.valueOf(map.getOrDefault("qualifier", "UNKNOWN")),
                    map.getOrDefault("unit", ""));
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }

        public String title() {
            return "quantity with qualifier and unit";
        }
    }

    /** Several texts. */
    record Texts() implements FieldType<TextList> {
        public Class<TextList> javaType() {
            return TextList.class;
        }

        public Object plain(TextList value) {
            return value.texts();
        }

        public TextList value(Object plain) {
            return new TextList(
                    ((List<?>) plain).stream().map(String.class::cast).toList());
        }

        public String title() {
            return "texts";
        }
    }

    /** Named texts, plain form a map. */
    record Named() implements FieldType<Attributes> {
        public Class<Attributes> javaType() {
            return Attributes.class;
        }

        public Object plain(Attributes value) {
            return new TreeMap<>(value.values());
        }

        public Attributes value(Object plain) {
            return Attributes.of(texts(plain));
        }

        public String title() {
            return "named texts";
        }
    }

    /** A point; stored as geometry. */
    record Point() implements FieldType<Position> {
        public Class<Position> javaType() {
            return Position.class;
        }

        public Object plain(Position value) {
            return value;
        }

        public Position value(Object plain) {
            return (Position) plain;
        }

        public String title() {
            return "point";
        }

        @Override
        public boolean isGeometry() {
            return true;
        }
    }

    /** Polygons; stored as geometry. */
    record Polygons() implements FieldType<Land> {
        public Class<Land> javaType() {
            return Land.class;
        }

        public Object plain(Land value) {
            return value;
        }

        public Land value(Object plain) {
            return (Land) plain;
        }

        public String title() {
            return "polygons";
        }

        @Override
        public boolean isGeometry() {
            return true;
        }
    }

    /** The field type for a Java type. Throws IllegalArgumentException for a type that no field can hold. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static FieldType<?> of(Class<?> type) {
        if (type.isEnum() && Choice.class.isAssignableFrom(type)) {
            return new OneOf(type);
        }
        return Optional.<FieldType<?>>ofNullable(Types.ALL.get(type))
                .orElseThrow(() -> new IllegalArgumentException("No field can hold a " + type.getName()));
    }

    private static Map<String, String> texts(Object plain) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) plain).forEach((name, value) -> texts.put((String) name, (String) value));
        return texts;
    }
}
