package org.fadeout.edge.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** What occurs in some marks: days, box, the words by which they are filtered. Gathered once, because it takes a walk over all of them. */
final class MarkSum {
    private int first = MapMark.FOREVER;
    private int last;
    private long records;
    private final Envelope box = new Envelope();
    private final TreeSet<String> hazards = new TreeSet<>();
    private final TreeSet<String> operators = new TreeSet<>();
    private final TreeSet<String> statuses = new TreeSet<>();

    static MarkSum of(Collection<MapMark> marks) {
        MarkSum sum = new MarkSum();
        Set<RecordId> ids = new HashSet<>();
        for (MapMark mark : marks) {
            ids.add(mark.id());
            sum.day(mark.from());
            sum.day(mark.until());
            sum.box.expandToInclude(mark.box());
            word(sum.hazards, mark.traits().hazard());
            word(sum.operators, mark.traits().operator());
            word(sum.statuses, mark.traits().status());
        }
        sum.records = ids.size();
        return sum;
    }

    private void day(int day) {
        if (day > 0 && day < MapMark.FOREVER) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
    }

    private static void word(TreeSet<String> words, @Nullable String word) {
        if (word != null && !word.isEmpty()) {
            words.add(word);
        }
    }

    /** Takes another sum into this one. */
    void add(MarkSum other) {
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        records += other.records;
        box.expandToInclude(other.box);
        hazards.addAll(other.hazards);
        operators.addAll(other.operators);
        statuses.addAll(other.statuses);
    }

    /** The first day on which anything is dated, such as 20230412; 0 where nothing is. */
    int first() {
        return first == MapMark.FOREVER ? 0 : first;
    }

    /** The last day on which anything is dated; 0 where nothing is. */
    int last() {
        return last;
    }

    /** How many records the marks are of. */
    long records() {
        return records;
    }

    /** Of all marks, in the square of {@link Mercator}. */
    Envelope box() {
        return box;
    }

    Set<String> hazards() {
        return hazards;
    }

    Set<String> operators() {
        return operators;
    }

    Set<String> statuses() {
        return statuses;
    }
}
