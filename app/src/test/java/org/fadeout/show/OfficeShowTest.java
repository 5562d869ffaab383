package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents and workbooks in LibreOffice, as the people open them who get them. */
@Tag("slow")
@NullUnmarked
class OfficeShowTest {
    private static final Pattern CACHED = Pattern.compile("(<f>[^<]*</f>)<v>[^<]*</v>");

    @TempDir
    static Path folder;

    private static Path register;

    @BeforeAll
    static void demo() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")),
                "documents in LibreOffice: libreoffice-writer-nogui and libreoffice-calc-nogui are not installed");
        register = folder.resolve("demo.gpkg");
        Cli.run("new", register, "--country", "AZ");
        for (String sample : List.of("karabakh", "invented")) {
            try (Stream<Path> files = Files.list(Path.of("../sample", sample))) {
                List<Path> data = files.filter(file -> !file.toString().endsWith(".md"))
                        .sorted()
                        .toList();
                assertThat(Cli.run("import", register, data).exit()).isLessThan(2);
            }
        }
    }

    private static Path report(String kind, String language, String ending) {
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
                out);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return out;
    }

    /** What LibreOffice makes of a file. */
    private static Path converted(Path file, String to) throws Exception {
        Path out = folder.resolve("converted");
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String name = file.getFileName().toString();
        Path made = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + to.replaceAll(":.*", ""));
        assertThat(made).as(Files.readString(folder.resolve("office.log"))).exists();
        return made;
    }

    @Test
    void aDocumentOpensWithItsFiguresAndItsWords() throws Exception {
        assertThat(ReportLeaksTest.text(converted(report("country", "en", ".docx"), "pdf")))
                .contains("452.6", "8 km²", "4.285", "B-R6");
        assertThat(ReportLeaksTest.text(converted(report("article7", "fr", ".docx"), "pdf")))
                .contains("article 7", "volontaire");
    }

    @Test
    void theFormulasOfAWorkbookComeToTheSameTotals() throws Exception {
        Path file = report("country", "en", ".xlsx");
        // Without the values that were written with the formulas, whatever stands there later was computed.
        Path bare = folder.resolve("bare.xlsx");
        int taken = 0;
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    if (entry.getName().startsWith("xl/worksheets/")) {
                        Matcher cached = CACHED.matcher(new String(content, StandardCharsets.UTF_8));
                        taken += (int) cached.results().count();
                        content = cached.replaceAll("$1").getBytes(StandardCharsets.UTF_8);
                    }
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(content);
                }
            }
        }
        assertThat(taken).as("formulas with a value").isEqualTo(13);
        assertThat(totals(converted(bare, "xlsx:Calc MS Excel 2007 XML"))).isEqualTo(totals(file));
    }

    private static List<String> totals(Path file) throws IOException {
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            Stream.Builder<String> totals = Stream.builder();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue());
                            totals.add(sheet.getSheetName() + " " + cell.getAddress() + " "
                                    + value.setScale(6, RoundingMode.HALF_EVEN));
                        }
                    }
                }
            }
            return totals.build().toList();
        }
    }
}
