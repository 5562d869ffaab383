package org.fadeout.flow.contamination;

import static org.fadeout.flow.contamination.Guard.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a hazardous area may change, each with what must exist before. There is no fixed order of steps: what is forced is
 * evidence for each. What is not listed is refused.
 */
public enum Transition {
    SUSPECT(
            "an indication becomes suspected",
            DecisionAct.CLASSIFY,
            HazardClass.SUSPECTED,
            Set.of(EVIDENCE, NTS_REPORT)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen() && isIndication(state);
        }
    },
    CONFIRM(
            "an indication or a suspected area becomes confirmed",
            DecisionAct.CLASSIFY,
            HazardClass.CONFIRMED,
            Set.of(DIRECT_EVIDENCE, NTS_OR_TS_REPORT)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen() && state.classification() != HazardClass.CONFIRMED;
        }
    },
    UNCONFIRM(
            "a confirmed area becomes suspected because its evidence was found invalid",
            DecisionAct.CORRECT,
            HazardClass.SUSPECTED,
            Set.of(AUTHORITY, EVIDENCE_FOUND_INVALID)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen() && state.classification() == HazardClass.CONFIRMED;
        }
    },
    MEND(
            "what was recorded wrongly is mended; the classification stays",
            DecisionAct.CORRECT,
            null,
            Set.of(AUTHORITY)) {
        @Override
        boolean from(HazardState state) {
            return state.status() != HazardStatus.SUPERSEDED;
        }
    },
    RETYPE("it is of another hazard than was held", DecisionAct.RETYPE, null, Set.of(EVIDENCE)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen();
        }
    },
    EXTEND("evidence shows where its boundary lies", DecisionAct.EXTEND, null, Set.of(BOUNDARY, EVIDENCE_ON_BOUNDARY)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen();
        }
    },
    START("work on it begins", DecisionAct.WORK, null, Set.of()) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen() && state.status() != HazardStatus.WORKED_ON;
        }
    },
    CANCEL(
            "an indication or a suspected area is cancelled",
            DecisionAct.CANCEL,
            null,
            Set.of(NTS_WITHOUT_EVIDENCE, NO_EVIDENCE, AUTHORITY, CANCELLATION_ALLOWED)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen() && state.classification() != HazardClass.CONFIRMED;
        }
    },
    REDUCE(
            "a suspected or confirmed area is reduced, whole or in part",
            DecisionAct.REDUCE,
            null,
            Set.of(TS_REPORT, REDUCED_LAND, METHOD_AND_COVERAGE, AUTHORITY)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen() && !isIndication(state);
        }
    },
    CLOSE(
            "an area is closed after clearance; a suspected one by exception",
            DecisionAct.CLOSE,
            null,
            Set.of(CLEARANCE_COMPLETED, DEPTH_STATED, QUALITY_PASSED, ALL_RELEASED, AUTHORITY)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen() && !isIndication(state);
        }
    },
    HAND_OVER("a closed area is handed over", DecisionAct.HAND_OVER, null, Set.of(CERTIFICATE, AUTHORITY)) {
        @Override
        boolean from(HazardState state) {
            return state.status() == HazardStatus.CLOSED;
        }
    },
    REOPEN("a closed area is opened again", DecisionAct.REOPEN, null, Set.of(NEW_EVIDENCE)) {
        @Override
        boolean from(HazardState state) {
            return state.status() == HazardStatus.CLOSED || state.status() == HazardStatus.HANDED_OVER;
        }
    },
    MERGE("areas become one", DecisionAct.MERGE, null, Set.of(ALIKE, LINEAGE)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen();
        }
    },
    SPLIT("an area becomes several", DecisionAct.SPLIT, null, Set.of(BOUNDARY, ALIKE, LINEAGE)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen();
        }
    },
    SUPERSEDE(
            "a new drawing of the same land takes its place",
            DecisionAct.SUPERSEDE,
            null,
            Set.of(BOUNDARY, ALIKE, LINEAGE)) {
        @Override
        boolean from(HazardState state) {
            return state.isOpen();
        }
    };

    private final String title;
    private final DecisionAct act;
    private final @Nullable HazardClass to;
    private final Set<Guard> guards;

    Transition(String title, DecisionAct act, @Nullable HazardClass to, Set<Guard> guards) {
        this.title = title;
        this.act = act;
        this.to = to;
        // Every decision says why, and stands after those before it.
        EnumSet<Guard> all = EnumSet.of(REASON, IN_ORDER);
        all.addAll(guards);
        this.guards = all;
    }

    abstract boolean from(HazardState state);

    private static boolean isIndication(HazardState state) {
        return state.classification() == null || state.classification() == HazardClass.INDICATION;
    }

    /** What happens, in words. */
    public String title() {
        return title;
    }

    public DecisionAct act() {
        return act;
    }

    /** The classification that it leads to, or null where it leaves the classification as it is. */
    public @Nullable HazardClass to() {
        return to;
    }

    /** What must exist, in the order of {@link Guard}. */
    public List<Guard> guards() {
        return List.copyOf(guards);
    }

    /** Those that start from this state, in order. */
    public static List<Transition> startingFrom(HazardState state) {
        return Stream.of(values())
                .filter(one -> state.exists() && one.from(state))
                .toList();
    }

    /** The one by which an act leads from a state to a classification, null for none; nothing where there is no such way. */
    public static Optional<Transition> of(HazardState state, DecisionAct act, @Nullable HazardClass to) {
        return startingFrom(state).stream()
                .filter(one -> one.act == act && one.to == to)
                .findFirst();
    }

    /** What is missing, in the order of {@link Guard}; empty where the decision can be taken. */
    public List<Guard> missing(Facts facts) {
        return guards.stream().filter(guard -> !guard.met(facts)).toList();
    }

    /** The status after it, where it changes it. */
    public Optional<HazardStatus> statusAfter(Facts facts) {
        return switch (this) {
            case CANCEL, CLOSE -> Optional.of(HazardStatus.CLOSED);
            case REDUCE -> Optional.of(ALL_RELEASED.met(facts) ? HazardStatus.CLOSED : HazardStatus.WORKED_ON);
            case HAND_OVER -> Optional.of(HazardStatus.HANDED_OVER);
            case REOPEN -> Optional.of(HazardStatus.OPEN);
            case START -> Optional.of(HazardStatus.WORKED_ON);
            case MERGE, SPLIT, SUPERSEDE -> Optional.of(HazardStatus.SUPERSEDED);
            case SUSPECT, CONFIRM, UNCONFIRM, MEND, RETYPE, EXTEND -> Optional.empty();
        };
    }
}
