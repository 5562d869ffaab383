package org.fadeout.flow.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aClaim;
import static org.fadeout.testlanguage.ARecord.aPlace;
import static org.fadeout.testlanguage.ARecord.id;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.Place;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand claims, most of them on one place and one month, so that comparing all with all would be fifty million comparisons a rule.
 */
class ManyClaimsTest {
    private static final int MANY = 10_000;

    /** A snapshot that finds a record by its id at once, as the store does. */
    private record Held(Map<String, Map<RecordId, Entity>> records) implements Snapshot {
        static Held of(List<ARecord<?>> some) {
            Map<String, Map<RecordId, Entity>> records = new TreeMap<>();
            for (ARecord<?> one : some) {
                Entity made = one.made();
                records.computeIfAbsent(made.getClass().getSimpleName(), kind -> new TreeMap<>())
                        .put(made.id(), made);
            }
            return new Held(records);
        }

        @Override
        public Known known() {
            return Known.NOW;
        }

        @Override
        public <T extends Entity> List<T> all(Kind<T> kind) {
            return records.getOrDefault(kind.type().getSimpleName(), Map.of()).values().stream()
                    .map(kind::cast)
                    .toList();
        }

        @Override
        public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
            return Optional.ofNullable(records.getOrDefault(kind.type().getSimpleName(), Map.of())
                            .get(id))
                    .map(kind::cast);
        }
    }

    private static ARecord<Claim> claim(int i) {
        ARecord<Claim> claim = aClaim("c-" + i)
                .listing("subject", "S" + i % 3)
                .listing("places", i % 5 == 0 ? "p-0" : "p-1")
                .dated("about", "2016-04-" + (10 + i % 20))
                .dated("said", "2017-01-01")
                .with("event", "E" + i % 7);
        return switch (i % 4) {
            case 0 ->
                claim.with("type", ClaimType.CLEARANCE_RESULT)
                        .with("figure", "submunitions destroyed")
                        .with("quantity", Quantity.of(Qualifier.ABOUT, BigDecimal.valueOf(i), "items"));
            case 1 -> claim.with("stance", Stance.AFFIRMS);
            case 2 -> claim.with("stance", Stance.NEGATES).without("subject");
            default -> claim.with("type", ClaimType.DENIAL).listing("denies", "c-" + (i - 2));
        };
    }

    /** {@code many} claims with their two places. */
    static Snapshot snapshot(int many) {
        List<ARecord<?>> records = new ArrayList<>();
        records.add(aPlace("p-0"));
        records.add(aPlace("p-1").with("part_of", id(Place.KIND, "p-0")));
        for (int i = 0; i < many; i++) {
            records.add(claim(i));
        }
        return Held.of(records);
    }

    @Test
    void findingsGrowWithTheClaimsAndNotWithTheirPairs() {
        Conflicts conflicts = Conflicts.of(ClaimBook.of(snapshot(MANY)));
        Map<String, Long> byRule = conflicts.findings().stream()
                .collect(Collectors.groupingBy(one -> one.issue().code(), TreeMap::new, Collectors.counting()));
        assertThat(byRule)
                .containsEntry("W01", 1L)
                .containsEntry("W11", 1L)
                .containsEntry("W13", (long) MANY / 4)
                .containsEntry("W22", (long) MANY);
        long named = conflicts.findings().stream()
                .mapToLong(one -> one.issue().where().records().size())
                .sum();
        assertThat(named).isLessThan(10L * MANY);
    }
}
