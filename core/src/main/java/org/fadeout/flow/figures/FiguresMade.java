package org.fadeout.flow.figures;

import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Ratio;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.figures.Figures.Overlap;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;

/** Makes figures of a tally: what is unknown, what is a bound, what is divided is decided here, when everything has been added. */
final class FiguresMade {
    private final Question question;
    private final FiguresTally tally;
    private final FiguresFacts facts;
    private final Standard standard;

    private FiguresMade(Snapshot shared, Question question, FiguresFacts facts, FiguresTally tally) {
        this.question = question;
        this.tally = tally;
        this.facts = facts;
        this.standard = new Standards(shared.all(Standard.KIND))
                .under(question.standard())
                .inForce(question.asOf())
                .orElse(Standard.NONE);
    }

    static Figures of(Snapshot shared, Question question, Origin origin, FiguresFacts facts, FiguresTally tally) {
        return new FiguresMade(shared, question, facts, tally).figures(shared, origin);
    }

    private Figures figures(Snapshot shared, Origin origin) {
        Figures.CmrArea cmr = CmrSum.area(tally, standard, facts);
        return new Figures(
                question,
                basis(origin),
                tally.area(Part.TASK_POLYGON),
                tally.any(Part.SEARCHES) ? tally.area(Part.SEARCHED) : null,
                new Figures.Recorded(tally.number(Part.TASKS_WITH_SEARCH), tally.number(Part.TASKS)),
                cmr,
                tally.area(Part.BEYOND_EVIDENCE),
                tally.area(Part.SURFACE),
                tally.area(Part.RE_SEARCHED),
                tally.area(Part.RE_CLEARED),
                Inventory.of(tally),
                cmr.area() == null ? null : inflation(),
                released(),
                overlaps(),
                CmrSum.sensitivity(tally, standard),
                ReportedFigures.of(shared, question),
                OnRecordLand.of(tally),
                RowTable.of(tally, Keys.tellItems(question.by())),
                Questions.of(new Questions.Asked(tally, question, standard != Standard.NONE)));
    }

    private Figures.Basis basis(Origin origin) {
        return new Figures.Basis(
                origin,
                standard.title(),
                standard.citation(),
                question.radius(),
                standard.unverified().texts(),
                question.standard() != null);
    }

    private @Nullable Ratio inflation() {
        return Ratio.of(tally.area(Part.TASK_POLYGON), tally.area(Part.SAME_TASKS))
                .orElse(null);
    }

    private Figures.Released released() {
        Area cleared = tally.area(Part.CLEARED);
        boolean clearedUnknown = cleared.isZero() && (neverDated(Product.CLEARED) || tally.any(Part.NOT_JUDGED));
        return new Figures.Released(
                released(Part.CANCELLED, Product.CANCELLED),
                released(Part.REDUCED, Product.REDUCED),
                clearedUnknown ? null : cleared,
                tally.area(Part.CLEARED_ASSUMED),
                tally.count(Part.UNDATED_PRODUCTS));
    }

    private @Nullable Area released(Part part, Product product) {
        Area area = tally.area(part);
        return area.isZero() && neverDated(product) ? null : area;
    }

    private boolean neverDated(Product product) {
        return tally.any(Part.NEVER_DATED, product.name());
    }

    private Map<String, Overlap> overlaps() {
        Area cmr = tally.area(Part.CMR_SEARCHED).plus(tally.area(Part.CMR_ASSUMED));
        return Map.of(
                "taskPolygon", new Overlap(tally.area(Part.TASK_POLYGON_SUM), tally.area(Part.TASK_POLYGON)),
                "searched", new Overlap(tally.area(Part.SEARCHED_SUM), tally.area(Part.SEARCHED)),
                "cmr", new Overlap(tally.area(Part.CMR_SUM), cmr));
    }
}
