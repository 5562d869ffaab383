package org.fadeout.base.issues;

import java.util.List;

/** A decision about a record, a hazardous area or a task cannot be taken. */
public sealed interface DecisionProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.DATA;
    }

    /** A decision about a version of a record cannot be made any more. */
    record DecisionRefused(String record, String version, String standing, String wanted) implements DecisionProblem {
        public String code() {
            return "APPROVE-DECIDED";
        }

        public String what() {
            return "Version " + version + " of " + record + " is " + standing + " and cannot become " + wanted;
        }

        public String allowed() {
            return "saved becomes submitted or rejected, submitted becomes approved or rejected";
        }

        public String remedy() {
            return "Approved and rejected versions stay so: correct the record with a new version, and submit that";
        }
    }

    /** Nothing of a record waits for the decision that was asked for. */
    record NothingWaits(String record) implements DecisionProblem {
        public String code() {
            return "APPROVE-NOTHING";
        }

        public String what() {
            return "No version of " + record + " waits for this decision";
        }

        public String remedy() {
            return "See what waits with: fadeout pending REGISTER; and what became of the record with: fadeout history"
                    + " REGISTER " + record;
        }
    }

    /** What can stand against an approval. */
    enum Obstacle {
        SAME_ACTOR(
                "APPROVE-SAME-ACTOR",
                "it was entered by the same person, and this register has entry and approval by two",
                "Let another person approve it, under their own name: --actor NAME"),
        INFORMATION_DATE(
                "APPROVE-CONFLICT",
                "its information is not later than that of the approved version which it would replace (D02)",
                "Reject it; or approve it knowingly, which is recorded: --accept-conflict REASON"),
        BLOCKED(
                "APPROVE-BLOCKED",
                "blocking findings stand against it",
                "Resolve them in a new version; or say why they may stand: fadeout waive REGISTER --rule R --record ID"
                        + " --reason R"),
        SEVERAL_VERSIONS(
                "APPROVE-VERSIONS",
                "several versions that do not know each other wait",
                "Name one as ID@VERSION; resolve the conflict with a version that builds on both");

        private final String code;
        private final String why;
        private final String wayOut;

        Obstacle(String code, String why, String wayOut) {
            this.code = code;
            this.why = why;
            this.wayOut = wayOut;
        }

        /** A phrase that goes on from the id of the record. */
        public String why() {
            return why;
        }
    }

    /** Something stands against an approval; what was seen names versions, dates or rules, never a person. */
    record ApprovalRefused(String record, Obstacle obstacle, String seen) implements DecisionProblem {
        public String code() {
            return obstacle.code;
        }

        public String what() {
            return "Nothing was decided about " + record + ": " + obstacle.why
                    + (seen.isEmpty() ? "" : " (" + seen + ")");
        }

        public String remedy() {
            return obstacle.wayOut + "; it waits as before";
        }

        public Exit exit() {
            return Exit.FINDINGS;
        }
    }

    /** No decision of this sort leads on from how a hazardous area is. */
    record NoSuchDecision(String act, String hazard, String state, List<String> ways) implements DecisionProblem {
        public NoSuchDecision {
            ways = List.copyOf(ways);
        }

        public String code() {
            return "DATA-TRANSITION";
        }

        public String what() {
            return hazard + " is " + state + ", and \"" + act + "\" does not lead on from there";
        }

        public String allowed() {
            return String.join(", ", ways);
        }

        public String remedy() {
            return "Choose one of these; fadeout hazard --propose says what each needs; nothing was changed";
        }
    }

    /** A decision on a hazardous area lacks what must exist first. */
    record TransitionRefused(String act, String hazard, String state, List<String> missing) implements DecisionProblem {
        public TransitionRefused {
            missing = List.copyOf(missing);
        }

        public String code() {
            return "DATA-DECISION";
        }

        public String what() {
            return "\"" + act + "\" cannot be decided on " + hazard + " (" + state + "): it needs "
                    + String.join("; ", missing);
        }

        public String remedy() {
            return "Record what is missing and decide again; nothing was changed";
        }
    }

    /** A task, or the hand-over of its land, lacks what it needs. */
    record GatesShut(String act, String task, List<String> missing) implements DecisionProblem {
        public GatesShut {
            missing = List.copyOf(missing);
        }

        public String code() {
            return "DATA-GATES";
        }

        public String what() {
            return "Task " + task + " cannot be " + act + ": " + String.join("; ", missing);
        }

        public String remedy() {
            return "See what to do with: fadeout task REGISTER " + task + "; nothing was changed";
        }
    }

    /** An act does not fit the state that a record is in. */
    record WrongState(String act, String record, String seen, String allowed) implements DecisionProblem {
        public String code() {
            return "DATA-STATE";
        }

        public String what() {
            return record + " cannot be " + act + ", it is " + seen;
        }

        public String remedy() {
            return "Check which record is meant and its state; nothing was changed";
        }
    }

    /** A find or an accident opens no released land again. */
    record NothingToReopen(String kind, String id, String why) implements DecisionProblem {
        public String code() {
            return "DATA-REOPEN";
        }

        public String what() {
            return "The " + kind + " " + id + " opens no land again (" + why + ")";
        }

        public String allowed() {
            return "a find or an accident with a position on land that was released before it";
        }

        public String remedy() {
            return "Check its position and date, and those of the release; nothing was changed";
        }
    }
}
