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
    private static final String WHO = "Somebody Private";
    private static final String[] PLACES = {"47.123456", "39.654321", "47.12345", "39.65432"};
    private static final String BOX =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[47.123456,39.654321],[47.126,39.654321],[47.126,39.656],[47.123456,39.656],[47.123456,39.654321]]]},"
                    + "\"properties\":{%s}}]}";

    @TempDir
    Path folder = Path.of("");

    private Path register = Path.of("");

    @BeforeEach
    void make() throws Exception {
        register = folder.resolve("r.gpkg");
        Path hazards = box("hazards", "'number':'H-1','classification':'cha','status':'open','hazard_type':'cmr'");
        Path tasks = box("tasks", "'number':'T-1','type':'cmr','status':'active','hazard':'H-1','operator':'North'");
        Path searched =
                box("searched", "'number':'S-1','task':'T-1','method':'detector','depth_cm':20,'date':'2023-05-01'");
        Path finds = write("finds.csv", """
                number,task,latitude,longitude,accuracy,position_method,as_entered,category,cmr_type,quantity,found,destroyed,disposal_class,found_in_place,reporter
                F-1,T-1,39.6549,47.1249,5,gps,39.654321 47.123456,submunition,submunition,1,2023-05-01,2023-05-02,in situ,yes,Somebody Private
                """);
        Path sources = write("sources.csv", """
                number,title,type,author,publisher,published,invented
                P,Letter handed in by Somebody Private,letter,Somebody Private,,2023-06-01,no
                """);
        Path claims = write("claims.csv", """
                number,source,type,who,about,period,text,verbatim,status
                C-1,P,event,an office,2023-05,2023,"A find was reported by SOMEBODY PRIVATE, a farmer",no,reported
                C-2,P,recommendation,"a monitor",2023,2023,"Thank Somebody Private",no,reported
                """);
        ran("new", register, "--country", "AZ");
        ran("import", register, hazards, tasks, searched, finds, sources, claims);
        ran(
                "visit",
                register,
                "T-1",
                "--type",
                "qc",
                "--date",
                "2023-06-20",
                "--result",
                "accepted",
                "--area",
                "5000",
                "--report",
                "QC-1");
        ran(
                "complete",
                register,
                "T-1",
                "--date",
                "2023-12-01",
                "--reason",
                "agreed with Somebody Private",
                "--declared-by",
                WHO,
                "--signed-by",
                WHO);
    }

    private static Cli ran(Object... words) {
        Cli run = Cli.run(words);
        assertThat(run.exit()).as(run.out() + run.err()).isLessThan(2);
        return run;
    }

    private Path box(String kind, String properties) throws IOException {
        return write(kind + ".geojson", String.format(BOX, properties.replace('\'', '"')));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
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
                        .doesNotContain(PLACES)
                        .doesNotContain("class=\"map\"")
                        .doesNotContain("media/map");
            }
        }
    }

    @Test
    void the_restricted_layer_has_what_the_public_one_withholds_so_the_test_could_fail() throws IOException {
        assertThat(report("task", "restricted", "en", ".html"))
                .contains(WHO, "47.123456", "39.654321", "class=\"map\"");
        assertThat(report("country", "restricted", "en", ".html")).contains(WHO);
        assertThat(report("task", "partner", "en", ".html")).doesNotContain(WHO).contains("47.123456");
    }
}
