package org.fadeout.flow.quality;

import static org.fadeout.testlanguage.Story.story;

import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.source.Submission;
import org.fadeout.testlanguage.ARecord;

/** What was sent from the field: stories that trip the rules on it, and their neighbours. */
final class SentStories {
    static final Map<String, CatalogueTest.Pair> PAIRS = new TreeMap<>();

    private SentStories() {}

    private static ARecord<Submission> sent() {
        return ARecord.a(Submission.KIND, "submission-1")
                .with("instance", "uuid:1")
                .with("form", "fadeout_find")
                .with("received", PartialDate.parse("2024-05-06"))
                .with("missing", TextList.NONE)
                .with("problems", TextList.NONE);
    }

    private static ARecord<Submission> made() {
        return sent().with("owner_kind", "find").with("owner", "find-1");
    }

    private static final TextList DOUBT = TextList.of("the photograph was taken elsewhere");

    static {
        PAIRS.put(
                "S01",
                new CatalogueTest.Pair(
                        () -> story(sent().with("problems", TextList.of("quantity cannot be read"))),
                        () -> story(sent().with("problems", TextList.of("quantity cannot be read"))
                                .with("replaced_by", "uuid:2"))));
        PAIRS.put("S02", new CatalogueTest.Pair(() -> story(made().with("problems", DOUBT)), () -> story(made())));
        PAIRS.put(
                "S03",
                new CatalogueTest.Pair(
                        () -> story(made().with("missing", TextList.of("photo.jpg"))), () -> story(made())));
        PAIRS.put(
                "S04",
                new CatalogueTest.Pair(
                        () -> story(made().with("overtaken", true).with("base_version", Count.of(3))),
                        () -> story(made().with("base_version", Count.of(3)))));
    }
}
