package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.jspecify.annotations.Nullable;

/** Gathers every fault of a file, so that a person mends all of them in one go. */
final class Faults {
    private final List<FileProblem.BadFile> found = new ArrayList<>();

    /** What is read, or null and one fault more where it does not fit. */
    <V> @Nullable V tried(Supplier<@Nullable V> reading) {
        try {
            return reading.get();
        } catch (ProblemException e) {
            add(e);
            return null;
        }
    }

    /** Keeps the fault of one line. Throws the exception again where it is about something else. */
    void add(ProblemException fault) {
        if (!(fault.problem() instanceof FileProblem.BadFile bad)) {
            throw fault;
        }
        found.add(bad);
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Throws ProblemException with all faults in the order of their lines, where there are any. */
    void raise(String file) {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Faults::line));
            throw new ProblemException(new FileProblem.BadStandard(file, found));
        }
    }

    private static int line(FileProblem.BadFile fault) {
        return Integer.parseInt(fault.line().replaceAll("\\D+", ""));
    }
}
