package org.fadeout.flow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.figures.Comparison;
import org.fadeout.flow.figures.FigureName;
import org.fadeout.flow.report.Document.Table;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/** What others say in the country sheet: developments, reported figures beside computed ones, recommendations. Every claim has its note. */
final class CountryWords {
    private static final Set<ClaimType> DEVELOPMENTS = EnumSet.of(
            ClaimType.EVENT,
            ClaimType.STATUS,
            ClaimType.CONTAMINATION,
            ClaimType.USE,
            ClaimType.DENIAL,
            ClaimType.ACCUSATION,
            ClaimType.ACCESSION,
            ClaimType.INVESTIGATION,
            ClaimType.STANDARD,
            ClaimType.NEGATIVE_FINDING);

    private final Pages pages;
    private final Imprint imprint;
    private final CountryReport.Content content;

    CountryWords(Pages pages, Imprint imprint, CountryReport.Content content) {
        this.pages = pages;
        this.imprint = imprint;
        this.content = content;
    }

    void developments() {
        Period period = content.figures().question().period();
        List<Claim> claims = content.claims().claims().stream()
                .filter(claim -> DEVELOPMENTS.contains(claim.type())
                        && startsIn(claim.days(), period)
                        && !content.claims().isInvented(claim))
                .sorted(Comparator.comparing(CountryWords::start)
                        .thenComparing(claim -> claim.number().length())
                        .thenComparing(Claim::number))
                .toList();
        pages.heading("report.developments");
        if (claims.isEmpty()) {
            pages.paragraph(pages.say("report.developments.none", period));
        }
        for (Claim claim : claims) {
            String said = pages.say(
                    "report.development",
                    claim.days() == null ? pages.unknown() : claim.days(),
                    claim.who(),
                    claim.text(),
                    imprint.words().choice(claim.status()));
            pages.paragraph(said, pages.note(source(claim)));
        }
    }

    private static boolean startsIn(@Nullable PartialDate days, Period period) {
        return days != null && days.earliest() != null && period.contains(days.earliest());
    }

    private static LocalDate start(Claim claim) {
        PartialDate days = claim.days();
        return days == null || days.earliest() == null ? LocalDate.MIN : days.earliest();
    }

    private String source(Claim claim) {
        Source source = content.claims().source(claim.source());
        if (source == null) {
            return pages.say("report.nosource", claim.number());
        }
        String named = pages.say(
                "report.source",
                pages.or(source.publisher(), pages.unknown()),
                source.title(),
                source.published() == null ? pages.unknown() : source.published(),
                claim.number());
        return Boolean.TRUE.equals(claim.noteMissing())
                ? named + " " + pages.say("report.notemissing", pages.or(claim.note(), ""))
                : named;
    }

    /** Reported figures, each beside the nearest computed one, with what keeps them apart. Nothing is divided by anything. */
    void reported() {
        List<Comparison> all = Comparison.of(content.figures());
        pages.heading("figures.reported");
        pages.paragraph(pages.say("figures.bases"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Comparison one : all) {
            rows.add(List.of(
                    Cell.of(one.reported().figure()),
                    new Cell(
                            pages.quantity(one.reported().quantity()),
                            one.reported().quantity().number().orElse(null)),
                    Cell.of(one.reported().who()),
                    Cell.of(one.reported().basis()),
                    Cell.of(one.nearest() == null ? pages.say("report.none") : name(one.nearest())),
                    computed(one),
                    Cell.of(one.obstacles().stream().map(this::apart).collect(Collectors.joining("; "))),
                    Cell.of(one.reported().source())));
        }
        pages.table(
                new Table(
                        pages.say(
                                "report.reported.caption",
                                content.figures().question().period()),
                        pages.headings(
                                "report.reported.figure",
                                "report.reported.quantity",
                                "report.reported.who",
                                "report.reported.basis",
                                "report.reported.nearest",
                                "report.reported.computed",
                                "report.reported.apart",
                                "report.reported.source"),
                        rows,
                        List.of(1, 5),
                        List.of()),
                "report.reported.none");
    }

    private String name(FigureName figure) {
        return pages.say("figures." + figure.text());
    }

    private String apart(Comparison.Obstacle obstacle) {
        return pages.say("figures.against." + obstacle.name().toLowerCase(Locale.ROOT));
    }

    private Cell computed(Comparison one) {
        if (one.area() != null) {
            Cell km2 = Cell.km2(one.area(), imprint.words());
            Qualifier qualifier = one.nearest() == FigureName.CMR_AREA
                    ? content.figures().cmr().qualifier()
                    : Qualifier.EXACT;
            return new Cell(pages.qualified(qualifier, pages.km2(one.area())), km2.number());
        }
        return one.count() != null ? Cell.count(one.count(), imprint.words()) : Cell.of(pages.unknown());
    }

    void recommendations() {
        List<List<Cell>> rows = content.claims().claims().stream()
                .filter(claim -> claim.type() == ClaimType.RECOMMENDATION
                        && content.figures().question().period().equals(claim.period()))
                .sorted(Comparator.comparing(Claim::number))
                .map(this::recommendation)
                .toList();
        pages.heading("report.recommendations");
        pages.table(
                new Table(
                        pages.say("report.recommendations.caption"),
                        pages.headings(
                                "report.recommendation.number",
                                "report.recommendation.addressee",
                                "report.recommendation.text",
                                "report.recommendation.status",
                                "report.recommendation.evidence",
                                "report.recommendation.note"),
                        rows,
                        List.of(),
                        List.of()),
                "report.recommendations.none");
    }

    private List<Cell> recommendation(Claim claim) {
        Followed.State state = content.followed().of(claim);
        String capacity = pages.or(claim.capacity(), pages.unknown());
        int to = capacity.indexOf(" to ");
        return List.of(
                Cell.of(claim.number()),
                Cell.of(to < 0 ? capacity : capacity.substring(to + 4)),
                Cell.of(claim.text() + (claim.basis() == null ? "" : " (" + claim.basis() + ")")),
                Cell.of(pages.or(state.status(), pages.say("report.notrecorded"))),
                Cell.of(state.evidence()),
                Cell.of(Integer.toString(pages.note(source(claim)))));
    }
}
