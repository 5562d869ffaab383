package org.fadeout.edge.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The reference systems in which the API speaks: degrees in both orders, Web Mercator, and the UTM zones of the land that is there. */
public final class Systems {
    public static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final int MOST_ZONES = 4;

    private final List<Crs> all;

    private Systems(List<Crs> all) {
        this.all = List.copyOf(all);
    }

    /**
     * One system.
     *
     * @param latitudeFirst true where the authority's order of axes is not the one of x and y
     */
    public record Crs(String uri, boolean latitudeFirst, org.fadeout.edge.exchange.@Nullable Crs projected) {
        /** A geometry of this system in degrees, longitude first. Throws IllegalArgumentException where the system does not reach. */
        Geometry toDegrees(Geometry geometry) {
            Geometry plain = latitudeFirst ? turned(geometry) : geometry;
            return projected == null ? plain : projected.toDegrees(plain);
        }

        /** A geometry in degrees, longitude first, in this system. Throws IllegalArgumentException where the system does not reach. */
        public Geometry fromDegrees(Geometry geometry) {
            Geometry there = projected == null ? geometry : projected.fromDegrees(geometry);
            return latitudeFirst ? turned(there) : there;
        }

        private static Geometry turned(Geometry geometry) {
            Geometry copy = geometry.copy();
            copy.apply((CoordinateFilter) point -> point.setCoordinate(new Coordinate(point.y, point.x)));
            copy.geometryChanged();
            return copy;
        }

        /** Decimals that make a step below a centimetre. */
        public int decimals() {
            return projected == null ? 7 : 3;
        }
    }

    static final Crs DEGREES = new Crs(CRS84, false, null);

    /** For land in this box of degrees; an empty box has no zones. */
    public static Systems of(Envelope box) {
        List<Crs> all = new ArrayList<>(List.of(DEGREES, new Crs(EPSG + 4326, true, null)));
        projected(3857).ifPresent(all::add);
        for (int code : zones(box)) {
            projected(code).ifPresent(all::add);
        }
        return new Systems(all);
    }

    private static Optional<Crs> projected(int code) {
        return org.fadeout.edge.exchange.Crs.ofCode(Integer.toString(code))
                .map(system -> new Crs(EPSG + code, false, system));
    }

    private static TreeSet<Integer> zones(Envelope box) {
        TreeSet<Integer> codes = new TreeSet<>();
        if (box.isNull()) {
            return codes;
        }
        for (int zone = zone(box.getMinX()); zone <= zone(box.getMaxX()); zone++) {
            if (box.getMaxY() >= 0) {
                codes.add(32_600 + zone);
            }
            if (box.getMinY() < 0) {
                codes.add(32_700 + zone);
            }
        }
        // Land all over the world has no zone of its own.
        return codes.size() > MOST_ZONES ? new TreeSet<>() : codes;
    }

    private static int zone(double longitude) {
        return Math.min(60, (int) Math.floor((longitude + 180) / 6) + 1);
    }

    /** The addresses of all, the default first. */
    public List<String> uris() {
        return all.stream().map(Crs::uri).toList();
    }

    public Optional<Crs> named(String uri) {
        String plain = uri.startsWith("[") && uri.endsWith("]") ? curie(uri.substring(1, uri.length() - 1)) : uri;
        return all.stream().filter(one -> one.uri().equals(plain)).findFirst();
    }

    private static String curie(String compact) {
        int colon = compact.lastIndexOf(':');
        String code = compact.substring(colon + 1);
        return code.equals("CRS84") ? CRS84 : EPSG + code;
    }
}
