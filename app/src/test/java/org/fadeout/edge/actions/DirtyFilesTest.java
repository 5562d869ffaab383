package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fadeout.base.issues.Issue;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.IssueFile;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files with every fault that was met, and the list of issues that they give. */
class DirtyFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/fadeout/edge/exchange/dirty_issues.golden.csv");

    @TempDir
    Path folder = Path.of("");

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(DirtyFilesTest.class.getResource("/org/fadeout/edge/exchange/" + name))
                .toURI());
    }

    private static ImportReport run(MemoryRegister register, boolean dryRun, Path... files) throws IOException {
        Request request = new Request(List.of(files), null, null, dryRun, "tester");
        return ImportFiles.run(register, request, RealFilesTest.borders(), Progress.SILENT);
    }

    @Test
    void theIssuesAreTheGoldenOnes() throws Exception {
        MemoryRegister register = new MemoryRegister("BA");
        // The finds stand first in the command and point to the tasks, which are read first all the same.
        ImportReport report = run(register, false, resource("dirty_finds.csv"), resource("dirty_tasks.geojson"));
        Path seen = folder.resolve("issues.csv");
        IssueFile.write(seen, report.issues());
        if (Boolean.getBoolean("golden.update")) {
            Files.copy(seen, GOLDEN, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(GOLDEN)) {
            fail("No golden list at " + GOLDEN + "; make it with -Dgolden.update=true and read it");
        }
        assertThat(Files.readString(seen)).isEqualTo(Files.readString(GOLDEN));
        assertThat(report.all()).isEqualTo(new Tally(19, 10, 3, 6, 0));
    }

    @Test
    void whatWasReadIsRight() throws Exception {
        MemoryRegister register = new MemoryRegister("BA");
        run(register, false, resource("dirty_finds.csv"), resource("dirty_tasks.geojson"));
        Task task = register.all(Task.KIND).stream()
                .filter(one -> "T-1".equals(one.number()))
                .findFirst()
                .orElseThrow();
        List<Find> finds = register.all(Find.KIND);
        Find first = finds.stream()
                .filter(one -> "plain".equals(one.other().get("notes")))
                .findFirst()
                .orElseThrow();
        assertThat(first.task()).isEqualTo(task.id());
        assertThat(Objects.requireNonNull(first.position()).latitude()).isEqualTo(44.2001);
        assertThat(Objects.requireNonNull(first.accuracy()).millimetres()).isEqualTo(3000);
        assertThat(Objects.requireNonNull(first.depth()).millimetres()).isEqualTo(155);
        assertThat(String.valueOf(first.found())).isEqualTo("2023-07-04");
        assertThat(first.foundInPlace()).isTrue();
        assertThat(Objects.requireNonNull(task.statedArea()).squareMetres()).isEqualTo(5000);
        assertThat(task.other().get("unit_leader")).isEqualTo("x");
        assertThat(task.other().get("position as entered")).isEqualTo("EPSG:32633");
        assertThat(Objects.requireNonNull(task.land()).area().squareMetres()).isBetween(9_990L, 10_010L);
        assertThat(register.all(Source.KIND)).hasSize(2).allMatch(Source::invented);
    }

    @Test
    void theSameFilesAgainChangeNothing() throws Exception {
        MemoryRegister register = new MemoryRegister("BA");
        run(register, false, resource("dirty_finds.csv"), resource("dirty_tasks.geojson"));
        ImportReport again = run(register, false, resource("dirty_tasks.geojson"), resource("dirty_finds.csv"));
        assertThat(again.all()).isEqualTo(new Tally(19, 0, 0, 6, 13));
        assertThat(again.batch()).isEmpty();
        assertThat(register.batches()).hasSize(1);
    }

    @Test
    void aDryRunKeepsNothing() throws Exception {
        MemoryRegister register = new MemoryRegister("BA");
        ImportReport report = run(register, true, resource("dirty_tasks.geojson"));
        assertThat(report.all().imported()).isPositive();
        assertThat(register.batches()).isEmpty();
    }

    @Test
    void issuesAreAlsoAPageAndAMap() throws Exception {
        ImportReport report = run(new MemoryRegister("BA"), true, resource("dirty_finds.csv"));
        Path page = folder.resolve("issues.html");
        Path map = folder.resolve("issues.geojson");
        Issue hostile = report.issues().get(0).seen("<script>alert(\"1\")</script>");
        IssueFile.write(page, List.of(hostile));
        IssueFile.write(map, report.issues());
        assertThat(Files.readString(page))
                .contains("&lt;script&gt;alert(&quot;1&quot;)")
                .doesNotContain("src=")
                .doesNotContain("<script>alert");
        assertThat(Files.readString(map))
                .startsWith("{\"type\":\"FeatureCollection\"")
                .contains("\"Point\"");
    }
}
