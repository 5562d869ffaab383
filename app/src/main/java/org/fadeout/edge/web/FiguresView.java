package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Comparison;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.FigureName;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;

/** Lays figures and their balance out for the page. It computes nothing but the lengths of bars. */
final class FiguresView {
    private static final int FULL = 1000;
    private static final int RECORDS_SHOWN = 12;

    private final Figures figures;
    private final Balance balance;
    private final Wording words;
    private final FieldText text;
    private Asked asked = new Asked("", "", "", "");

    FiguresView(Figures figures, Balance balance, Snapshot snapshot, Wording words) {
        this.figures = figures;
        this.balance = balance;
        this.words = words;
        this.text = new FieldText(snapshot, words);
    }

    FiguresContent content(Asked asked) {
        this.asked = asked;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("period", figures.question().period().toString());
        form.put("as-of", asked.asOf());
        form.put("as-known-on", asked.known());
        return new FiguresContent(
                form,
                dimensions(),
                Words.cmrInKm2(figures),
                areas(),
                classes(),
                released(),
                sensitivity(),
                counts(),
                Comparison.of(figures).stream().map(this::reported).toList(),
                basis(),
                figures.cmr().why(),
                table(),
                balance.whole().stream().map(this::line).toList(),
                Stream.concat(figures.questions().stream(), balance.questions().stream())
                        .map(issue -> issue.code() + " " + issue.what() + ": "
                                + issue.where().text())
                        .toList(),
                asked.query());
    }

    private List<FiguresContent.Choice> dimensions() {
        Dimension chosen = figures.question().by().get(0);
        return Stream.of(Dimension.values())
                .map(one -> new FiguresContent.Choice(one.text(), words.choice(one), one == chosen))
                .toList();
    }

    private List<FiguresContent.Bar> areas() {
        long full =
                most(figures.taskPolygon(), figures.searched(), figures.cmr().area());
        return List.of(
                bar("taskPolygonM2", figures.taskPolygon(), full, ""),
                bar("searchedM2", figures.searched(), full, Words.searchRecorded(figures)),
                bar(
                        "cmrAreaM2",
                        figures.cmr().area(),
                        full,
                        figures.cmr().qualifier().before().strip()),
                bar("clearedBeyondEvidenceM2", figures.clearedBeyondEvidence(), full, ""),
                bar("surfaceSearchedM2", figures.surfaceSearched(), full, ""),
                bar("reSearchedM2", figures.reSearched(), full, ""),
                bar("reClearedAfterStrikeM2", figures.reClearedAfterStrike(), full, ""));
    }

    private List<FiguresContent.Bar> released() {
        Figures.Released released = figures.released();
        long full = most(released.cleared(), released.reduced(), released.cancelled());
        return List.of(
                bar("released.clearedM2", released.cleared(), full, ""),
                bar("released.reducedM2", released.reduced(), full, ""),
                bar("released.cancelledM2", released.cancelled(), full, ""));
    }

    private List<FiguresContent.Bar> sensitivity() {
        long full = most(
                figures.sensitivity().stream().map(Figures.Sensitivity::area).toArray(Area[]::new));
        List<FiguresContent.Bar> bars = new ArrayList<>();
        for (Figures.Sensitivity one : figures.sensitivity()) {
            bars.add(bar(
                    "sensitivity." + one.radius().metresText(),
                    words.say("figures.radius", one.radius()),
                    one.area(),
                    full,
                    ""));
        }
        return bars;
    }

    private FiguresContent.Bar bar(String figure, @Nullable Area area, long full, String note) {
        return bar(figure, words.say("figures." + figure), area, full, note);
    }

    private FiguresContent.Bar bar(String figure, String label, @Nullable Area area, long full, String note) {
        return area == null
                ? new FiguresContent.Bar(figure, label, words.say("value.unknown"), "", 0, note, link(figure))
                : new FiguresContent.Bar(
                        figure, label, words.inKm2(area), m2(area), share(area, full), note, link(figure));
    }

    /** To the records behind a figure; another radius is the CMR area asked again, and parts of the CMR area open with the whole. */
    private String link(String figure) {
        if (figure.startsWith("sensitivity.")) {
            return BehindPage.link(FigureName.CMR_AREA, asked) + "&radius=" + figure.substring("sensitivity.".length());
        }
        FigureName name = FigureName.named(figure).orElse(FigureName.CMR_AREA);
        return BehindPage.link(name, asked);
    }

    private List<FiguresContent.Bar> classes() {
        Figures.CmrArea cmr = figures.cmr();
        long full = most(cmr.area(), cmr.range().low(), cmr.range().high(), cmr.modelled(), cmr.notDeterminable());
        return List.of(
                bar("cmrAreaByClass.searchedM2", cmr.searchedLand(), full, ""),
                bar("cmrAreaByClass.searchAssumedM2", cmr.assumed(), full, ""),
                bar(
                        "cmrAreaByClass.modelledM2",
                        cmr.modelled(),
                        full,
                        words.say("figures.modelleditems", cmr.modelledItems())),
                bar("cmrAreaByClass.notDeterminableM2", cmr.notDeterminable(), full, ""),
                bar("cmrAreaRange.lowM2", cmr.range().low(), full, ""),
                bar("cmrAreaRange.highM2", cmr.range().high(), full, ""));
    }

    private static long most(@Nullable Area... areas) {
        long most = 1;
        for (Area area : areas) {
            most = Math.max(most, area == null ? 0 : area.squareMetres());
        }
        return most;
    }

    private static int share(Area area, long full) {
        return (int) (area.squareMetres() * FULL / full);
    }

    private static String m2(Area area) {
        return Long.toString(area.squareMetres());
    }

    private List<FiguresContent.Number> counts() {
        return List.of(
                count("foundItems", figures.items().found()),
                count("destroyedItems", figures.items().destroyed()),
                count("findRecords", figures.items().records()),
                count("undatedItems", figures.items().undated()));
    }

    private FiguresContent.Number count(String figure, Count count) {
        return new FiguresContent.Number(
                figure, words.say("figures." + figure), Long.toString(count.number()), link(figure));
    }

    private FiguresContent.Reported reported(Comparison one) {
        FigureName name = one.nearest();
        String number = one.count() != null ? one.count().toString() : one.area() == null ? "" : m2(one.area());
        String told = one.count() != null
                ? number
                : one.area() == null ? words.say("value.unknown") : words.inKm2(one.area());
        return new FiguresContent.Reported(
                one.reported().figure(),
                words.text(one.reported().quantity()),
                one.reported().basis(),
                one.reported().who(),
                one.reported().source(),
                name == null ? "" : name.text(),
                name == null ? "" : words.say("figures." + name.text()),
                number,
                name == null ? "" : told,
                name == null ? "" : BehindPage.link(name, asked),
                one.obstacles().stream()
                        .map(obstacle ->
                                words.say("figures.against." + obstacle.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private List<String> basis() {
        List<String> basis = new ArrayList<>();
        basis.add(words.say("figures.standard", figures.basis().standard()));
        basis.add(words.say("figures.asof", figures.question().asOf()));
        figures.question().known().instant().ifPresent(instant -> basis.add(words.say("figures.knownon", instant)));
        if (figures.inflation() != null) {
            basis.add(words.say("figures.ratio", Words.ratio(figures)));
        }
        return basis;
    }

    private FiguresContent.Table table() {
        List<FigureName> columns = List.of(
                FigureName.TASK_POLYGON,
                FigureName.SEARCHED,
                FigureName.CLEARED,
                FigureName.CMR_AREA,
                FigureName.REDUCED,
                FigureName.CANCELLED);
        List<String> headings = columns.stream()
                .map(name -> words.say(
                        "figures.column." + name.column().orElseThrow().name().toLowerCase(Locale.ROOT)))
                .toList();
        List<FiguresContent.Row> rows = new ArrayList<>();
        for (int i = 0; i < figures.rows().size(); i++) {
            Figures.Row row = figures.rows().get(i);
            int place = i;
            rows.add(new FiguresContent.Row(
                    row.overlap() ? words.say("figures.overlap") : String.join(", ", row.key()),
                    link(row),
                    row.overlap(),
                    columns.stream().map(name -> cell(row, place, name)).toList()));
        }
        return new FiguresContent.Table(headings, rows);
    }

    private PlacesView.Cell cell(Figures.Row row, int place, FigureName name) {
        Area area = row.area(name.column().orElseThrow());
        String of = row.overlap()
                ? "&overlap=yes"
                : "&" + Pages.pair("row", row.key().get(0));
        return new PlacesView.Cell(
                "rows." + place + "." + name.text().substring(name.text().indexOf('.') + 1),
                m2(area),
                words.km2(area),
                BehindPage.link(name, asked) + of);
    }

    private String link(Figures.Row row) {
        String search = row.overlap() || row.key().isEmpty() ? "" : row.key().get(0);
        if (search.isEmpty()) {
            return "";
        }
        return "/register/task?" + Pages.pair("q", search);
    }

    private FiguresContent.BalanceLine line(Balance.Line line) {
        long most = Math.max(1, line.before().total().squareMetres());
        long at = line.before().total().squareMetres();
        for (Balance.Term term : Balance.Term.values()) {
            at += line.term(term).net();
            most = Math.max(most, at);
        }
        List<FiguresContent.Step> steps = new ArrayList<>();
        steps.add(whole("before", line.before().total(), most));
        at = line.before().total().squareMetres();
        for (Balance.Term term : Balance.Term.values()) {
            Balance.Entry entry = line.term(term);
            if (entry.net() == 0 && term != Balance.Term.UNEXPLAINED) {
                continue;
            }
            steps.add(step(term, entry, at, most));
            at += entry.net();
        }
        steps.add(whole("after", line.after().total(), most));
        return new FiguresContent.BalanceLine(words.choice(line.hazardType()), steps);
    }

    private FiguresContent.Step whole(String key, Area area, long most) {
        return new FiguresContent.Step(
                words.say("balance." + key), words.km2(area), m2(area), 0, share(area, most), "whole", List.of(), 0);
    }

    private FiguresContent.Step step(Balance.Term term, Balance.Entry entry, long at, long most) {
        long net = entry.net();
        Area size = Area.ofSquareMetres(Math.abs(net));
        String sign = net < 0 ? "−" : "+";
        String way = term == Balance.Term.UNEXPLAINED ? "open" : net < 0 ? "out" : "in";
        List<FiguresContent.Link> records =
                entry.records().stream().limit(RECORDS_SHOWN).map(this::link).toList();
        return new FiguresContent.Step(
                words.say("balance." + term.name().toLowerCase(Locale.ROOT)),
                sign + words.km2(size),
                Long.toString(net),
                (int) (Math.max(0, Math.min(at, at + net)) * FULL / most),
                share(size, most),
                way,
                records,
                entry.records().size() - records.size());
    }

    private FiguresContent.Link link(RecordId id) {
        return new FiguresContent.Link(text.anyNumber(id), "/record/" + id.text());
    }
}
