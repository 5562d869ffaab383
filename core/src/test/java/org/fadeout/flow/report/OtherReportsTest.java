package org.fadeout.flow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.contamination.BaselineOf;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.treaty.TreatyStatus;
import org.fadeout.testlanguage.KeysOnly;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** The reports of a task, a baseline, the quality and Article 7, with keys in place of words. */
class OtherReportsTest {
    private static final Question QUESTION = Question.of(Period.ofYear(2023));
    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    private static final Story YEAR = story(
            aTask("A").on(rectangle(0, 0, 400, 300)).with("operator", "North"),
            aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 200)),
            aFind("1").ofTask("A").at(metres(200, 190)),
            aHazard("H-77")
                    .on(rectangle(500, 0, 600, 100))
                    .with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS)
                    .with("recorded", PartialDate.parse("2020-01-01")),
            aRelease("R", Product.CANCELLED).on(rectangle(700, 0, 800, 100)),
            aVisit("Q-1", "A"),
            a(AdminArea.KIND, "West").with("name", "West").on(rectangle(-100, -100, 1000, 500)));

    private static List<String> texts(Document document) {
        return document.blocks().stream().map(Object::toString).toList();
    }

    @Test
    void a_task_report_prints_its_land_its_finds_its_gap_and_why_it_is_not_handed_over() {
        Document report = TaskReport.of(
                KeysOnly.imprint(true),
                new TaskReport.Content(
                        YEAR.card("A", "2023-12-31"),
                        YEAR.all(Find.KIND),
                        List.of(),
                        List.of(rectangle(150, 200, 250, 240)),
                        Origin.REAL,
                        QUESTION));

        assertThat(report.watermark()).isEqualTo("report.draft");
        assertThat(report.blocks()).anyMatch(Document.MapDrawing.class::isInstance);
        assertThat(texts(report)).anyMatch(text -> text.contains("North")).anyMatch(text -> text.contains("gap"));
    }

    @Test
    void a_baseline_report_counts_districts_and_says_what_would_be_needed() {
        Document report = BaselineReport.of(
                KeysOnly.imprint(true),
                QUESTION,
                YEAR.land(),
                BaselineOf.of(YEAR.all(AdminArea.KIND), YEAR.land().hazardRecords(), null, END));
        assertThat(texts(report)).anyMatch(text -> text.contains("West"));

        Document none = BaselineReport.of(
                KeysOnly.imprint(true),
                QUESTION,
                YEAR.land(),
                BaselineOf.of(List.of(), YEAR.land().hazardRecords(), null, END));
        assertThat(texts(none)).anyMatch(text -> text.contains("report.baseline.nodistricts"));
    }

    @Test
    void a_quality_report_lists_what_a_public_one_only_counts() {
        Waivers.Judged findings = new Waivers.Judged(Catalogue.check(YEAR.land()), List.of());
        assertThat(findings.open()).isNotEmpty();
        Document report = QualityReport.of(KeysOnly.imprint(true), YEAR.figures(QUESTION), findings);

        assertThat(texts(report)).anyMatch(text -> text.contains("report.quality.list"));
    }

    @Test
    void an_article_7_report_of_a_state_that_is_no_party_is_voluntary() {
        Question byTask = QUESTION.by(Dimension.TASK);
        FormF formF = FormF.of(YEAR.land(), YEAR.figures(byTask), YEAR.all(AdminArea.KIND));
        Document report = Article7Report.of(
                KeysOnly.imprint(true),
                new Article7Report.Content(
                        YEAR.figures(byTask),
                        formF,
                        "Azerbaijan",
                        TreatyStatus.NON_SIGNATORY,
                        List.of(),
                        new Waivers.Judged(Catalogue.check(YEAR.land()), List.of())));

        assertThat(String.valueOf(report.banner())).contains("voluntary");
        assertThat(texts(report)).anyMatch(text -> text.contains("H-77"));
    }
}
