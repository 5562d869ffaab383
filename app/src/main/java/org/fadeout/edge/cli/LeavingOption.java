package org.fadeout.edge.cli;

import org.fadeout.base.record.Register;
import org.fadeout.edge.store.GuardedRegister;
import org.fadeout.flow.access.Layer;
import picocli.CommandLine.Option;

/** Why a file leaves a register that has accounts; there it is logged with the person, the layer and the number of records. */
final class LeavingOption {
    /** Nothing was logged. */
    static final long NOT_LOGGED = 0;

    @Option(
            names = "--reason",
            paramLabel = "WHY",
            description = "Why it leaves; needed where the register has accounts, and logged there")
    private String reason = "";

    /**
     * Logs that something leaves, before it does. Throws ProblemException where the person may not take it, and where no reason is said.
     *
     * @param what the command
     * @param layer of what leaves, before the person's own
     * @return the number under which it stands in the log
     */
    long begin(Open open, Register opened, String what, Layer layer) {
        if (!(opened instanceof GuardedRegister guarded)) {
            return NOT_LOGGED;
        }
        if (reason.isBlank()) {
            throw QuestionOptions.bad("--reason", "nothing", "a phrase that says why it leaves the register");
        }
        return guarded.leaving(open.surroundings().clock().instant(), what, reason.strip(), layer);
    }

    /** Says how many records were in it. */
    static void counted(Register opened, long number, long records) {
        if (number != NOT_LOGGED && opened instanceof GuardedRegister guarded) {
            guarded.left(number, records);
        }
    }
}
