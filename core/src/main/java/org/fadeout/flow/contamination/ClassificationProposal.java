package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What the recorded evidence of an area says of its classification under a standard, with the rule shown. It decides nothing: a person
 * does, and the decision keeps the rule and the evidence.
 *
 * @param proposed the classification that the rule leads to; null where there is no evidence, or the standard says nothing of it
 * @param direct ids of direct evidence with position, date and source
 * @param indirect ids of indirect evidence
 * @param incomplete ids of direct evidence that lacks position, date or source: it confirms nothing until completed
 * @param otherHazard ids of evidence that points to another type of hazard
 * @param invalid ids of evidence that a correction found invalid
 * @param rule the rule in words, with the standard's name
 */
public record ClassificationProposal(
        @Nullable HazardClass proposed,
        List<RecordId> direct,
        List<RecordId> indirect,
        List<RecordId> incomplete,
        List<RecordId> otherHazard,
        List<RecordId> invalid,
        String rule,
        RecordId standard) {

    public ClassificationProposal {
        direct = List.copyOf(direct);
        indirect = List.copyOf(indirect);
        incomplete = List.copyOf(incomplete);
        otherHazard = List.copyOf(otherHazard);
        invalid = List.copyOf(invalid);
    }

    /** For one area by the evidence of the day under the standard then in force. */
    public static ClassificationProposal of(HazardRecords records, Hazard hazard, LocalDate day) {
        Standard standard = records.standards().inForce(day).orElse(Standard.NONE);
        List<Sign> known = Signs.of(records).stream()
                .filter(sign -> sign.date() == null || sign.date().certainlyBy(day))
                .toList();
        List<Sign> own = Signs.ofHazards(List.of(hazard), known).get(0);
        return of(own, invalid(records.decisions(), hazard.id()), hazard.hazardType(), standard);
    }

    /** For many areas by all evidence under one standard, by their ids. */
    static Map<RecordId, ClassificationProposal> ofAll(HazardRecords records, List<Hazard> hazards, Standard standard) {
        List<List<Sign>> signs = Signs.ofHazards(hazards, Signs.of(records));
        Map<RecordId, List<Decision>> decisions =
                records.decisions().stream().collect(Collectors.groupingBy(Decision::hazard));
        Map<RecordId, ClassificationProposal> proposals = new TreeMap<>();
        for (int i = 0; i < hazards.size(); i++) {
            Hazard hazard = hazards.get(i);
            Set<String> invalid = invalid(decisions.getOrDefault(hazard.id(), List.of()), hazard.id());
            proposals.put(hazard.id(), of(signs.get(i), invalid, hazard.hazardType(), standard));
        }
        return proposals;
    }

    /** The evidence that a correction of the classification names: it rests on its being invalid. */
    private static Set<String> invalid(List<Decision> decisions, RecordId hazard) {
        Set<String> ids = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.hazard().equals(hazard)
                    && decision.act() == DecisionAct.CORRECT
                    && decision.classificationBefore() == HazardClass.CONFIRMED) {
                ids.addAll(decision.evidence().texts());
            }
        }
        return ids;
    }

    private static ClassificationProposal of(
            List<Sign> signs, Set<String> foundInvalid, HazardType type, Standard standard) {
        List<RecordId> direct = new ArrayList<>();
        List<RecordId> indirect = new ArrayList<>();
        List<RecordId> incomplete = new ArrayList<>();
        List<RecordId> other = new ArrayList<>();
        List<RecordId> invalid = new ArrayList<>();
        for (Sign sign : signs) {
            if (foundInvalid.contains(sign.id().text())) {
                invalid.add(sign.id());
            } else if (!sign.speaksFor(type)) {
                other.add(sign.id());
            } else if (standard.countsAsDirect(sign.word())) {
                (sign.isWhole() ? direct : incomplete).add(sign.id());
            } else if (standard.countsAsIndirect(sign.word())) {
                indirect.add(sign.id());
            }
        }
        HazardClass proposed = !direct.isEmpty()
                ? HazardClass.CONFIRMED
                : indirect.isEmpty() && incomplete.isEmpty() ? null : HazardClass.SUSPECTED;
        String rule = rule(proposed, direct.size(), indirect.size(), incomplete.size(), standard);
        return new ClassificationProposal(proposed, direct, indirect, incomplete, other, invalid, rule, standard.id());
    }

    private static String rule(
            @Nullable HazardClass proposed, int direct, int indirect, int incomplete, Standard standard) {
        String by = "standard " + standard.name();
        if (!standard.saysWhatIsDirect()) {
            return by + " does not say which evidence is direct: nothing can be proposed";
        }
        if (proposed == null) {
            return by + ": neither direct nor indirect evidence lies on the area or is recorded to it";
        }
        return proposed == HazardClass.CONFIRMED
                ? by + ": confirmed by " + direct + " direct evidence with position, date and source"
                : by + ": suspected by " + indirect + " indirect evidence"
                        + (incomplete == 0 ? "" : " and " + incomplete + " direct without position, date or source");
    }

    /** True where there is evidence of any sort that counts. */
    boolean hasEvidence() {
        return !direct.isEmpty() || !indirect.isEmpty() || !incomplete.isEmpty();
    }
}
