package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a person and a program read of {@code fadeout lint}, and how it ends. The profiles are invented. */
class LintShowTest {
    private static final String FAULTY =
            "Besten (*invented*)\n\nLast updated: 3 May 2019\n\nBesten signed in 2008.[1]\n\n"
                    + "It “never used these weapons in all its history,” a minister said in 2015.\n\nIt ratified in 2010.[2] It reported.[4]\n\n"
                    + "[1] Letter, 3 May 2015.\n\n[2] Ibid.\n\n[3] Thanks to Josip Marek for the report on his field.\n";

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void textSaysLineSeverityRuleWhatSeenAndWhatToDo() throws Exception {
        Cli answer = Cli.run("lint", file("besten.txt", FAULTY));
        assertThat(answer.exit()).as(answer.err()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("besten.txt: Besten (invented)")
                .contains("4 findings: 1 blocking, 3 warning")
                .containsPattern("line 7 +warning +R03-quotation")
                .containsPattern("line 9 +blocking +R01 +Note 4 is cited and not printed")
                .contains("seen: ", "do:   Find the source and print the note")
                .doesNotContain("Josip")
                .doesNotContain("Marek");
    }

    @Test
    void jsonSaysTheSame() throws Exception {
        Cli answer = Cli.run("lint", file("besten.txt", FAULTY), "--format", "json");
        assertThat(answer.exit()).isEqualTo(1);
        JsonNode json = answer.json();
        assertThat(json.get("title").asString()).isEqualTo("Besten (invented)");
        assertThat(json.get("lastUpdated").asString()).isEqualTo("2019-05-03");
        assertThat(json.get("findings").asInt()).isEqualTo(4);
        assertThat(json.get("bySeverity").get("blocking").asInt()).isEqualTo(1);
        assertThat(StreamSupport.stream(json.get("issues").spliterator(), false)
                        .map(issue -> issue.get("line").asInt() + " "
                                + issue.get("rule").asString()))
                .containsExactly("7 R03-quotation", "9 R01", "15 R02-uncited", "15 R13");
        assertThat(answer.out()).doesNotContain("Marek");
    }

    @Test
    void warningsAloneEndFine() throws Exception {
        Cli answer = Cli.run("lint", file("besten.txt", FAULTY.replace(" It reported.[4]", "")));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("3 findings: 3 warning");
        Cli clean = Cli.run(
                "lint", file("clean.md", "# Besten (*invented*)\n\nBesten signed.[^1]\n\n[^1]: Letter, 3 May 2015.\n"));
        assertThat(clean.exit()).isZero();
        assertThat(clean.out()).contains("no findings");
    }

    @Test
    void theRulesArePrinted() {
        Cli answer = Cli.run("lint", "--rules");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("R01", "R14", "A note is cited that is not printed");
        assertThat(Cli.run("lint", "--rules", "--format", "json").json().get("rules"))
                .hasSizeGreaterThan(15);
    }

    @Test
    void whatIsNoTextIsRefusedWithTheWayOut() throws Exception {
        Path latin =
                Files.write(folder.resolve("latin.txt"), "“Besten” signed".getBytes(Charset.forName("windows-1252")));
        Path pdf = file("p.pdf", "%PDF-1.7 and more");
        Path zip = file("p.docx", "PK\u0003\u0004 and more");
        Path page = file("p.html", "<!DOCTYPE html><p>Besten");
        Path binary = file("p.bin", "a\0b");
        for (Path path :
                new Path[] {latin, pdf, zip, page, binary, file("empty.txt", " \n"), folder, folder.resolve("none.txt")
                }) {
            Cli answer = Cli.run("lint", path);
            assertThat(answer.exit()).as(answer.err()).isEqualTo(3);
            assertThat(answer.err())
                    .startsWith("DATA-PROSE: ")
                    .contains(path.getFileName().toString(), "UTF-8")
                    .doesNotContain("\tat ");
            assertThat(answer.out()).isEmpty();
        }
        Path wide = Files.write(folder.resolve("wide.txt"), ("\ufeff" + FAULTY).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Cli.run("lint", wide).exit()).isEqualTo(1);
        assertThat(Cli.run("lint").exit()).isEqualTo(2);
        assertThat(Cli.run("lint", wide, "--format", "csv").exit()).isEqualTo(2);
    }
}
