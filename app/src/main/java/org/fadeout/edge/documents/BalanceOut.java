package org.fadeout.edge.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Balance.Amount;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Entry;
import org.fadeout.flow.figures.Balance.Line;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;

/** A balance for a terminal, as JSON and as CSV: areas in whole m2, every term with a sign. */
public final class BalanceOut {
    private static final String FORMAT = "  %-44s %15s %15s %15s %15s";
    private static final List<String> AMOUNTS = List.of("suspectedM2", "confirmedM2", "notClassifiedM2", "totalM2");

    private BalanceOut() {}

    /** A block of lines for each type of hazard, first the whole, then by place. */
    public static List<String> text(Balance balance) {
        List<String> lines = new ArrayList<>();
        if (balance.whole().isEmpty()) {
            lines.add("  no land stood as hazardous or was cleared: nothing to balance");
        }
        if (balance.whole().size() > 1) {
            lines.add("  land held under two types of hazard stands in both, so the types are not added up");
        }
        balance.whole().forEach(line -> block(lines, balance, line, ""));
        balance.rows().forEach(line -> block(lines, balance, line, String.join(", ", line.key()) + ": "));
        return lines;
    }

    private static void block(List<String> lines, Balance balance, Line line, String place) {
        String head = place + line.hazardType().text() + ", m2";
        lines.add(String.format(FORMAT, head, "suspected", "confirmed", "not classified", "total"));
        amount(lines, "remaining at the end of " + balance.before(), line.before());
        for (Term term : Term.values()) {
            if (isPrinted(line, term)) {
                net(lines, line, term);
            }
        }
        amount(lines, "remaining at the end of " + balance.after(), line.after());
        if (!line.clearedAssumed().isZero()) {
            lines.add("    of what was cleared, " + Words.area(line.clearedAssumed()) + " rests on assumed search");
        }
    }

    /** Unexplained is printed although it is nothing: that it is nothing is the point of a balance. */
    private static boolean isPrinted(Line line, Term term) {
        return term == Term.UNEXPLAINED || !line.term(term).records().isEmpty();
    }

    private static void amount(List<String> lines, String label, Amount amount) {
        lines.add(String.format(
                FORMAT,
                "  " + label,
                amount.suspected().squareMetres(),
                amount.confirmed().squareMetres(),
                amount.notClassified().squareMetres(),
                amount.total().squareMetres()));
    }

    private static void net(List<String> lines, Line line, Term term) {
        Entry entry = line.term(term);
        lines.add(String.format(
                FORMAT,
                "  " + label(term),
                signed(entry.net(Column.SUSPECTED)),
                signed(entry.net(Column.CONFIRMED)),
                signed(entry.net(Column.NOT_CLASSIFIED)),
                signed(entry.net())));
    }

    private static String signed(long m2) {
        return m2 > 0 ? "+" + m2 : Long.toString(m2);
    }

    private static String label(Term term) {
        return switch (term) {
            case IDENTIFIED_LEGACY -> "identified, legacy";
            case IDENTIFIED_NEW -> "identified, new contamination";
            case CANCELLED -> "cancelled";
            case REDUCED -> "reduced";
            case CLEARED -> "cleared";
            case RECLASSIFIED -> "reclassified";
            case RETYPED -> "re-typed";
            case CORRECTED -> "corrections";
            case REOPENED -> "re-opened";
            case TRANSFERRED -> "transfer of control";
            case UNEXPLAINED -> "unexplained";
        };
    }

    /** The name of a term in JSON and CSV. */
    private static String name(Term term) {
        return switch (term) {
            case IDENTIFIED_LEGACY -> "identifiedLegacy";
            case IDENTIFIED_NEW -> "identifiedNew";
            case CANCELLED, REDUCED, CLEARED, RECLASSIFIED, RETYPED, CORRECTED, REOPENED, TRANSFERRED, UNEXPLAINED ->
                term.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The balance as a tree for JSON. */
    static Map<String, @Nullable Object> tree(Balance balance) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        List<Dimension> places = places(balance);
        tree.put("before", balance.before().toString());
        tree.put("after", balance.after().toString());
        tree.put(
                "whole",
                balance.whole().stream().map(line -> line(line, places)).toList());
        tree.put("rows", balance.rows().stream().map(line -> line(line, places)).toList());
        tree.put("questions", balance.questions().stream().map(IssuesOut::tree).toList());
        return tree;
    }

    private static List<Dimension> places(Balance balance) {
        return balance.question().by().stream()
                .filter(Dimension::isPlace)
                .distinct()
                .toList();
    }

    private static Map<String, @Nullable Object> line(Line line, List<Dimension> places) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < line.key().size(); i++) {
            tree.put(places.get(i).text(), line.key().get(i));
        }
        tree.put("hazardType", line.hazardType().text());
        tree.put("before", amount(line.before()));
        for (Term term : Term.values()) {
            tree.put(name(term), entry(line.term(term)));
        }
        tree.put("after", amount(line.after()));
        tree.put("clearedAssumedM2", FiguresJson.m2(line.clearedAssumed()));
        return tree;
    }

    private static Map<String, @Nullable Object> amount(Amount amount) {
        return amounts(m2(amount.suspected()), m2(amount.confirmed()), m2(amount.notClassified()), m2(amount.total()));
    }

    private static long m2(Area area) {
        return area.squareMetres();
    }

    private static Map<String, @Nullable Object> amounts(long... values) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            tree.put(AMOUNTS.get(i), values[i]);
        }
        return tree;
    }

    private static Map<String, @Nullable Object> entry(Entry entry) {
        Map<String, @Nullable Object> tree = amounts(
                entry.net(Column.SUSPECTED),
                entry.net(Column.CONFIRMED),
                entry.net(Column.NOT_CLASSIFIED),
                entry.net());
        tree.put("inM2", m2(entry.in().total()));
        tree.put("outM2", m2(entry.out().total()));
        tree.put("records", entry.records().stream().map(RecordId::text).toList());
        return tree;
    }

    /** A line for each place, type of hazard and term, with what remained before and after; the whole has empty places. */
    public static String csv(Balance balance, String records, boolean headings) {
        StringWriter text = new StringWriter();
        List<Dimension> places = places(balance);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            if (headings) {
                List<String> names = new ArrayList<>(List.of("period", "of"));
                places.forEach(place -> names.add(place.text()));
                names.addAll(List.of("hazardType", "term"));
                names.addAll(AMOUNTS);
                names.add("records");
                csv.writeRecord(names);
            }
            balance.whole().forEach(line -> lines(csv, balance, line, places.size(), records));
            balance.rows().forEach(line -> lines(csv, balance, line, places.size(), records));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void lines(CsvWriter csv, Balance balance, Line line, int places, String records) {
        List<String> head = new ArrayList<>();
        head.add(balance.question().period().toString());
        head.add(line.key().isEmpty() ? "whole" : "row");
        for (int i = 0; i < places; i++) {
            head.add(line.key().isEmpty() ? "" : line.key().get(i));
        }
        head.add(line.hazardType().text());
        csv.writeRecord(cells(head, "before", amount(line.before()), records));
        for (Term term : Term.values()) {
            if (isPrinted(line, term)) {
                csv.writeRecord(cells(head, name(term), entry(line.term(term)), records));
            }
        }
        csv.writeRecord(cells(head, "after", amount(line.after()), records));
    }

    private static List<String> cells(
            List<String> head, String term, Map<String, @Nullable Object> amounts, String records) {
        List<String> cells = new ArrayList<>(head);
        cells.add(term);
        AMOUNTS.forEach(name -> cells.add(String.valueOf(amounts.get(name))));
        cells.add(records);
        return cells;
    }
}
