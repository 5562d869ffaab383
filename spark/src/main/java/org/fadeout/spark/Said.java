package org.fadeout.spark;

import java.io.PrintWriter;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;

/** Tells why a command could not do its work, as the program does. */
final class Said {
    private Said() {}

    /** Prints the problem that lies at the bottom of a failure and gives its exit code; what is none is thrown on. */
    static int of(Exception failure, PrintWriter err) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                Problem problem = known.problem();
                err.println(problem.message());
                return problem.exit().code();
            }
        }
        throw failure;
    }
}
