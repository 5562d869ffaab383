package org.fadeout.edge.actions;

import java.time.LocalDate;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Nonconformity;
import org.fadeout.flow.clearance.Reopening;
import org.fadeout.flow.clearance.Reopens;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.Find;

/** Opens released land again because of an item or an accident on it, as one act. */
public final class ReopenLand {
    private ReopenLand() {}

    /**
     * What to do.
     *
     * @param record the find or the accident, by its id or its own number
     * @param accident true for an accident, false for a find
     * @param dryRun true to do everything but keep it
     */
    public record Request(
            String record, boolean accident, LocalDate date, String reason, boolean dryRun, String actor) {}

    /** Does it. Throws ProblemException where there is no such record, or where it opens no released land. */
    public static Reopens run(Register register, Request request) {
        Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
        return request.accident()
                ? opened(register, snapshot, request, OneTask.one(snapshot, Accident.KIND, request.record()))
                : opened(register, snapshot, request, OneTask.one(snapshot, Find.KIND, request.record()));
    }

    private static Reopens opened(Register register, Snapshot snapshot, Request request, Accident accident) {
        return opened(register, OneTask.landOf(snapshot, accident), request, Reopens.Missed.of(accident));
    }

    private static Reopens opened(Register register, Snapshot snapshot, Request request, Find find) {
        return opened(register, OneTask.landOf(snapshot, find), request, Reopens.Missed.of(find));
    }

    private static Reopens opened(Register register, LandRecords records, Request request, Reopens.Missed missed) {
        Reopens opened = Reopens.of(records, missed, request.date(), request.reason(), Ids::of);
        if (!request.dryRun()) {
            new Changes(register)
                    .put(Reopening.KIND, opened.reopening())
                    .put(Hazard.KIND, opened.hazard())
                    .put(Nonconformity.KIND, opened.nonconformity())
                    .put(Decision.KIND, opened.decision())
                    .keep(request.actor(), "Land opened again for the " + missed.kind() + " " + missed.record());
        }
        return opened;
    }
}
