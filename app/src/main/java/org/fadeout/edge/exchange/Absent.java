package org.fadeout.edge.exchange;

import java.util.Optional;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.TextList;

/** What a field is where a row says nothing of it, or nothing that is known. */
final class Absent {
    private Absent() {}

    static Optional<Object> of(Field<?> field, boolean column) {
        Class<?> type = field.type().javaType();
        if (type == TextList.class) {
            return Optional.of(TextList.NONE);
        }
        if (type == Attributes.class) {
            return Optional.of(Attributes.NONE);
        }
        if (field.required() && type == Boolean.class) {
            return Optional.of(Boolean.FALSE);
        }
        // A table without a column for the number has a row for each item; it is said once for the table.
        boolean oneEach =
                field.required() && type == Count.class && field.name().equals("quantity") && !column;
        return oneEach ? Optional.of(Count.ONE) : Optional.empty();
    }

    static RuntimeException badConstant(Field<?> field, String text, String allowed) {
        return new ProblemException(new FileProblem.BadFile(
                "The mapping", "constants", field.name() + " cannot be \"" + text + "\"", allowed));
    }

    /** The word for unknown, where a field that is required has one. */
    static Optional<Object> unknown(Field<?> field) {
        if (field.required() && field.type() instanceof FieldType.OneOf<?> choices) {
            return choices.read("unknown").map(Object.class::cast);
        }
        return Optional.empty();
    }
}
