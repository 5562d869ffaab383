package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.flow.Kinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the programs of the field open a register as it stands, and are kept from changing it. */
class GdalTest {
    private static final int ROWS = 7;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();

    private Path file() {
        return folder.resolve("register.gpkg");
    }

    @BeforeEach
    void someOfEveryKindButOne() throws Exception {
        ForeignTool.require(folder, "GDAL is not installed (apt: gdal-bin)", "ogrinfo", "--version");
        RandomRecords random = new RandomRecords(4);
        List<Change> changes = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            for (int i = 0; i < ROWS && !kind.name().equals("exclusion"); i++) {
                changes.add(put(kind, random));
            }
        }
        changes.add(RegisterContract.put(RecordId.of("find-1"), 1));
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file(), RegisterContract.LAOS, clock.surroundings(1))) {
            register.append(new Batch("Keo", "for others", Standing.APPROVED, changes));
        }
    }

    private static <T extends Entity> Change put(Kind<T> kind, RandomRecords random) {
        return Change.put(kind, random.of(kind));
    }

    private ForeignTool run(String... command) throws IOException, InterruptedException {
        return ForeignTool.run(folder, List.of(command));
    }

    @Test
    void ogrinfo_lists_every_layer_with_count_extent_and_reference_system() throws Exception {
        ForeignTool seen = run("ogrinfo", "-so", "-al", file().toString());
        assertThat(seen.err()).isEmpty();
        assertThat(seen.exit()).isZero();
        String[] layers = seen.out().split("Layer name: ");
        assertThat(layers).hasSize(Kinds.ALL.size() + 1);
        for (Kind<?> kind : Kinds.ALL) {
            String layer = List.of(layers).stream()
                    .filter(text -> text.startsWith(kind.name() + "\n"))
                    .findFirst()
                    .orElseThrow();
            int rows = kind.name().equals("exclusion") ? 0 : kind.name().equals("find") ? ROWS + 1 : ROWS;
            assertThat(layer).contains("Feature Count: " + rows).contains("FID Column = fid");
            assertThat(layer).contains("record_id: String").contains("standing: String");
            if (kind.geometry().isPresent()) {
                assertThat(layer).contains("ID[\"EPSG\",4326]]").contains("Geometry Column = geom");
                assertThat(layer.contains("Extent: (")).as(kind.name()).isEqualTo(rows > 0);
                assertThat(Pattern.compile("Geometry: (Point|Multi Polygon)")
                                .matcher(layer)
                                .find())
                        .isTrue();
            } else {
                assertThat(layer).contains("Geometry: None");
            }
        }
    }

    @Test
    void a_box_in_degrees_finds_the_record() throws Exception {
        ForeignTool seen =
                run("ogrinfo", "-al", "-q", "-spat", "103.2", "18.4", "103.3", "18.6", file().toString(), "find");
        assertThat(seen.out()).contains("record_id (String) = find-1").contains("POINT (103.25 18.5)");
    }

    @Test
    void the_validator_finds_no_fault() throws Exception {
        String find = "dpkg -L python3-gdal | grep 'samples/validate_gpkg.py$'";
        ForeignTool.require(folder, "the GeoPackage validator is not installed (apt: python3-gdal)", "sh", "-c", find);
        ForeignTool seen = run("sh", "-c", "command -p python3 \"$(" + find + ")\" \"$0\"", file().toString());
        assertThat(seen.out() + seen.err()).isEmpty();
        assertThat(seen.exit()).isZero();
    }

    @Test
    void opening_it_for_update_changes_nothing() throws Exception {
        byte[] before = Files.readAllBytes(file());
        ForeignTool seen = run("ogrinfo", "-al", "-so", file().toString());
        assertThat(seen.err()).isEmpty();
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void every_way_of_ogr2ogr_to_change_a_layer_is_refused_in_words() throws Exception {
        for (String layer : List.of("find", "task", "claim", "exclusion")) {
            Path edited = folder.resolve("edited-" + layer + ".gpkg");
            assertThat(run("ogr2ogr", "-f", "GPKG", edited.toString(), file().toString(), layer)
                            .exit())
                    .isZero();
            if (!layer.equals("exclusion")) {
                refused(run("ogr2ogr", "-append", file().toString(), edited.toString(), layer));
                refused(run("ogr2ogr", "-update", "-append", "-upsert", file().toString(), edited.toString(), layer));
            }
            refused(run("ogr2ogr", "-overwrite", file().toString(), edited.toString(), layer));
            refused(run("ogr2ogr", "-update", "-overwrite", file().toString(), edited.toString(), layer));
            refused(run("ogrinfo", file().toString(), "-sql", "DROP TABLE " + layer));
        }
        refused(run("ogrinfo", file().toString(), "-sql", "UPDATE find SET quantity = 5"));
        refused(run("ogrinfo", file().toString(), "-sql", "DELETE FROM find"));
        refused(run(
                "ogrinfo", file().toString(), "-sql", "INSERT INTO claim(record_id, standing) VALUES ('aaaa', 'x')"));
        try (GeoPackageRegister register = GeoPackageRegister.open(file(), clock.surroundings(1))) {
            assertThat(register.verify()).isEmpty();
        }
    }

    private static void refused(ForeignTool seen) {
        assertThat(seen.err()).contains(Dialect.READ_ONLY);
    }
}
