package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.Known;
import org.fadeout.flow.figures.Islands;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;

/** What decides how far a find reaches, as it is sent to where it is asked. */
final class IslandRules implements Serializable {
    private final Records records;
    private final ArrayList<byte[]> standards;
    private final long radius;

    /** @param standards every row of a standard */
    IslandRules(Records records, List<byte[]> standards, Question question) {
        this.records = records;
        this.standards = new ArrayList<>(standards);
        this.radius = question.radius() == null ? -1 : question.radius().millimetres();
    }

    Islands islands() {
        Gathered known = new Gathered(Known.NOW);
        standards.forEach(row -> known.add(records.kind(row), records.record(row)));
        return new Islands(
                new Standards(known.all(Standard.KIND)), radius < 0 ? null : Length.ofMetres(radius / 1000.0));
    }
}
