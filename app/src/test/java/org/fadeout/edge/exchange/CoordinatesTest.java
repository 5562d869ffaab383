package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.utm.UTM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Positions as people write them, against the reference code of their grids. */
class CoordinatesTest {

    private static void everywhere(BiConsumer<Double, Double> check) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            // The zones of Norway and Svalbard are not those of the longitude; 56 degrees is below them.
            double latitude = random.nextDouble() * 111 - 55;
            double longitude = random.nextDouble() * 359.8 - 179.9;
            try {
                check.accept(latitude, longitude);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + i + ", " + latitude + " " + longitude, e);
            }
        }
    }

    private static void near(Located located, double latitude, double longitude, double degrees) {
        assertThat(located.fault()).isNull();
        Coordinate found = java.util.Objects.requireNonNull(located.geometry()).getCoordinate();
        assertThat(found.y).isCloseTo(latitude, within(degrees));
        assertThat(found.x).isCloseTo(longitude, within(degrees / Math.cos(Math.toRadians(latitude))));
    }

    @Test
    void degreesMinutesSecondsComeBack() {
        everywhere((latitude, longitude) -> near(
                Coordinates.degrees(dms(latitude, "N", "S"), dms(longitude, "E", "W")), latitude, longitude, 1e-6));
    }

    private static String dms(double value, String up, String down) {
        double size = Math.abs(value);
        int degrees = (int) size;
        int minutes = (int) ((size - degrees) * 60);
        double seconds = ((size - degrees) * 60 - minutes) * 60;
        return String.format(
                Locale.ROOT, "%d°%02d'%06.3f\"%s", degrees, minutes, Math.min(seconds, 59.999), value < 0 ? down : up);
    }

    @Test
    void utmAgreesWithTheReferenceCode() {
        everywhere((latitude, longitude) -> {
            UTM utm = UTM.from(mil.nga.grid.features.Point.degrees(longitude, latitude));
            String zone = utm.getZone() + (latitude < 0 ? "M" : "N");
            near(
                    Coordinates.utm(
                            zone, Double.toString(utm.getEasting()), Double.toString(utm.getNorthing()), false, null),
                    latitude,
                    longitude,
                    1e-5);
        });
    }

    @Test
    void mgrsAgreesWithTheReferenceCode() {
        everywhere((latitude, longitude) -> {
            String text = MGRS.from(mil.nga.grid.features.Point.degrees(longitude, latitude))
                    .coordinate();
            near(Coordinates.mgrs(text), latitude, longitude, 3e-5);
            near(Coordinates.any(text, false, null), latitude, longitude, 3e-5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44.5|44.5",
                "44,5|44.5",
                "-44.5|-44.5",
                "44°30'N|44.5",
                "S 44 30|-44.5",
                "44:30:00|44.5",
                "44d30m0s|44.5",
                "44° 30.0' S|-44.5",
                "74 12 0 O|-74.2",
            })
    void anglesAreRead(String text, double degrees) {
        assertThat(Degrees.read(text).orElseThrow().value()).isCloseTo(degrees, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"44°61'N", "abc", "44 30 99", "4 4 4 4"})
    void whatIsNoAngleIsNotRead(String text) {
        assertThat(Degrees.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "39.8 46.75",
                "39.8, 46.75",
                "39,8; 46,75",
                "39°48'N 46°45'E",
                "39°48'N, 46°45'E",
                "46°45'E 39°48'N"
            })
    void onePositionInOneText(String text) {
        near(Coordinates.any(text, false, null), 39.8, 46.75, 1e-9);
    }

    @Test
    void utmZoneLetterSIsDecidedByTheCountryOrDoubted() {
        Located doubted = Coordinates.utm("38S", "650000", "4400000", false, null);
        assertThat(doubted.doubts()).isNotEmpty();
        Located north = Coordinates.utm("38S", "650000", "4400000", false, place -> place.latitude() > 30);
        near(north, 39.7366, 46.7507, 1e-3);
        assertThat(north.doubts()).isEmpty();
    }

    @Test
    void randomTextsNeverThrow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "0123456789 .,;:°'\"NSEWTXK-+eE";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                Coordinates.any(text.toString(), random.nextBoolean(), null);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", text \"" + text + "\"", e);
            }
        }
    }
}
