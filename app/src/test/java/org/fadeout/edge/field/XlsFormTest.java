package org.fadeout.edge.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.SentForm;
import org.fadeout.flow.source.OwnForm;
import org.fadeout.flow.source.Submission;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XLSForm workbooks become forms that the engine inside Collect loads, or are refused with sheet, row, column and reason. */
@NullUnmarked
class XlsFormTest {
    @TempDir
    Path folder;

    /** A workbook of lines; cells are parted by bars, sheets begin with their name and a colon. */
    private static byte[] workbook(String text) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = null;
            for (String line : text.split("\n")) {
                if (line.endsWith(":") && !line.contains("|")) {
                    sheet = workbook.createSheet(line.substring(0, line.length() - 1));
                    continue;
                }
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                String[] cells = line.split("\\|");
                for (int i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i].strip());
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private FormEngine load(XlsForm.Outcome outcome) throws Exception {
        assertThat(outcome).isInstanceOf(XlsForm.Made.class);
        return new FormEngine(XForm.write(((XlsForm.Made) outcome).model()).xml(), Map.of(), folder);
    }

    private static List<FileProblem.BadFile> refused(XlsForm.Outcome outcome) {
        assertThat(outcome).isInstanceOf(XlsForm.Refused.class);
        return ((XlsForm.Refused) outcome).faults();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text|a|A",
                "integer|a|A",
                "decimal|a|A",
                "date|a|A",
                "time|a|A",
                "dateTime|a|A",
                "geopoint|a|A",
                "geotrace|a|A",
                "geoshape|a|A",
                "image|a|A",
                "audio|a|A",
                "video|a|A",
                "barcode|a|A",
                "note|a|A",
                "range|a|A",
                "select_one colours|a|A",
                "select_multiple colours|a|A",
                "select one from colours|a|A",
                "select_one colours or_other|a|A",
                "acknowledge|a|A"
            })
    void everyTypeOfQuestionIsLoadedByTheEngine(String line) throws Exception {
        XlsForm.Outcome outcome = XlsForm.of(
                "one.xlsx",
                workbook("survey:\ntype|name|label\n" + line
                        + "\nchoices:\nlist_name|name|label\ncolours|red|Red\ncolours|blue|Blue"));
        assertThat(load(outcome).asked()).contains("a");
    }

    @Test
    void whatIsAskedDependsOnWhatWasAnswered() throws Exception {
        FormEngine engine = load(XlsForm.of("two.xlsx", workbook("""
                survey:
                type|name|label::English (en)|label::Français (fr)|relevant|constraint|constraint_message|required|choice_filter|calculation
                begin group|people|People|Gens
                select_one province|province|Province|Province||||yes
                select_one district|district|District|District||||yes|province=${province}
                end group
                integer|age|Age|Âge|${district} = 'c'|. < 120|Too old
                calculate|twice||||||||${age} * 2
                begin repeat|animals|Animals|Animaux
                text|animal|Animal|Animal
                end repeat
                choices:
                list_name|name|label|province
                province|p|P
                province|q|Q
                district|c|C|p
                district|d|D|q""")));

        assertThat(engine.languages()).hasSize(2);
        assertThat(engine.words("province", engine.languages().get(1))).isEqualTo("Province");
        engine.answer("province", "p");
        assertThat(engine.choices("district")).containsExactly("c");
        assertThat(engine.asked()).doesNotContain("age");
        engine.answer("district", "c");
        assertThat(engine.answer("age", "150")).isFalse();
        assertThat(engine.answer("age", "21")).isTrue();
        assertThat(new String(engine.finish(), StandardCharsets.UTF_8)).contains("<twice>42");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "file|a|A; row 2, column A (type); of any type",
                "select_one none|a|A; row 2, column A (type); there is no list \"none\"",
                "text|two words|A; row 2, column B (name); is no name",
                "hologram|a|A; row 2, column A (type); not asked here",
                "begin group|g|G; row 2, column A (type); never closed",
                "end group|g|G; row 2, column A (type); closes nothing",
                "text|a|A|${nobody} = 1; row 2, column D (relevant); there is no question \"nobody\"",
                "text|a|A|pulldata('x', 'y', 'z', ${a}); row 2, column D (relevant); need a file",
                "calculate|a|; row 2, column - (calculation); without a calculation"
            })
    void whatCannotBeAskedIsRefusedWithItsPlace(String line, String place, String why) throws Exception {
        List<FileProblem.BadFile> faults =
                refused(XlsForm.of("bad.xlsx", workbook("survey:\ntype|name|label|relevant\n" + line)));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo("sheet survey, " + place.strip());
            assertThat(fault.why()).contains(why.strip());
        });
    }

    @Test
    void everyFaultIsToldAtOnce() throws Exception {
        assertThat(refused(XlsForm.of(
                        "bad.xlsx",
                        workbook("survey:\ntype|name|label\nfile|a|A\nbackground-audio|b|B\ntext|c|C\ntext|c|C"))))
                .hasSize(3);
        assertThat(refused(XlsForm.of("empty.xlsx", workbook("other:\na|b")))).hasSize(1);
    }

    @Test
    void questionsOfTheProgrammeStandAtTheEndAndTheirAnswersBesideTheRecord() throws Exception {
        MemoryRegister register = new MemoryRegister();
        byte[] workbook = workbook("survey:\ntype|name|label\ntext|told_by|Who told it?\nimage|sketch|Sketch");
        AddForm.Added added = AddForm.run(register, new AddForm.Request("own.xlsx", workbook, "find", "tester"));
        OwnForm own = added.form();
        FormModel questions = AddForm.model(register, own).orElseThrow();
        FormModel model = FieldForm.FIND.model(questions.parts());
        FormEngine engine = new FormEngine(
                XForm.write(model).xml(),
                Map.of("finds", bytes("name,label,__version,version\n"), "tasks", bytes("name,label,__version\n")),
                folder);
        engine.answer("position", "39.85 47.3 0 4");
        engine.answer("category", "other_uxo");
        engine.answer("told_by", "An invented shepherd");
        byte[] xml = engine.finish();
        SentForm form = Reading.of(
                SentXml.read(xml), true, text -> text, java.util.Set.copyOf(AddForm.files(model.parts(), "")));
        Submission kept = ((KeepSubmission.Kept) KeepSubmission.run(
                        register,
                        new KeepSubmission.Request(
                                form, xml, Map.of(), null, "phone", java.time.LocalDate.of(2024, 5, 6)),
                        null))
                .submission();

        assertThat(kept.problems().texts()).isEmpty();
        assertThat(kept.answers().values()).isEqualTo(Map.of("told_by", "An invented shepherd"));
        assertThat(AddForm.files(model.parts(), "")).contains("own/sketch", "photo");
        assertThat(register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                        .all(org.fadeout.flow.evidence.Find.KIND)
                        .toString())
                .doesNotContain("shepherd");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Path> samples() {
        for (String shared : List.of("../../shared/data/forms-xlsform", "../shared/data/forms-xlsform")) {
            if (Files.isDirectory(Path.of(shared))) {
                return Optional.of(Path.of(shared));
            }
        }
        System.out.println("SKIPPED: no ../shared/data/forms-xlsform; workbooks of others were not read");
        return Optional.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "choice_filter_test.xlsx, 0",
        "specify_other.xlsx, 0",
        "group.csv, 0",
        "widgets.xls, 0",
        "xlsform_spec_test.xlsx, 1"
    })
    void workbooksOfOthersBecomeFormsOrAreRefused(String name, int refusedThen) throws Exception {
        if (samples().isEmpty()) {
            return;
        }
        byte[] content = Files.readAllBytes(samples().get().resolve(name));
        XlsForm.Outcome outcome = XlsForm.of(name, content);
        if (outcome instanceof XlsForm.Refused refused) {
            refused.faults().forEach(fault -> System.out.println(name + " " + fault.line() + ": " + fault.why()));
            assertThat(refused.faults())
                    .allSatisfy(
                            fault -> assertThat(fault.line()).matches("sheet .+, row \\d+, column [A-Z-]+ \\(.+\\)"));
        }
        assertThat(outcome instanceof XlsForm.Refused ? 1 : 0).isEqualTo(refusedThen);
        if (outcome instanceof XlsForm.Made) {
            assertThat(load(outcome).asked()).isNotEmpty();
        }
    }
}
