package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.edge.exchange.Plan;

/** One table of an import, and what has become of its rows so far. */
final class TableWork {

    /** What becomes of a row. */
    enum End {
        IMPORTED("imported"),
        REPAIRED("repaired"),
        REFUSED("refused"),
        UNCHANGED("unchanged");

        private final String word;

        End(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final FileWork file;
    private final Plan plan;
    private final List<Issue> issues = new ArrayList<>();
    private final long[] ends = new long[End.values().length];
    private long rows;

    TableWork(FileWork file, Plan plan) {
        this.file = file;
        this.plan = plan;
    }

    FileWork file() {
        return file;
    }

    Plan plan() {
        return plan;
    }

    List<Issue> issues() {
        return issues;
    }

    void readOne() {
        rows++;
    }

    void end(End end) {
        ends[end.ordinal()]++;
    }

    private long count(End end) {
        return ends[end.ordinal()];
    }

    boolean changedAny() {
        return count(End.IMPORTED) + count(End.REPAIRED) > 0;
    }

    ImportReport.TableReport report() {
        Tally tally =
                new Tally(rows, count(End.IMPORTED), count(End.REPAIRED), count(End.REFUSED), count(End.UNCHANGED));
        return new ImportReport.TableReport(
                plan.table().layer(), plan.kind().name(), plan.kindFrom(), plan.crsName(), tally);
    }
}
