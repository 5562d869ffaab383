package org.fadeout.testlanguage;

import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aDecision;
import static org.fadeout.testlanguage.ARecord.aFootprint;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Drawn.rectangle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.ControlKind;

/** An invented register of five years, small enough to work out by hand: what is expected of it stands beside its map. */
public final class FiveYears {
    private static final Drawn MAP = drawn(text("map.txt"));

    private FiveYears() {}

    /** A file of the register. */
    public static String text(String name) {
        try (InputStream in = FiveYears.class.getResourceAsStream("/five-years/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything but what was entered late. */
    public static List<ARecord<?>> records() {
        List<ARecord<?>> records = new ArrayList<>(areas());
        records.addAll(decisions());
        records.addAll(work());
        records.addAll(control());
        return records;
    }

    /** The search of s, made in 2021 and entered in 2022. */
    public static List<ARecord<?>> enteredLate() {
        return List.of(
                aTask("T2").on(MAP.land("s")).dated("completed", "2021-10-15"),
                aSearch("T2-1").ofTask("T2").on(MAP.land("s")).dated("date", "2021-09-01"));
    }

    private static ARecord<Hazard> area(String number, String cells, String recorded) {
        return aHazard(number)
                .on(MAP.land(cells))
                .dated("recorded", recorded)
                .with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS)
                .with("classification", HazardClass.CONFIRMED);
    }

    private static List<ARecord<?>> areas() {
        return List.of(
                area("H1", "pqrst", "2018-05-01"),
                area("H2", "u", "2019-09-01"),
                area("H3", "q", "2022-08-01"),
                area("H4", "p", "2023-02-01").with("classification", HazardClass.SUSPECTED),
                area("H5", "z", "2018-07-01")
                        .with("classification", HazardClass.SUSPECTED)
                        .with("status", HazardStatus.CLOSED)
                        .dated("closed", "2023-11-30"));
    }

    private static List<ARecord<?>> decisions() {
        return List.of(
                aDecision("D1", "H1", DecisionAct.CLASSIFY, "2019-06-01")
                        .with("classification_before", HazardClass.SUSPECTED)
                        .with("classification_after", HazardClass.CONFIRMED),
                aDecision("D2", "H1", DecisionAct.EXTEND, "2021-03-01").on(MAP.land("pqrs")),
                aDecision("D3", "H2", DecisionAct.CORRECT, "2022-02-01").on(MAP.land("uv")),
                aDecision("D4", "H2", DecisionAct.RETYPE, "2022-05-01")
                        .with("hazard_type_before", HazardType.MIXED_MINES)
                        .with("hazard_type_after", HazardType.CLUSTER_MUNITION_REMNANTS),
                aDecision("D5", "H4", DecisionAct.REOPEN, "2023-02-01")
                        .with(
                                "predecessors",
                                TextList.of(ARecord.id(Hazard.KIND, "H1").text())));
    }

    private static List<ARecord<?>> work() {
        return List.of(
                aRelease("R1", Product.CANCELLED)
                        .on(MAP.land("p"))
                        .dated("date", "2019-04-10")
                        .with("hazard", ARecord.id(Hazard.KIND, "H1")),
                aTask("T1").on(MAP.land("q")).dated("completed", "2020-06-30"),
                aSearch("T1-1").ofTask("T1").on(MAP.land("q")).dated("date", "2020-05-01"),
                aRelease("R2", Product.REDUCED)
                        .on(MAP.land("r"))
                        .dated("date", "2020-08-01")
                        .with("hazard", ARecord.id(Hazard.KIND, "H1")),
                aTask("T5").on(MAP.land("w")).dated("completed", "2021-05-31"),
                aSearch("T5-1").ofTask("T5").on(MAP.land("w")).dated("date", "2021-05-05"),
                aFootprint("S1").on(MAP.land("q")).dated("date", "2022-07-15"),
                aTask("T3").on(MAP.land("q")).dated("completed", "2023-05-31"),
                aSearch("T3-1").ofTask("T3").on(MAP.land("q")).dated("date", "2023-04-01"));
    }

    private static List<ARecord<?>> control() {
        return List.of(
                a(AdminArea.KIND, "Valley")
                        .with("name", "Valley")
                        .with("level", Count.ONE)
                        .on(rectangle(-100, -200, 300, 100)),
                held("C1", "One").dated("until", "before 2021-07-01"),
                held("C2", "Two").dated("from", "after 2021-03-31"));
    }

    private static ARecord<Control> held(String number, String holder) {
        return a(Control.KIND, number)
                .with("admin_area", ARecord.id(AdminArea.KIND, "Valley"))
                .with("sort", ControlKind.CONTROL)
                .with("holder", holder)
                .with("asserted_by", "invented");
    }
}
