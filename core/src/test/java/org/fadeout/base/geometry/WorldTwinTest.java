package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas on the ellipsoid against geodesic circles that JTS unites in an equal-area plane. */
class WorldTwinTest {
    private static final int CORNERS = 720;

    /** A geodesic circle, its corners moved out so that the polygon has the area of the circle. */
    private static Polygon circle(double latitude, double longitude, double radius) {
        double out = radius * Math.sqrt(2 * Math.PI / CORNERS / Math.sin(2 * Math.PI / CORNERS));
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            GeodesicData at = Geodesic.WGS84.Direct(latitude, longitude, -360.0 * i / CORNERS, out);
            ring[i] = EqualAreaPlane.of(at.lon2, at.lat2);
        }
        ring[CORNERS] = ring[0].copy();
        return EqualAreaPlane.polygon(ring);
    }

    private static Disc disc(double latitude, double longitude, double radius) {
        return new Disc(new Position(latitude, longitude), Length.ofMetres(radius));
    }

    /** 300 finds in strikes over 600 km by 600 km. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 12, 40, 60, 70, -33})
    void a_country_has_the_area_of_its_geodesic_circles(double latitude) {
        for (long seed : new long[] {1, 2, System.nanoTime()}) {
            Random random = new Random(seed);
            List<Disc> discs = new ArrayList<>();
            List<Geometry> circles = new ArrayList<>();
            for (int strike = 0; strike < 15; strike++) {
                GeodesicData middle =
                        Geodesic.WGS84.Direct(latitude, 20, 360 * random.nextDouble(), 300_000 * random.nextDouble());
                double radius = 50 + random.nextInt(450);
                for (int i = 0; i < 20; i++) {
                    GeodesicData find = Geodesic.WGS84.Direct(
                            middle.lat2, middle.lon2, 360 * random.nextDouble(), 4 * radius * random.nextDouble());
                    discs.add(disc(find.lat2, find.lon2, radius));
                    circles.add(circle(find.lat2, find.lon2, radius));
                }
            }
            double error = Discs.envelope(discs).squareMetres()
                            / OverlayNGRobust.union(circles).getArea()
                    - 1;
            System.out.printf("accuracy: 300 finds at %.0f degrees within %.1e of their area%n", latitude, error);
            assertThat(error).as("seed " + seed).isBetween(-1e-6, 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 500, 1000})
    void a_disc_in_the_far_north_has_its_area(double radius) {
        double error = Discs.shape(disc(84.9, 20, radius)).squareMetres() / (Math.PI * radius * radius) - 1;
        System.out.printf("accuracy: a disc of %.0f m at 84.9 degrees within %.1e of its area%n", radius, error);
        assertThat(error).isBetween(-1e-5, 1e-5);
    }

    @Test
    void the_antimeridian_changes_nothing() {
        for (long seed : new long[] {1, 2, 3, 4, 5, System.nanoTime()}) {
            Random random = new Random(seed);
            double latitude = -80 + 160 * random.nextDouble();
            List<Disc> there = new ArrayList<>();
            List<Disc> here = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double north = latitude + 0.01 * random.nextDouble();
                double east = 0.02 * (random.nextDouble() - 0.5);
                if (i < 2) {
                    east = i == 0 ? 1e-4 : -1e-4;
                }
                double radius = 50 + random.nextInt(300);
                here.add(disc(north, east, radius));
                there.add(disc(north, east > 0 ? east - 180 : east + 180, radius));
            }
            Shape far = Discs.envelope(there);
            String what = "seed " + seed;
            assertThat(far.squareMetres() / Discs.envelope(here).squareMetres() - 1)
                    .as(what)
                    .isBetween(-1e-9, 1e-9);
            Land land = far.toLand();
            assertThat(Repair.fault(land.polygons())).as(what).isEmpty();
            assertThat(land.box().getMinX()).as(what).isBetween(-180.0, -179.9);
            assertThat(land.box().getMaxX()).as(what).isBetween(179.9, 180.0);
            double off = land.area().squareMetres() / far.squareMetres() - 1;
            assertThat(off).as("as land, " + what).isBetween(-1e-5, 1e-5);
            assertThat(far.covers(new Position(there.get(0).centre().latitude(), 180)))
                    .as(what)
                    .isTrue();
            assertThat(far.minus(far).isEmpty()).as(what).isTrue();
        }
    }

    /** One find that two sources round differently in the last digit. */
    @Test
    void a_find_told_twice_but_for_its_last_digit_is_one_disc() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            double latitude = 39 + random.nextDouble();
            double longitude = 47 + random.nextDouble();
            double more = latitude + (1 + random.nextInt(6)) * Math.ulp(latitude);
            double area = Discs.envelope(List.of(disc(latitude, longitude, 50), disc(more, longitude, 50)))
                    .squareMetres();
            assertThat(area / (Math.PI * 2500) - 1).as("seed " + seed).isBetween(-1e-6, 1e-6);
        }
    }

    /** Faces of envelopes that share discs and of land that shares borders add to the rounded whole of their group. */
    @Test
    void faces_of_shared_discs_and_shared_borders_add_to_the_rounded_whole() {
        for (long seed : new long[] {1, 2, 3, 4, 5, 6, 7, 8, System.nanoTime()}) {
            Random random = new Random(seed);
            List<Disc> discs = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                discs.add(disc(39.6 + 0.008 * random.nextDouble(), 47 + 0.01 * random.nextDouble(), 50));
            }
            List<Shape> shapes = new ArrayList<>();
            // All in one group: one field around everything.
            shapes.add(box(46.99, 39.59, 47.02, 39.62));
            shapes.add(Discs.envelope(discs));
            shapes.add(Discs.envelope(discs.subList(0, 15)));
            for (int i = 0; i < 4; i++) {
                shapes.add(box(47 + 0.002 * i, 39.6, 47.002 + 0.002 * i, 39.604));
                shapes.add(box(47 + 0.002 * i, 39.604, 47.002 + 0.002 * i, 39.608));
            }
            Faces faces = Faces.of(shapes);
            assertThat(faces.area(face -> true).squareMetres())
                    .as("seed " + seed)
                    .isEqualTo(Math.round(shapes.get(0).squareMetres()));
            // What only the smaller set of discs covers is nothing.
            assertThat(faces.area(face -> face.in(2) && !face.in(1)).squareMetres())
                    .as("seed " + seed)
                    .isZero();
            assertThat(shapes.get(2).minus(shapes.get(1)).isEmpty())
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    private static Shape box(double west, double south, double east, double north) {
        return Shape.of(Land.of(
                EqualAreaPlane.FACTORY.toGeometry(new org.locationtech.jts.geom.Envelope(west, east, south, north))));
    }
}
