package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.Drawn.metres;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Distance;
import org.fadeout.base.geometry.Legs;
import org.fadeout.base.geometry.UtmGrid;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.place.NorthReference;
import org.fadeout.flow.place.Outlined;
import org.fadeout.flow.place.Perimeter;
import org.fadeout.flow.place.PlacedPoint;
import org.fadeout.flow.place.PointType;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.api.Test;

/** Feature under test: land described by coordinates, or by bearing and distance from point to point. */
class S14_TurningPointsTest {
    private int order;

    private ARecord<TurningPoint> point(String number, PointType type) {
        return a(TurningPoint.KIND, "H-" + number)
                .with("number", number)
                .with("owner_kind", Outlined.HAZARD)
                .with("owner", "H")
                .with("sequence", Count.of(++order))
                .with("type", type);
    }

    private ARecord<TurningPoint> leg(String number, PointType type, String from, double bearing, double distance) {
        return point(number, type)
                .with("from_point", from)
                .with("bearing", Angle.ofDegrees(bearing))
                .with("distance", Length.ofMetres(distance))
                .with("north", NorthReference.TRUE);
    }

    private ARecord<TurningPoint> reference() {
        return point("RP", PointType.REFERENCE_POINT)
                .at(metres(0, 0))
                .with("as_entered", "as on the map")
                .with("reference_system", "WGS 84");
    }

    /** A square of 100 m whose start lies 50 m east of the reference point. */
    private List<ARecord<TurningPoint>> square() {
        return List.of(
                reference(),
                leg("SP", PointType.START_POINT, "RP", 90, 50),
                leg("1", PointType.TURNING_POINT, "SP", 0, 100),
                leg("2", PointType.TURNING_POINT, "1", 90, 100),
                leg("3", PointType.END_POINT, "2", 180, 100),
                leg("SP", PointType.CLOSING_POINT, "3", 270, 100).with("id", ARecord.id(TurningPoint.KIND, "H-close")));
    }

    @SafeVarargs
    private static Perimeter perimeter(ARecord<TurningPoint>... points) {
        return perimeter(Stream.of(points));
    }

    private static Perimeter perimeter(Stream<ARecord<TurningPoint>> points) {
        return Perimeter.of(points.map(ARecord::made).toList()).get(0);
    }

    private static String told(Perimeter perimeter) {
        return perimeter.boundary().size() + " points, "
                + perimeter.land().map(land -> land.area().toString()).orElse("no land") + ", closing error "
                + perimeter.closingError();
    }

    private static Map<String, PlacedPoint.Fault> faults(Perimeter perimeter) {
        return perimeter.points().stream()
                .filter(placed -> placed.fault() != null)
                .collect(Collectors.toMap(placed -> placed.point().number(), PlacedPoint::fault));
    }

    @Test
    void legs_from_a_reference_point_make_land_and_close() {
        assertThat(told(perimeter(square().stream()))).isEqualTo("4 points, 10000 m2, closing error 0.002 m");
    }

    @Test
    void a_wrong_distance_shows_as_closing_error_and_is_not_spread() {
        Perimeter perimeter = perimeter(square().stream().peek(record -> {
            if (record.made().number().equals("2")) {
                record.with("distance", Length.ofMetres(104));
            }
        }));
        assertThat(told(perimeter)).isEqualTo("4 points, 10400 m2, closing error 4.001 m");
        assertThat(perimeter.closesToOneIn()).isEqualTo(101);
    }

    @Test
    void without_a_leg_back_the_closing_error_is_unknown() {
        assertThat(told(perimeter(square().stream().limit(5)))).isEqualTo("4 points, 10000 m2, closing error null");
    }

    @Test
    void magnetic_bearings_are_turned_by_the_declination_and_grid_bearings_by_the_convergence() {
        Angle east = Angle.ofDegrees(6.25);
        Perimeter magnetic = perimeter(square().stream().peek(record -> {
            Angle bearing = record.made().bearing();
            if (bearing != null) {
                record.with("north", NorthReference.MAGNETIC)
                        .with("declination", east)
                        .with("bearing", bearing.turned(east.negated()));
            }
        }));
        assertThat(told(magnetic)).isEqualTo("4 points, 10000 m2, closing error 0.002 m");
        Perimeter grid = perimeter(
                reference(), leg("SP", PointType.START_POINT, "RP", 0, 1_000).with("north", NorthReference.GRID));
        // Zone 38 at 39.6 N, 2 degrees east of its middle: grid north is 1.27 degrees east of true north, 22 m in a
        // kilometre.
        Position reached = grid.points().get(1).position();
        assertThat(Distance.between(metres(0, 1_000), reached).metres()).isCloseTo(22.2, within(0.1));
        assertThat(reached.longitude()).isGreaterThan(metres(0, 0).longitude());
    }

    @Test
    void a_bearing_without_its_north_or_declination_is_not_guessed() {
        assertThat(faults(perimeter(
                        reference(),
                        leg("A", PointType.START_POINT, "RP", 0, 10).without("north"),
                        leg("B", PointType.TURNING_POINT, "RP", 0, 10).with("north", NorthReference.MAGNETIC),
                        leg("C", PointType.TURNING_POINT, "RP", 0, 10).without("distance"),
                        leg("D", PointType.TURNING_POINT, "A", 0, 10))))
                .isEqualTo(Map.of(
                        "A", PlacedPoint.Fault.NO_NORTH,
                        "B", PlacedPoint.Fault.NO_DECLINATION,
                        "C", PlacedPoint.Fault.INCOMPLETE,
                        "D", PlacedPoint.Fault.FROM_NOT_PLACED));
    }

    @Test
    void a_chain_that_goes_round_or_starts_nowhere_is_told_and_ends() {
        assertThat(faults(perimeter(
                        leg("A", PointType.START_POINT, "C", 0, 10),
                        leg("B", PointType.TURNING_POINT, "A", 0, 10),
                        leg("C", PointType.TURNING_POINT, "B", 0, 10),
                        leg("D", PointType.TURNING_POINT, "C", 0, 10),
                        leg("E", PointType.TURNING_POINT, "E", 0, 10),
                        leg("F", PointType.TURNING_POINT, "no such", 0, 10))))
                .isEqualTo(Map.of(
                        "A", PlacedPoint.Fault.CIRCLE,
                        "B", PlacedPoint.Fault.CIRCLE,
                        "C", PlacedPoint.Fault.CIRCLE,
                        "D", PlacedPoint.Fault.FROM_NOT_PLACED,
                        "E", PlacedPoint.Fault.CIRCLE,
                        "F", PlacedPoint.Fault.NO_SUCH_POINT));
    }

    @Test
    void entered_coordinates_stand_beside_a_leg_and_the_difference_is_told() {
        Perimeter perimeter = perimeter(
                reference(),
                leg("SP", PointType.START_POINT, "RP", 90, 50).at(metres(53, 0)).with("as_entered", "38S ..."));
        PlacedPoint start = perimeter.points().get(1);
        assertThat(start.position()).isEqualTo(metres(53, 0));
        assertThat(start.differs().metres()).isCloseTo(3, within(0.01));
        assertThat(start.computed()).isFalse();
    }

    @Test
    void a_position_that_was_computed_and_kept_is_computed_again() {
        List<PlacedPoint> first = perimeter(square().stream()).points();
        TurningPoint kept = first.get(1).point().at(metres(7, 7));
        Perimeter again = Perimeter.of(List.of(first.get(0).point(), kept)).get(0);
        assertThat(again.points().get(1).position()).isEqualTo(first.get(1).position());
        assertThat(again.points().get(1).computed()).isTrue();
    }

    @Test
    void long_chains_in_any_order_reproduce_the_places_they_were_measured_at() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double latitude = List.of(39.6, 70.0, -17.0).get(seed % 3);
            Position at = new Position(latitude, seed % 2 == 0 ? 179.9995 : 25);
            order = 1_000;
            List<ARecord<TurningPoint>> records = new java.util.ArrayList<>();
            records.add(point("p0", PointType.REFERENCE_POINT).at(at).with("as_entered", "x"));
            List<Position> places = new java.util.ArrayList<>(List.of(at));
            for (int i = 1; i < 3_000; i++) {
                Position next =
                        Legs.end(at, Angle.ofDegrees(random.nextInt(360)), Length.ofMetres(1 + random.nextInt(80)));
                Angle bearing = Legs.bearing(at, next);
                NorthReference north = NorthReference.values()[random.nextInt(3)];
                Angle turn = switch (north) {
                    case TRUE -> Angle.ZERO;
                    case MAGNETIC -> Angle.ofDegrees(-11.5);
                    case GRID -> UtmGrid.convergence(at, UtmGrid.zone(at));
                };
                ARecord<TurningPoint> record = point("p" + i, PointType.TURNING_POINT)
                        .with("sequence", Count.of(3_000 - i))
                        .with("from_point", " P" + (i - 1) + " ")
                        .with("bearing", bearing.turned(turn.negated()))
                        .with("distance", Distance.between(at, next))
                        .with("north", north);
                records.add(north == NorthReference.MAGNETIC ? record.with("declination", turn) : record);
                places.add(next);
                at = next;
            }
            Perimeter perimeter = perimeter(records.stream());
            for (PlacedPoint placed : perimeter.points()) {
                int number = Integer.parseInt(placed.point().number().substring(1));
                // Each leg is rounded to a millimetre and a millionth of a degree.
                assertThat(Distance.between(places.get(number), placed.position())
                                .metres())
                        .as("seed " + seed + ", point " + number)
                        .isLessThan(0.001 * (1 + Math.sqrt(number)));
            }
        }
    }
}
