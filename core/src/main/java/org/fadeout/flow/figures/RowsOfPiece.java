package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.PeriodLand.Piece;
import org.jspecify.annotations.Nullable;

/** Enters one piece of land into every column of the rows that it belongs to. */
final class RowsOfPiece {
    private static final Column[] COLUMNS = Column.values();

    private final FiguresOf of;
    private final Piece piece;
    private final Face face;
    private @Nullable List<List<String>> cleared;

    private RowsOfPiece(FiguresOf of, Piece piece) {
        this.of = of;
        this.piece = piece;
        this.face = piece.face();
    }

    static void add(FiguresTally tally, FiguresOf of, Piece piece) {
        RowsOfPiece rows = new RowsOfPiece(of, piece);
        for (Column column : COLUMNS) {
            tally.row(column, piece.area(), rows.keys(column));
        }
    }

    /** The rows that the piece belongs to in a column: none, one, or several that share it. */
    static List<List<String>> keys(Column column, FiguresOf of, Piece piece) {
        return new RowsOfPiece(of, piece).keys(column);
    }

    private List<List<String>> keys(Column column) {
        return switch (column) {
            case TASK_POLYGON -> tasks();
            case SEARCHED -> searched();
            case CANCELLED -> released(Product.CANCELLED);
            case REDUCED -> released(Product.REDUCED);
            case CLEARED -> cleared(true);
            case CMR -> cleared(piece.cmr());
            case OWN -> cleared(piece.cmr() && own());
            case NEIGHBOUR_ONLY -> cleared(piece.cmr() && !own());
            case CMR_SEARCHED -> cleared(piece.cmr() && piece.searchRecorded());
            case CMR_ASSUMED -> cleared(piece.cmr() && !piece.searchRecorded());
        };
    }

    private List<List<String>> tasks() {
        List<List<String>> keys = new ArrayList<>();
        for (Task task : of.land().tasksOn(face)) {
            keys.add(of.keys().ofTask(face, task));
        }
        return keys;
    }

    private List<List<String>> searched() {
        List<List<String>> keys = new ArrayList<>();
        for (Pass pass : of.searchedOn(piece)) {
            keys.add(of.keys().ofPass(face, pass, of.land().inEnvelope(face, pass)));
        }
        return keys;
    }

    private boolean own() {
        return piece.counted().stream().anyMatch(pass -> of.land().inOwnEnvelope(face, pass));
    }

    /** The rows of what cleared the piece, made once for all columns; none where the piece does not count in the column. */
    private List<List<String>> cleared(boolean counts) {
        if (!counts) {
            return List.of();
        }
        if (cleared == null) {
            cleared = new ArrayList<>();
            for (Pass pass : piece.counted()) {
                cleared.add(of.keys().ofPass(face, pass, piece.cmr()));
            }
        }
        return cleared;
    }

    private List<List<String>> released(Product product) {
        List<List<String>> keys = new ArrayList<>();
        for (Release release : of.releasesOn(piece)) {
            if (release.product() == product) {
                keys.add(of.keys().ofRelease(face, release));
            }
        }
        return keys;
    }
}
