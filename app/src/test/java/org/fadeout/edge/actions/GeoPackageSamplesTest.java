package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.exchange.OutputFormat;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Layer;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GeoPackages that others made, where they are at hand beside the project: each row is accounted for, and what came in goes out equal. */
class GeoPackageSamplesTest {
    /** What each sample holds as each kind wanted, in its order: read once, compared with what each format makes of it. */
    private static final List<Read> READ = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    private record Read(Path file, Kind<?> kind, MemoryRegister register, ImportReport report) {}

    @BeforeAll
    static void readSamples() throws IOException {
        for (Path file : samples()) {
            for (Kind<?> kind : wanted()) {
                MemoryRegister register = new MemoryRegister("AZ");
                READ.add(new Read(file, kind, register, read(register, kind.name(), file)));
            }
        }
    }

    @AfterAll
    static void forget() {
        READ.clear();
    }

    private static List<Path> samples() throws IOException {
        for (String shared : List.of("../../shared/data/geopackage", "../shared/data/geopackage")) {
            if (Files.isDirectory(Path.of(shared))) {
                try (Stream<Path> list = Files.list(Path.of(shared))) {
                    return list.filter(path -> path.toString().endsWith(".gpkg"))
                            .sorted()
                            .toList();
                }
            }
        }
        System.out.println("SKIPPED: no ../shared/data/geopackage; GeoPackages of others were not read");
        Assumptions.abort("no shared data");
        return List.of();
    }

    private static ImportReport read(MemoryRegister register, String kind, Path file) {
        return ImportFiles.run(
                register, new Request(List.of(file), kind, null, false, "tester"), Borders.packaged(), Progress.SILENT);
    }

    private static long rows(Path file) {
        long[] rows = {0};
        InputFile.open(file).tables().forEach(table -> table.rows(row -> rows[0]++));
        return rows[0];
    }

    /** Points, and polygons: what is neither is refused with an issue that says so. */
    private static List<Kind<?>> wanted() {
        return List.of(
                Kinds.named("evidence").orElseThrow(), Kinds.named("admin_area").orElseThrow());
    }

    @Test
    void eachRowIsImportedOrRefusedWithAnIssue() throws IOException {
        for (Read read : READ) {
            Path file = read.file();
            ImportReport report = read.report();
            long rows = rows(file);
            assertThat(rows).as(file.toString()).isPositive();
            System.out.println(file.getFileName() + " as " + read.kind().name() + ": " + report.all());
            assertThat(report.all().rows()).isEqualTo(rows);
            assertThat(read.register().at(Known.NOW, Viewer.KEEPER).all(read.kind()))
                    .hasSize((int) (report.all().imported() + report.all().repaired()));
            for (ImportReport.TableReport table : report.files().get(0).tables()) {
                String name = file.getFileName() + (table.layer().isEmpty() ? "" : ":" + table.layer());
                long refused = report.issues().stream()
                        .filter(issue -> name.equals(issue.where().file()))
                        .map(Issue::where)
                        .filter(where -> where.row() > 0)
                        .map(where -> where.row())
                        .distinct()
                        .count();
                assertThat(refused)
                        .as(name)
                        .isGreaterThanOrEqualTo(table.tally().refused());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"GEOPACKAGE", "GEOJSON", "CSV", "KML", "GEOPARQUET"})
    void whatCameInGoesOutEqual(OutputFormat format) throws IOException {
        int place = 0;
        for (Read read : READ) {
            if (read.report().all().imported() > 0) {
                comesBack(read.kind(), read.register(), format, folder.resolve(place++ + "." + format.ending()));
            }
        }
        assertThat(place).isPositive();
    }

    private static <T extends Entity> void comesBack(
            Kind<T> kind, MemoryRegister from, OutputFormat format, Path file) {
        ExportRecords.run(
                from,
                new ExportRecords.Request(
                        file, format, List.of(kind), null, null, Known.NOW, Layer.RESTRICTED, "test"));
        MemoryRegister back = new MemoryRegister("AZ");
        assertThat(read(back, kind.name(), file).all().refused()).isZero();
        List<T> before = from.at(Known.NOW, Viewer.KEEPER).all(kind);
        List<T> after = back.at(Known.NOW, Viewer.KEEPER).all(kind);
        assertThat(after).as(file.toString()).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            T one = before.get(i);
            assertThat(kind.difference(one, after.get(i)))
                    .as("%s of %s", one.id(), file)
                    .isEmpty();
        }
    }
}
