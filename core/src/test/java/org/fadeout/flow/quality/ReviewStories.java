package org.fadeout.flow.quality;

import static org.fadeout.flow.review.Reviewed.aRecommendation;
import static org.fadeout.flow.review.Reviewed.aStrategy;
import static org.fadeout.testlanguage.Story.story;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The stories of the rules on recommendations and strategies: one that trips each, and one that does not. */
final class ReviewStories {
    static final Map<String, CatalogueTest.Pair> PAIRS = new TreeMap<>();
    private static final Instant KNOWN = Instant.parse("2024-06-01T00:00:00Z");

    private ReviewStories() {}

    static {
        PAIRS.put(
                "K01",
                new CatalogueTest.Pair(
                        () -> story(
                                aRecommendation("1", "2022", "do it"),
                                aRecommendation("2", "2023", "do it").with("continues", "1")),
                        () -> story(
                                aRecommendation("1", "2022", "do it").with("answer", "we will"),
                                aRecommendation("2", "2023", "do it").with("continues", "1"))));
        PAIRS.put(
                "K02",
                new CatalogueTest.Pair(
                        () -> story(aRecommendation("1", "2022", "do it"), aRecommendation("2", "2023", "get it done")),
                        () -> story(
                                aRecommendation("1", "2022", "do it"),
                                aRecommendation("2", "2023", "get it done").with("theme", "another"))));
        PAIRS.put(
                "K03",
                new CatalogueTest.Pair(
                        () -> story(aStrategy("1", false).dated("valid_until", "2018"), aStrategy("2", true))
                                .knownBy(KNOWN),
                        () -> story(aStrategy("1", false).dated("valid_until", "2018"), aStrategy("2", false))
                                .knownBy(KNOWN)));
    }
}
