package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.exchange.OutputFormat;
import org.fadeout.edge.store.ForeignTool;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether GDAL reads what we export: every row, the values, the places. */
@Tag("slow")
class ExportGdalTest {
    @TempDir
    Path folder = Path.of("");

    private final MemoryRegister register = new MemoryRegister("AZ");
    private final List<Find> finds = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    @BeforeEach
    void invented() throws InterruptedException {
        ForeignTool.require(folder, "GDAL is not installed (apt: gdal-bin)", "ogrinfo", "--version");
        List<Change> changes = new ArrayList<>();
        InventedRecords.into(InventedSample.Wish.DEFAULT, (kind, entity) -> {
            changes.add(put(kind, entity));
            if (entity instanceof Find find && find.position() != null) {
                finds.add(find);
            }
            if (entity instanceof Task task && task.land() != null) {
                tasks.add(task);
            }
        });
        register.append(new Batch("tester", "invented", Standing.APPROVED, changes));
        assertThat(finds).isNotEmpty();
        assertThat(tasks).isNotEmpty();
    }

    private static <T extends Entity> Change put(Kind<T> kind, Entity entity) {
        return Change.put(kind, kind.cast(entity));
    }

    private Path export(OutputFormat format, Kind<?>... kinds) {
        Path to = folder.resolve("out-" + kinds[0].name() + "." + format.ending());
        ExportRecords.run(
                register,
                new ExportRecords.Request(to, format, List.of(kinds), null, null, Known.NOW, Layer.RESTRICTED, "test"));
        return to;
    }

    private String seen(Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-al"));
        command.addAll(List.of(options));
        command.add(file.toString());
        ForeignTool seen = ForeignTool.run(folder, command);
        assertThat(seen.err()).isEmpty();
        assertThat(seen.exit()).isZero();
        return seen.out();
    }

    private static String wkt(Find find) {
        return "POINT (" + BigDecimal.valueOf(find.position().longitude()).toPlainString();
    }

    @Test
    void aGeoPackageAndItsValidator() throws IOException, InterruptedException {
        Path file = export(OutputFormat.GEOPACKAGE, Find.KIND, Task.KIND);
        String seen = seen(file);
        assertThat(seen)
                .contains("Feature Count: " + register.all(Find.KIND).size())
                .contains("Feature Count: " + register.all(Task.KIND).size())
                .contains("record_id (String) = " + finds.get(0).id())
                .contains("MULTIPOLYGON (((");
        Find one = finds.get(0);
        String near = seen(
                file,
                "-spat",
                String.valueOf(one.position().longitude() - 1e-7),
                String.valueOf(one.position().latitude() - 1e-7),
                String.valueOf(one.position().longitude() + 1e-7),
                String.valueOf(one.position().latitude() + 1e-7));
        assertThat(near).as("by the R-tree").contains("record_id (String) = " + one.id());
        String find = "dpkg -L python3-gdal | grep 'samples/validate_gpkg.py$'";
        ForeignTool.require(folder, "the GeoPackage validator is not installed (apt: python3-gdal)", "sh", "-c", find);
        ForeignTool valid = ForeignTool.run(
                folder, List.of("sh", "-c", "command -p python3 \"$(" + find + ")\" \"$0\"", file.toString()));
        assertThat(valid.out() + valid.err()).isEmpty();
        assertThat(valid.exit()).isZero();
    }

    @Test
    void geoJson() throws IOException, InterruptedException {
        assertThat(seen(export(OutputFormat.GEOJSON, Find.KIND)))
                .contains("Feature Count: " + register.all(Find.KIND).size())
                .contains("record_id (String) = " + finds.get(0).id())
                .contains(wkt(finds.get(0)));
        assertThat(seen(export(OutputFormat.GEOJSON, Task.KIND)))
                .contains("Feature Count: " + register.all(Task.KIND).size())
                .contains("MULTIPOLYGON (((");
    }

    @Test
    void kml() throws IOException, InterruptedException {
        assertThat(seen(export(OutputFormat.KML, Find.KIND)))
                .contains("Feature Count: " + register.all(Find.KIND).size())
                .contains(finds.get(0).id().text())
                .contains("found_in_place (Integer) = 1")
                .contains(wkt(finds.get(0)));
    }

    /** A reader of CSV that knows no HXL takes the remark above the headings and the hashtags under them for rows: they are taken away first. */
    @Test
    void csv() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(Files.readAllLines(export(OutputFormat.CSV, Find.KIND)));
        assertThat(lines.remove(0)).contains("# invented: true");
        assertThat(lines.remove(1)).contains("#meta+id");
        Path plain = Files.write(folder.resolve("plain.csv"), lines);
        assertThat(seen(plain, "-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude"))
                .contains("Feature Count: " + register.all(Find.KIND).size())
                .contains("record_id (String) = " + finds.get(0).id())
                .contains(wkt(finds.get(0)));
    }
}
