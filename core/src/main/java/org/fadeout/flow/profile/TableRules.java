package org.fadeout.flow.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.jspecify.annotations.Nullable;

/** The rule on totals that are printed in a table with their parts. */
final class TableRules {
    /** The row called total is not the sum of the rows above. */
    static final Rule<ProseText> R08 = Rule.of(
            "R08",
            Severity.BLOCKING,
            "A total in a table is not the sum of its cells",
            "One of the numbers is wrong, and each will be quoted by somebody",
            "Compare every cell with its source; correct the wrong one, or say in a note why the parts do not add up",
            TableRules::totals);

    private static final Pattern TOTAL = Pattern.compile(
            "(?i)^\\W*(?:grand\\s+|overall\\s+)?(?:totals?|sum|all\\s+(?:areas|districts|provinces|operators))\\b(?!.*\\b(?:since|to\\s+date|cumulative)).*");
    private static final Pattern SUBTOTAL = Pattern.compile("(?i)^\\W*sub-?\\s?totals?\\b.*");
    private static final Pattern NO_SUM = Pattern.compile(
            "(?i).*(?:%|per\\s?cent|share|ratio|average|mean|rate|year|date|change|rank|score|no\\.$).*");
    private static final Pattern EMPTY = Pattern.compile("[\\s–—−-]*|0|nil|none|n/?a|N/A");

    private TableRules() {}

    private static void totals(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        for (ProseBlock block : text.blocks()) {
            if (block.type() == ProseType.TABLE) {
                ProseTable table = ProseTable.of(block);
                columns(rule, text, block, table, found);
                rows(rule, text, block, table, found);
            }
        }
    }

    /** The cells of a column above a total. */
    private static final class Column {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal parts = BigDecimal.ZERO;
        private BigDecimal sinceSubtotal = BigDecimal.ZERO;
        private int cells;
        private int scale;
        private boolean unknown;

        void add(@Nullable BigDecimal number, String cell) {
            if (number == null) {
                unknown |= !EMPTY.matcher(cell).matches();
                return;
            }
            cells++;
            scale = Math.max(scale, number.scale());
            sum = sum.add(number);
            sinceSubtotal = sinceSubtotal.add(number);
        }

        /** A subtotal stands for the rows above it, and for itself where there are none. */
        void subtotal(BigDecimal number) {
            parts = parts.add(number);
            sinceSubtotal = BigDecimal.ZERO;
        }

        /** Each cell may have been rounded by half a unit of its last digit. */
        boolean fits(BigDecimal total) {
            BigDecimal half = new BigDecimal("0.5").movePointLeft(scale);
            BigDecimal allowed = scale == 0 ? BigDecimal.ZERO : half.multiply(BigDecimal.valueOf(cells + 1L));
            boolean bySum = total.subtract(sum).abs().compareTo(allowed) <= 0;
            boolean byParts = parts.signum() > 0
                    && total.subtract(parts.add(sinceSubtotal)).abs().compareTo(allowed) <= 0;
            return bySum || byParts || (unknown && total.compareTo(sum) > 0);
        }
    }

    private static void columns(
            Rule<ProseText> rule, ProseText text, ProseBlock block, ProseTable table, Consumer<Issue> found) {
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 1; column < width; column++) {
            Column above = new Column();
            for (ProseTable.Row row : table.body()) {
                BigDecimal number = row.number(column);
                if (TOTAL.matcher(row.head()).matches() && number != null) {
                    if (above.cells >= 2
                            && !above.fits(number)
                            && !NO_SUM.matcher(heading(table, column)).matches()) {
                        String seen = row.head() + " " + row.cells().get(column) + ", sum of the cells "
                                + above.sum.toPlainString();
                        found.accept(LintFinding.of(
                                rule,
                                text,
                                block.line() + row.line(),
                                "The total of column " + (column + 1) + named(table, column)
                                        + " is not the sum of its cells",
                                seen));
                    }
                    above = new Column();
                } else if (SUBTOTAL.matcher(row.head()).matches() && number != null) {
                    above.subtotal(number);
                } else {
                    above.add(number, column < row.cells().size() ? row.cells().get(column) : "");
                }
            }
        }
    }

    private static String heading(ProseTable table, int column) {
        ProseTable.Row first = table.rows().get(0);
        return ProseTable.isHead(first) && column < first.cells().size()
                ? first.cells().get(column)
                : "";
    }

    private static String named(ProseTable table, int column) {
        String heading = heading(table, column);
        return heading.isEmpty() ? "" : " (" + heading + ")";
    }

    /** A last column called total is judged only where most of its rows are the sum of theirs: then that is what it means. */
    private static void rows(
            Rule<ProseText> rule, ProseText text, ProseBlock block, ProseTable table, Consumer<Issue> found) {
        int last = table.rows().isEmpty() ? 0 : table.rows().get(0).cells().size() - 1;
        if (last < 3 || !TOTAL.matcher(heading(table, last)).matches()) {
            return;
        }
        List<ProseTable.Row> wrong = new ArrayList<>();
        int right = 0;
        for (ProseTable.Row row : table.body()) {
            Column cells = new Column();
            for (int column = 1; column < last; column++) {
                cells.add(
                        row.number(column),
                        column < row.cells().size() ? row.cells().get(column) : "");
            }
            BigDecimal total = row.number(last);
            if (total != null && cells.cells >= 2) {
                if (cells.fits(total)) {
                    right++;
                } else {
                    wrong.add(row);
                }
            }
        }
        // A wrong cell makes the row of totals wrong too; that one says nothing new.
        if (wrong.size() > 1) {
            wrong.removeIf(row -> TOTAL.matcher(row.head()).matches());
        }
        if (right >= 2 && right > wrong.size()) {
            wrong.forEach(row -> found.accept(LintFinding.of(
                    rule,
                    text,
                    block.line() + row.line(),
                    "The total of a row is not the sum of its cells",
                    String.join(" | ", row.cells()))));
        }
    }
}
