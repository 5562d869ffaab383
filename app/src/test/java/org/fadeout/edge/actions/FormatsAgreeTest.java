package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** The same rows in three formats are the same records. */
class FormatsAgreeTest {
    private static final List<String> WKT = List.of(
            "POLYGON ((17 44, 17.001 44, 17.001 44.001, 17 44.001, 17 44))",
            "POLYGON ((17.5 44.5, 17.501 44.5, 17.501 44.501, 17.5 44.501, 17.5 44.5))");

    @TempDir
    Path folder = Path.of("");

    private static ImportReport run(MemoryRegister register, Path file) {
        return ImportFiles.run(
                register, new Request(List.of(file), null, null, false, "tester"), Borders.NONE, Progress.SILENT);
    }

    private Path csv() throws IOException {
        return Files.writeString(
                folder.resolve("hazards.csv"),
                "number\tclassification\tstatus\tremark\twkt\nH-1\tSHA\topen\t\u0161uma\t" + WKT.get(0)
                        + "\nH-2\tCHA\tclosed\t3\t" + WKT.get(1) + "\n");
    }

    private Path geojson() throws IOException {
        return Files.writeString(folder.resolve("hazards.geojson"), """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"number":"H-1","classification":"SHA","status":"open","remark":"\u0161uma"},
                "geometry":{"coordinates":[[[17,44],[17.001,44],[17.001,44.001],[17,44.001],[17,44]]],"type":"Polygon"}},
                {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":
                [[[[17.5,44.5],[17.501,44.5],[17.501,44.501],[17.5,44.501],[17.5,44.5]]]]},
                "properties":{"number":"H-2","classification":"CHA","status":"closed","remark":3}}]}
                """);
    }

    private Path geopackage() throws SQLException, ParseException {
        Path path = folder.resolve("hazards.gpkg");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            for (String sql : List.of(
                    "CREATE TABLE gpkg_contents(table_name TEXT, data_type TEXT, identifier TEXT, description TEXT, srs_id INTEGER)",
                    "CREATE TABLE gpkg_spatial_ref_sys(srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)",
                    "CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT, srs_id INTEGER)",
                    "CREATE TABLE hazards(fid INTEGER PRIMARY KEY, geom BLOB, number TEXT, classification TEXT, status TEXT, remark TEXT)",
                    "INSERT INTO gpkg_contents VALUES('hazards', 'features', 'hazards', '', 0)",
                    "INSERT INTO gpkg_spatial_ref_sys VALUES(0, 'NONE', 0, 'undefined')",
                    "INSERT INTO gpkg_geometry_columns VALUES('hazards', 'geom', 0)")) {
                db.createStatement().execute(sql);
            }
            row(db, 0, "H-1", "SHA", "open", "\u0161uma");
            row(db, 1, "H-2", "CHA", "closed", "3");
        }
        return path;
    }

    private static void row(Connection db, int wkt, String... values) throws SQLException, ParseException {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        blob.writeBytes(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0});
        blob.writeBytes(new WKBWriter(2).write(new WKTReader().read(WKT.get(wkt))));
        try (PreparedStatement insert = db.prepareStatement(
                "INSERT INTO hazards(geom, number, classification, status, remark) VALUES(?, ?, ?, ?, ?)")) {
            insert.setBytes(1, blob.toByteArray());
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 2, values[i]);
            }
            insert.execute();
        }
    }

    @Test
    void threeFormatsOneRecord() throws Exception {
        MemoryRegister register = new MemoryRegister("BA");
        assertThat(run(register, csv()).all()).isEqualTo(new Tally(2, 2, 0, 0, 0));
        List<Hazard> ofCsv = register.all(Hazard.KIND);
        assertThat(run(register, geojson()).all()).isEqualTo(new Tally(2, 0, 0, 0, 2));
        assertThat(run(register, geopackage()).all()).isEqualTo(new Tally(2, 0, 0, 0, 2));
        assertThat(register.all(Hazard.KIND)).isEqualTo(ofCsv);
    }

    @Test
    void aFileThatIsCutOffIsRefusedWholeAndNothingIsKept() throws Exception {
        MemoryRegister register = new MemoryRegister("BA");
        byte[] whole = Files.readAllBytes(geojson());
        Path cut = folder.resolve("cut.geojson");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 40));
        byte[] database = Files.readAllBytes(geopackage());
        Path cutDatabase = folder.resolve("cut.gpkg");
        Files.write(cutDatabase, java.util.Arrays.copyOf(database, database.length - 5000));
        Path cutCsv = Files.writeString(folder.resolve("cut.csv"), "number,remark,lat,lon\n1,\"a\n");
        for (Path path : List.of(cut, cutDatabase, cutCsv)) {
            assertThatThrownBy(() -> ImportFiles.run(
                            register,
                            new Request(List.of(folder.resolve("hazards.gpkg"), path), "hazard", null, false, "tester"),
                            Borders.NONE,
                            Progress.SILENT))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOf(FileProblem.Unreadable.class));
        }
        assertThat(register.batches()).isEmpty();
    }

    @Test
    void latinLettersAndAMappingOfOtherHeadings() throws Exception {
        Path file = folder.resolve("\u00e1reas.csv");
        Files.write(
                file,
                "C\u00f3digo,\u00c1rea,Pol\u00edgono,Obs\nA,2,\"POLYGON ((17 44, 17.001 44, 17.001 44.001, 17 44))\",se\u00f1al\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Path map = Files.writeString(folder.resolve("map.yaml"), """
                kind: hazard
                source: areas of a letter
                columns: {number: Codigo, stated_area: Area, wkt: Poligono}
                units: {stated_area: ha}
                constants: {status: open, hazard_type: cmr}
                """);
        MemoryRegister register = new MemoryRegister("BA");
        ImportFiles.run(
                register, new Request(List.of(file), null, map, false, "tester"), Borders.NONE, Progress.SILENT);
        Hazard hazard = register.all(Hazard.KIND).get(0);
        assertThat(hazard.other().get("Obs")).isEqualTo("se\u00f1al");
        assertThat(String.valueOf(hazard.statedArea())).isEqualTo("20000 m2");
        assertThat(hazard.hazardType().text()).isEqualTo("cluster munition remnants");

        Files.writeString(map, "kind: hazard\nunits: {size: ha}\n");
        assertThatThrownBy(() -> ImportFiles.run(
                        register,
                        new Request(List.of(file), null, map, false, "tester"),
                        Borders.NONE,
                        Progress.SILENT))
                .hasMessageContaining("line 2")
                .hasMessageContaining("stated_area");
    }
}
