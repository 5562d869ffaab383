package org.fadeout.base.issues;

import java.util.List;

/** The records of a register, or the standard in force, do not give what was asked of them. */
public sealed interface RecordProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.DATA;
    }

    /** A standard that was asked for by name is not in the register. */
    record StandardMissing(String name, List<String> known) implements RecordProblem {
        public StandardMissing {
            known = List.copyOf(known);
        }

        public String code() {
            return "DATA-NO-STANDARD";
        }

        public String what() {
            return "There is no standard \"" + name + "\" in the register";
        }

        public String allowed() {
            return String.join(", ", known);
        }

        public String remedy() {
            return "Give the name of one of these, or bring it in with: fadeout standard REGISTER --add " + name;
        }
    }

    /** The standard in force says nothing of what is asked for. */
    record StandardSilent(String standard, String of) implements RecordProblem {
        public String code() {
            return "DATA-SILENT";
        }

        public String what() {
            return "The standard " + standard + " says nothing of " + of;
        }

        public String remedy() {
            return "Complete the standard, or name another one: nothing normative is assumed";
        }
    }

    /** Land of invented and of real records would meet in one figure. */
    record MixedOrigins(long invented, long recorded) implements RecordProblem {
        public String code() {
            return "DATA-MIXED";
        }

        public String what() {
            return "The register holds " + invented + " invented and " + recorded
                    + " real records of land, and a figure never mixes the two";
        }

        public String allowed() {
            return "--records invented, --records real";
        }

        public String remedy() {
            return "Say which of the two the figure is about";
        }
    }

    /** A record that was asked for by id is not in the register. */
    record RecordMissing(String kind, String id) implements RecordProblem {
        public String code() {
            return "DATA-RECORD";
        }

        public String what() {
            return "There is no " + kind + " \"" + id + "\" in the register";
        }

        public String remedy() {
            return "Give the record's id or its own number";
        }
    }

    /** Somebody else has changed a record since it was read. */
    record Overtaken(String kind, String id) implements RecordProblem {
        public String code() {
            return "DATA-OVERTAKEN";
        }

        public String what() {
            return "The " + kind + " \"" + id + "\" was changed by somebody else meanwhile";
        }

        public String remedy() {
            return "Look at it again and repeat what is still wanted; nothing was kept";
        }
    }

    /** Nothing that is named has a position. */
    record NothingPlaced(String of) implements RecordProblem {
        public String code() {
            return "DATA-PLACE";
        }

        public String what() {
            return "Nothing of " + of + " has a position that can be used";
        }

        public String allowed() {
            return "a position taken on the ground or from a map; a place name is not one";
        }

        public String remedy() {
            return "Enter a position, or name other evidence";
        }
    }

    /** Turning points do not make a boundary, or not one that may go on the record. */
    record NoBoundary(String owner, String why) implements RecordProblem {
        public String code() {
            return "DATA-BOUNDARY";
        }

        public String what() {
            return "No boundary can be drawn for \"" + owner + "\": " + why;
        }

        public String allowed() {
            return "three or more points of a boundary, each with a position, on a line that does not cross itself";
        }

        public String remedy() {
            return "Correct the turning points; fadeout boundary lists them";
        }
    }

    /** A batch cannot be undone. */
    record NotUndone(String batch, String why) implements RecordProblem {
        public String code() {
            return "UNDO-REFUSED";
        }

        public String what() {
            return "Batch " + batch + " was not undone: " + why;
        }

        public String allowed() {
            return "the number of an import whose records have not all been changed since";
        }

        public String remedy() {
            return "See the imports with: fadeout undo REGISTER --list; correct single records by a new version";
        }
    }
}
