package org.fadeout.edge.ogc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.exchange.GeoJsonGeometry;
import org.jspecify.annotations.Nullable;

/** Reads CQL2 as JSON, a tree of {@code {"op": …, "args": […]}}. Throws IllegalArgumentException that says what is allowed. */
final class Cql2Json {
    private final CqlBuild build;

    private Cql2Json(CqlBuild build) {
        this.build = build;
    }

    static Filter read(CqlBuild build, String text) {
        return new Cql2Json(build).filter(JsonValue.read(text, CqlBuild.DEEPEST));
    }

    private Filter filter(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return new Filter.Truth(Operand.Given.truth(truth));
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("an object with \"op\" and \"args\"");
        }
        if (!map.containsKey("op")) {
            return build.truth(operand(value));
        }
        String op = op(map);
        List<?> args = args(map);
        return switch (op) {
            case "and" -> new Filter.And(filters(args));
            case "or" -> new Filter.Or(filters(args));
            case "not" -> new Filter.Not(filter(exactly(1, op, args).get(0)));
            case "isnull" -> new Filter.IsNull(operand(exactly(1, op, args).get(0)));
            case "like" -> build.like(operand(exactly(2, op, args).get(0)), operand(args.get(1)));
            case "between" ->
                build.between(operand(exactly(3, op, args).get(0)), operand(args.get(1)), operand(args.get(2)));
            case "in" -> build.in(operand(exactly(2, op, args).get(0)), list(args.get(1)));
            default ->
                CqlBuild.isRelation(op)
                        ? build.relation(op, operands(args))
                        : build.compare(op, operand(exactly(2, op, args).get(0)), operand(args.get(1)));
        };
    }

    private static String op(Map<?, ?> map) {
        if (map.get("op") instanceof String op) {
            return op.toLowerCase(Locale.ROOT);
        }
        throw new IllegalArgumentException("the name of an operation in \"op\"");
    }

    private static List<?> args(Map<?, ?> map) {
        if (map.get("args") instanceof List<?> args) {
            return args;
        }
        throw new IllegalArgumentException("a list in \"args\"");
    }

    private static List<?> exactly(int number, String op, List<?> args) {
        if (args.size() != number) {
            throw new IllegalArgumentException(number + " arguments for " + op);
        }
        return args;
    }

    private List<Filter> filters(List<?> args) {
        if (args.size() < 2) {
            throw new IllegalArgumentException("two conditions at least for and, or");
        }
        return args.stream().map(this::filter).toList();
    }

    private List<Operand> operands(List<?> args) {
        return args.stream().map(this::operand).toList();
    }

    private List<Operand> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return operands(list);
        }
        throw new IllegalArgumentException("a list of values as the second argument of in");
    }

    private Operand operand(@Nullable Object value) {
        if (value instanceof String text) {
            return Operand.Given.text(text);
        }
        if (value instanceof Number number) {
            return Operand.Given.number(number.doubleValue());
        }
        if (value instanceof Boolean truth) {
            return Operand.Given.truth(truth);
        }
        if (value instanceof Map<?, ?> map) {
            return structured(map);
        }
        throw new IllegalArgumentException("a text, a number, true, false, {\"property\": …}, a date or a geometry");
    }

    private Operand structured(Map<?, ?> map) {
        if (map.get("property") instanceof String name) {
            return build.property(name);
        }
        if (map.get("date") instanceof String date) {
            return CqlBuild.date(date);
        }
        if (map.get("timestamp") instanceof String instant) {
            return CqlBuild.date(instant);
        }
        if (map.get("interval") instanceof List<?> ends && ends.size() == 2) {
            return build.interval(end(ends.get(0), true), end(ends.get(1), false));
        }
        if (map.get("bbox") instanceof List<?> numbers) {
            return build.box(numbers.stream().map(Cql2Json::number).toList());
        }
        if (map.containsKey("op")) {
            return build.fold(
                    fold(op(map)), operand(exactly(1, op(map), args(map)).get(0)));
        }
        if (map.containsKey("type")) {
            return geometry(map);
        }
        throw new IllegalArgumentException(
                "property, date, timestamp, interval, bbox, casei, accenti or a GeoJSON geometry");
    }

    private static Operand.Fold fold(String op) {
        return switch (op) {
            case "casei" -> Operand.Fold.CASEI;
            case "accenti" -> Operand.Fold.ACCENTI;
            default -> throw new IllegalArgumentException("casei or accenti around a text");
        };
    }

    private Operand end(@Nullable Object value, boolean first) {
        return value instanceof String text ? CqlBuild.end(text, first) : operand(value);
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("numbers in bbox");
    }

    private Operand geometry(Map<?, ?> map) {
        return build.geometry(GeoJsonGeometry.of(JsonTree.of(map)));
    }
}
