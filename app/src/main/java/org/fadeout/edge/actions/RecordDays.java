package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which records an export holds by their own day: the date of their information, else the first date of their kind, such as the day on which
 * an item was found. What has no date is held and counted; what others only point to, such as sources and standards, is always held.
 */
final class RecordDays {
    private static final Set<String> ALWAYS =
            Set.of("source", "standard", "citation", "grade_name", "place_name", "control", "approval_rule");

    private final @Nullable Period period;
    private final @Nullable LocalDate asOf;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<String, Long> undated = new TreeMap<>();
    private final Map<Kind<?>, Optional<? extends Field<?>>> fields = new HashMap<>();

    RecordDays(@Nullable Period period, @Nullable LocalDate asOf) {
        this.period = period;
        this.asOf = asOf;
    }

    <T extends Entity> boolean holds(Kind<T> kind, T entity) {
        Optional<? extends Field<?>> field = fields.computeIfAbsent(kind, RecordDays::field);
        if (field.isEmpty() || ALWAYS.contains(kind.name())) {
            return true;
        }
        Object day = kind.field(field.get().name()).orElseThrow().of(entity);
        if (!(day instanceof PartialDate date)) {
            undated.merge(kind.name(), 1L, Long::sum);
            return true;
        }
        boolean later =
                asOf != null && date.earliest() != null && date.earliest().isAfter(asOf);
        boolean outside = period != null && !date.possiblyIn(period);
        if (later || outside) {
            leftOut.merge(kind.name(), 1L, Long::sum);
        }
        return !later && !outside;
    }

    private static <T extends Entity> Optional<Field<T>> field(Kind<T> kind) {
        return kind.informationDate()
                .or(() -> kind.fields().stream()
                        .filter(field -> field.type().javaType() == PartialDate.class)
                        .findFirst());
    }

    Map<String, Long> leftOut() {
        return leftOut;
    }

    Map<String, Long> undated() {
        return undated;
    }
}
