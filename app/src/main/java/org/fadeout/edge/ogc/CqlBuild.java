package org.fadeout.edge.ogc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fadeout.edge.ogc.Property.Type;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Makes filters of what both spellings of CQL2 say, and checks that they fit the layer. Every method throws IllegalArgumentException that says
 * what is allowed.
 */
final class CqlBuild {
    /** Deeper than any person or program writes, and shallow enough for the stack. */
    static final int DEEPEST = 60;

    private static final int MOST_CORNERS = 100_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Layer<?> layer;
    private final Systems.Crs crs;

    CqlBuild(Layer<?> layer, Systems.Crs crs) {
        this.layer = layer;
        this.crs = crs;
    }

    Operand property(String name) {
        if (name.equals("id")) {
            return new Operand.Id();
        }
        if (name.equals(Layer.GEOMETRY) && layer.geometry() != null) {
            return new Operand.Place();
        }
        return layer.property(name)
                .<Operand>map(Operand.Named::new)
                .orElseThrow(() -> new IllegalArgumentException("a property of " + layer.name() + ": " + names()));
    }

    private String names() {
        return layer.properties().stream().map(Property::name).collect(Collectors.joining(", ", "id, ", ""));
    }

    Filter compare(String sign, Operand left, Operand right) {
        Comparison comparison = Comparison.of(sign);
        if (comparison == null) {
            throw new IllegalArgumentException("one of =, <>, <, >, <=, >=");
        }
        fit(left, right);
        return new Filter.Compare(comparison, left, right);
    }

    private static void fit(Operand left, Operand right) {
        if (left.type() == Type.GEOMETRY || right.type() == Type.GEOMETRY) {
            throw new IllegalArgumentException("S_INTERSECTS and the other spatial functions for a geometry");
        }
        if (!left.type().fits(right.type())) {
            throw new IllegalArgumentException(
                    "two values of one type; here " + word(left.type()) + " stands beside " + word(right.type()));
        }
    }

    private static String word(Type type) {
        return switch (type) {
            case TEXT -> "a text in quotes";
            case WHOLE, NUMBER -> "a number";
            case YES_NO -> "TRUE or FALSE";
            case DATE -> "a date such as DATE('2023-05-01')";
            case GEOMETRY -> "a geometry";
        };
    }

    Filter between(Operand value, Operand low, Operand high) {
        fit(value, low);
        fit(value, high);
        return new Filter.Within(value, low, high);
    }

    Filter in(Operand value, List<Operand> list) {
        list.forEach(one -> fit(value, one));
        return new Filter.In(value, list);
    }

    Filter like(Operand value, Operand pattern) {
        if (value.type() != Type.TEXT || pattern.type() != Type.TEXT) {
            throw new IllegalArgumentException("a text before LIKE and one after it");
        }
        return new Filter.Like(value, pattern);
    }

    Filter truth(Operand operand) {
        if (operand.type() != Type.YES_NO) {
            throw new IllegalArgumentException("a comparison; only a property that is yes or no stands alone");
        }
        return new Filter.Truth(operand);
    }

    static boolean isRelation(String name) {
        return SpatialRelation.of(name) != null || TemporalRelation.of(name) != null;
    }

    Filter relation(String name, List<Operand> sides) {
        if (sides.size() != 2) {
            throw new IllegalArgumentException("two arguments for " + name.toUpperCase(Locale.ROOT));
        }
        SpatialRelation spatial = SpatialRelation.of(name);
        if (spatial != null) {
            all(sides, Type.GEOMETRY, "the geometry of the layer or a geometry as well-known text");
            return new Filter.Spatial(spatial, sides.get(0), sides.get(1));
        }
        TemporalRelation temporal = TemporalRelation.of(name);
        if (temporal == null) {
            throw new IllegalArgumentException("one of the functions S_… and T_… of CQL2, CASEI or ACCENTI");
        }
        all(sides, Type.DATE, "a property that is a date, DATE, TIMESTAMP or INTERVAL");
        return new Filter.Temporal(temporal, sides.get(0), sides.get(1));
    }

    private static void all(List<Operand> sides, Type type, String allowed) {
        if (!sides.stream().allMatch(side -> side.type() == type)) {
            throw new IllegalArgumentException(allowed);
        }
    }

    Operand fold(Operand.Fold fold, Operand operand) {
        if (operand.type() != Type.TEXT) {
            throw new IllegalArgumentException("a text in " + fold);
        }
        return new Operand.Folded(operand, fold);
    }

    Operand interval(Operand from, Operand to) {
        all(List.of(from, to), Type.DATE, "two dates in INTERVAL");
        return new Operand.Between(from, to);
    }

    /** One end of an interval as text. */
    static Operand end(String text, boolean first) {
        if (text.equals("..")) {
            return Operand.Given.span(new Span(
                    first ? java.time.LocalDate.MIN : java.time.LocalDate.MAX,
                    first ? java.time.LocalDate.MIN : java.time.LocalDate.MAX));
        }
        return date(text);
    }

    static Operand date(String text) {
        java.time.LocalDate day = Span.day(text);
        return Operand.Given.span(new Span(day, day));
    }

    /** A geometry in the system of the filter. */
    Operand geometry(Geometry geometry) {
        if (geometry.getNumPoints() > MOST_CORNERS) {
            throw new IllegalArgumentException("a geometry of at most " + MOST_CORNERS + " corners");
        }
        if (!geometry.isValid()) {
            throw new IllegalArgumentException("a geometry that does not cross itself");
        }
        return Operand.Given.geometry(crs.toDegrees(geometry));
    }

    Operand box(List<Double> numbers) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new IllegalArgumentException("four or six numbers in BBOX");
        }
        int half = numbers.size() / 2;
        Envelope box = new Envelope(
                new Coordinate(numbers.get(0), numbers.get(1)),
                new Coordinate(numbers.get(half), numbers.get(half + 1)));
        return geometry(FACTORY.toGeometry(box));
    }
}
