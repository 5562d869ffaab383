package org.fadeout.flow.review;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.TextList;
import org.fadeout.testlanguage.ARecord;

/** Records and schemes of the review for tests. */
public final class Reviewed {
    private Reviewed() {}

    public static ARecord<Judgement> aJudgement(String number, String criterion, int points) {
        return ARecord.a(Judgement.KIND, number)
                .with("participant", "Someland")
                .with("scheme", "equal")
                .with("criterion", criterion)
                .with("period", Period.ofYear(2023))
                .with("points", Count.of(points))
                .with("actor", "A Person")
                .with("reason", "as published");
    }

    public static ARecord<Recommendation> aRecommendation(String number, String edition, String text) {
        return ARecord.a(Recommendation.KIND, number)
                .with("who", "a reviewer")
                .with("edition", edition)
                .dated("published", edition)
                .with("addressee", "an agency")
                .with("participant", "Someland")
                .with("theme", "data")
                .with("text", text);
    }

    public static ARecord<Strategy> aStrategy(String number, boolean draft) {
        return ARecord.a(Strategy.KIND, number)
                .with("title", "strategy " + number)
                .with("owner", "Someland")
                .with("draft", draft);
    }

    public static ARecord<Target> aTarget(String number, String strategy, int year, Quantity quantity) {
        return ARecord.a(Target.KIND, number)
                .with("strategy", ARecord.id(Strategy.KIND, strategy))
                .with("measure", TargetMeasure.CMR_AREA)
                .with("period", Period.ofYear(year))
                .with("quantity", quantity);
    }

    public static TextList checks(ReviewCheck... checks) {
        List<String> words = new ArrayList<>();
        for (ReviewCheck check : checks) {
            words.add(check.text());
        }
        return new TextList(words);
    }

    /** A scheme of equal criteria named c1, c2 ..., for anybody. */
    public static Scheme equal(int criteria) {
        return scheme(SchemeScope.ANY, 100 / criteria, criteria);
    }

    static Scheme scheme(SchemeScope scope, int weight, int criteria) {
        List<Scheme.Criterion> all = new ArrayList<>();
        for (int i = 1; i <= criteria; i++) {
            all.add(new Scheme.Criterion("c" + i, "criterion " + i, Percent.of(weight), List.of()));
        }
        return weighted(scope, all);
    }

    static Scheme weighted(SchemeScope scope, List<Scheme.Criterion> criteria) {
        return new Scheme(
                "equal",
                "equal criteria",
                "a publisher",
                null,
                null,
                scope,
                Count.of(10),
                criteria,
                List.of(
                        new Scheme.Rating("very poor", Score.parse("0")),
                        new Scheme.Rating("very good", Score.parse("8.0")),
                        new Scheme.Rating("good", Score.parse("7.0"))),
                "half up",
                "invented",
                List.of());
    }
}
