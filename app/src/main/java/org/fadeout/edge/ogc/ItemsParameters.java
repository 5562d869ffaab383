package org.fadeout.edge.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads what a request for features asks. What does not fit throws ProblemException {@link UsageProblem.BadParameter} with the name of the parameter,
 * the value seen and what is allowed.
 */
public final class ItemsParameters {
    /** What every request may carry beside what a layer has. */
    public static final List<String> NAMES = List.of(
            "f",
            "lang",
            "limit",
            "offset",
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "as-of",
            "as-known-on",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties");

    private static final int LONGEST_FILTER = 20_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Layer<?> layer;
    private final Systems systems;
    private final Map<String, String> given;

    private ItemsParameters(Layer<?> layer, Systems systems, Map<String, String> given) {
        this.layer = layer;
        this.systems = systems;
        this.given = given;
    }

    /**
     * Reads the parameters of a request.
     *
     * @param given by name, each once
     */
    public static ItemsQuery read(Layer<?> layer, Systems systems, Map<String, String> given) {
        return new ItemsParameters(layer, systems, given).query();
    }

    private ItemsQuery query() {
        known(given.keySet());
        List<Filter> filters = new ArrayList<>();
        for (Property property : layer.properties()) {
            String value = given.get(property.name());
            if (value != null && !NAMES.contains(property.name())) {
                filters.add(
                        one(property.name(), value, "a value of " + property.name(), text -> equal(property, text)));
            }
        }
        if (given.containsKey("filter")) {
            filters.add(filter());
        }
        return new ItemsQuery(
                number("limit", ItemsQuery.LIMIT, 1, ItemsQuery.MOST),
                number("offset", 0, 0, Integer.MAX_VALUE),
                boxes(),
                optional(
                        "datetime",
                        "2023-05-01T00:00:00Z, 2023-05-01, or two of them with a slash, .. for an open end",
                        Span::parse),
                optional("as-of", "a day such as 2023-12-31", LocalDate::parse),
                filters,
                sort(),
                shown(),
                crs("crs"));
    }

    private void known(Set<String> names) {
        for (String name : names) {
            if (!NAMES.contains(name) && layer.property(name).isEmpty()) {
                throw bad(
                        name,
                        given.getOrDefault(name, ""),
                        "the parameters " + String.join(", ", NAMES) + " and the properties of " + layer.name() + "; "
                                + name + " is none of them");
            }
        }
    }

    private static Filter equal(Property property, String text) {
        Operand value = switch (property.type()) {
            case WHOLE, NUMBER -> Operand.Given.number(Double.parseDouble(text));
            case YES_NO -> Operand.Given.truth(truth(text));
            case DATE -> CqlBuild.date(text);
            case TEXT, GEOMETRY -> Operand.Given.text(text);
        };
        return new Filter.Compare(Comparison.EQUAL, new Operand.Named(property), value);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    private Filter filter() {
        String text = given.getOrDefault("filter", "");
        String language = given.getOrDefault("filter-lang", text.startsWith("{") ? "cql2-json" : "cql2-text");
        if (text.length() > LONGEST_FILTER) {
            throw bad("filter", text.substring(0, 40) + "…", "at most " + LONGEST_FILTER + " letters");
        }
        CqlBuild build = new CqlBuild(layer, crs("filter-crs"));
        return switch (language) {
            case "cql2-text" -> one("filter", text, "CQL2 text", wanted -> Cql2Text.read(build, wanted));
            case "cql2-json" -> one("filter", text, "CQL2 JSON", wanted -> Cql2Json.read(build, wanted));
            default -> throw bad("filter-lang", language, "cql2-text, cql2-json");
        };
    }

    private int number(String name, int otherwise, int least, int most) {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        String allowed = "a whole number from " + least
                + (most == Integer.MAX_VALUE ? "" : "; above " + most + " it counts as " + most);
        long number = one(name, text, allowed, Long::parseLong);
        if (number < least) {
            throw bad(name, text, allowed);
        }
        return (int) Math.min(number, most);
    }

    private Systems.Crs crs(String name) {
        String uri = given.getOrDefault(name, Systems.CRS84);
        return systems.named(uri).orElseThrow(() -> bad(name, uri, String.join(", ", systems.uris())));
    }

    private List<Envelope> boxes() {
        Systems.Crs crs = crs("bbox-crs");
        String text = given.get("bbox");
        if (text == null) {
            return List.of();
        }
        String allowed =
                "four numbers with commas: west, south, east, north in the order of axes of bbox-crs, or six with heights";
        return one("bbox", text, allowed, value -> boxes(numbers(value), crs));
    }

    private static double[] numbers(String text) {
        double[] numbers = Stream.of(text.split(",", -1))
                .map(String::strip)
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("numbers that are finite");
            }
        }
        if (numbers.length == 6) {
            return new double[] {numbers[0], numbers[1], numbers[3], numbers[4]};
        }
        if (numbers.length != 4) {
            throw new IllegalArgumentException("four or six numbers");
        }
        return numbers;
    }

    /** In degrees; a box whose west lies east of its east goes across the antimeridian and becomes two. */
    private static List<Envelope> boxes(double[] sides, Systems.Crs crs) {
        int y = crs.latitudeFirst() ? 0 : 1;
        int x = 1 - y;
        if (sides[y] > sides[2 + y]) {
            throw new IllegalArgumentException("a south that is not north of the north");
        }
        if (crs.projected() != null) {
            if (sides[0] > sides[2]) {
                throw new IllegalArgumentException("a west that is not east of the east");
            }
            return List.of(inDegrees(new Envelope(sides[0], sides[2], sides[1], sides[3]), crs));
        }
        if (sides[y] < -90 || sides[2 + y] > 90 || Math.abs(sides[x]) > 180 || Math.abs(sides[2 + x]) > 180) {
            throw new IllegalArgumentException("longitudes from -180 to 180 and latitudes from -90 to 90");
        }
        return sides[x] <= sides[2 + x]
                ? List.of(new Envelope(sides[x], sides[2 + x], sides[y], sides[2 + y]))
                : List.of(
                        new Envelope(sides[x], 180, sides[y], sides[2 + y]),
                        new Envelope(-180, sides[2 + x], sides[y], sides[2 + y]));
    }

    /** The box of degrees around a projected box, whose sides are curves there: a few places along each are taken. */
    private static Envelope inDegrees(Envelope box, Systems.Crs crs) {
        int steps = 20;
        Envelope degrees = new Envelope();
        for (int i = 0; i <= steps; i++) {
            double x = box.getMinX() + box.getWidth() * i / steps;
            double y = box.getMinY() + box.getHeight() * i / steps;
            for (Coordinate at : List.of(
                    new Coordinate(x, box.getMinY()),
                    new Coordinate(x, box.getMaxY()),
                    new Coordinate(box.getMinX(), y),
                    new Coordinate(box.getMaxX(), y))) {
                Geometry point = crs.toDegrees(FACTORY.createPoint(at));
                degrees.expandToInclude(point.getCoordinate());
            }
        }
        return degrees;
    }

    private List<ItemsQuery.Sort> sort() {
        String text = given.get("sortby");
        if (text == null) {
            return List.of();
        }
        return Stream.of(text.split(",", -1)).map(this::sort).toList();
    }

    private ItemsQuery.Sort sort(String key) {
        boolean falling = key.startsWith("-");
        String name = falling || key.startsWith("+") || key.startsWith(" ") ? key.substring(1) : key;
        return layer.property(name)
                .map(property -> new ItemsQuery.Sort(property, falling))
                .orElseThrow(() -> bad("sortby", key, "+ or - before one of " + names()));
    }

    private Set<String> shown() {
        String text = given.get("properties");
        if (text == null) {
            return Set.of();
        }
        Set<String> shown = new LinkedHashSet<>(List.of(text.split(",")));
        for (String name : shown) {
            if (layer.property(name).isEmpty()) {
                throw bad("properties", name, names());
            }
        }
        return shown;
    }

    private String names() {
        return layer.properties().stream().map(Property::name).collect(Collectors.joining(", "));
    }

    private <V> @Nullable V optional(String name, String allowed, Function<String, V> read) {
        String text = given.get(name);
        return text == null ? null : one(name, text, allowed, read);
    }

    private static <V> V one(String name, String text, String allowed, Function<String, V> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw bad(name, text, allowed);
        } catch (IllegalArgumentException e) {
            throw bad(name, text, allowed + ": " + e.getMessage());
        }
    }

    private static ProblemException bad(String name, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadParameter(name, seen, allowed));
    }
}
