package org.fadeout.edge.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
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
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.review.Judgement;
import org.fadeout.flow.review.Recommendation;
import org.fadeout.flow.review.ReviewCheck;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.OwnForm;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.standard.Standard;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Records of any kind with random values, made from the description of its fields. One seed gives one run of records. */
public final class RandomRecords {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final String[] PIECES = {
        "a", "Z", " ", "\n", "\t", "\"", "\\", "'", "/", ";", ":", "é", "ლ", "ວ", "عربي", "中", "😀", "\u0001", "\u0000",
        "%", "sha256:"
    };

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> makers;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
        this.makers = makers();
    }

    RecordId id() {
        return RecordId.of("r" + Long.toHexString(random.nextLong() | 1L << 60));
    }

    public <T extends Entity> T of(Kind<T> kind) {
        return of(kind, id());
    }

    /** Fields that may be unknown are so about every third time. */
    <T extends Entity> T of(Kind<T> kind, RecordId id) {
        Map<String, Object> values = new HashMap<>();
        for (Field<T> field : kind.fields()) {
            if (field.required() || random.nextInt(3) > 0) {
                values.put(field.name(), value(field.type().javaType()));
            }
        }
        if (kind.equals(Standard.KIND)) {
            // A standard checks its named texts; only what it keeps as entered may be anything.
            kind.fields().stream()
                    .filter(field -> field.type().javaType() == Attributes.class
                            && !field.name().equals("other"))
                    .forEach(field -> values.put(field.name(), Attributes.NONE));
        }
        if (kind.equals(Recommendation.KIND)) {
            values.put(
                    "checks",
                    new TextList(List.of(ReviewCheck.values()[random.nextInt(ReviewCheck.values().length)].text())));
        }
        if (kind.equals(Judgement.KIND) && random.nextBoolean()) {
            values.remove("points");
        } else if (kind.equals(Judgement.KIND)) {
            values.remove("not_applicable");
        }
        if (List.of(Attachment.KIND, Submission.KIND, OwnForm.KIND).contains(kind)) {
            // Its hash names a content that the register holds; a hash of nothing would be a finding.
            values.remove("sha256");
        }
        values.put("id", id);
        return kind.make(values);
    }

    private Object value(Class<?> type) {
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        Supplier<Object> made = makers.get(type);
        if (made == null) {
            throw new IllegalStateException("No random value for a " + type);
        }
        return made.get();
    }

    private Map<Class<?>, Supplier<Object>> makers() {
        Map<Class<?>, Supplier<Object>> made = new HashMap<>();
        made.put(String.class, this::text);
        made.put(Count.class, () -> Count.of(number()));
        made.put(Area.class, () -> Area.ofSquareMetres(number()));
        made.put(Length.class, () -> new Length(number() / 1024));
        made.put(Percent.class, () -> new Percent(random.nextInt(10_001)));
        made.put(Angle.class, () -> new Angle(random.nextInt(720_000_001) - 360_000_000));
        made.put(PartialDate.class, this::date);
        made.put(Period.class, () -> new Period(day(), day().plusYears(200)));
        made.put(Boolean.class, random::nextBoolean);
        made.put(RecordId.class, this::id);
        made.put(Quantity.class, this::quantity);
        made.put(TextList.class, () -> new TextList(texts()));
        made.put(Attributes.class, this::attributes);
        made.put(Position.class, this::position);
        made.put(Land.class, this::land);
        return made;
    }

    private long number() {
        return random.nextLong() >>> (1 + random.nextInt(62));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private Attributes attributes() {
        Map<String, String> values = new TreeMap<>();
        texts().forEach(name -> values.put(name, text()));
        return Attributes.of(values);
    }

    private LocalDate day() {
        return LocalDate.of(1900 + random.nextInt(150), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private PartialDate date() {
        return switch (random.nextInt(5)) {
            case 0 -> PartialDate.of(day());
            case 1 -> PartialDate.parse(Integer.toString(1900 + random.nextInt(150)));
            case 2 -> new PartialDate(day(), null);
            case 3 -> new PartialDate(null, day());
            default -> new PartialDate(day(), day().plusYears(200));
        };
    }

    private Quantity quantity() {
        Qualifier[] qualifiers = Qualifier.values();
        return Quantity.of(
                qualifiers[random.nextInt(qualifiers.length)],
                new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(4)),
                text());
    }

    private Position position() {
        return new Position(random.nextDouble() * 178 - 89, random.nextDouble() * 360 - 180);
    }

    private Land land() {
        int parts = 1 + random.nextInt(3);
        Polygon[] polygons = new Polygon[parts];
        double y = random.nextDouble() * 100 - 50;
        for (int i = 0; i < parts; i++) {
            // Parts stand side by side, so that they never touch.
            double x = -100 + i * 10 + random.nextDouble();
            LinearRing outer = square(x, y, 1 + random.nextDouble());
            LinearRing hole = square(x + 0.3, y + 0.3, 0.1 + random.nextDouble() / 10);
            polygons[i] = random.nextBoolean()
                    ? GEOMETRY.createPolygon(outer)
                    : GEOMETRY.createPolygon(outer, new LinearRing[] {hole});
        }
        return Land.of(GEOMETRY.createMultiPolygon(polygons));
    }

    private static LinearRing square(double x, double y, double side) {
        return GEOMETRY.createLinearRing(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        });
    }
}
