package org.fadeout.edge.actions;

import java.util.List;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardState;
import org.fadeout.flow.source.Origins;
import org.jspecify.annotations.Nullable;

/** An area that was asked for, its history, and the records of its own origin: real evidence never speaks for invented land. */
public record FoundHazard(LandRecords records, HazardHistory history) {

    /** The same under the standards in force. */
    public static FoundHazard of(Snapshot snapshot, String wanted) {
        return of(snapshot, wanted, null);
    }

    /**
     * By id, or by the number that people use, judged under one standard by its name, null for those in force. Throws ProblemException where there is none, or several have the number.
     */
    public static FoundHazard of(Snapshot snapshot, String wanted, @Nullable String standard) {
        List<Hazard> found = snapshot.all(Hazard.KIND).stream()
                .filter(hazard -> wanted.equals(hazard.id().text()) || wanted.equals(hazard.number()))
                .toList();
        if (found.size() != 1) {
            String kind = found.isEmpty() ? "hazardous area" : "single hazardous area";
            throw new ProblemException(new RecordProblem.RecordMissing(kind, wanted));
        }
        LandRecords records = LandRecords.of(snapshot, Origins.of(snapshot).of(found.get(0)), standard);
        return new FoundHazard(records, HazardHistory.of(found.get(0), records.decisions()));
    }

    public Hazard hazard() {
        return history.hazard();
    }

    /** Its number, or its id where it has none. */
    public String name() {
        Hazard hazard = hazard();
        return hazard.number() == null ? hazard.id().text() : hazard.number();
    }

    /** How it is now, in words. */
    public String told() {
        return told(history.now());
    }

    /** Classification, status and type of a state, in words. */
    public static String told(HazardState state) {
        String classification = state.classification() == null
                ? "not classified"
                : state.classification().text();
        return classification + ", " + state.status().text() + ", "
                + state.hazardType().text();
    }
}
