package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What of the register the map is to draw: by which day, known by when, filtered by what. Empty words filter nothing. A record of which a
 * question does not arise, such as the operator of a place, is not filtered by it.
 *
 * @param day the day on which things are to be true, or null for the present state of all
 * @param hazard words of a type of hazard
 * @param status kind and word, such as {@code task:active}; it filters that kind only
 * @param district the administrative area in which anchors lie, or null for anywhere
 */
record MapAsked(
        @Nullable LocalDate day,
        Known known,
        String hazard,
        String operator,
        String status,
        @Nullable RecordId district) {

    /** The names of the parameters that make a question, in the order of an address. */
    static final List<String> NAMES = List.of("as-of", "as-known-on", "hazard", "operator", "status", "district");

    /** Reads a request. Throws ProblemException with the parameter, the value seen and what is allowed. */
    static MapAsked of(HttpServletRequest request, ZoneId zone) {
        String district = one(request, "district");
        return new MapAsked(
                day(one(request, "as-of")),
                known(one(request, "as-known-on"), zone),
                one(request, "hazard"),
                one(request, "operator"),
                one(request, "status"),
                district.isEmpty() ? null : RecordId.of(district));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad("as-of", text, "a day such as 2023-12-31");
        }
    }

    /** A day means until its end, where the register is kept. */
    private static Known known(String text, ZoneId zone) {
        if (text.isEmpty()) {
            return Known.NOW;
        }
        try {
            Instant by = text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1);
            return Known.by(by);
        } catch (DateTimeParseException e) {
            throw bad("as-known-on", text, "a day such as 2023-12-31 or an instant such as 2023-12-31T12:00:00Z");
        }
    }

    private static ProblemException bad(String name, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(name, seen, allowed));
    }

    boolean wants(MapMark mark) {
        MapMark.Traits traits = mark.traits();
        return mark.isDrawnOn(day == null ? MapMark.FOREVER - 1 : MarkPlace.number(day))
                && fits(hazard, traits.hazard())
                && fits(operator, traits.operator())
                && (traits.status() == null || !ofKind(mark.kind()) || status.equals(traits.status()));
    }

    private boolean ofKind(String kind) {
        return status.startsWith(kind + ":");
    }

    private static boolean fits(String wanted, @Nullable String had) {
        return wanted.isEmpty() || had == null || wanted.equals(had);
    }
}
