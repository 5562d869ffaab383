package org.fadeout.edge.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
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
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.review.Recommendation;
import org.fadeout.flow.review.ReviewCheck;
import org.jspecify.annotations.NullUnmarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Records of any kind with random values, awkward ones among them. */
@NullUnmarked
final class AnyRecord {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> WORDS = List.of(
            "Hill 7",
            "a; b",
            "=1+2",
            "name: value",
            "Ünïcode ﺎﻠﻌﺮﺒﻳﺓ",
            "two\nlines",
            "{\"a\": 1}",
            "[x]",
            "12,5",
            "\"quoted\" <b>");
    private final SplittableRandom random;

    AnyRecord(SplittableRandom random) {
        this.random = random;
    }

    /** A record of the kind, most of its fields known. */
    <T extends Entity> T of(Kind<T> kind, String id, Map<String, RecordId> references) {
        for (int tries = 0; ; tries++) {
            Map<String, Object> values = new TreeMap<>();
            for (Field<T> field : kind.fields()) {
                if (field.required() || random.nextInt(4) > 0) {
                    values.put(field.name(), value(field, references));
                }
            }
            values.put("id", RecordId.of(id));
            try {
                return kind.make(values);
            } catch (IllegalArgumentException objection) {
                if (tries > 100) {
                    throw objection;
                }
            }
        }
    }

    /** A value for a field. */
    Object value(Field<?> field, Map<String, RecordId> references) {
        FieldType<?> type = field.type();
        if (Recommendation.KIND.field("checks").filter(field::equals).isPresent()) {
            // A closed list behind a list of texts.
            return new TextList(List.of(ReviewCheck.values()[random.nextInt(ReviewCheck.values().length)].text()));
        }
        if (type instanceof FieldType.OneOf<?> choices) {
            Enum<?>[] all = choices.javaType().getEnumConstants();
            return all[random.nextInt(all.length)];
        }
        Class<?> java = type.javaType();
        if (java == RecordId.class) {
            return references.getOrDefault(field.refersTo(), RecordId.of("nothing-yet"));
        }
        if (java == PartialDate.class) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000));
            return List.of(
                            PartialDate.of(day),
                            PartialDate.parse("2021-03"),
                            PartialDate.parse("2022"),
                            PartialDate.parse("after " + day),
                            PartialDate.parse("before " + day),
                            PartialDate.parse(day + "/" + day.plusDays(3)))
                    .get(random.nextInt(6));
        }
        if (java == Quantity.class) {
            return quantity();
        }
        if (java == Land.class) {
            return land();
        }
        return Objects.requireNonNull(
                Map.<Class<?>, Object>ofEntries(
                                Map.entry(String.class, WORDS.get(random.nextInt(WORDS.size()))),
                                Map.entry(Count.class, Count.of(random.nextInt(60))),
                                Map.entry(Area.class, Area.ofSquareMetres(random.nextLong(10_000_000))),
                                Map.entry(Length.class, new Length(random.nextLong(100_000))),
                                Map.entry(Percent.class, new Percent(random.nextLong(10_000))),
                                Map.entry(Angle.class, new Angle(random.nextLong(359_000_000))),
                                Map.entry(Period.class, Period.ofYear(2000 + random.nextInt(20))),
                                Map.entry(Boolean.class, random.nextBoolean()),
                                Map.entry(
                                        TextList.class,
                                        random.nextBoolean() ? TextList.of("one", "two") : TextList.of("a;b", "c")),
                                Map.entry(Attributes.class, attributes()),
                                Map.entry(
                                        Position.class,
                                        new Position(39.5 + random.nextDouble() / 3, 46.5 + random.nextDouble() / 3)))
                        .get(java),
                () -> "no value for " + java);
    }

    private Attributes attributes() {
        return random.nextBoolean()
                ? Attributes.of(Map.of("team", "3", "note", "left of the road"))
                : Attributes.of(Map.of("a: b", "two\nlines", "empty", ""));
    }

    private Quantity quantity() {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(1, 9000), 1);
        if (random.nextInt(4) == 0) {
            return new Quantity(number, number.add(BigDecimal.TEN), Qualifier.ABOUT, "km2");
        }
        Qualifier[] all = Qualifier.values();
        return Quantity.of(all[random.nextInt(all.length)], number, random.nextBoolean() ? "items" : "km2");
    }

    private Land land() {
        double x = 46.5 + random.nextDouble() / 3;
        double y = 39.5 + random.nextDouble() / 3;
        double d = 0.001 + random.nextDouble() / 100;
        Coordinate[] ring = {
            new Coordinate(x, y), new Coordinate(x + d, y), new Coordinate(x + d / 2, y + d), new Coordinate(x, y)
        };
        return Land.of(FACTORY.createPolygon(ring));
    }
}
