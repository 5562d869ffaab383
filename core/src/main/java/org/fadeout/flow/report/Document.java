package org.fadeout.flow.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a value.
 *
 * @param language the language of its words
 * @param watermark what stands across every page, such as {@code DRAFT}, or null for a final report
 * @param banner what must be read first, such as that the geometry is invented, or null
 * @param foot what stands at the end: basis, data cut-off, versions
 * @param running one line for the foot of every page
 */
public record Document(
        String language,
        String title,
        String subtitle,
        @Nullable String watermark,
        @Nullable String banner,
        List<Block> blocks,
        List<String> foot,
        String running) {

    public Document {
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
    }

    /** A document in English that runs under its own title. */
    public Document(
            String title,
            String subtitle,
            @Nullable String watermark,
            @Nullable String banner,
            List<Block> blocks,
            List<String> foot) {
        this("en", title, subtitle, watermark, banner, blocks, foot, title);
    }

    /** How many rows its tables have, totals too: what a log says of a report that was taken along. */
    public long rows() {
        long rows = 0;
        for (Block block : blocks) {
            // The other parts repeat what the tables hold.
            rows += block instanceof Table table ? table.cells().size() : 0;
        }
        return rows;
    }

    /** A part of a report. */
    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    /** A paragraph with the numbers of its notes, which stand in {@link Notes}. */
    public record Paragraph(String text, List<Integer> notes) implements Block {
        public Paragraph {
            notes = List.copyOf(notes);
        }

        public Paragraph(String text) {
            this(text, List.of());
        }
    }

    /** Sources, numbered from 1 in their order. */
    public record Notes(List<String> texts) implements Block {
        public Notes {
            texts = List.copyOf(texts);
        }
    }

    /** Labels with values, the ones to read first. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A value with its unit, and what qualifies it. */
    public record Fact(String label, String value, String note) {}

    /**
     * A table.
     *
     * @param numbers the columns that hold numbers, from 0
     * @param summed the columns of which the last row is the sum of the rows above it; empty where no row is a total
     */
    public record Table(
            String caption, List<String> headings, List<List<Cell>> cells, List<Integer> numbers, List<Integer> summed)
            implements Block {
        public Table {
            headings = List.copyOf(headings);
            cells = cells.stream().map(List::copyOf).toList();
            numbers = List.copyOf(numbers);
            summed = List.copyOf(summed);
        }

        /** A table of words without a total. */
        public Table(String caption, List<String> headings, List<List<String>> rows, List<Integer> numbers) {
            this(
                    caption,
                    headings,
                    rows.stream()
                            .map(row -> row.stream().map(Cell::of).toList())
                            .toList(),
                    numbers,
                    List.of());
        }

        /** What each cell says. */
        public List<List<String>> rows() {
            return cells.stream()
                    .map(row -> row.stream().map(Cell::text).toList())
                    .toList();
        }
    }

    /** A map drawing with its legend; what it shows is said in words too. */
    public record MapDrawing(String caption, Drawing drawing) implements Block {}

    /** Bars from one side, longest first or in an order that the caption gives; each says its value in words. */
    public record Bars(String caption, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param value in the unit of the caption, not negative; null where it is unknown, which is no bar and not a short one
     * @param style what it stands for, so that bars and map look the same
     */
    public record Bar(String label, @Nullable BigDecimal value, String text, Drawing.Style style) {}
}
