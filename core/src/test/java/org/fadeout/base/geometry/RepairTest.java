package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RepairTest {

    @Test
    void a_bow_tie_keeps_both_lobes() {
        Repair.Outcome outcome = Repair.mend(wkt("POLYGON((0 0, 0.02 0.02, 0.02 0, 0 0.02, 0 0))"));
        assertThat(outcome.fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("Self-intersection at 0.01"));
        assertThat(outcome.land())
                .hasValueSatisfying(
                        land -> assertThat(land.polygons().getNumGeometries()).isEqualTo(2));
    }

    @Test
    void a_polygon_without_area_is_no_land() {
        assertThat(Repair.mend(wkt("POLYGON((0 0, 0.01 0.01, 0 0, 0 0))")).land())
                .isEmpty();
    }

    @Test
    void what_is_out_of_range_or_crosses_the_antimeridian_is_said() {
        assertThat(Repair.mend(wkt("POLYGON((0 0, 200 0, 200 1, 0 0))")).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("out of range"));
        assertThat(Repair.mend(wkt("POLYGON((179 0, -179 0, -179 1, 179 0))")).fault())
                .hasValue("an edge across the antimeridian");
        assertThat(Repair.fault(wkt("POINT(1 1)"))).hasValue("a Point where a polygon is needed");
        assertThat(Repair.fault(wkt("POLYGON EMPTY"))).hasValue("no geometry");
    }

    @Test
    void land_refuses_what_is_not_usable() {
        Geometry bowTie = wkt("POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))");
        assertThatThrownBy(() -> Land.of(bowTie)).hasMessageContaining("Self-intersection");
    }

    @Test
    void land_has_holes_boxes_and_an_inside() {
        Land land = Land.of(wkt("POLYGON((0 0, 0 1, 1 1, 1 0, 0 0),(0.4 0.4, 0.6 0.4, 0.6 0.6, 0.4 0.6, 0.4 0.4))"));
        assertThat(land.area().inKm2(0)).isEqualTo("11816");
        assertThat(Shape.of(land).covers(land.inside())).isTrue();
        assertThat(land.box().getMaxX()).isEqualTo(1);
        assertThat(land.vertices()).isEqualTo(10);
        assertThat(land)
                .isEqualTo(Land.of(
                        wkt("POLYGON((0 1, 1 1, 1 0, 0 0, 0 1),(0.6 0.4, 0.6 0.6, 0.4 0.6, 0.4 0.4, 0.6 0.4))")));
        assertThat(land.hashCode()).isEqualTo(land.hashCode());
        assertThat(land).hasToString("land of 1 polygons, " + land.area());
    }

    @Test
    void a_shape_becomes_land_again() {
        Land land = Drawn.rectangle(0, 0, 300, 200);
        assertThat(Shape.of(land).toLand().area().squareMetres()).isBetween(59_998L, 60_002L);
        assertThatThrownBy(Shape.EMPTY::toLand).hasMessageContaining("half a square metre");
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
