package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What is drawn on which day, and what filters leave. */
@NullUnmarked
class MapMarksTest {
    private final MemoryRegister register = new MemoryRegister();
    private Land land;

    @BeforeEach
    void draw() throws ParseException {
        land = Land.of(new WKTReader().read("POLYGON ((47.2 39.8, 47.3 39.8, 47.3 39.9, 47.2 39.8))"));
    }

    @Test
    void aHazardIsDrawnFromItsRecordOnAndChangesWhenItIsClosed() {
        hazard("2021-05-01", "2023-04-12", HazardStatus.CLOSED);

        assertThat(drawn(Hazard.KIND, "2021-04-30")).isEmpty();
        assertThat(drawn(Hazard.KIND, "2021-05-01")).containsExactly("cha-open");
        assertThat(drawn(Hazard.KIND, "2023-04-11")).containsExactly("cha-open");
        assertThat(drawn(Hazard.KIND, "2023-04-12")).containsExactly("cha-closed");
        assertThat(drawn(Hazard.KIND, null)).containsExactly("cha-closed");
    }

    @Test
    void aHazardThatOthersReplacedIsDrawnNoMore() {
        hazard("2021-05-01", null, HazardStatus.SUPERSEDED);

        assertThat(drawn(Hazard.KIND, null)).isEmpty();
    }

    @Test
    void aTaskIsDrawnFromItsStartAndThenAsComplete() {
        task("2023-03", "2023-06-10");

        assertThat(drawn(Task.KIND, "2023-03-30")).isEmpty();
        assertThat(drawn(Task.KIND, "2023-03-31")).containsExactly("task");
        assertThat(drawn(Task.KIND, "2023-06-10")).containsExactly("taskdone");
    }

    @Test
    void whatHasNoDateIsAlwaysDrawnAndSaidToBeUndated() {
        task(null, null);

        assertThat(drawn(Task.KIND, "1999-01-01")).containsExactly("taskdone");
        assertThat(new MapMarks(register.at(Known.NOW, Viewer.KEEPER)).of(Task.KIND))
                .allMatch(MapMark::undated);
    }

    @Test
    void aFilterLeavesWhatFitsAndTouchesOnlyWhatCanAnswer() {
        task("2023-03-01", null);
        hazard("2021-05-01", null, HazardStatus.OPEN);

        assertThat(filtered(Task.KIND, "", "Alpha", "")).hasSize(1);
        assertThat(filtered(Task.KIND, "", "Beta", "")).isEmpty();
        assertThat(filtered(Hazard.KIND, "", "Beta", ""))
                .as("a hazard has no operator")
                .hasSize(1);
        assertThat(filtered(Hazard.KIND, "mixed mines", "", "")).isEmpty();
        assertThat(filtered(Hazard.KIND, "", "", "task:active")).hasSize(1);
        assertThat(filtered(Hazard.KIND, "", "", "hazard:closed")).isEmpty();
    }

    private void hazard(String recorded, String closed, HazardStatus status) {
        register.put(
                Hazard.KIND,
                new Hazard(
                        RecordId.of("hazard-1"),
                        null,
                        "H1",
                        land,
                        HazardClass.CONFIRMED,
                        status,
                        HazardType.CLUSTER_MUNITION_REMNANTS,
                        null,
                        date(recorded),
                        date(closed),
                        null,
                        Attributes.NONE));
    }

    private void task(String started, String completed) {
        register.put(
                Task.KIND,
                new Task(
                        RecordId.of("task-1"),
                        null,
                        "T1",
                        TaskType.CMR_CLEARANCE,
                        TaskStatus.COMPLETED,
                        "Alpha",
                        null,
                        null,
                        land,
                        date(started),
                        date(completed),
                        null,
                        Attributes.NONE));
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private List<String> drawn(org.fadeout.base.record.Kind<?> kind, String day) {
        return asked(kind, new MapAsked(day == null ? null : LocalDate.parse(day), Known.NOW, "", "", "", null));
    }

    private List<String> filtered(org.fadeout.base.record.Kind<?> kind, String hazard, String operator, String status) {
        return asked(kind, new MapAsked(null, Known.NOW, hazard, operator, status, null));
    }

    private List<String> asked(org.fadeout.base.record.Kind<?> kind, MapAsked asked) {
        return new MapMarks(register.at(Known.NOW, Viewer.KEEPER))
                .of(kind).stream().filter(asked::wants).map(MapMark::symbol).toList();
    }
}
