package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.clearance.Gravity;
import org.fadeout.flow.clearance.Nonconformity;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.VisitResult;
import org.fadeout.flow.clearance.VisitType;
import org.jspecify.annotations.Nullable;

/** Records a quality visit with the nonconformities that it found and those that it saw corrected, as one act. Visits with polygons come in through an import. */
public final class RecordQualityVisit {
    private RecordQualityVisit() {}

    /** A nonconformity that the visit found. */
    public record Fault(Gravity gravity, String description) {}

    /**
     * What to record.
     *
     * @param task its id or its own number
     * @param repeats the visit that it inspects again, by id or number, or null
     * @param corrected nonconformities that it saw corrected, by id or number
     * @param measures what was done about them, or null
     */
    public record Request(
            String task,
            VisitType type,
            PartialDate date,
            @Nullable String number,
            @Nullable VisitResult result,
            @Nullable String inspected,
            @Nullable String inspecting,
            @Nullable Area area,
            @Nullable String repeats,
            @Nullable String report,
            @Nullable String note,
            List<Fault> faults,
            List<String> corrected,
            @Nullable String measures,
            String actor) {
        public Request {
            faults = List.copyOf(faults);
            corrected = List.copyOf(corrected);
        }
    }

    /** Does it and gives the id of the visit. Throws ProblemException where task or visit are not there, or where it is recorded already. */
    public static RecordId run(Register register, Request request) {
        Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
        OneTask one = OneTask.find(snapshot, request.task());
        RecordId id = Ids.of(
                QualityVisit.KIND,
                one.task().id().text(),
                request.date().toString(),
                request.type().text(),
                request.number() == null ? "" : request.number());
        if (snapshot.one(QualityVisit.KIND, id).isPresent()) {
            throw new ProblemException(new DecisionProblem.WrongState(
                    "recorded",
                    "A visit of " + request.date() + " to task " + one.name(),
                    "recorded already as " + id,
                    "one visit of a type, day and number; give another one its own --number"));
        }
        new Changes(register)
                .put(QualityVisit.KIND, visit(snapshot, request, one, id))
                .putAll(Nonconformity.KIND, faults(request, one, id))
                .putAll(Nonconformity.KIND, corrected(snapshot, request))
                .keep(request.actor(), "Quality visit of " + request.date() + " to task " + one.name());
        return id;
    }

    private static QualityVisit visit(Snapshot snapshot, Request request, OneTask one, RecordId id) {
        RecordId repeats = request.repeats() == null
                ? null
                : OneTask.one(snapshot, QualityVisit.KIND, request.repeats()).id();
        return new QualityVisit(
                id,
                one.task().source(),
                request.number(),
                one.task().id(),
                request.type(),
                request.date(),
                request.inspected(),
                request.inspecting(),
                null,
                request.area(),
                request.result(),
                repeats,
                request.report(),
                request.note(),
                Attributes.NONE);
    }

    private static List<Nonconformity> corrected(Snapshot snapshot, Request request) {
        List<Nonconformity> corrected = new ArrayList<>();
        for (String named : request.corrected()) {
            Nonconformity open = OneTask.one(snapshot, Nonconformity.KIND, named);
            Map<String, @Nullable Object> changes = new TreeMap<>();
            changes.put("corrected", request.date());
            changes.put("measures", request.measures() == null ? open.measures() : request.measures());
            corrected.add(Nonconformity.KIND.with(open, changes));
        }
        return corrected;
    }

    private static List<Nonconformity> faults(Request request, OneTask one, RecordId visit) {
        List<Nonconformity> faults = new ArrayList<>();
        for (Fault fault : request.faults()) {
            Map<String, @Nullable Object> values = new TreeMap<>();
            values.put("id", Ids.of(Nonconformity.KIND, visit.text(), Integer.toString(faults.size())));
            values.put("source", one.task().source());
            values.put("visit", visit);
            values.put("task", one.task().id());
            values.put("gravity", fault.gravity());
            values.put("description", fault.description());
            values.put("seen", request.date());
            values.put("other", Attributes.NONE);
            faults.add(Nonconformity.KIND.make(values));
        }
        return faults;
    }
}
