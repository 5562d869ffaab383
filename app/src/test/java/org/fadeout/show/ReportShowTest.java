package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The country report of 2023 on both samples, in its formats. */
@Tag("slow")
class ReportShowTest {
    @TempDir
    static Path folder = Path.of("");

    private static Path register = Path.of("");

    @BeforeAll
    static void demo() {
        register = folder.resolve("demo.gpkg");
        Cli made = Cli.run("new", register, "--country", "AZ");
        assertThat(made.exit()).as(made.err()).isZero();
        for (String sample : List.of("karabakh", "invented")) {
            Cli imported = Cli.run("import", register, files(Path.of("../sample", sample)));
            assertThat(imported.exit()).as(imported.out() + imported.err()).isLessThan(2);
        }
    }

    private static List<Path> files(Path sample) {
        try (var list = Files.list(sample)) {
            return list.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path report(String kind, String language, String ending, Object... more) {
        Path out = folder.resolve(kind + "-" + language + ending);
        Cli run = Cli.run(
                "report",
                register,
                kind,
                "--period",
                "2023",
                "--records",
                "invented",
                "--lang",
                language,
                "--out",
                out,
                List.of(more));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return out;
    }

    @Test
    void reported_estimated_and_computed_stand_side_by_side_and_never_mixed() throws IOException {
        String html = Files.readString(report("country", "en", ".html"));
        List<String> rows = html.lines().filter(line -> line.startsWith("<tr>")).toList();
        assertThat(rows)
                .anyMatch(row -> row.contains("452.6 km²")
                        && row.contains("ANAMA")
                        && row.contains("whole task polygons")
                        && row.contains("clearance and technical survey in one number")
                        && row.contains("reported of real land, computed from invented records"))
                .anyMatch(row -> row.contains("8 km²")
                        && row.contains("Mine Action Review")
                        && row.contains("method not published")
                        && row.contains("at most 4.285 km²"));
        assertThat(html)
                .contains("invented geometry: shows the method, confirms nothing", ">DRAFT<")
                .contains("Basis", "Data cut-off", "Standard: ", "Software: fadeout", "Layer: restricted");
        assertThat(List.of("B-R1", "B-R2", "B-R3", "B-R4", "B-R5", "B-R6"))
                .allMatch(number -> rows.stream().anyMatch(row -> row.contains(">" + number + "<")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "ar"})
    void a_pdf_is_tagged_has_its_language_its_letters_and_numbered_pages(String language) throws IOException {
        Path file = report("country", language, ".pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith(language);
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("DejaVuSansCondensed");
                }
            }
        }
        String text = ReportLeaksTest.text(file);
        boolean comma = language.equals("fr") || language.equals("ru");
        assertThat(text)
                .contains(comma ? List.of("452,6", "4,285", "452,592") : List.of("452.6", "4.285", "452.592"))
                .doesNotContain("\uFFFD");
        assertThat(text).containsPattern("1 / \\d+");
    }

    @Test
    void totals_of_a_workbook_are_formulas_that_come_to_what_the_page_prints() throws IOException {
        Path file = report("country", "en", ".xlsx");
        String html = Files.readString(report("country", "en", ".html"));
        int formulas = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            double again = evaluator.evaluate(cell).getNumberValue();
                            String printed = printed(
                                    again,
                                    sheet.getRow(1)
                                            .getCell(cell.getColumnIndex())
                                            .getStringCellValue());
                            assertThat(html).as(sheet.getSheetName()).contains(">" + printed + "<");
                        }
                    }
                }
            }
        }
        assertThat(formulas).isEqualTo(4 + 8 + 1);
    }

    /** Areas have three decimals on the page, counts none. */
    private static String printed(double value, String heading) {
        boolean counts = heading.startsWith("Items") || heading.equals("Findings");
        return new java.text.DecimalFormat(
                        counts ? "#,##0" : "#,##0.000", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.UK))
                .format(BigDecimal.valueOf(value));
    }

    @Test
    void a_document_has_headings_tables_and_the_map_as_vectors() throws IOException {
        Path file = report("country", "ar", ".docx");
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            assertThat(docx.getParagraphs())
                    .anyMatch(p -> "Title".equals(p.getStyle()) && p.getText().contains("أذربيجان"));
            assertThat(docx.getTables()).extracting(XWPFTable::getText).anyMatch(text -> text.contains("452.6 كم²"));
        }
        assertThat(ReportLeaksTest.text(file)).contains("svgBlip", "word/media/map1.svg", "<w:bidiVisual");
    }

    @Test
    void blocking_findings_stop_a_final_report() {
        Cli run = Cli.run(
                "report",
                register,
                "country",
                "--period",
                "2023",
                "--records",
                "invented",
                "--final",
                "--out",
                folder.resolve("final.html"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("blocking findings stand against a final report");
        assertThat(folder.resolve("final.html")).doesNotExist();
    }

    @Test
    void what_is_asked_wrongly_says_what_is_allowed() {
        Object[] asked = {"report", register, "country", "--period", "2023", "--records", "invented", "--out"};
        assertThat(Cli.run(asked[0], asked[1], "score", "--period", "2023", "--out", folder.resolve("x.html"))
                        .err())
                .contains("country, article7, task, baseline, quality");
        assertThat(Cli.run(List.of(asked), folder.resolve("x.odt")).err()).contains(".html, .pdf, .docx, .xlsx");
        assertThat(Cli.run(List.of(asked), folder.resolve("x.html"), "--lang", "xx")
                        .err())
                .contains("en, ar, fr, ru");
        assertThat(Cli.run(List.of(asked), folder.resolve("x.html"), "--layer", "secret")
                        .err())
                .contains("restricted, partner, public");
    }
}
