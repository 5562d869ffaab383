package org.fadeout.edge.exchange;

import java.util.HashMap;
import java.util.Map;
import org.fadeout.base.record.Field;

/**
 * What the texts of one table were read as. Columns repeat themselves: a few words, a year of days, depths in centimetres; to find what a
 * text meant is quicker than to read it again. A text that cannot be read, or is long, is not kept.
 */
final class ReadBefore {
    /** Of one column; a column of many more hardly repeats itself. */
    private static final int MOST = 1024;
    /** A longer text hardly comes again, and many of them would be much to hold. */
    private static final int LONGEST = 64;

    private final ValueText reading;
    private final Map<String, Map<String, Object>> columns = new HashMap<>();

    ReadBefore(ValueText reading) {
        this.reading = reading;
    }

    /** The value of a field, whose column has one unit. Throws IllegalArgumentException as {@link ValueText#read} does. */
    Object read(Field<?> field, String text, String unit) {
        if (field.type().javaType() == String.class || text.length() > LONGEST) {
            return reading.read(field.type(), text, unit);
        }
        Map<String, Object> before = columns.computeIfAbsent(field.name(), name -> new HashMap<>());
        Object known = before.get(text);
        if (known != null) {
            return known;
        }
        Object value = reading.read(field.type(), text, unit);
        if (before.size() < MOST) {
            before.put(text, value);
        }
        return value;
    }
}
