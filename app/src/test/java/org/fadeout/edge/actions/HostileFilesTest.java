package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Known;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.OutputFormat;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody made to do harm, or that a bad line cut short, end in words. */
class HostileFilesTest {
    private static final String KML = "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>%s</Document></kml>";

    @TempDir
    Path folder = Path.of("");

    private final MemoryRegister register = new MemoryRegister("AZ");

    private ImportReport read(Path file, Unpacked.Limits limits) {
        return ImportFiles.run(
                register,
                new Request(List.of(file), "find", null, false, "tester", null, null, limits),
                Borders.NONE,
                Progress.SILENT);
    }

    private ImportReport read(Path file) {
        return read(file, Unpacked.Limits.STANDARD);
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(FileProblem.Unreadable.class))
                .hasMessageContaining(why);
    }

    private Path zip(String name, String entry, int megabytes) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return file;
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        refused(zip("bomb.zip", "a.shp", 100), "times its size");
        Path small = zip("small.zip", "a.kml", 3);
        assertThatThrownBy(() -> read(small, new Unpacked.Limits(1 << 20, 1000)))
                .hasMessageContaining("unpacks to more than 1 MB");
    }

    @Test
    void whatIsCutShortIsRefused() throws IOException {
        Path book = workbook("whole.xlsx", "F-1");
        byte[] bytes = Files.readAllBytes(book);
        refused(Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2)), "ZIP");
        refused(Files.writeString(folder.resolve("cut.kml"), KML.substring(0, 60) + "<Placemark>"), "not whole KML");
        refused(Files.writeString(folder.resolve("cut.parquet"), "PAR1 and no more"), "not a whole Parquet file");
        refused(zip("none.zip", "readme.txt", 1), "without a workbook, a Shapefile or KML");
        refused(Files.writeString(folder.resolve("page.xml"), "<html><body>no</body></html>"), "without placemarks");
        byte[] wrong = (KML.formatted("<Placemark><name>é</name></Placemark>")).getBytes(StandardCharsets.ISO_8859_1);
        refused(Files.write(folder.resolve("latin.kml"), wrong), "not whole KML");
    }

    @Test
    void aDocumentThatGrowsByEntitiesOrReadsOtherFilesDoesNot() throws IOException {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + KML.formatted(
                        "<Placemark><name>&a;</name><Point><coordinates>46,39</coordinates></Point></Placemark>");
        Path file = Files.writeString(folder.resolve("evil.kml"), evil);
        try {
            assertThat(read(file).issues().toString()).doesNotContain("localhost");
            assertThat(register.all(Find.KIND)).allMatch(find -> find.number() == null);
        } catch (ProblemException e) {
            assertThat(e.problem()).isInstanceOf(FileProblem.Unreadable.class);
        }
    }

    @Test
    void rowsThatAreNotPlacesAreIssues() throws IOException {
        String marks = "<Placemark><Point><coordinates>46</coordinates></Point></Placemark>"
                + "<Placemark><Point><coordinates>46,39,120</coordinates></Point></Placemark>"
                + "<Placemark><LineString><coordinates>46,39 47,39</coordinates></LineString></Placemark>"
                + "<Placemark><Point><coordinates>446,39</coordinates></Point></Placemark>";
        ImportReport report = read(Files.writeString(folder.resolve("marks.kml"), KML.formatted(marks)));
        assertThat(report.all().refused()).isEqualTo(3);
        assertThat(report.all().imported()).isEqualTo(1);
        assertThat(report.issues()).anyMatch(issue -> issue.what().contains("heights"));
    }

    @Test
    void aHugeRingIsReadAndStillOneRing() throws IOException {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 100_000; i++) {
            double turn = 2 * Math.PI * (i % 100_000) / 100_000;
            ring.append(46 + Math.cos(turn) / 10)
                    .append(',')
                    .append(39 + Math.sin(turn) / 10)
                    .append(' ');
        }
        String mark = "<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>" + ring
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
        Path file = Files.writeString(folder.resolve("ring.kml"), KML.formatted(mark));
        ImportReport report = ImportFiles.run(
                register, new Request(List.of(file), "hazard", null, false, "tester"), Borders.NONE, Progress.SILENT);
        assertThat(report.all().imported()).isEqualTo(1);
    }

    @Test
    void aFormulaIsATextAndComesBackAsItWas() throws IOException {
        for (String number : List.of("=1+1", "'=1+1", "@SUM(A1)", "-2+3", "'quoted", "+5")) {
            MemoryRegister own = new MemoryRegister("AZ");
            ImportFiles.run(
                    own,
                    new Request(List.of(workbook("formula.xlsx", number)), "find", null, false, "tester"),
                    Borders.NONE,
                    Progress.SILENT);
            Path csv = folder.resolve("formula.csv");
            Files.deleteIfExists(csv);
            ExportRecords.run(
                    own,
                    new ExportRecords.Request(
                            csv,
                            OutputFormat.CSV,
                            List.of(Find.KIND),
                            null,
                            null,
                            Known.NOW,
                            Layer.RESTRICTED,
                            "test"));
            assertThat(Files.readString(csv)).doesNotContain("," + number + ",").contains(",'" + number + ",");
            MemoryRegister back = new MemoryRegister("AZ");
            ImportFiles.run(
                    back, new Request(List.of(csv), null, null, false, "tester"), Borders.NONE, Progress.SILENT);
            assertThat(back.all(Find.KIND).get(0).number()).isEqualTo(number);
        }
    }

    private Path workbook(String name, String number) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", null);
            Worksheet sheet = book.newWorksheet("finds");
            List<String> heads = List.of("number", "category", "quantity", "latitude", "longitude");
            List<String> cells = List.of(number, "CMR", "1", "39.8", "46.75");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
                sheet.value(1, i, cells.get(i));
            }
            book.finish();
        }
        return file;
    }
}
