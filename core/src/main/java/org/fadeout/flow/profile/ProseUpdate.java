package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Period;
import org.jspecify.annotations.Nullable;

/**
 * What was added to a text later, and when.
 *
 * @param blocks its paragraphs
 * @param date the date that it gives itself, or null
 */
record ProseUpdate(List<ProseBlock> blocks, @Nullable Period date) {

    ProseUpdate {
        blocks = List.copyOf(blocks);
    }

    /** Paragraphs of an update that follow each other are one. */
    static List<ProseUpdate> in(List<ProseBlock> blocks) {
        List<ProseUpdate> updates = new ArrayList<>();
        List<ProseBlock> open = new ArrayList<>();
        for (ProseBlock block : blocks) {
            boolean goesOn =
                    block.type() == ProseType.UPDATE && !(open.isEmpty() || ProseReader.startsUpdate(block.text()));
            if (!goesOn && !open.isEmpty()) {
                updates.add(of(open));
                open.clear();
            }
            if (block.type() == ProseType.UPDATE) {
                open.add(block);
            }
        }
        if (!open.isEmpty()) {
            updates.add(of(open));
        }
        return updates;
    }

    private static ProseUpdate of(List<ProseBlock> blocks) {
        String head = blocks.get(0).section() + " " + blocks.get(0).clean();
        List<ProseDates.Found> dates = ProseDates.in(head.substring(0, Math.min(head.length(), 400)));
        return new ProseUpdate(blocks, dates.isEmpty() ? null : dates.get(0).period());
    }

    String text() {
        return blocks.stream().map(ProseBlock::clean).collect(Collectors.joining(" "));
    }

    boolean cites() {
        return blocks.stream().anyMatch(block -> !block.refs().isEmpty());
    }

    int line() {
        return blocks.get(0).line();
    }
}
