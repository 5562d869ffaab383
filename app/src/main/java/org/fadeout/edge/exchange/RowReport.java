package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;

/** What is found fault with in one row, and whether it was repaired or refused for it. */
public final class RowReport {
    private final Where where;
    private final List<Issue> issues = new ArrayList<>();
    private boolean repaired;
    private boolean refused;

    RowReport(String file, long row) {
        this.where = Where.row(file, row);
    }

    /** Says something that a person should look at; the row goes in as it is. */
    public void flag(ImportRule rule, String what, @Nullable String seen, @Nullable Position at) {
        issues.add(rule.issue(what, where).seen(seen).at(at));
    }

    void repaired(ImportRule rule, String what, @Nullable String seen, @Nullable Position at, String method) {
        repaired = true;
        issues.add(rule.issue(what, where).seen(seen).at(at).repairedBy(method));
    }

    /** Refuses the row. The first reason is the one that stands. */
    public void refuse(ImportRule rule, String what, @Nullable String seen) {
        if (!refused) {
            refused = true;
            issues.add(rule.issue(what, where).seen(seen));
        }
    }

    public List<Issue> issues() {
        return issues;
    }

    public boolean isRepaired() {
        return repaired;
    }

    public boolean isRefused() {
        return refused;
    }

    Where where() {
        return where;
    }
}
