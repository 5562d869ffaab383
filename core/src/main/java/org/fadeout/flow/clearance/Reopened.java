package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Hazard;

/** Released land that was opened again: what was searched there before no longer tells that it is free. */
record Reopened(PartialDate date, Shape shape) {

    /** What was opened again by the day. A re-opening without a new hazardous area, or whose area has no boundary, opens no land. */
    static List<Reopened> of(LandRecords records, LocalDate day) {
        List<Reopened> reopened = new ArrayList<>();
        if (records.work().reopenings().isEmpty()) {
            return reopened;
        }
        Map<RecordId, Hazard> hazards =
                records.hazards().stream().collect(Collectors.toMap(Hazard::id, Function.identity()));
        for (Reopening one : records.work().reopenings()) {
            Hazard hazard = one.hazard() == null ? null : hazards.get(one.hazard());
            if (hazard != null && hazard.land() != null && one.date().certainlyBy(day)) {
                reopened.add(new Reopened(one.date(), Shape.of(hazard.land())));
            }
        }
        return reopened;
    }
}
