package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;

/** A finding as Spark carries it. */
final class SentIssue implements Serializable {
    private final String code;
    private final Severity severity;
    private final String what;
    private final ArrayList<String> records;
    private final String seen;
    private final double[] at;
    private final Long area;
    private final String remedy;

    private SentIssue(Issue issue) {
        this.code = issue.code();
        this.severity = issue.severity();
        this.what = issue.what();
        this.records = new ArrayList<>(issue.where().records());
        this.seen = issue.valueSeen();
        Position place = issue.position();
        this.at = place == null ? null : new double[] {place.latitude(), place.longitude()};
        this.area = issue.area() == null ? null : issue.area().squareMetres();
        this.remedy = issue.remedy();
    }

    /** Of a finding in records: it stands in no file and nothing was mended. */
    static SentIssue of(Issue issue) {
        return new SentIssue(issue);
    }

    Issue issue() {
        return new Issue(
                code,
                severity,
                what,
                new Where(null, 0, records),
                seen,
                at == null ? null : new Position(at[0], at[1]),
                area == null ? null : Area.ofSquareMetres(area),
                remedy,
                null);
    }
}
