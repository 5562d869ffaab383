package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Standards as a person meets them: which is in force, a what-if, an edited file, a file with faults. */
class StandardShowTest {
    private static final String STAMP = "what-if under az-revised";

    @TempDir
    Path folder = Path.of("");

    private Path register = Path.of("");

    /** A register of Azerbaijan with land that was cancelled in 2023, and one completed task. */
    @BeforeEach
    void make() throws IOException {
        register = folder.resolve("r.gpkg");
        fine("new REG --country AZ --zone Asia/Baku --standard az-before-revision");
        Files.writeString(folder.resolve("releases.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                 "properties": {"number": "R-1", "product": "cancelled", "date": "2023-05-01", "hazard_type": "cmr"},
                 "geometry": {"type": "Polygon", "coordinates":
                  [[[47.0, 39.6], [47.001, 39.6], [47.001, 39.601], [47.0, 39.601], [47.0, 39.6]]]}}]}
                """);
        Files.writeString(folder.resolve("tasks.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                 "properties": {"number": "T-1", "type": "cmr clearance", "status": "completed", "completed": "2023-06-30"},
                 "geometry": {"type": "Polygon", "coordinates":
                  [[[47.1, 39.6], [47.101, 39.6], [47.101, 39.601], [47.1, 39.601], [47.1, 39.6]]]}}]}
                """);
        assertThat(run("import REG DIR/releases.geojson --kind release").exit()).isLessThan(2);
        assertThat(run("import REG DIR/tasks.geojson --kind task").exit()).isLessThan(2);
        fine("standard REG --add az-revised");
    }

    private Cli run(String line) {
        return Cli.run(Arrays.stream(line.split(" "))
                .map(word -> word.replace("REG", register.toString()).replace("DIR", folder.toString()))
                .toArray());
    }

    private String fine(String line) {
        Cli told = run(line);
        assertThat(told.exit()).as(line + "\n" + told.err()).isZero();
        return told.out();
    }

    @Test
    void theOneInForceIsToldForEachDayAndADraftNever() {
        assertThat(fine("standard REG --on 2023-01-01"))
                .startsWith("In force on 2023-01-01: az-before-revision")
                .containsPattern("az-revised +draft, for what-if only");
        assertThat(fine("standard REG --on 2022-12-31")).startsWith("In force on 2022-12-31: none");
        JsonNode tree = run("standard REG --on 2099-01-01 --format json").json();
        assertThat(tree.get("inForce").asString()).isEqualTo("az-before-revision");
        assertThat(tree.get("standards").size()).isEqualTo(2);
        assertThat(run("standard REG --on yesterday").exit()).isEqualTo(2);
    }

    @Test
    void cancelledLandIsFoundUnderTheOneInForceAndNotUnderTheDraft() {
        Cli before = run("check REG");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out()).contains("T07").doesNotContain("what-if");
        Cli revised = run("check REG --standard az-revised");
        assertThat(revised.out()).doesNotContain("T07").contains(STAMP);
        assertThat(run("check REG --standard az-before-revision").out())
                .contains("T07")
                .contains("what-if under az-before-revision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures REG --period 2023",
                "figures REG --period 2023 --format json",
                "figures REG --period 2023 --format csv",
                "gap REG",
                "gap REG --format json",
                "gap REG --format geojson",
                "check REG",
                "check REG --format json",
                "check REG --format geojson"
            })
    void everyFormIsStampedAndNoneWithoutAWhatIf(String line) {
        assertThat(run(line + " --standard az-revised").out()).contains(STAMP);
        assertThat(run(line).out()).isNotEmpty().doesNotContain("what-if");
    }

    @Test
    void aReportIsStampedAndNeverFinal() throws IOException {
        fine("report REG country --period 2023 --out DIR/a.html --standard az-revised");
        assertThat(Files.readString(folder.resolve("a.html"))).contains(STAMP);
        Cli refused = run("report REG country --period 2023 --out DIR/b.html --standard az-revised --final");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--final");
        assertThat(folder.resolve("b.html")).doesNotExist();
    }

    @Test
    void aStandardThatIsNotThereIsToldWithThoseThatAre() {
        Cli told = run("figures REG --period 2023 --standard az-never");
        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.err())
                .contains("\"az-never\"")
                .contains("az-before-revision, az-revised")
                .contains("--add");
    }

    @Test
    void anEditedFileChangesNothingUntilItIsAddedAndThenShowsWhatDiffers() throws IOException {
        Path own = folder.resolve("own.yaml");
        String first = Files.readString(Path.of("../standards/default.yaml")).replace("name: default", "name: own");
        Files.writeString(own, first);
        fine("standard REG --add DIR/own.yaml");
        String figures = "figures REG --period 2021 --format json";
        String before = fine(figures);
        String knownThen = run(figures).json().get("asKnownOn").asString();
        String shown = fine("standard REG --show own");
        assertThat(shown).containsPattern("fade_out +50 m").contains("unverified: a distance often used");

        Files.writeString(
                own,
                first.replace("fade_out: 50 m", "fade_out: 75 m")
                        .replace("buffer: 50 m", "buffer: 60 m")
                        .replace("title: Fadeout default", "title: Our own"));
        assertThat(fine(figures)).isEqualTo(before);
        assertThat(fine("standard REG --show own")).isEqualTo(shown);

        assertThat(fine("standard REG --add DIR/own.yaml"))
                .contains("A new version of the standard own:")
                .contains("  fade_out: 50 m -> 75 m")
                .contains("  grid, buffer: 50 m -> 60 m")
                .doesNotContain("gap_tolerance");
        assertThat(fine("standard REG --show own")).containsPattern("fade_out +75 m");
        assertThat(fine(figures)).contains("Our own").isNotEqualTo(before);
        assertThat(fine(figures + " --as-known-on " + knownThen)).isEqualTo(before);
        assertThat(fine("standard REG --add DIR/own.yaml")).contains("nothing was changed");
        fine("verify REG");
    }

    @Test
    void aFileWithFaultsChangesNothingAndTellsAllOfThem() throws IOException {
        String good = Files.readString(Path.of("../standards/default.yaml"));
        Files.writeString(
                folder.resolve("own.yaml"),
                good.replace("fade_out: 50 m\n", "fade_out: 50\n").replace("neighbours: 8", "neighbours: 6"));
        String before = fine("standard REG");
        Cli told = run("standard REG --add DIR/own.yaml");
        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.err()).contains("2 faults").contains("line 7: fade_out").contains("neighbours cannot be");
        assertThat(fine("standard REG")).isEqualTo(before);
    }
}
