package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The well-known text of a coordinate reference system, version 1 (also as Esri writes it) or 2, as a tree; and the definition that
 * proj4 takes for the usual projections. The only code that counts is the root's own: inner codes name its parts.
 */
final class WktCrs {
    private static final Map<String, String> PROJECTIONS = Map.ofEntries(
            Map.entry("transverse_mercator", "tmerc"),
            Map.entry("gauss_kruger", "tmerc"),
            Map.entry("mercator_1sp", "merc"),
            Map.entry("mercator_2sp", "merc"),
            Map.entry("mercator_variant_a", "merc"),
            Map.entry("mercator_variant_b", "merc"),
            Map.entry("lambert_conformal_conic_1sp", "lcc"),
            Map.entry("lambert_conic_conformal_1sp", "lcc"),
            Map.entry("lambert_conformal_conic_2sp", "lcc"),
            Map.entry("lambert_conic_conformal_2sp", "lcc"),
            Map.entry("lambert_conformal_conic", "lcc"),
            Map.entry("albers_conic_equal_area", "aea"),
            Map.entry("albers_equal_area", "aea"),
            Map.entry("albers", "aea"),
            Map.entry("lambert_azimuthal_equal_area", "laea"),
            Map.entry("oblique_stereographic", "sterea"),
            Map.entry("double_stereographic", "sterea"),
            Map.entry("cassini_soldner", "cass"),
            Map.entry("cassini", "cass"));
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("latitude_of_origin", "lat_0"),
            Map.entry("latitude_of_center", "lat_0"),
            Map.entry("latitude_of_natural_origin", "lat_0"),
            Map.entry("latitude_of_false_origin", "lat_0"),
            Map.entry("central_meridian", "lon_0"),
            Map.entry("longitude_of_center", "lon_0"),
            Map.entry("longitude_of_natural_origin", "lon_0"),
            Map.entry("longitude_of_false_origin", "lon_0"),
            Map.entry("standard_parallel_1", "lat_1"),
            Map.entry("latitude_of_1st_standard_parallel", "lat_1"),
            Map.entry("standard_parallel_2", "lat_2"),
            Map.entry("latitude_of_2nd_standard_parallel", "lat_2"),
            Map.entry("scale_factor", "k_0"),
            Map.entry("scale_factor_at_natural_origin", "k_0"),
            Map.entry("false_easting", "x_0"),
            Map.entry("easting_at_false_origin", "x_0"),
            Map.entry("false_northing", "y_0"),
            Map.entry("northing_at_false_origin", "y_0"));

    private final WktNode root;

    private WktCrs(WktNode root) {
        this.root = root;
    }

    static Optional<WktCrs> parse(String text) {
        return WktNode.parse(text).map(WktCrs::new);
    }

    String name() {
        return root.text(0);
    }

    /** The EPSG code that the root states for itself. */
    Optional<String> epsg() {
        return root.children().stream()
                .filter(node -> node.is("AUTHORITY", "ID"))
                .filter(node -> node.text(0).equalsIgnoreCase("EPSG"))
                .map(node -> node.text(1))
                .findFirst();
    }

    /** A definition for proj4, or nothing where the projection is none of the usual ones. */
    Optional<String> proj4() {
        Optional<WktNode> projected = root.find("PROJCS", "PROJCRS", "PROJECTEDCRS");
        Optional<WktNode> geographic =
                root.find("GEOGCS", "GEOGCRS", "GEODCRS", "BASEGEOGCRS", "BASEGEODCRS", "GEOGRAPHICCRS", "GEODETICCRS");
        if (geographic.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> ground = ground(geographic.get());
        if (projected.isEmpty() || ground.isEmpty()) {
            return ground.map(datum -> "+proj=longlat" + datum + " +no_defs");
        }
        return projection(projected.get(), geographic.get()).map(shape -> shape + ground.get() + " +no_defs");
    }

    /** Ellipsoid, shift of the datum and prime meridian. */
    private static Optional<String> ground(WktNode geographic) {
        Optional<WktNode> ellipsoid = geographic.find("SPHEROID", "ELLIPSOID");
        if (ellipsoid.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(" +a=" + ellipsoid.get().text(1));
        double flattening = ellipsoid.get().number(2);
        // proj4j's transverse Mercator takes the second axis, not the flattening.
        double a = ellipsoid.get().number(1);
        text.append(" +b=").append(flattening == 0 ? a : a * (1 - 1 / flattening));
        Optional<WktNode> shift = geographic.find("TOWGS84");
        text.append(" +towgs84=")
                .append(shift.map(node -> String.join(",", node.texts())).orElse("0,0,0"));
        geographic
                .find("PRIMEM", "PRIMEMERIDIAN")
                .filter(node -> node.number(1) != 0)
                .ifPresent(node -> text.append(" +pm=").append(node.text(1)));
        return Optional.of(text.toString());
    }

    private static Optional<String> projection(WktNode projected, WktNode geographic) {
        Optional<String> method = projected.find("PROJECTION", "METHOD").map(node -> key(node.text(0)));
        String proj = method.map(PROJECTIONS::get).orElse(null);
        if (proj == null) {
            return Optional.empty();
        }
        double metres = projected.children().stream()
                .filter(node -> node.is("UNIT", "LENGTHUNIT"))
                .map(node -> node.number(1))
                .findFirst()
                .orElse(1.0);
        Map<String, Double> values = parameters(projected, degrees(geographic), metres);
        if (values == null) {
            return Optional.empty();
        }
        if (method.get().equals("mercator_2sp") || method.get().equals("mercator_variant_b")) {
            values.put("lat_ts", values.getOrDefault("lat_1", 0.0));
            values.remove("lat_1");
        }
        if (proj.equals("lcc") && !values.containsKey("lat_1")) {
            values.put("lat_1", values.getOrDefault("lat_0", 0.0));
        }
        StringBuilder text = new StringBuilder("+proj=" + proj);
        new java.util.TreeMap<>(values)
                .forEach((name, value) ->
                        text.append(" +").append(name).append('=').append(value));
        // Coordinates of the file are in its own unit; false origins were given to proj4 in metres.
        return Optional.of(text + (metres == 1 ? " +units=m" : " +to_meter=" + metres));
    }

    private static @Nullable Map<String, Double> parameters(WktNode projected, double degree, double metres) {
        Map<String, Double> values = new HashMap<>();
        for (WktNode parameter : projected.all("PARAMETER")) {
            String name = PARAMETERS.get(key(parameter.text(0)));
            if (name == null) {
                if (parameter.number(1) != 0) {
                    // A parameter that is not understood would move every point; better to know nothing.
                    return null;
                }
                continue;
            }
            boolean length = name.equals("x_0") || name.equals("y_0");
            values.put(name, parameter.number(1) * (length ? metres : name.equals("k_0") ? 1 : degree));
        }
        return values;
    }

    /** How many degrees the unit of angles is. */
    private static double degrees(WktNode geographic) {
        return geographic.children().stream()
                .filter(node -> node.is("UNIT", "ANGLEUNIT"))
                .map(node -> Math.toDegrees(node.number(1)))
                .map(size -> Math.abs(size - 1) < 1e-9 ? 1.0 : size)
                .findFirst()
                .orElse(1.0);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** One keyword with its texts and the keywords within it. */
    record WktNode(String keyword, List<String> texts, List<WktNode> children) {

        static Optional<WktNode> parse(String text) {
            try {
                return Optional.of(new WktReader(text).node());
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // Brackets that do not close, or none: not well-known text, which the caller says.
                return Optional.empty();
            }
        }

        boolean is(String... keywords) {
            return List.of(keywords).contains(keyword);
        }

        String text(int index) {
            return index < texts.size() ? texts.get(index) : "";
        }

        double number(int index) {
            return NumberText.isNumber(text(index)) ? Double.parseDouble(text(index)) : 0;
        }

        /** This node or the first within it that has one of the keywords. */
        Optional<WktNode> find(String... keywords) {
            return all(keywords).stream().findFirst();
        }

        List<WktNode> all(String... keywords) {
            List<WktNode> found = new ArrayList<>();
            if (is(keywords)) {
                found.add(this);
            }
            children.forEach(child -> found.addAll(child.all(keywords)));
            return found;
        }
    }
}
