package org.fadeout.flow.figures;

import java.util.List;
import java.util.function.Predicate;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.measure.Area;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.PeriodLand.Piece;

/** Enters one piece of land into every column of the rows that it belongs to. */
final class RowsOfPiece {
    private RowsOfPiece() {}

    static void add(
            RowTable table, Keys keys, PeriodLand land, Piece piece, Predicate<Pass> inPeriod, List<Release> releases) {
        Face face = piece.face();
        Area area = piece.area();
        table.add(
                Column.TASK_POLYGON,
                area,
                land.tasksOn(face).stream().map(task -> keys.ofTask(face, task)).toList());
        table.add(
                Column.SEARCHED,
                area,
                land.passesOn(face).stream()
                        .filter(pass -> pass.verdict().recorded() && inPeriod.test(pass))
                        .map(pass -> keys.ofPass(face, pass, land.inEnvelope(face, pass)))
                        .toList());
        table.add(Column.CANCELLED, area, released(keys, face, releases, Product.CANCELLED));
        table.add(Column.REDUCED, area, released(keys, face, releases, Product.REDUCED));
        List<List<String>> cleared = piece.counted().stream()
                .map(pass -> keys.ofPass(face, pass, piece.cmr()))
                .toList();
        table.add(Column.CLEARED, area, cleared);
        if (piece.cmr()) {
            boolean own = piece.counted().stream().anyMatch(pass -> land.inOwnEnvelope(face, pass));
            table.add(Column.CMR, area, cleared);
            table.add(own ? Column.OWN : Column.NEIGHBOUR_ONLY, area, cleared);
            table.add(piece.searchRecorded() ? Column.CMR_SEARCHED : Column.CMR_ASSUMED, area, cleared);
        }
    }

    private static List<List<String>> released(Keys keys, Face face, List<Release> releases, Product product) {
        return releases.stream()
                .filter(release -> release.product() == product)
                .map(release -> keys.ofRelease(face, release))
                .toList();
    }
}
