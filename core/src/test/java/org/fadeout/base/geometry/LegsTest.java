package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bearings and distances against formulas that know nothing of GeographicLib. */
class LegsTest {

    @ParameterizedTest
    @CsvSource({"39.6, 47.0", "70.0, 25.0", "-34.5, -70.2", "0.0, 100.0", "52.0, 179.9999", "-17.0, -179.9999"})
    void a_leg_ends_where_the_slow_twin_says_and_leads_back(double latitude, double longitude) {
        Random random = new Random(1);
        Position from = new Position(latitude, longitude);
        for (int i = 0; i < 300; i++) {
            Angle bearing = Angle.ofDegrees(random.nextDouble() * 360);
            Length distance = Length.ofMetres(random.nextDouble() * 5_000);
            Position end = Legs.end(from, bearing, distance);
            String told = "seed 1, leg " + i + " from " + from + ": " + bearing + ", " + distance;
            assertThat(Distance.between(end, vincenty(from, bearing, distance)).millimetres())
                    .as(told)
                    .isLessThanOrEqualTo(1);
            assertThat(Distance.between(from, end)).as(told).isEqualTo(distance);
            if (distance.isMoreThan(Length.ofMetres(10))) {
                // A millionth of a degree, and what the rounding of a position's last digit turns in ten metres.
                double turned = Legs.bearing(from, end).degrees() - bearing.degrees();
                assertThat(Math.IEEEremainder(turned, 360)).as(told).isCloseTo(0, within(2e-6));
            }
        }
    }

    /** Vincenty 1975, the direct formula: 0.1 mm by its author. */
    private static Position vincenty(Position from, Angle bearing, Length distance) {
        double a = 6_378_137.0;
        double f = 1 / 298.257223563;
        double b = a * (1 - f);
        double azimuth = Math.toRadians(bearing.degrees());
        double u1 = Math.atan((1 - f) * Math.tan(Math.toRadians(from.latitude())));
        double sigma1 = Math.atan2(Math.tan(u1), Math.cos(azimuth));
        double sinAlpha = Math.cos(u1) * Math.sin(azimuth);
        double cos2 = 1 - sinAlpha * sinAlpha;
        double uu = cos2 * (a * a - b * b) / (b * b);
        double big = 1 + uu / 16384 * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
        double small = uu / 1024 * (256 + uu * (-128 + uu * (74 - 47 * uu)));
        double sigma = distance.metres() / (b * big);
        double middle = 0;
        for (int i = 0; i < 50; i++) {
            middle = Math.cos(2 * sigma1 + sigma);
            double delta = small * Math.sin(sigma) * (middle + small / 4 * Math.cos(sigma) * (2 * middle * middle - 1));
            sigma = distance.metres() / (b * big) + delta;
        }
        double x = Math.sin(u1) * Math.sin(sigma) - Math.cos(u1) * Math.cos(sigma) * Math.cos(azimuth);
        double latitude = Math.atan2(
                Math.sin(u1) * Math.cos(sigma) + Math.cos(u1) * Math.sin(sigma) * Math.cos(azimuth),
                (1 - f) * Math.hypot(sinAlpha, x));
        double lambda = Math.atan2(
                Math.sin(sigma) * Math.sin(azimuth),
                Math.cos(u1) * Math.cos(sigma) - Math.sin(u1) * Math.sin(sigma) * Math.cos(azimuth));
        double c = f / 16 * cos2 * (4 + f * (4 - 3 * cos2));
        double east = lambda
                - (1 - c)
                        * f
                        * sinAlpha
                        * (sigma + c * Math.sin(sigma) * (middle + c * Math.cos(sigma) * (2 * middle * middle - 1)));
        double longitude = from.longitude() + Math.toDegrees(east);
        return new Position(Math.toDegrees(latitude), Math.IEEEremainder(longitude, 360));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "39.6, 3", "39.6, 6", "-34.5, 3", "70, 3", "70, 6", "83, 3"})
    void grid_north_is_that_of_the_projection(double latitude, double reach) {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            double east = (random.nextDouble() * 2 - 1) * reach;
            Position place = new Position(latitude, 45 + east);
            double expected = kruegerConvergence(latitude, east);
            assertThat(UtmGrid.convergence(place, 38).degrees())
                    .as("seed 2, place " + place + " in zone 38")
                    .isCloseTo(expected, within(reach > 3 ? 1e-5 : 1.2e-6));
        }
    }

    /** The direction of a short step north on the grid of Krueger's projection, to the fourth order of n. */
    private static double kruegerConvergence(double latitude, double east) {
        double step = 1e-4;
        double[] south = krueger(latitude - step, east);
        double[] north = krueger(latitude + step, east);
        return -Math.toDegrees(Math.atan2(north[0] - south[0], north[1] - south[1]));
    }

    private static double[] krueger(double latitude, double east) {
        double f = 1 / 298.257223563;
        double n = f / (2 - f);
        double e = Math.sqrt(f * (2 - f));
        double sine = Math.sin(Math.toRadians(latitude));
        double t = Math.sinh(atanh(sine) - e * atanh(e * sine));
        double lambda = Math.toRadians(east);
        double xi = Math.atan2(t, Math.cos(lambda));
        double eta = atanh(Math.sin(lambda) / Math.hypot(1, t));
        double[] alpha = {
            n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16 + 41 * n * n * n * n / 180,
            13 * n * n / 48 - 3 * n * n * n / 5 + 557 * n * n * n * n / 1440,
            61 * n * n * n / 240 - 103 * n * n * n * n / 140,
            49561 * n * n * n * n / 161280
        };
        double x = eta;
        double y = xi;
        for (int j = 1; j <= 4; j++) {
            x += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            y += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
        }
        return new double[] {x, y};
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    @Test
    void grid_north_lies_east_of_true_north_to_the_east_of_the_middle_and_north_of_the_equator() {
        assertThat(UtmGrid.convergence(new Position(40, 47), 38).degrees()).isCloseTo(1.2858, within(1e-3));
        assertThat(UtmGrid.convergence(new Position(40, 45), 38)).isEqualTo(Angle.ZERO);
        assertThat(UtmGrid.convergence(new Position(-40, 47), 38).degrees()).isNegative();
        assertThatThrownBy(() -> UtmGrid.convergence(new Position(0, 0), 61)).hasMessageContaining("1 to 60");
    }

    @ParameterizedTest
    @CsvSource({
        "39.6, 47, 38",
        "0, -180, 1",
        "0, 180, 1",
        "0, 179.9, 60",
        "60.4, 5.3, 32",
        "78, 15, 33",
        "78, 22, 35",
        "-35, -70, 19"
    })
    void zones_are_those_of_the_grid(double latitude, double longitude, int zone) {
        assertThat(UtmGrid.zone(new Position(latitude, longitude))).isEqualTo(zone);
    }

    @Test
    void a_ring_across_the_antimeridian_is_land_in_two_parts() {
        Position start = new Position(-17, 179.9995);
        Position east = Legs.end(start, Angle.ofDegrees(90), Length.ofMetres(100));
        Ring ring = new Ring(List.of(
                start,
                east,
                Legs.end(east, Angle.ZERO, Length.ofMetres(100)),
                Legs.end(start, Angle.ZERO, Length.ofMetres(100))));
        assertThat(ring.length().metres()).isCloseTo(400, within(0.01));
        assertThat(ring.land().polygons().getNumGeometries()).isEqualTo(2);
        assertThat(ring.land().area().squareMetres()).isEqualTo(10_000);
    }

    @Test
    void a_ring_that_bounds_nothing_says_why() {
        Position a = new Position(40, 47);
        Position b = new Position(40, 47.001);
        Position c = new Position(40.001, 47);
        Position d = new Position(40.001, 47.001);
        assertThat(new Ring(List.of(a, b, a)).fault()).contains("fewer than three places");
        assertThat(new Ring(List.of(a, d, b, c)).fault().orElseThrow()).contains("Self-intersection");
        assertThatThrownBy(() -> new Ring(List.of(a, d, b, c)).land()).hasMessageContaining("Not the boundary of land");
        assertThat(new Ring(List.of(a, b, d, c)).fault()).isEmpty();
    }
}
