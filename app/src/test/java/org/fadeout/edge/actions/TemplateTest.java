package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.MappingFile;
import org.fadeout.edge.exchange.TemplateWorkbook;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that a person fills in, and forms of others that are read by a mapping of the program. */
class TemplateTest {

    @TempDir
    Path folder = Path.of("");

    private final MemoryRegister register = new MemoryRegister("AZ");

    /** Fills the example row of every sheet in as if it were a record: the mark taken away, references left out. */
    private Path filledIn(Path template) throws IOException {
        Path filled = folder.resolve("filled.xlsx");
        try (ReadableWorkbook from = new ReadableWorkbook(template.toFile());
                OutputStream out = Files.newOutputStream(filled)) {
            Workbook to = new Workbook(out, "test", null);
            for (org.dhatim.fastexcel.reader.Sheet sheet : from.getSheets().toList()) {
                Worksheet page = to.newWorksheet(sheet.getName());
                List<Row> rows = sheet.read();
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).getCellCount(); c++) {
                        String text = rows.get(r).getCellText(c);
                        boolean left = r == 2 && (c == 0 || text.startsWith("number of a"));
                        page.value(r, c, left ? "" : text);
                    }
                }
            }
            to.finish();
        }
        return filled;
    }

    @Test
    void aFilledInTemplateIsReadWithoutAMapping() throws IOException {
        Path template = folder.resolve("template.xlsx");
        TemplateWorkbook.write(template, List.of(Hazard.KIND, EvidencePoint.KIND));
        ImportReport report = ImportFiles.run(
                register,
                new Request(List.of(filledIn(template)), null, null, false, "tester"),
                Borders.NONE,
                Progress.SILENT);
        assertThat(report.all().imported()).as(report.issues().toString()).isEqualTo(2);
        Hazard hazard = register.all(Hazard.KIND).get(0);
        assertThat(hazard.number()).isEqualTo("words");
        assertThat(hazard.recorded()).hasToString("2023-07-04");
        assertThat(hazard.other().isEmpty()).as(hazard.other().toString()).isTrue();
        assertThat(register.all(EvidencePoint.KIND).get(0).position()).hasToString("39.800000 46.750000");
    }

    @Test
    void everyKindHasATemplateAndItsExampleIsNotRead() throws IOException {
        Path template = folder.resolve("all.xlsx");
        TemplateWorkbook.write(template, List.copyOf(Kinds.ALL));
        try (ReadableWorkbook book = new ReadableWorkbook(template.toFile())) {
            List<String> names = new ArrayList<>();
            book.getSheets().forEach(sheet -> names.add(sheet.getName()));
            assertThat(names)
                    .containsAll(Kinds.ALL.stream().map(kind -> kind.name()).toList());
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ImportFiles.run(
                        register,
                        new Request(List.of(template), null, null, false, "tester"),
                        Borders.NONE,
                        Progress.SILENT))
                .hasMessageContaining("a workbook without rows");
    }

    private ImportReport mapped(String mapping, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(mapping + ".csv"), text);
        return ImportFiles.run(
                register,
                new Request(List.of(file), null, null, false, "tester", null, mapping, Unpacked.Limits.STANDARD),
                Borders.NONE,
                Progress.SILENT);
    }

    /** Made-up rows under the names of the form's fields. */
    @Test
    void formsOfImsmaCoreAreReadByTheirMappings() throws IOException {
        assertThat(MappingFile.PACKAGED).hasSize(4);
        ImportReport points = mapped(
                "imsma-hazard-evidence",
                "id_ha_sy,survey_date,ev_eo,eo_erw,ev_details,re_gps_accuracy,re_latitude,re_latitude,donor\n"
                        + "ORG-HA-1,2023-05-02,yes,yes,seen in a field,4.5,39.81,46.76,a donor\n"
                        + "ORG-HA-2,2023-05-03,dont_know,no,,,39.82,46.77,\n");
        assertThat(points.all().imported()).as(points.issues().toString()).isEqualTo(2);
        EvidencePoint seen = register.all(EvidencePoint.KIND).stream()
                .filter(one -> "ORG-HA-1".equals(one.number()))
                .findFirst()
                .orElseThrow();
        assertThat(seen.type().text()).isEqualTo("unexploded item seen");
        assertThat(seen.hazardType().text()).isEqualTo("other uxo");
        assertThat(seen.accuracy()).hasToString("4.5 m");
        assertThat(seen.position()).hasToString("39.810000 46.760000");
        assertThat(seen.other().get("donor")).isEqualTo("a donor");
        mapped(
                "imsma-hazard-area",
                "id_ha_sy,status_ha,survey_date,eo_erw,wkt\n"
                        + "ORG-HA-3,active,2023-05-02,yes,\"POLYGON ((46 39, 46.01 39, 46.01 39.01, 46 39))\"\n");
        assertThat(register.all(Hazard.KIND)).singleElement().satisfies(hazard -> {
            assertThat(hazard.status().text()).isEqualTo("open");
            assertThat(String.valueOf(hazard.classification())).isEqualToIgnoringCase("suspected");
        });
        mapped(
                "imsma-community-survey",
                "id_cis_sy,date_activity,Org_code,Team_id,contaminatedd_areas,bombing\nT-CIS-1,2023-04-01,ORG,T1,no,yes\n");
        assertThat(register.all(NtsVisit.KIND)).singleElement().satisfies(visit -> {
            assertThat(visit.result().text()).isEqualTo("no evidence");
            assertThat(visit.other().get("bombing")).isEqualTo("yes");
        });
    }
}
