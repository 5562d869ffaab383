package org.fadeout.flow.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a value.
 *
 * @param watermark what stands across every page, such as {@code DRAFT}, or null for a final report
 * @param banner what must be read first, such as that the geometry is invented, or null
 * @param foot what stands at the end: basis, data cut-off, versions
 */
public record Document(
        String title,
        String subtitle,
        @Nullable String watermark,
        @Nullable String banner,
        List<Block> blocks,
        List<String> foot) {

    public Document {
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
    }

    /** A part of a report. */
    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

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
     */
    public record Table(String caption, List<String> headings, List<List<String>> rows, List<Integer> numbers)
            implements Block {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            numbers = List.copyOf(numbers);
        }
    }

    /** A map drawing with its legend; what it shows is said in words too. */
    public record MapDrawing(String caption, Drawing drawing) implements Block {}
}
