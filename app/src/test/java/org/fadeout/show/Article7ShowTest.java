package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two years of an Article 7 report from one register: the second says of each form whether it changed. */
class Article7ShowTest {
    private static final String BOX =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[47.0,39.6],[47.002,39.6],[47.002,39.602],[47.0,39.602],[47.0,39.6]]]},"
                    + "\"properties\":{\"number\":\"H-1\",\"classification\":\"cha\",\"status\":\"open\",\"hazard_type\":\"cmr\",\"recorded\":\"2021-05-01\"}}]}";

    @TempDir
    Path folder = Path.of("");

    private Path register = Path.of("");

    @BeforeEach
    void make() throws IOException {
        register = folder.resolve("r.gpkg");
        assertThat(Cli.run("new", register, "--country", "AZ").exit()).isZero();
        brought("hazards.geojson", BOX);
        for (JsonNode issue :
                Cli.run("check", register, "--format", "json").json().get("issues")) {
            List<Object> waive = new ArrayList<>(List.of("waive", register, "--reason", "seen from the road"));
            waive.addAll(List.of("--rule", issue.get("rule").asString()));
            issue.get("records").forEach(record -> waive.addAll(List.of("--record", record.asString())));
            assertThat(Cli.run(waive.toArray()).exit()).isZero();
        }
    }

    private void brought(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Cli imported = Cli.run("import", register, file);
        assertThat(imported.exit()).as(imported.out() + imported.err()).isLessThan(2);
    }

    /** Every form of a year says one sentence; some of them another one. */
    private void forms(String year, String only, String sentence) throws IOException {
        StringBuilder rows = new StringBuilder("participant,period,form,text,not_applicable\n");
        Stream.of(
                        "cover", "form a", "form b", "form c", "form d", "form e", "form f", "form g", "form h",
                        "form i", "form j")
                .filter(form -> only.isEmpty() || form.equals(only))
                .forEach(form -> rows.append("Azerbaijan,")
                        .append(year)
                        .append(',')
                        .append(form)
                        .append(',')
                        .append(sentence)
                        .append(',')
                        .append(form.equals("form e") ? "yes" : "")
                        .append('\n'));
        brought("article7_forms_" + year + ".csv", rows.toString());
    }

    private Cli report(String year, Object... more) {
        return Cli.run("report", register, "article7", "--period", year, "--out", out(year), List.of(more));
    }

    private Path out(String year) {
        return folder.resolve("a7-" + year + ".html");
    }

    @Test
    void a_blank_form_stops_a_final_report_and_says_which() {
        Cli run = report("2023", "--final");
        assertThat(run.err()).contains("form a", "form j").doesNotContain("form f");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(report("2023").exit()).isZero();
        assertThat(out("2023")).content().contains("to be written", "voluntary; not a State Party");
    }

    @Test
    void the_next_year_says_unchanged_since_exactly_where_nothing_changed() throws IOException {
        forms("2023", "", "None was ever held.");
        Cli kept = report("2023", "--final", "--keep", "--actor", "Treaty desk");
        assertThat(kept.exit()).as(kept.out() + kept.err()).isZero();
        assertThat(out("2023"))
                .content()
                .contains("first report", "seen from the road")
                .doesNotContain("unchanged since", "DRAFT");

        assertThat(report("2024").exit()).isZero();
        assertThat(ticks("2024"))
                .containsExactly(
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "not applicable",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023");

        forms("2024", "form g", "Risk education reached 12 schools.");
        brought("finds.csv", """
                number,latitude,longitude,accuracy,position_method,category,cmr_type,model,quantity,found,found_in_place
                F-1,39.601,47.001,5,gps,submunition,submunition,S-1,2,2024-05-01,yes
                """);
        assertThat(report("2024").exit()).isZero();
        assertThat(ticks("2024"))
                .containsExactly(
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "not applicable",
                        "changed",
                        "changed",
                        "unchanged since 2023",
                        "unchanged since 2023",
                        "unchanged since 2023");
        assertThat(out("2024"))
                .content()
                .contains("S-1: 2", "None was ever held.", "Risk education reached 12 schools.");
    }

    private List<String> ticks(String year) throws IOException {
        return Files.readString(out(year))
                .lines()
                .filter(line -> line.contains("row\">Form ") || line.matches(".*<th scope=\"row\"[^>]*>Form [A-J]:.*"))
                .map(line -> line.replaceAll(".*<td[^>]*>([^<]*)</td></tr>.*", "$1"))
                .toList();
    }
}
