package org.fadeout.base.issues;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the data, as a value.
 *
 * @param code the stable code of its rule
 * @param what one sentence: what is wrong
 * @param valueSeen the value that was seen, or null where none was or where it is personal
 * @param position where on the ground, or null
 * @param area the land that it concerns, or null
 * @param remedy what a person should do
 * @param repair the named method by which the program mended it, or null where it did not
 */
public record Issue(
        String code,
        Severity severity,
        String what,
        Where where,
        @Nullable String valueSeen,
        @Nullable Position position,
        @Nullable Area area,
        String remedy,
        @Nullable String repair) {

    public static Issue of(String code, Severity severity, String what, Where where, String remedy) {
        return new Issue(code, severity, what, where, null, null, null, remedy, null);
    }

    /** The issue that a rule raises: its code, severity and remedy come from the rule. */
    public static Issue of(Rule<?> rule, String what, Where where) {
        return of(rule.id(), rule.severity(), what, where, rule.remedy());
    }

    /** The same issue, as grave as this: a rule may judge some of what it finds more mildly, or a use more strictly. */
    public Issue as(Severity other) {
        return new Issue(code, other, what, where, valueSeen, position, area, remedy, repair);
    }

    public Issue seen(@Nullable String value) {
        return new Issue(code, severity, what, where, value, position, area, remedy, repair);
    }

    public Issue at(@Nullable Position place) {
        return new Issue(code, severity, what, where, valueSeen, place, area, remedy, repair);
    }

    public Issue over(Area land) {
        return new Issue(code, severity, what, where, valueSeen, position, land, remedy, repair);
    }

    public Issue repairedBy(String method) {
        return new Issue(code, severity, what, where, valueSeen, position, area, remedy, method);
    }
}
