package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.SchemeFile;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.review.Projection;
import org.fadeout.flow.review.ProjectionOf;
import org.fadeout.flow.review.Review;
import org.fadeout.flow.review.ReviewOf;
import org.fadeout.flow.review.ReviewRules;
import org.fadeout.flow.review.Scheme;
import org.fadeout.flow.review.Scorecard;
import org.fadeout.flow.review.ScorecardOf;
import org.fadeout.flow.review.TrackedRecommendation;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recommendations, strategies and scorecards, each with what the register itself shows. */
@RestController
@PerSight
class ReviewPages {
    private final WordsRoom room;
    private final FiguresRoom figures;
    private final Snapshots snapshots;
    private String key = "";
    private @Nullable Review kept;

    ReviewPages(WordsRoom room, FiguresRoom figures, Snapshots snapshots) {
        this.room = room;
        this.figures = figures;
        this.snapshots = snapshots;
    }

    /** The period is that of the last work on land, seen from today, unless the request asks otherwise. */
    private Question question(HttpServletRequest request) {
        Asked asked = Asked.of(request);
        Question question = figures.question(asked);
        String records = WordsRoom.one(request, "records");
        Origin origin = records.isEmpty()
                ? null
                : new FieldType.OneOf<>(Origin.class)
                        .read(records)
                        .orElseThrow(() -> bad("records", records, "real, invented"));
        return new Question(
                question.period(),
                asked.asOf().isEmpty() && asked.period().isEmpty() ? room.today() : question.asOf(),
                question.known(),
                question.by(),
                null,
                origin);
    }

    private static ProblemException bad(String name, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(name, seen, allowed));
    }

    /** The review of a question; the last one is kept until the register changes. */
    private synchronized Review review(Question question) {
        String asked = snapshots.head() + question;
        Review there = kept;
        if (there == null || !asked.equals(key)) {
            there = ReviewOf.of(snapshots.at(question.known()), question);
            kept = there;
            key = asked;
        }
        return there;
    }

    /** The state of the register, as treaty events and judgements mostly name it. */
    private String state() {
        return new Locale.Builder()
                .setRegion(room.register().info().country())
                .build()
                .getDisplayCountry(Locale.ENGLISH);
    }

    @GetMapping("/profile/recommendations")
    ResponseEntity<String> recommendations(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        Question question = question(request);
        Review review = review(question);
        ReviewView view = new ReviewView(snapshots.at(question.known()), words);
        List<ReviewContent.Line> lines = review.recommendations().stream()
                .filter(one -> takes(one, request))
                .map(view::line)
                .toList();
        ReviewContent.Recommendations content = new ReviewContent.Recommendations(
                WordsRoom.one(request, "q"),
                filters(review.recommendations(), request, words),
                lines,
                lines.size(),
                review.recommendations().size(),
                words.say("review.checkedfor", question.period(), question.asOf()),
                findings(review, view, rule -> !rule.equals(ReviewRules.K03.id())));
        return room.page(
                "recommendations.jte", request, "recommendations", words.say("review.recommendations"), "", content);
    }

    private static boolean takes(TrackedRecommendation one, HttpServletRequest request) {
        String search = WordsRoom.one(request, "q").toLowerCase(Locale.ROOT);
        String status = one.status() == null ? "none" : one.status().text();
        return is(request, "addressee", one.latest().addressee())
                && is(request, "theme", one.latest().theme())
                && is(request, "status", status)
                && (search.isEmpty()
                        || one.wordings().stream()
                                .flatMap(wording -> Stream.of(wording.number(), String.valueOf(wording.text())))
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(search)));
    }

    private static boolean is(HttpServletRequest request, String name, String value) {
        String wanted = WordsRoom.one(request, name);
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static List<WordsContent.Filter> filters(
            List<TrackedRecommendation> all, HttpServletRequest request, Wording words) {
        return List.of(
                filter("addressee", all, one -> one.latest().addressee(), Function.identity(), request, words),
                filter("theme", all, one -> one.latest().theme(), Function.identity(), request, words),
                filter(
                        "status",
                        all,
                        one -> one.status() == null ? "none" : one.status().text(),
                        word -> all.stream()
                                .map(TrackedRecommendation::status)
                                .filter(status ->
                                        status != null && status.text().equals(word))
                                .findFirst()
                                .map(words::choice)
                                .orElseGet(() -> words.say("review.notjudged")),
                        request,
                        words));
    }

    private static WordsContent.Filter filter(
            String name,
            List<TrackedRecommendation> all,
            Function<TrackedRecommendation, String> value,
            Function<String, String> label,
            HttpServletRequest request,
            Wording words) {
        return new WordsContent.Filter(
                name,
                words.say("review." + name),
                all.stream()
                        .map(value)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .map(one -> ClaimPages.option(one, label.apply(one), WordsRoom.one(request, name)))
                        .toList());
    }

    private static List<ReviewContent.Finding> findings(
            Review review, ReviewView view, java.util.function.Predicate<String> rule) {
        return review.findings().stream()
                .filter(issue -> rule.test(issue.code()))
                .map((Issue issue) -> view.finding(issue))
                .toList();
    }

    @GetMapping("/profile/strategy")
    ResponseEntity<String> strategy(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        Question question = question(request);
        Snapshot snapshot = snapshots.at(question.known());
        Review review = review(question);
        ReviewView view = new ReviewView(snapshot, words);
        Optional<LocalDate> deadline =
                deadline(request).or(() -> ProjectionOf.deadline(snapshot, state(), question.asOf()));
        Optional<Projection> projection = deadline.map(day -> ProjectionOf.of(snapshot, question, day));
        ReviewContent.Strategies content = new ReviewContent.Strategies(
                question.asOf().toString(),
                review.strategies().stream().map(view::strategy).toList(),
                deadline.map(LocalDate::toString).orElse(""),
                projection.map(view::projection).stream().toList(),
                findings(review, view, rule -> rule.equals(ReviewRules.K03.id())));
        return room.page("strategy.jte", request, "strategy", words.say("review.strategies"), "", content);
    }

    private static Optional<LocalDate> deadline(HttpServletRequest request) {
        String text = WordsRoom.one(request, "deadline");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw bad("deadline", text, "a day such as 2030-12-31");
        }
    }

    @GetMapping("/profile/scorecard")
    ResponseEntity<String> scorecard(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        String asked = WordsRoom.one(request, "year");
        if (!asked.matches("([12][0-9]{3})?")) {
            throw bad("year", asked, "a year such as 2023");
        }
        Question now = question(request);
        int year = asked.isEmpty() ? now.period().to().getYear() : Integer.parseInt(asked);
        Period period = Period.ofYear(year);
        Question question = new Question(period, period.to(), now.known(), now.by(), null, now.origin());
        Snapshot snapshot = snapshots.at(question.known());
        String name = WordsRoom.one(request, "scheme");
        Scheme scheme = SchemeFile.packaged().of(year, name.isEmpty() ? null : name);
        String participant = WordsRoom.one(request, "participant");
        Scorecard card = ScorecardOf.of(snapshot, question, scheme, participant.isEmpty() ? state() : participant);
        List<WordsContent.Option> schemes = SchemeFile.packaged().all().stream()
                .map(one -> new WordsContent.Option(
                        one.id(), one.publisher() + ": " + one.title(), one.id().equals(scheme.id())))
                .toList();
        return room.page(
                "scorecard.jte",
                request,
                "scorecard",
                words.say("review.scorecard"),
                "",
                new ReviewView(snapshot, words).card(card, schemes));
    }
}
