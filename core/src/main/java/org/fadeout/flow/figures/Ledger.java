package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance.Amount;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Entry;
import org.fadeout.flow.figures.Balance.Line;
import org.fadeout.flow.figures.Balance.Term;

/** Collects the lines of a balance, face by face. */
final class Ledger {
    private static final Comparator<List<String>> BY_WORDS = Comparator.comparing(key -> String.join("\u0001", key));
    private final Map<List<String>, Map<HazardType, Sums>> rows = new TreeMap<>(BY_WORDS);

    private static final class Sums {
        private Amount before = Amount.ZERO;
        private Amount after = Amount.ZERO;
        private Area assumed = Area.ZERO;
        private final Map<Term, Amount> in = new EnumMap<>(Term.class);
        private final Map<Term, Amount> out = new EnumMap<>(Term.class);
        private final Map<Term, TreeSet<RecordId>> records = new EnumMap<>(Term.class);

        Line line(List<String> key, HazardType type) {
            Map<Term, Entry> terms = new EnumMap<>(Term.class);
            records.forEach((term, ids) -> terms.put(
                    term,
                    new Entry(
                            in.getOrDefault(term, Amount.ZERO),
                            out.getOrDefault(term, Amount.ZERO),
                            List.copyOf(ids))));
            return new Line(key, type, before, terms, after, assumed);
        }

        void add(Sums other) {
            before = before.plus(other.before);
            after = after.plus(other.after);
            assumed = assumed.plus(other.assumed);
            other.in.forEach((term, amount) -> in.merge(term, amount, Amount::plus));
            other.out.forEach((term, amount) -> out.merge(term, amount, Amount::plus));
            other.records.forEach((term, ids) ->
                    records.computeIfAbsent(term, t -> new TreeSet<>()).addAll(ids));
        }

        boolean isNothing() {
            return records.isEmpty() && before.total().isZero() && after.total().isZero();
        }
    }

    private Sums sums(List<String> key, HazardType type) {
        return rows.computeIfAbsent(key, k -> new EnumMap<>(HazardType.class)).computeIfAbsent(type, t -> new Sums());
    }

    void before(List<String> key, HazardType type, Column column, Area area) {
        Sums sums = sums(key, type);
        sums.before = sums.before.plus(column, area);
    }

    void after(List<String> key, HazardType type, Column column, Area area) {
        Sums sums = sums(key, type);
        sums.after = sums.after.plus(column, area);
    }

    void in(List<String> key, HazardType type, Term term, Column column, Area area, Collection<RecordId> records) {
        Sums sums = sums(key, type);
        sums.in.merge(term, Amount.ZERO.plus(column, area), Amount::plus);
        sums.records.computeIfAbsent(term, t -> new TreeSet<>()).addAll(records);
    }

    void out(List<String> key, HazardType type, Term term, Column column, Area area, Collection<RecordId> records) {
        Sums sums = sums(key, type);
        sums.out.merge(term, Amount.ZERO.plus(column, area), Amount::plus);
        sums.records.computeIfAbsent(term, t -> new TreeSet<>()).addAll(records);
    }

    /** Says that cleared land rests on assumed search. */
    void assumed(List<String> key, HazardType type, Area area) {
        Sums sums = sums(key, type);
        sums.assumed = sums.assumed.plus(area);
    }

    /** The lines by place and type of hazard. */
    List<Line> rows() {
        List<Line> lines = new ArrayList<>();
        rows.forEach((key, byType) -> byType.forEach((type, sums) -> {
            if (!sums.isNothing()) {
                lines.add(sums.line(key, type));
            }
        }));
        return lines;
    }

    /** The lines of all places together. */
    List<Line> whole() {
        Map<HazardType, Sums> whole = new EnumMap<>(HazardType.class);
        rows.values()
                .forEach(byType -> byType.forEach((type, sums) ->
                        whole.computeIfAbsent(type, t -> new Sums()).add(sums)));
        List<Line> lines = new ArrayList<>();
        whole.forEach((type, sums) -> {
            if (!sums.isNothing()) {
                lines.add(sums.line(List.of(), type));
            }
        });
        return lines;
    }
}
