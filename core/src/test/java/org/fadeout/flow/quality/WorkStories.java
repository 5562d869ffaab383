package org.fadeout.flow.quality;

import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHandOver;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aNonconformity;
import static org.fadeout.testlanguage.ARecord.aProgress;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.ARecord.id;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;

/** The stories of the rules on tasks, products, inspections and items: one that trips each, and one that does not. */
final class WorkStories {
    static final Map<String, CatalogueTest.Pair> PAIRS = new TreeMap<>();
    private static final Land FIELD = rectangle(0, 0, 200, 100);
    private static final Land ACROSS = rectangle(150, 0, 350, 100);

    private WorkStories() {}

    private static void rule(String id, Supplier<Story> trips, Supplier<Story> passes) {
        PAIRS.put(id, new CatalogueTest.Pair(trips, passes));
    }

    static {
        rule(
                "T04",
                () -> story(
                        aHazard("H").on(FIELD),
                        aRelease("R", Product.CLEARED).on(ACROSS).with("hazard", hazard("H"))),
                () -> story(
                        aHazard("H").on(FIELD),
                        aRelease("R", Product.CLEARED).on(ACROSS).with("hazard", hazard("H")),
                        ARecord.a(Decision.KIND, "D")
                                .with("hazard", hazard("H"))
                                .with("act", DecisionAct.WORK)
                                .dated("date", "2023-04-01")
                                .with("evidence", TextList.NONE)
                                .with("predecessors", TextList.NONE)
                                .with("successors", TextList.NONE)
                                .on(rectangle(0, 0, 350, 100))));
        rule("T08", () -> story(aTask("A"), reduced().without("method")), () -> story(aTask("A"), reduced()));
        rule(
                "T09",
                () -> story(aHazard("H").on(FIELD), aTask("A").on(FIELD).with("hazard", hazard("H"))),
                () -> story(
                        aHazard("H").on(FIELD),
                        aTask("A").on(FIELD).with("hazard", hazard("H")),
                        aFind("1").at(metres(5, 5))));
        rule("T12", () -> idle("2023-01-01"), () -> idle("2023-05-01"));
        rule("T13", () -> paces(100_000), () -> paces(1_300));
        rule(
                "T14",
                () -> story(aTask("A"), aHandOver("U", "A")),
                () -> story(aTask("A"), aVisit("V", "A"), aHandOver("U", "A")));
        rule(
                "T15",
                () -> story(aTask("A"), aVisit("V", "B")),
                () -> story(
                        aTask("B"), aVisit("V", "B"), aNonconformity("N").with("visit", id(QualityVisit.KIND, "V"))));
        rule(
                "I01",
                () -> story(
                        aTask("A"),
                        aProgress("P", "A").with("items_found", Count.of(2)).with("items_destroyed", Count.of(3))),
                () -> story(
                        aTask("A"),
                        aProgress("P", "A").with("items_found", Count.of(2)).with("items_destroyed", Count.of(2))));
        rule(
                "I02",
                () -> story(aFind("1").at(metres(5, 5)).with("model", "Tail unit of a rocket")),
                () -> story(aFind("1").at(metres(5, 5)).with("model", "Ribbonless model")));
        rule(
                "D03",
                () -> story(
                        aHazard("H").dated("closed", "2023-06-29"), aTask("A").with("hazard", hazard("H"))),
                () -> story(
                        aHazard("H").dated("closed", "2023-06-30"), aTask("A").with("hazard", hazard("H"))));
    }

    private static RecordId hazard(String number) {
        return id(Hazard.KIND, number);
    }

    private static ARecord<Release> reduced() {
        return aRelease("R", Product.REDUCED)
                .ofTask("A")
                .with("method", "detector")
                .with("coverage", Percent.of(50));
    }

    private static Story idle(String lastWork) {
        return Story.bare(
                ARecord.aStandard("s").with("idle_days", Count.of(60)),
                aTask("A")
                        .with("status", TaskStatus.ACTIVE)
                        .without("completed")
                        .dated("started", "2022-12-01"),
                aProgress("P", "A").dated("date", lastWork),
                aFind("1").at(metres(5, 5)));
    }

    /** Six tasks of about a thousand square metres a day, and a seventh. */
    private static Story paces(long last) {
        Story story = story();
        for (int i = 0; i < 7; i++) {
            long pace = i == 6 ? last : 1_000 + 50 * i;
            story.and(aTask("A" + i)).and(aProgress("P" + i, "A" + i).with("processed", Area.ofSquareMetres(pace)));
        }
        return story;
    }
}
