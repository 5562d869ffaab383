package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real files of two programmes, where they are at hand beside the project. */
class RealFilesTest {

    private static Path data(String folder) {
        for (String shared : List.of("../../shared/data", "../shared/data")) {
            Path path = Path.of(shared, folder);
            if (Files.isDirectory(path)) {
                return path;
            }
        }
        System.out.println("SKIPPED: no ../shared/data/" + folder + "; the figures of real files were not checked");
        Assumptions.abort("no shared data");
        return Path.of("");
    }

    static Borders borders() throws IOException {
        try (InputStream in =
                RealFilesTest.class.getResourceAsStream("/org/fadeout/edge/exchange/borders-test.geojson")) {
            return Borders.read(in);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(".geojson"))
                    .sorted()
                    .toList();
        }
    }

    private static ImportReport run(MemoryRegister register, List<Path> files) throws IOException {
        return ImportFiles.run(register, new Request(files, null, null, false, "tester"), borders(), Progress.SILENT);
    }

    @Test
    void bosniaGivesItsKnownFiguresAndNothingNewTheSecondTime() throws IOException {
        List<Path> files = files(data("hazard-areas-bosnia"));
        MemoryRegister register = new MemoryRegister("BA");
        ImportReport first = run(register, files);
        System.out.println("Bosnia: " + first.all() + " " + first.land());

        assertThat(first.all().rows()).isEqualTo(3581);
        assertThat(first.all().refused()).isEqualTo(746);
        assertThat(first.issues().stream().filter(issue -> issue.code().equals("F01")))
                .hasSize(746)
                .allMatch(issue -> issue.where().row() > 0);
        ImportReport.LandLine suspected = line(first, "suspected");
        assertThat(suspected.kind()).isEqualTo("hazard");
        assertThat((double) suspected.sum().squareMetres()).isCloseTo(198.10e6, withPercentage(0.5));
        assertThat((double) suspected.union().squareMetres()).isCloseTo(196.74e6, withPercentage(0.5));
        ImportReport.LandLine cleared = line(first, "cleared");
        assertThat((double) cleared.sum().squareMetres()).isCloseTo(5.94e6, withPercentage(0.5));
        assertThat((double) cleared.union().squareMetres()).isCloseTo(5.72e6, withPercentage(0.5));
        assertThat(register.all(Hazard.KIND))
                .allMatch(hazard -> hazard.classification() == HazardClass.SUSPECTED
                        && hazard.status() == HazardStatus.UNKNOWN
                        && hazard.hazardType() == HazardType.UNKNOWN);
        assertThat(register.all(Release.KIND)).allMatch(release -> release.product() == Product.CLEARED);
        assertThat(register.all(Accident.KIND)).hasSize(209);
        assertThat(register.all(EvidencePoint.KIND))
                .hasSize(105)
                .allMatch(point -> point.type() == EvidenceType.WRITTEN_RECORD);
        assertThat(register.all(Source.KIND)).hasSize(4);

        ImportReport again = run(register, files);
        System.out.println("Bosnia again: " + again.all());
        assertThat(again.all()).isEqualTo(new Tally(3581, 0, 0, 746, 2835));
        assertThat(register.batches()).hasSize(1);
    }

    private static ImportReport.LandLine line(ImportReport report, String group) {
        return report.land().stream()
                .filter(line -> line.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void colombiaComesInWholeAndTheLostSignIsFound() throws IOException {
        List<Path> files = files(data("events-colombia"));
        MemoryRegister register = new MemoryRegister("CO");
        ImportReport report = run(register, files);
        System.out.println("Colombia: " + report.all());
        List<Issue> lost = report.issues().stream()
                .filter(issue -> issue.code().equals("F06"))
                .toList();
        System.out.println("Colombia, lost sign: " + lost);

        assertThat(files).hasSize(15);
        assertThat(report.all().rows()).isEqualTo(6433);
        assertThat(report.all().imported()).isEqualTo(6433);
        assertThat(lost).hasSize(1);
        assertThat(lost.get(0).where().file()).isEqualTo("2004.geojson");
        assertThat(lost.get(0).valueSeen()).contains("74.23416667");
        assertThat(report.issues().stream().filter(issue -> issue.code().equals("F07")))
                .isEmpty();
        assertThat(register.all(EvidencePoint.KIND))
                .hasSize(6433)
                .allMatch(point -> point.date() != null)
                .anyMatch(point -> point.type() == EvidenceType.ACCIDENT);
        assertThat(run(register, files).all().unchanged()).isEqualTo(6433);
        assertThat(register.batches()).hasSize(1);
    }
}
