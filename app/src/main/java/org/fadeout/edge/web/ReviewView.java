package org.fadeout.edge.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.review.Judgement;
import org.fadeout.flow.review.Projection;
import org.fadeout.flow.review.Recommendation;
import org.fadeout.flow.review.ReviewCheck;
import org.fadeout.flow.review.Scorecard;
import org.fadeout.flow.review.StrategyState;
import org.fadeout.flow.review.TargetProgress;
import org.fadeout.flow.review.TrackedRecommendation;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/** Says what the review found as its pages show it: every number with the records behind it. */
final class ReviewView {
    private static final int SHOWN = 8;

    private final Snapshot snapshot;
    private final Wording words;

    ReviewView(Snapshot snapshot, Wording words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    ReviewContent.Line line(TrackedRecommendation one) {
        Recommendation latest = one.latest();
        return new ReviewContent.Line(
                latest.number(),
                link(Recommendation.KIND, latest.id()),
                one.invented(),
                one.status() == null ? words.say("review.notjudged") : words.choice(one.status()),
                one.status() != null && one.derived(),
                latest.who(),
                latest.addressee(),
                latest.theme(),
                one.wordings().stream().map(this::wording).toList(),
                one.answered()
                        .map(wording ->
                                (wording.answered() == null ? "" : wording.answered() + ": ") + wording.answer())
                        .orElse(""),
                one.checks().stream().map(this::check).toList());
    }

    private ReviewContent.Wording wording(Recommendation one) {
        List<String> evidence =
                one.evidence() == null ? List.of() : one.evidence().texts();
        return new ReviewContent.Wording(
                one.edition(),
                one.number(),
                link(Recommendation.KIND, one.id()),
                one.text() == null ? "" : one.text(),
                evidence.stream().map(this::evidence).toList());
    }

    /** A claim by its number, or any record by its id. */
    private WordsContent.Link evidence(String name) {
        return snapshot.all(Claim.KIND).stream()
                .filter(claim -> claim.number().equals(name))
                .findFirst()
                .map(claim -> new WordsContent.Link(name, "/profile/claims?" + Pages.pair("claim", name)))
                .orElseGet(() -> new WordsContent.Link(name, RecordId.isOne(name) ? "/record/" + name : ""));
    }

    ReviewContent.Check check(ReviewCheck.Result result) {
        return new ReviewContent.Check(
                words.choice(result.check()),
                words.choice(result.verdict()),
                result.verdict().text().replace(' ', '-'),
                result.shown(),
                links(result.records()),
                result.records().size() > SHOWN);
    }

    private List<WordsContent.Link> links(List<RecordId> ids) {
        return ids.stream().limit(SHOWN).flatMap(id -> named(id).stream()).toList();
    }

    private Optional<WordsContent.Link> named(RecordId id) {
        return Kinds.ALL.stream().flatMap(kind -> named(kind, id)).findFirst();
    }

    private <T extends Entity> Stream<WordsContent.Link> named(Kind<T> kind, RecordId id) {
        return snapshot.one(kind, id).stream()
                .map(one ->
                        new WordsContent.Link(words.kind(kind) + " " + FieldText.number(kind, one), link(kind, id)));
    }

    private static String link(Kind<?> kind, RecordId id) {
        return "/register/" + kind.name() + "/" + id.text();
    }

    ReviewContent.Finding finding(Issue issue) {
        return new ReviewContent.Finding(
                issue.code(),
                issue.what(),
                issue.valueSeen() == null ? "" : issue.valueSeen(),
                issue.remedy(),
                links(issue.where().records().stream().map(RecordId::of).toList()));
    }

    ReviewContent.Strategy strategy(StrategyState one) {
        return new ReviewContent.Strategy(
                one.strategy().number(),
                link(org.fadeout.flow.review.Strategy.KIND, one.strategy().id()),
                one.invented(),
                one.strategy().title(),
                one.strategy().owner(),
                one.strategy().validFrom() == null && one.strategy().validUntil() == null
                        ? ""
                        : words.say(
                                "review.between",
                                date(one.strategy().validFrom()),
                                date(one.strategy().validUntil())),
                words.choice(one.state()),
                one.state().text().replace(' ', '-'),
                one.targets().stream().map(this::target).toList());
    }

    private String date(@Nullable PartialDate date) {
        return date == null ? words.say("value.unknown") : date.toString();
    }

    private ReviewContent.Target target(TargetProgress one) {
        return new ReviewContent.Target(
                one.target().period().toString(),
                link(org.fadeout.flow.review.Target.KIND, one.target().id()),
                words.choice(one.target().measure()),
                one.target().quantity().toString(),
                one.reported().stream()
                        .map(by -> by.quantity() + ", " + by.who() + " (" + by.basis() + ")")
                        .toList(),
                computed(one.computed()),
                one.computed() == null
                        ? ""
                        : "/figures?"
                                + Pages.pair("period", one.target().period().toString()),
                one.share()
                        .map(share -> share.value()
                                        .movePointRight(2)
                                        .setScale(1, java.math.RoundingMode.HALF_UP)
                                        .toPlainString()
                                + " %")
                        .orElse(""),
                one.why());
    }

    /** Land in km2 as pages print it, items as they are. */
    private String computed(@Nullable Quantity computed) {
        if (computed == null) {
            return words.say("value.unknown");
        }
        return computed.unit().equals("m2")
                ? words.text(Quantity.of(
                        computed.qualifier(),
                        new java.math.BigDecimal(Area.ofSquareMetres(
                                        computed.number().orElseThrow().longValueExact())
                                .inKm2(3)),
                        "km2"))
                : words.text(computed);
    }

    ReviewContent.Projected projection(Projection one) {
        return new ReviewContent.Projected(
                words.text(one.from()),
                words.text(one.deadline()),
                area(one.remaining()),
                area(one.low()),
                area(one.likely()),
                area(one.high()),
                one.origin() == Origin.INVENTED,
                one.why(),
                one.years().stream()
                        .map(year -> List.of(
                                Integer.toString(year.year()),
                                (year.atLeast() && year.cleared() != null ? words.say("qualifier.AT_LEAST") + " " : "")
                                        + area(year.cleared()),
                                area(year.reduced()),
                                area(year.cancelled())))
                        .toList(),
                one.assumptions());
    }

    private String area(@Nullable Area area) {
        return area == null ? words.say("value.unknown") : words.inKm2(area);
    }

    ReviewContent.Card card(Scorecard card, List<WordsContent.Option> schemes) {
        return new ReviewContent.Card(
                Integer.toString(card.year()),
                card.participant(),
                schemes,
                card.scheme().title(),
                card.scheme().publisher(),
                card.lines().stream().map(line -> criterion(line, card)).toList(),
                card.mean() == null ? "" : card.mean().toString(),
                card.label() == null ? "" : card.label(),
                card.scored().size(),
                card.applicable().size(),
                card.notApplicable() == null ? "" : card.notApplicable(),
                card.notes(),
                card.scheme().rounding(),
                card.scheme().citation(),
                card.scheme().unverified());
    }

    private ReviewContent.Criterion criterion(Scorecard.Line line, Scorecard card) {
        Judgement judgement = line.judgement().orElse(null);
        String points = line.notApplicable()
                ? words.say("review.notapplicable")
                : line.points() == null
                        ? words.say("review.notscored")
                        : words.say(
                                "review.points", line.points(), card.scheme().most());
        return new ReviewContent.Criterion(
                line.criterion().title(),
                line.criterion().weight().toString(),
                points,
                line.points() != null,
                judgement == null ? "" : judgement.actor(),
                judgement == null || judgement.decided() == null
                        ? ""
                        : judgement.decided().toString(),
                judgement == null ? "" : judgement.reason(),
                judgement == null ? "" : link(Judgement.KIND, judgement.id()),
                card.scheme().id() + " / " + line.criterion().id(),
                line.inputs().stream().map(this::check).toList());
    }
}
