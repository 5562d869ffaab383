package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Table;
import org.fadeout.flow.treaty.TreatyStatus;

/** The Article 7 report: its cover and forms A to J, each ticked changed, unchanged since, or not applicable; Form F filled from the register. */
public final class Article7Report {
    private final Pages pages;
    private final Imprint imprint;
    private final Content content;

    private Article7Report(Pages pages, Imprint imprint, Content content) {
        this.pages = pages;
        this.imprint = imprint;
        this.content = content;
    }

    /**
     * What it tells.
     *
     * @param participant the state as its treaty acts name it
     * @param status how it stands to the convention at the end of the period
     * @param forms the kept forms of this state, of every period
     */
    public record Content(
            Figures figures,
            FormF formF,
            String participant,
            TreatyStatus status,
            List<Article7Form> forms,
            Waivers.Judged findings) {
        public Content {
            forms = List.copyOf(forms);
        }

        /** The states of all forms, in their order. */
        public Map<FormLetter, FormState> states() {
            Period period = figures.question().period();
            Map<FormLetter, FormState> states = new LinkedHashMap<>();
            Stream.of(FormLetter.values())
                    .forEach(form -> states.put(
                            form,
                            FormState.of(
                                    form,
                                    forms,
                                    participant,
                                    period,
                                    form == FormLetter.FORM_F ? formF.lines() : List.of())));
            return states;
        }

        /** The forms that say nothing: a final report has none. The cover may stay empty for a report that is not sent. */
        public List<FormLetter> blank() {
            return states().values().stream()
                    .filter(state -> state.state() == FormState.State.BLANK)
                    .map(FormState::form)
                    .toList();
        }
    }

    /** The report. */
    public static Document of(Imprint imprint, Content content) {
        Pages pages = new Pages(imprint);
        Article7Report report = new Article7Report(pages, imprint, content);
        Map<FormLetter, FormState> states = content.states();
        report.cover(states);
        states.forEach((form, state) -> {
            if (form != FormLetter.COVER) {
                report.form(state);
            }
        });
        QualityPages.add(pages, imprint, content.findings());
        String invented = pages.banner(
                content.figures().basis().origin(), content.figures().question().standard());
        String voluntary = content.status() == TreatyStatus.STATE_PARTY ? null : pages.say("report.article7.voluntary");
        return pages.document(
                pages.say("report.article7.title", imprint.countryName()),
                pages.say(
                        "report.article7.subtitle", content.figures().question().period()),
                Stream.of(voluntary == null ? "" : voluntary, invented == null ? "" : invented)
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(null),
                BasisLines.of(imprint, content.figures()));
    }

    private void cover(Map<FormLetter, FormState> states) {
        Period period = content.figures().question().period();
        FormState cover = states.get(FormLetter.COVER);
        String contact = cover == null ? null : cover.text();
        pages.add(new Document.Facts(List.of(
                new Fact(pages.say("report.article7.state"), imprint.countryName(), ""),
                new Fact(
                        pages.say("report.article7.status"),
                        pages.say("report.treaty." + content.status().name().toLowerCase(Locale.ROOT)),
                        pages.say("report.article7.status.on", period.to())),
                new Fact(
                        pages.say("report.article7.period"),
                        pages.say("format.period", period.from(), period.to()),
                        ""),
                new Fact(
                        pages.say("report.article7.contact"),
                        imprint.isPublic() || contact == null ? pages.say("report.notrecorded") : contact,
                        ""))));
        List<List<Cell>> rows = new ArrayList<>();
        states.forEach((form, state) -> {
            if (form != FormLetter.COVER) {
                rows.add(List.of(Cell.of(title(form)), Cell.of(tick(state))));
            }
        });
        pages.add(new Table(
                pages.say("report.article7.ticks"),
                pages.headings("report.article7.form", "report.article7.tick"),
                rows,
                List.of(),
                List.of()));
    }

    private String title(FormLetter form) {
        return pages.say("report.article7." + form.name().toLowerCase(Locale.ROOT));
    }

    private String tick(FormState state) {
        return switch (state.state()) {
            case CHANGED -> pages.say("report.article7.changed");
            case FIRST -> pages.say("report.article7.first");
            case UNCHANGED -> pages.say("report.article7.unchanged", state.since());
            case NOT_APPLICABLE -> pages.say("report.article7.notapplicable");
            case BLANK -> pages.say("report.article7.blank");
        };
    }

    private void form(FormState state) {
        pages.add(new Document.Heading(title(state.form())));
        pages.paragraph(tick(state));
        if (state.text() != null) {
            pages.paragraph(state.text());
        } else if (state.form() != FormLetter.FORM_F) {
            pages.paragraph(pages.say("report.article7.definite"));
        }
        if (state.form() == FormLetter.FORM_F) {
            areas();
            cleared();
        }
    }

    private void areas() {
        List<List<Cell>> rows = new ArrayList<>();
        Area all = Area.ZERO;
        for (FormF.Contaminated one : content.formF().areas()) {
            all = one.area() == null ? all : all.plus(one.area());
            rows.add(List.of(
                    Cell.of(one.name()),
                    Cell.of(pages.or(one.place(), pages.unknown())),
                    Cell.of(
                            one.classification() == null
                                    ? pages.say("report.notclassified")
                                    : imprint.words().choice(one.classification())),
                    Cell.km2(one.area(), imprint.words()),
                    Cell.of(pages.or(pages.items(one.items()), pages.say("report.article7.nofinds"))),
                    Cell.count(sum(one.items()), imprint.words()),
                    Cell.of(one.used() == null ? pages.unknown() : pages.text(one.used()))));
        }
        Count items =
                content.formF().areas().stream().map(one -> sum(one.items())).reduce(Count.ZERO, Count::plus);
        if (!rows.isEmpty()) {
            rows.add(List.of(
                    Cell.of(pages.say("report.total")),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.km2(all, imprint.words()),
                    Cell.of(""),
                    Cell.count(items, imprint.words()),
                    Cell.of("")));
        }
        pages.table(
                new Table(
                        pages.say(
                                "report.article7.areas",
                                content.figures().question().asOf()),
                        pages.headings(
                                "report.area",
                                "report.place",
                                "report.class",
                                "report.km2",
                                "report.article7.types",
                                "report.article7.quantity",
                                "report.article7.recorded"),
                        rows,
                        List.of(3, 5),
                        List.of(3, 5)),
                "report.article7.noareas");
    }

    private static Count sum(Map<String, Count> items) {
        return items.values().stream().reduce(Count.ZERO, Count::plus);
    }

    private void cleared() {
        List<List<Cell>> rows = new ArrayList<>();
        for (FormF.Cleared one : content.formF().cleared()) {
            rows.add(List.of(
                    Cell.of(one.task()),
                    Cell.of(pages.or(one.place(), "")),
                    Cell.km2(one.cleared(), imprint.words()),
                    Cell.km2(one.cmr(), imprint.words()),
                    Cell.of(pages.items(one.destroyed())),
                    Cell.count(sum(one.destroyed()), imprint.words())));
        }
        if (!rows.isEmpty()) {
            rows.add(List.of(
                    Cell.of(pages.say("report.total")),
                    Cell.of(""),
                    Cell.km2(total(FormF.Cleared::cleared), imprint.words()),
                    Cell.km2(total(FormF.Cleared::cmr), imprint.words()),
                    Cell.of(""),
                    Cell.count(
                            content.formF().cleared().stream()
                                    .map(one -> sum(one.destroyed()))
                                    .reduce(Count.ZERO, Count::plus),
                            imprint.words())));
        }
        pages.table(
                new Table(
                        pages.say(
                                "report.article7.cleared",
                                content.figures().question().period()),
                        pages.headings(
                                "report.task",
                                "report.place",
                                "report.col.cleared",
                                "report.col.cmr",
                                "report.article7.destroyed",
                                "report.article7.quantity"),
                        rows,
                        List.of(2, 3, 5),
                        List.of(2, 3, 5)),
                "report.article7.nocleared");
    }

    private Area total(java.util.function.Function<FormF.Cleared, Area> which) {
        return Area.sum(content.formF().cleared().stream().map(which).toList());
    }
}
