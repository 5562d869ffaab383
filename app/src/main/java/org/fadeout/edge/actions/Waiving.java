package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waiver;

/** Lets a finding stand, with a reason and a name. The same waiver again takes the place of the one before it. */
public final class Waiving {
    private Waiving() {}

    /**
     * Keeps a waiver. Throws ProblemException where there is no such rule or record.
     *
     * @param records the ids of all records that the finding names
     */
    public static BatchEntry run(
            Register register, String rule, List<String> records, String reason, String actor, LocalDate day) {
        List<String> rules =
                Catalogue.ALL.stream().map(entry -> entry.rule().id()).toList();
        if (!rules.contains(rule)) {
            throw new ProblemException(new UsageProblem.BadOption("--rule", rule, String.join(", ", rules)));
        }
        for (String record : records) {
            RecordId id = Withdrawing.id(record);
            if (Kinds.ALL.stream().allMatch(kind -> register.tips(kind, id).isEmpty())) {
                throw new ProblemException(new RecordProblem.RecordMissing("record", record));
            }
        }
        String named = records.stream().sorted().collect(Collectors.joining(" "));
        RecordId id = Ids.of(Waiver.KIND, rule, named);
        Waiver waiver = new Waiver(id, rule, new TextList(records), reason, actor, PartialDate.of(day));
        Change change = new Change.Put<>(Waiver.KIND, waiver, register.tips(Waiver.KIND, id));
        return register.append(new Batch(
                        actor,
                        "Waiver of " + rule + ": " + reason,
                        ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)),
                        List.of(change)))
                .orElseThrow();
    }
}
