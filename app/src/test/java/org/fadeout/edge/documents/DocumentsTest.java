package org.fadeout.edge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aSource;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.bare;
import static org.fadeout.testlanguage.Story.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.report.CountryReport;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Followed;
import org.fadeout.flow.report.Imprint;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What leaves as a document is whole, whatever people have typed into the register. */
class DocumentsTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'Söhne', \"A;B\"\n\u0001";

    private static Story hostileYear() {
        return story(
                aSource("inv").with("invented", true),
                aTask("A")
                        .with("number", HOSTILE)
                        .on(rectangle(0, 0, 400, 300))
                        .with("source", ARecord.id(Source.KIND, "inv"))
                        .with("operator", HOSTILE),
                aTask("B")
                        .on(rectangle(300, 0, 700, 300))
                        .with("source", ARecord.id(Source.KIND, "inv"))
                        .with("operator", "South"),
                aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 200)).with("source", ARecord.id(Source.KIND, "inv")),
                aFind("1").ofTask("A").at(metres(200, 190)).with("source", ARecord.id(Source.KIND, "inv")),
                aFind("2").ofTask("B").at(metres(350, 100)).with("source", ARecord.id(Source.KIND, "inv")),
                aHazard("H")
                        .with("number", HOSTILE)
                        .on(rectangle(500, 0, 600, 100))
                        .with("source", ARecord.id(Source.KIND, "inv")),
                aRelease("R", Product.CANCELLED)
                        .on(rectangle(550, 0, 650, 100))
                        .with("source", ARecord.id(Source.KIND, "inv")));
    }

    private static Figures figures(Story story) {
        return story.figures(Question.of(Period.ofYear(2023)).by(Dimension.OPERATOR));
    }

    private static List<Gap> gaps(Story story) {
        return Gaps.of(LandRecords.of(story, null), LocalDate.of(2023, 12, 31), null);
    }

    private static JsonNode json(String text) {
        assertThat(text).endsWith("\n");
        return new ObjectMapper().readTree(text);
    }

    private static String html(Story story, boolean draft) {
        LandRecords records = LandRecords.of(story, null);
        Question question = Question.of(Period.ofYear(2023)).by(Dimension.OPERATOR);
        return DocumentHtml.of(CountryReport.of(
                new Imprint(Wording.english(), "AZ", Layer.RESTRICTED, draft, "fadeout " + HOSTILE, "r-1", "head"),
                new CountryReport.Content(
                        figures(story),
                        story.balance(question.by(Dimension.ADMIN1)),
                        records,
                        gaps(story),
                        new Waivers.Judged(Catalogue.check(records), List.of()),
                        ClaimBook.of(story),
                        Followed.NOT_RECORDED)));
    }

    @Test
    void aReportHasNoScriptOfAnyoneAndItsMapIsWellFormed() throws Exception {
        String html = html(hostileYear(), true);
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Söhne&#39;")
                .contains("aria-hidden=\"true\">DRAFT<")
                .contains("invented geometry: shows the method, confirms nothing")
                .startsWith("<!doctype html>")
                .endsWith("</html>\n");
        String svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg.replace("\u0001", ""))))
                        .getElementsByTagName("path")
                        .getLength())
                .isGreaterThan(3);
    }

    @Test
    void aFinalReportHasNoWatermark() {
        assertThat(html(hostileYear(), false)).doesNotContain("DRAFT").doesNotContain("class=\"watermark\"");
    }

    @Test
    void everyBlockHasItsLook() {
        Document document = new Document(
                "T<1>",
                "S&",
                null,
                null,
                List.of(
                        new Document.Heading("a<b"),
                        new Document.Paragraph("c&d"),
                        new Document.Facts(
                                List.of(new Document.Fact("l", "<v>", "n\""), new Document.Fact("plain", "1", ""))),
                        new Document.Table("cap'", List.of("h", "n"), List.of(List.of("<r>", "1")), List.of(1))),
                List.of("foot>"));
        assertThat(DocumentHtml.of(document))
                .contains("<title>T&lt;1&gt;</title>", "<h2>a&lt;b</h2>", "c&amp;d", "<strong>&lt;v&gt;</strong>")
                .contains("<span>n&quot;</span>", "<caption>cap&#39;</caption>")
                .contains(
                        "<th scope=\"row\" class=\"short\">&lt;r&gt;</th><td class=\"number\">1</td>",
                        "<li>foot&gt;</li>");
    }

    @Test
    void figuresAsJsonKeepTheWordsAndTheUnknown() {
        JsonNode tree = json(FiguresJson.of(figures(hostileYear())));
        Set<String> operators = new HashSet<>();
        tree.get("rows").forEach(row -> operators.add(row.get("operator").asString("")));
        assertThat(operators).contains(HOSTILE, "South");
        assertThat(tree.get("basis").get("records").asString()).isEqualTo("invented");
        assertThat(tree.get("period").asString()).isEqualTo("2023");
        assertThat(tree.get("cmrAreaM2").isIntegralNumber()).isTrue();

        JsonNode unknown = json(FiguresJson.of(figures(
                story(aRelease("R", Product.CLEARED).on(rectangle(0, 0, 10, 10)).without("date")))));
        for (String name : List.of("cmrAreaM2", "sumM2", "unionM2", "overlapM2", "searchedM2", "inflationRatio")) {
            assertThat(unknown.get(name).isNull()).as(name).isTrue();
        }
        assertThat(unknown.get("cmrAreaQualifier").asString()).isEqualTo("unknown");
        assertThat(unknown.get("basis").get("notice").isNull()).isTrue();
    }

    @Test
    void figuresAsJsonSayTheRadiusAndTheDayOfKnowledge() {
        Question question = Question.of(Period.parse("2023-05")).withRadius(Length.ofMetres(12.5));
        JsonNode tree = json(FiguresJson.of(bare().figures(question)));
        assertThat(tree.get("basis").get("radiusM").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(tree.get("asKnownOn").asString()).isEqualTo("now");
        assertThat(tree.get("questions").get(0).get("rule").asString()).isEqualTo("Q03");
    }

    @Test
    void figuresAsCsvKeepEveryCellAndAddToTheUnion() throws Exception {
        Figures figures = figures(hostileYear());
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FiguresCsv.of(figures))) {
            rows = csv.stream().toList();
        }
        assertThat(rows).hasSize(figures.rows().size());
        assertThat(rows).extracting(row -> row.getField("operator")).contains(HOSTILE, "South");
        assertThat(rows).extracting(row -> row.getField("records")).containsOnly("invented");
        assertThat(rows.stream().filter(row -> row.getField("overlap").equals("yes")))
                .hasSize(1)
                .allMatch(row -> row.getField("operator").isEmpty()
                        && row.getField("foundItems").isEmpty());
        assertThat(rows.stream()
                        .mapToLong(row -> Long.parseLong(row.getField("taskPolygonM2")))
                        .sum())
                .isEqualTo(figures.taskPolygon().squareMetres());
    }

    @Test
    void gapsAreToldInEveryForm() {
        List<Gap> gaps = gaps(hostileYear());
        JsonNode tree = json(GapsOut.json(gaps, null));
        assertThat(tree.get("gaps").size()).isEqualTo(2);
        JsonNode geo = json(GapsOut.geojson(gaps, "invented"));
        assertThat(geo.get("notice").asString()).isEqualTo("invented");
        int measured = 0;
        for (JsonNode feature : geo.get("features")) {
            JsonNode properties = feature.get("properties");
            if (properties.get("determinable").asBoolean()) {
                measured++;
                assertThat(properties.get("task").asString()).isEqualTo(HOSTILE);
                assertThat(properties.get("gapM2").asLong()).isPositive();
                assertThat(feature.get("geometry").get("type").asString()).isEqualTo("MultiPolygon");
            } else {
                assertThat(properties.get("gapM2").isNull()).isTrue();
                assertThat(properties.get("reason").asString()).isNotBlank();
                assertThat(feature.get("geometry").isNull()).isTrue();
            }
        }
        assertThat(measured).isEqualTo(1);
        assertThat(json(GapsOut.geojson(List.of(), null)).get("notice").isNull())
                .isTrue();
        assertThat(GapsOut.text(gaps))
                .anyMatch(line -> line.contains("not determinable: "))
                .last()
                .asString()
                .contains("2 clearance tasks: 1 with a gap above the tolerance, 1 not determinable");
    }

    @Test
    void findingsAreToldInEveryForm() {
        Issue plain = Issue.of("X1", Severity.WARNING, HOSTILE, Where.row("f.csv", 3), "do");
        Issue placed = Issue.of("X2", Severity.BLOCKING, "what", Where.records("a", "b"), "do")
                .seen("9")
                .at(new Position(39.5, 47.25))
                .over(Area.ofSquareMetres(5));
        JsonNode tree = json(IssuesOut.json(List.of(plain, placed, plain), null));
        assertThat(tree.get("findings").asInt()).isEqualTo(3);
        assertThat(tree.get("byRule").get("X1").asInt()).isEqualTo(2);
        assertThat(tree.get("issues").get(0).get("what").asString()).isEqualTo(HOSTILE);
        assertThat(tree.get("issues").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(tree.get("issues").get(1).get("row").isNull()).isTrue();
        assertThat(tree.get("issues").get(1).get("areaM2").asInt()).isEqualTo(5);
        JsonNode geo = json(IssuesOut.geojson(List.of(plain, placed), null));
        assertThat(geo.get("features").get(0).get("geometry").isNull()).isTrue();
        JsonNode point = geo.get("features").get(1).get("geometry").get("coordinates");
        assertThat(point.get(0).asDouble()).isEqualTo(47.25);
        assertThat(point.get(1).asDouble()).isEqualTo(39.5);
        assertThat(IssuesOut.text(List.of(placed, placed, placed, placed, placed, placed)))
                .anyMatch(line -> line.contains("a, b: 9 at 39.500000 47.250000"))
                .anyMatch(line -> line.contains("and 1 more"));
        assertThat(IssuesOut.summary(List.of(placed))).hasSize(1);
    }

    @Test
    void jsonRefusesWhatItCannotSay() {
        assertThat(json(JsonTree.of(List.of("\u2028\u0000\"", true, 1.5)))
                        .get(0)
                        .asString())
                .isEqualTo("\u2028\u0000\"");
        assertThatThrownBy(() -> JsonTree.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
