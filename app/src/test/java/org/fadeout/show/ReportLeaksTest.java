package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name of a private person and the place of an open hazard never leave in a public report, whatever its kind, format and language. */
@Tag("slow")
class ReportLeaksTest {
    @TempDir
    Path folder = Path.of("");

    private Path register = Path.of("");

    @BeforeEach
    void make() throws IOException {
        register = SecretRegister.make(folder);
    }

    private String report(String kind, String layer, String language, String ending) throws IOException {
        Path out = folder.resolve(kind + "-" + layer + "-" + language + ending);
        Cli run = Cli.run(
                "report",
                register,
                kind,
                "--period",
                "2023",
                "--task",
                "T-1",
                "--layer",
                layer,
                "--lang",
                language,
                "--out",
                out);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return text(out);
    }

    /** All that a file says: text of a PDF, every part of a container, else the file itself. */
    static String text(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
            StringBuilder all = new StringBuilder();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    all.append(entry.getName())
                            .append('\n')
                            .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        }
        return Files.readString(file);
    }

    @Test
    void nothing_leaks_into_a_public_report_in_any_format() throws IOException {
        for (String kind : new String[] {"country", "article7", "task", "baseline", "quality"}) {
            for (String ending : new String[] {".html", ".pdf", ".docx", ".xlsx"}) {
                if (ending.equals(".docx") && !kind.equals("country") && !kind.equals("article7")) {
                    continue;
                }
                String said = report(kind, "public", ending.equals(".pdf") ? "fr" : "en", ending);
                assertThat(said.toLowerCase(Locale.ROOT))
                        .as(kind + ending)
                        .doesNotContain("somebody")
                        .doesNotContain(SecretRegister.PLACES)
                        .doesNotContain("class=\"map\"")
                        .doesNotContain("media/map");
            }
        }
    }

    @Test
    void the_restricted_layer_has_what_the_public_one_withholds_so_the_test_could_fail() throws IOException {
        assertThat(report("task", "restricted", "en", ".html"))
                .contains(SecretRegister.WHO, "47.123456", "39.654321", "class=\"map\"");
        assertThat(report("country", "restricted", "en", ".html")).contains(SecretRegister.WHO);
        assertThat(report("task", "partner", "en", ".html"))
                .doesNotContain(SecretRegister.WHO)
                .contains("47.123456");
    }
}
