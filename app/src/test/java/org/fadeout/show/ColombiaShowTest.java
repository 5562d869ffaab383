package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real events of Colombia, 1990 to 2004. */
@Tag("slow")
class ColombiaShowTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void allEventsComeInAndTheOneLostSignIsNamedByItsRow() throws Exception {
        List<Path> files = Cli.realData("events-colombia");
        Path register = folder.resolve("c.gpkg");
        assertThat(Cli.run("new", register, "--country", "CO").exit()).isZero();
        JsonNode report = Cli.run("import", register, files, "--format", "json").json();
        assertThat(report.get("rows").asInt()).isEqualTo(6433);
        assertThat(report.get("imported").asInt()).isEqualTo(6433);
        List<String> flagged = new ArrayList<>();
        for (JsonNode issue : report.get("issues")) {
            if (issue.get("code").asString().equals("F06")) {
                flagged.add(issue.get("where").asString());
            }
        }
        assertThat(flagged).isEqualTo(eastOfGreenwich(files)).hasSize(1);
        assertThat(Cli.run("verify", register).exit()).isZero();
    }

    private static List<String> eastOfGreenwich(List<Path> files) throws Exception {
        List<String> rows = new ArrayList<>();
        for (Path file : files) {
            int row = 0;
            for (JsonNode feature : Cli.json(file).get("features")) {
                row++;
                if (feature.get("geometry").get("coordinates").get(0).asDouble() > 0) {
                    rows.add(file.getFileName() + " row " + row);
                }
            }
        }
        return rows;
    }
}
