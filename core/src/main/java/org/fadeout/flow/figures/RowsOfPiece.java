package org.fadeout.flow.figures;

import java.util.List;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.PeriodLand.Piece;

/** Enters one piece of land into every column of the rows that it belongs to. */
final class RowsOfPiece {
    private RowsOfPiece() {}

    static void add(FiguresTally tally, FiguresOf of, Piece piece) {
        for (Column column : Column.values()) {
            tally.row(column, piece.area(), keys(column, of, piece));
        }
    }

    /** The rows that the piece belongs to in a column: none, one, or several that share it. */
    static List<List<String>> keys(Column column, FiguresOf of, Piece piece) {
        Face face = piece.face();
        return switch (column) {
            case TASK_POLYGON ->
                of.land().tasksOn(face).stream()
                        .map(task -> of.keys().ofTask(face, task))
                        .toList();
            case SEARCHED ->
                of.searchedOn(piece).stream()
                        .map(pass -> of.keys().ofPass(face, pass, of.land().inEnvelope(face, pass)))
                        .toList();
            case CANCELLED -> released(of, piece, Product.CANCELLED);
            case REDUCED -> released(of, piece, Product.REDUCED);
            case CLEARED -> cleared(of, piece);
            case CMR -> piece.cmr() ? cleared(of, piece) : List.of();
            case OWN -> piece.cmr() && own(of, piece) ? cleared(of, piece) : List.of();
            case NEIGHBOUR_ONLY -> piece.cmr() && !own(of, piece) ? cleared(of, piece) : List.of();
            case CMR_SEARCHED -> piece.cmr() && piece.searchRecorded() ? cleared(of, piece) : List.of();
            case CMR_ASSUMED -> piece.cmr() && !piece.searchRecorded() ? cleared(of, piece) : List.of();
        };
    }

    private static boolean own(FiguresOf of, Piece piece) {
        return piece.counted().stream().anyMatch(pass -> of.land().inOwnEnvelope(piece.face(), pass));
    }

    private static List<List<String>> cleared(FiguresOf of, Piece piece) {
        return piece.counted().stream()
                .map(pass -> of.keys().ofPass(piece.face(), pass, piece.cmr()))
                .toList();
    }

    private static List<List<String>> released(FiguresOf of, Piece piece, Product product) {
        return of.releasesOn(piece).stream()
                .filter(release -> release.product() == product)
                .map(release -> of.keys().ofRelease(piece.face(), release))
                .toList();
    }
}
