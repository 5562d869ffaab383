package org.fadeout.flow.figures;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.Snapshot;

/**
 * Everything of the figures that adds. The tallies of islands, which share no ground and point to no record of each other (see {@link Islands}),
 * put together in any order are the tally of the whole, to the last m2; so the figures of a register may be made of the tallies of its parts.
 */
public final class FiguresTally {
    private final Sums sums;

    FiguresTally() {
        this(new Sums());
    }

    private FiguresTally(Sums sums) {
        this.sums = sums;
    }

    /** The tally that {@link #sums} told, or those of several put together. */
    public static FiguresTally of(Sums sums) {
        return new FiguresTally(sums);
    }

    /** One number. */
    static FiguresTally of(Part part, long number, String... of) {
        FiguresTally tally = new FiguresTally();
        tally.add(part, number, of);
        return tally;
    }

    /**
     * The tally of some islands, whole, with the range and the radii shown beside.
     *
     * @param island holds also every standard and source, and the areas of places that are asked for
     * @param facts of all islands of the register
     */
    public static FiguresTally of(Snapshot island, Question question, FiguresFacts facts) {
        return new FiguresOf(island, question, facts).tally();
    }

    /**
     * The tally of one island of which tracts told their shares; the same as that of the whole island.
     *
     * @param island all its records but finds, and what {@link #of(Snapshot, Question, FiguresFacts)} needs beside
     * @param all the shares of all its tracts
     */
    public static FiguresTally of(Snapshot island, Question question, FiguresFacts facts, FiguresShare all) {
        FiguresTally tally = new FiguresOf(island, question, facts, new SharedGround(all)).tally();
        return tally.plus(all.ofFinds());
    }

    /** The tally of both. */
    public FiguresTally plus(FiguresTally other) {
        Sums both = Sums.of(sums.all());
        both.addAll(other.sums);
        return new FiguresTally(both);
    }

    /** This tally as plain names and numbers, to be sent. */
    public Sums sums() {
        return sums;
    }

    void addAll(FiguresTally other) {
        sums.addAll(other.sums);
    }

    void add(Part part, Area area) {
        sums.add(area.squareMetres(), part.name());
    }

    void add(Part part, Count count) {
        sums.add(count.number(), part.name());
    }

    void add(Part part, long number, String... of) {
        sums.add(number, name(part, of));
    }

    private static List<String> name(Part part, String... of) {
        String[] name = new String[of.length + 1];
        name[0] = part.name();
        System.arraycopy(of, 0, name, 1, of.length);
        return List.of(name);
    }

    /** Gives the area of a piece to the one row that has it, or to the row of shared land. No key: to no row. */
    void row(Figures.Column column, Area area, Collection<List<String>> keys) {
        if (keys.isEmpty()) {
            return;
        }
        long distinct = keys.size() == 1 ? 1 : keys.stream().distinct().count();
        if (distinct == 1) {
            add(Part.ROW, area.squareMetres(), RowTable.name(keys.iterator().next(), column.name()));
        } else {
            add(Part.ROW_SHARED, area.squareMetres(), column.name());
        }
    }

    Area area(Part part, String... of) {
        return Area.ofSquareMetres(number(part, of));
    }

    Count count(Part part, String... of) {
        return Count.of(number(part, of));
    }

    boolean any(Part part, String... of) {
        return number(part, of) > 0;
    }

    long number(Part part, String... of) {
        return sums.of(name(part, of).toArray(new String[0]));
    }

    /** All sums of a part; the first text of each name is the part. */
    SortedMap<List<String>, Long> all(Part part) {
        return sums.under(part.name());
    }
}
