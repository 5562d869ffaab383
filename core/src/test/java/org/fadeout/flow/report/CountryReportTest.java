package org.fadeout.flow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aSource;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.ClaimStatus;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.KeysOnly;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

class CountryReportTest {

    private static Story year() {
        return story(
                aSource("inv").with("invented", true),
                aTask("A")
                        .on(rectangle(0, 0, 400, 300))
                        .with("source", ARecord.id(Source.KIND, "inv"))
                        .with("operator", "North"),
                aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 200)).with("source", ARecord.id(Source.KIND, "inv")),
                aFind("1").ofTask("A").at(metres(200, 190)).with("source", ARecord.id(Source.KIND, "inv")),
                aHazard("H").on(rectangle(500, 0, 600, 100)).with("source", ARecord.id(Source.KIND, "inv")),
                aRelease("R", Product.CANCELLED)
                        .on(rectangle(700, 0, 800, 100))
                        .with("source", ARecord.id(Source.KIND, "inv")),
                ARecord.a(Claim.KIND, "B-K7")
                        .with("type", ClaimType.LAND_RELEASED)
                        .with("who", "An agency")
                        .with("text", "Area released")
                        .with("verbatim", false)
                        .with("status", ClaimStatus.OFFICIAL)
                        .with("period", Period.ofYear(2023))
                        .with("figure", "area reported released")
                        .with("basis", "task polygons")
                        .with("note", "1")
                        .with("note_missing", true)
                        .with("quantity", Quantity.of(Qualifier.EXACT, new BigDecimal("452.6"), "km2"))
                        .with("denies", TextList.NONE)
                        .with("conflicts_with", TextList.NONE)
                        .with("same_event_as", TextList.NONE));
    }

    private static Document report(Story story, boolean draft, Question question) {
        LandRecords records = LandRecords.of(story, null);
        Figures figures = story.figures(question);
        return CountryReport.of(
                KeysOnly.imprint(draft),
                new CountryReport.Content(
                        figures,
                        story.balance(question.by(Dimension.ADMIN1)),
                        records,
                        Gaps.of(records, LocalDate.of(2023, 12, 31), null),
                        new Waivers.Judged(Catalogue.check(records), List.of()),
                        ClaimBook.of(story),
                        Followed.NOT_RECORDED));
    }

    @Test
    void a_draft_says_so_and_invented_land_says_so() {
        Document document =
                report(year(), true, Question.of(Period.ofYear(2023)).by(Dimension.OPERATOR));
        assertThat(document.watermark()).isEqualTo("report.draft");
        assertThat(document.banner()).isEqualTo("report.invented");
        assertThat(document.blocks()).anyMatch(Document.MapDrawing.class::isInstance);
        assertThat(table(document, "report.reported.caption").rows().get(0))
                .containsExactly(
                        "area reported released",
                        "452.6 km2",
                        "An agency",
                        "task polygons",
                        "figures.taskPolygonM2",
                        "0.120 km2",
                        "figures.against.records_invented",
                        "no source (its note 1 is missing)");
        assertThat(table(document, "report.gaps.caption").rows().get(0)).startsWith("A", "completed");
    }

    @Test
    void a_given_radius_stands_in_the_foot_and_a_final_report_has_no_watermark() {
        Document document =
                report(year(), false, Question.of(Period.ofYear(2023)).withRadius(Length.ofMetres(30)));
        assertThat(document.watermark()).isNull();
        assertThat(document.foot()).contains("report.basis.radius [30 m]");
    }

    @Test
    void unknown_is_printed_as_unknown() {
        assertThat(Words.area(null)).isEqualTo("unknown");
        Figures nothing = story().figures("2023");
        assertThat(Words.cmr(nothing)).isEqualTo("0.000 km2 (0 m2)");
        assertThat(Words.ratio(nothing)).startsWith("no ratio");
        assertThat(Words.banner(nothing)).isNull();
    }

    @Test
    void rows_by_every_dimension_add_to_the_union() {
        Figures figures = year().figures(Question.of(Period.ofYear(2023)).by(Dimension.values()));
        assertThat(figures.rows().stream()
                        .mapToLong(r -> r.area(Figures.Column.CMR).squareMetres())
                        .sum())
                .isEqualTo(figures.cmr().area().squareMetres());
        assertThat(figures.rows().stream()
                        .mapToLong(r -> r.area(Figures.Column.CANCELLED).squareMetres())
                        .sum())
                .isEqualTo(figures.released().cancelled().squareMetres());
        assertThat(figures.onRecord())
                .extracting(Figures.OnRecord::sort)
                .containsExactlyInAnyOrder("suspected", "cancelled");
    }

    private static Document.Table table(Document document, String caption) {
        List<Document.Table> tables = document.blocks().stream()
                .filter(Document.Table.class::isInstance)
                .map(Document.Table.class::cast)
                .filter(table -> table.caption().startsWith(caption))
                .toList();
        return tables.get(0);
    }
}
