package org.fadeout.edge.actions;

/** What became of the rows that were read: each is exactly one of imported, repaired (and imported), refused, unchanged. */
public record Tally(long rows, long imported, long repaired, long refused, long unchanged) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally {
        if (rows != imported + repaired + refused + unchanged) {
            throw new IllegalStateException("Rows were lost: " + rows + " read, " + imported + " imported, " + repaired
                    + " repaired, " + refused + " refused, " + unchanged + " unchanged");
        }
    }

    Tally plus(Tally other) {
        return new Tally(
                rows + other.rows,
                imported + other.imported,
                repaired + other.repaired,
                refused + other.refused,
                unchanged + other.unchanged);
    }
}
