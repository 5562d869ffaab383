package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.Baseline;
import org.fadeout.flow.contamination.Baseline.Surveyed;
import org.fadeout.flow.contamination.NtsResult;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Table;
import org.jspecify.annotations.Nullable;

/** The baseline: what is known of each district, how, since when, and what would be needed before it is nationwide. */
public final class BaselineReport {
    private final Pages pages;
    private final Imprint imprint;
    private final Baseline baseline;

    private BaselineReport(Pages pages, Imprint imprint, Baseline baseline) {
        this.pages = pages;
        this.imprint = imprint;
        this.baseline = baseline;
    }

    /** The report. */
    public static Document of(Imprint imprint, Question question, LandRecords records, Baseline baseline) {
        Pages pages = new Pages(imprint);
        if (baseline.districts().isEmpty()) {
            pages.paragraph(pages.say("report.baseline.nodistricts"));
        } else {
            BaselineReport report = new BaselineReport(pages, imprint, baseline);
            report.known();
            report.districts();
            report.how(records);
            report.needed();
        }
        return pages.document(
                pages.say("report.baseline.title", imprint.countryName()),
                pages.say("report.baseline.subtitle", question.asOf()),
                pages.banner(records.origin(), question.standard()),
                BasisLines.of(
                        imprint,
                        question,
                        records.origin(),
                        records.standards()
                                .inForce(question.asOf())
                                .orElseGet(() -> records.standards().latest())));
    }

    private Cell cell(Area area) {
        return Cell.km2(area, imprint.words());
    }

    private void known() {
        Surveyed all = baseline.total();
        pages.heading("report.baseline.known");
        pages.add(new Document.Facts(List.of(
                fact("report.baseline.with", all.withEvidence()),
                fact("report.baseline.without", all.withoutEvidence()),
                fact("report.baseline.not", all.notSurveyed()),
                new Fact(pages.say("report.baseline.visits"), pages.text(all.visits()), ""),
                new Fact(
                        pages.say("report.baseline.overturned"),
                        pages.text(all.overturned().size()),
                        pages.say("report.baseline.overturned.note")),
                new Fact(pages.say("report.baseline.last"), date(all.lastVisit()), ""))));
        pages.paragraph(pages.say("report.baseline.nocontamination"));
    }

    private Fact fact(String key, Area area) {
        return new Fact(pages.say(key), pages.km2(area), pages.text(area));
    }

    private String date(@Nullable PartialDate date) {
        return date == null ? pages.say("report.none") : pages.text(date);
    }

    private void districts() {
        List<List<Cell>> rows = new ArrayList<>();
        baseline.districts().forEach(one -> rows.add(row(one.area().name(), one.surveyed())));
        if (!rows.isEmpty()) {
            rows.add(row(pages.say("report.baseline.union"), baseline.total()));
        }
        pages.heading("report.baseline.districts");
        pages.table(
                new Table(
                        pages.say("report.baseline.caption", baseline.level(), baseline.asOf()),
                        pages.headings(
                                "report.district",
                                "report.baseline.with",
                                "report.baseline.without",
                                "report.baseline.not",
                                "report.baseline.visits",
                                "report.baseline.inaccessible",
                                "report.baseline.last"),
                        rows,
                        List.of(1, 2, 3, 4, 5),
                        List.of()),
                "report.baseline.nodistricts");
    }

    private List<Cell> row(String name, Surveyed land) {
        return List.of(
                Cell.of(name),
                cell(land.withEvidence()),
                cell(land.withoutEvidence()),
                cell(land.notSurveyed()),
                Cell.count(land.visits(), imprint.words()),
                Cell.count(land.inaccessible(), imprint.words()),
                Cell.of(date(land.lastVisit())));
    }

    private void how(LandRecords records) {
        Map<NtsResult, List<NtsVisit>> byResult = new EnumMap<>(NtsResult.class);
        records.ntsVisits().stream()
                .filter(visit -> visit.date() != null && visit.date().certainlyBy(baseline.asOf()))
                .forEach(visit -> byResult.computeIfAbsent(visit.result(), result -> new ArrayList<>())
                        .add(visit));
        List<List<Cell>> rows = new ArrayList<>();
        byResult.forEach((result, visits) -> rows.add(List.of(
                Cell.of(imprint.words().choice(result)),
                Cell.count(Count.of(visits.size()), imprint.words()),
                Cell.of(date(visits.stream()
                        .map(NtsVisit::date)
                        .filter(java.util.Objects::nonNull)
                        .min(PartialDate::compareTo)
                        .orElse(null))),
                Cell.of(date(visits.stream()
                        .map(NtsVisit::date)
                        .filter(java.util.Objects::nonNull)
                        .max(PartialDate::compareTo)
                        .orElse(null))))));
        pages.heading("report.baseline.how");
        pages.table(
                new Table(
                        pages.say("report.baseline.how.caption"),
                        pages.headings(
                                "report.baseline.result",
                                "report.baseline.visits",
                                "report.baseline.first",
                                "report.baseline.last"),
                        rows,
                        List.of(1),
                        List.of()),
                "report.baseline.novisits");
    }

    private void needed() {
        Surveyed all = baseline.total();
        long never = baseline.districts().stream()
                .filter(one -> one.surveyed().visits().isZero())
                .count();
        pages.heading("report.baseline.needed");
        pages.paragraph(pages.say("report.baseline.needed.land", pages.km2(all.notSurveyed())));
        pages.paragraph(pages.say(
                "report.baseline.needed.districts", never, baseline.districts().size()));
        pages.paragraph(pages.say("report.baseline.needed.inaccessible", all.inaccessible()));
        pages.paragraph(
                pages.say("report.baseline.needed.overturned", all.overturned().size()));
        pages.paragraph(pages.say(
                "report.baseline.needed.questions", baseline.questions().size()));
        pages.paragraph(pages.say("report.baseline.needed.whole"));
    }
}
