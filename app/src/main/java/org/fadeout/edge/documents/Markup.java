package org.fadeout.edge.documents;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Document.Bar;
import org.fadeout.flow.report.Document.Block;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Table;
import org.jspecify.annotations.Nullable;

/** The parts of a report as markup that is good HTML and good XML at once, so that one text makes the page and the PDF. */
final class Markup {
    private static final int LONGEST_BAR = 400;
    private static final int SHORT = 12;
    /** A text of more letters is set in lines. */
    private static final int LONG_TEXT = 40;
    /** Numbers are not broken, and a letter of a unit may be wider than a digit. */
    private static final int ROOM = 3;
    /** Ids and hashes may be broken. */
    private static final int LONGEST_WORD = 18;

    private final StringBuilder html = new StringBuilder();
    private final Wording words;
    private final boolean printed;
    /** For a renderer that lays the columns of every table from left to right: they are given to it the other way round. */
    private final boolean mirrored;

    Markup(Wording words) {
        this(words, false);
    }

    /**
     * Markup for a page or a print.
     *
     * @param printed true for the renderer of PDF
     */
    Markup(Wording words, boolean printed) {
        this.words = words;
        this.printed = printed;
        this.mirrored = printed && words.direction().equals("rtl");
    }

    @Override
    public String toString() {
        return html.toString();
    }

    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    void watermark(Document document) {
        if (document.watermark() != null) {
            html.append("<div class=\"watermark\" aria-hidden=\"true\">")
                    .append(escaped(document.watermark()))
                    .append("</div>\n");
        }
    }

    void title(Document document) {
        html.append("<header>\n<h1>").append(escaped(document.title())).append("</h1>\n");
        paragraph("subtitle", document.subtitle());
        if (document.watermark() != null) {
            paragraph("banner", words.say("report.draft.banner", document.watermark()));
        }
        paragraph("banner", document.banner());
        html.append("</header>\n");
    }

    private void paragraph(String kind, @Nullable String text) {
        if (text != null) {
            html.append("<p class=\"")
                    .append(kind)
                    .append("\"")
                    .append(turned(text))
                    .append(">")
                    .append(escaped(text))
                    .append("</p>\n");
        }
    }

    void block(Block block) {
        // The closed list of blocks; a new one fails here until it has its look.
        if (block instanceof Document.Heading heading) {
            html.append("<h2>").append(escaped(heading.text())).append("</h2>\n");
        } else if (block instanceof Document.Paragraph paragraph) {
            noted(paragraph);
        } else if (block instanceof Document.Notes notes) {
            html.append("<ol class=\"notes\">\n");
            notes.texts()
                    .forEach(text -> html.append("<li")
                            .append(turned(text))
                            .append('>')
                            .append(escaped(text))
                            .append("</li>\n"));
            html.append("</ol>\n");
        } else if (block instanceof Document.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Document.MapDrawing map) {
            html.append(DrawingSvg.figure(map, words));
        } else if (block instanceof Document.Bars bars) {
            bars(bars);
        } else {
            throw new IllegalArgumentException("No look for " + block.getClass());
        }
    }

    private void noted(Document.Paragraph paragraph) {
        html.append("<p class=\"text\"")
                .append(turned(paragraph.text()))
                .append('>')
                .append(escaped(paragraph.text()));
        paragraph.notes().forEach(note -> html.append("<sup>").append(note).append("</sup>"));
        html.append("</p>\n");
    }

    private void facts(List<Fact> facts) {
        html.append("<dl class=\"facts\">\n");
        for (Fact fact : facts) {
            html.append("<div><dt>")
                    .append(escaped(fact.label()))
                    .append("</dt><dd><strong>")
                    .append(escaped(fact.value()))
                    .append("</strong>");
            if (!fact.note().isEmpty()) {
                html.append("<span>").append(escaped(fact.note())).append("</span>");
            }
            html.append("</dd></div>\n");
        }
        html.append("</dl>\n");
    }

    private void table(Table table) {
        // A table that is wider than the screen is moved by keys too.
        html.append("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(escaped(table.caption()))
                .append("\"><table>\n<caption>")
                .append(escaped(table.caption()))
                .append("</caption>\n");
        if (printed) {
            widths(table);
        }
        html.append("<thead><tr>");
        for (int i : order(table.headings().size())) {
            html.append("<th scope=\"col\"")
                    .append(number(table, i))
                    .append('>')
                    .append(escaped(table.headings().get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        List<List<String>> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            boolean total = !table.summed().isEmpty() && row == rows.size() - 1;
            html.append(total ? "<tr class=\"total\">" : "<tr>");
            row(table, rows.get(row));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private void row(Table table, List<String> row) {
        for (int i : order(row.size())) {
            html.append(i == 0 ? "<th scope=\"row\"" : "<td")
                    .append(look(table, i, row.get(i)))
                    .append(turned(row.get(i)))
                    .append('>')
                    .append(escaped(row.get(i)))
                    .append(i == 0 ? "</th>" : "</td>");
        }
    }

    private int[] order(int columns) {
        return IntStream.range(0, columns)
                .map(i -> mirrored ? columns - 1 - i : i)
                .toArray();
    }

    /** A number of a task or a rule is not broken over two lines. */
    private static String look(Table table, int column, String text) {
        return column == 0 && text.length() <= SHORT ? " class=\"short\"" : number(table, column);
    }

    private static String number(Table table, int column) {
        return table.numbers().contains(column) ? " class=\"number\"" : "";
    }

    /** Each bar stands between its words and its number, so that nothing is told by length alone. */
    private void bars(Document.Bars bars) {
        BigDecimal longest = bars.bars().stream()
                .map(Bar::value)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        html.append("<table class=\"bars\">\n<caption>")
                .append(escaped(bars.caption()))
                .append("</caption>\n<tbody>\n");
        for (Bar bar : bars.bars()) {
            List<String> cells = List.of(
                    "<th scope=\"row\">" + escaped(bar.label()) + "</th>",
                    "<td class=\"bar\">"
                            + DrawingSvg.bar(bar.style(), length(bar.value(), longest), LONGEST_BAR, mirrored)
                            + "</td>",
                    "<td class=\"number\">" + escaped(bar.text()) + "</td>");
            html.append("<tr>");
            for (int i : order(cells.size())) {
                html.append(cells.get(i));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static long length(@Nullable BigDecimal value, BigDecimal longest) {
        return value == null || longest.signum() == 0
                ? 0
                : value.multiply(BigDecimal.valueOf(LONGEST_BAR))
                        .divide(longest, java.math.RoundingMode.HALF_UP)
                        .longValue();
    }

    void basis(List<String> lines) {
        html.append("<footer>\n<h2>").append(escaped(words.say("report.basis"))).append("</h2>\n<ul>\n");
        lines.forEach(line -> html.append("<li")
                .append(turned(line))
                .append('>')
                .append(escaped(line))
                .append("</li>\n"));
        html.append("</ul>\n</footer>\n");
    }

    /** In a page from right to left, a text without a letter from right to left runs its own way. */
    private String turned(String text) {
        if (words.direction().equals("ltr")) {
            return "";
        }
        boolean latin = text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Markup::isRightToLeft);
        return latin ? " dir=\"ltr\"" : "";
    }

    static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The widths of the columns of a wide table of texts, by how much stands in each: the renderer would give short words too much. */
    private void widths(Table table) {
        int columns = table.headings().size();
        double[] weights = new double[columns];
        double all = 0;
        boolean texts = false;
        for (int i = 0; i < columns; i++) {
            int longest = 0;
            int word = longestWord(table.headings().get(i));
            for (List<String> row : table.rows()) {
                longest = Math.max(longest, row.get(i).length());
                word = Math.max(
                        word, table.numbers().contains(i) ? row.get(i).length() + ROOM : longestWord(row.get(i)));
            }
            texts |= longest > LONG_TEXT;
            weights[i] = Math.max(word + 1.0, Math.sqrt(longest) * 2.4);
            all += weights[i];
        }
        if (texts && columns > 2) {
            html.append("<colgroup>");
            for (int i : order(columns)) {
                html.append("<col style=\"width: ")
                        .append(Math.round(100 * weights[i] / all))
                        .append("%\"/>");
            }
            html.append("</colgroup>\n");
        }
    }

    private static int longestWord(String text) {
        return Math.min(
                LONGEST_WORD,
                Arrays.stream(text.split("[\\s-]+"))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
    }

    static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' ? '\uFFFD' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
