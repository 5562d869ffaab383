package org.fadeout.base.issues;

/**
 * Why a command could not do its work: a stable code, what, the value seen, what is allowed, what to do, and the exit code. What
 * extends it is the closed list of all of them, by what they are about; docs/errors.md is generated from it.
 */
public sealed interface Problem
        permits StoreProblem,
                UsageProblem,
                AccessProblem,
                FileProblem,
                RecordProblem,
                DecisionProblem,
                PublicationProblem,
                MergeProblem {

    String code();

    /** What went wrong, with the value seen. */
    String what();

    /** What is allowed, or an empty text where nothing needs saying. */
    default String allowed() {
        return "";
    }

    /** The way out. */
    String remedy();

    Exit exit();

    /** The whole message, one sentence after the other. */
    default String message() {
        String middle = allowed().isEmpty() ? "" : " Allowed: " + allowed() + ".";
        return code() + ": " + what() + "." + middle + " " + remedy() + ".";
    }

    /** The exit codes of the program. */
    enum Exit {
        FINE(0),
        FINDINGS(1),
        USAGE(2),
        DATA(3),
        STORE(4);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }
}
