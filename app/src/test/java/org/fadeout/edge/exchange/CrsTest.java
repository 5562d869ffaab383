package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CrsTest {
    private static final String UTM33_BARE =
            "PROJCS[\"own\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                    + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",15],PARAMETER[\"scale_factor\",0.9996],"
                    + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]";
    private static final String UTM33_WKT2 =
            "PROJCRS[\"own\",BASEGEOGCRS[\"WGS 84\",DATUM[\"World Geodetic System 1984\",ELLIPSOID[\"WGS 84\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],ID[\"EPSG\",4326]],CONVERSION[\"zone\",METHOD[\"Transverse Mercator\",ID[\"EPSG\",9807]],"
                    + "PARAMETER[\"Latitude of natural origin\",0],PARAMETER[\"Longitude of natural origin\",15],"
                    + "PARAMETER[\"Scale factor at natural origin\",0.9996],PARAMETER[\"False easting\",500000],PARAMETER[\"False northing\",0]],"
                    + "CS[Cartesian,2],LENGTHUNIT[\"metre\",1]]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:32633",
                "32633",
                "urn:ogc:def:crs:EPSG::32633",
                "http://www.opengis.net/def/crs/EPSG/0/32633",
                UTM33_BARE,
                UTM33_WKT2,
                "PROJCS[\"WGS 84 / UTM zone 33N\",GEOGCS[\"WGS 84\",AUTHORITY[\"EPSG\",\"4326\"]],AUTHORITY[\"EPSG\",\"32633\"]]"
            })
    void everyWayToNameASystem(String text) {
        Coordinate degrees = Crs.of(text).orElseThrow().toDegrees(600000, 4900000);
        assertThat(degrees.x).isCloseTo(16.252477, within(1e-5));
        assertThat(degrees.y).isCloseTo(44.246371, within(1e-5));
    }

    @Test
    void feetOfAFalseOriginAreMetres() {
        String feet = UTM33_BARE
                .replace("\"false_easting\",500000", "\"false_easting\",1640419.947506562")
                .replace("UNIT[\"metre\",1]", "UNIT[\"foot\",0.3048]");
        Coordinate degrees = Crs.of(feet).orElseThrow().toDegrees(600000 / 0.3048, 4900000 / 0.3048);
        assertThat(degrees.x).isCloseTo(16.252477, within(1e-5));
        assertThat(degrees.y).isCloseTo(44.246371, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "WGS84", "urn:ogc:def:crs:EPSG::4326"})
    void degreesStayAsTheyAre(String text) {
        assertThat(Crs.of(text).orElseThrow().isWgs84()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "nonsense", "", "PROJCS[", "PROJCS[\"x\"]", "LOCAL_CS[\"x\"]"})
    void whatIsNotKnownIsNothing(String text) {
        assertThat(Crs.of(text)).isEmpty();
    }
}
