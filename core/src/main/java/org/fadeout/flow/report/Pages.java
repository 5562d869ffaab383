package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.flow.report.Document.Block;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/** A report while it is written: blocks in order, notes numbered as they come, and at the end the basis that every report prints. */
final class Pages {
    private final Imprint imprint;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Pages(Imprint imprint) {
        this.imprint = imprint;
    }

    String say(String key, Object... values) {
        return imprint.words().say(key, values);
    }

    /** Whether records are real or invented. */
    static String origin(Phrasing words, Origin origin) {
        return words.say("report.origin." + origin.text());
    }

    /** A value as the language writes it. */
    String text(Object value) {
        return imprint.words().text(value);
    }

    /** An area in km2 with its unit, or that it is unknown. */
    String km2(@Nullable Area area) {
        return area == null ? unknown() : imprint.words().inKm2(area);
    }

    /** Items by type, as one text. */
    String items(Map<String, Count> items) {
        return items.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    String unknown() {
        return say("report.unknown");
    }

    String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    /** A value with the word that qualifies it; an exact one stands by itself. */
    String qualified(Qualifier qualifier, String value) {
        return qualifier == Qualifier.EXACT ? value : say("qualifier." + qualifier.name()) + " " + value;
    }

    /** A quantity as its source gives it, with its unit. */
    String quantity(Quantity quantity) {
        return text(quantity);
    }

    void heading(String key) {
        blocks.add(new Document.Heading(say(key)));
    }

    void paragraph(String text, Integer... noted) {
        blocks.add(new Document.Paragraph(text, List.of(noted)));
    }

    void add(Block block) {
        blocks.add(block);
    }

    /** What rules and gates say is one English sentence each: a report in another language says so. */
    void englishRules() {
        if (!imprint.words().language().equals("en")) {
            paragraph(say("report.rules.english"));
        }
    }

    /** A table, or the words that there is nothing. */
    void table(Document.Table table, String keyOfNothing) {
        if (table.cells().isEmpty()) {
            paragraph(say(keyOfNothing));
        } else {
            blocks.add(table);
        }
    }

    /** The number of a note; the same words are the same note. */
    int note(String text) {
        int there = notes.indexOf(text);
        if (there >= 0) {
            return there + 1;
        }
        notes.add(text);
        return notes.size();
    }

    void notes() {
        if (!notes.isEmpty()) {
            heading("report.sources");
            blocks.add(new Document.Notes(notes));
        }
    }

    List<String> headings(String... keys) {
        return java.util.Arrays.stream(keys).map(this::say).toList();
    }

    /** What must be read first. */
    @Nullable
    String banner(Origin origin, @Nullable String whatIf) {
        String invented = origin == Origin.INVENTED ? say("report.invented") : null;
        if (whatIf == null) {
            return invented;
        }
        String stamp = say("report.whatif", whatIf);
        return invented == null ? stamp : stamp + "; " + invented;
    }

    Document document(String title, String subtitle, @Nullable String banner, List<String> basis) {
        List<String> foot = new ArrayList<>(basis);
        foot.add(say("report.basis.layer", say("report.layer." + imprint.layer().text())));
        foot.add(say("report.basis.program", imprint.program(), imprint.register(), imprint.head()));
        return new Document(
                imprint.words().language(),
                title,
                subtitle,
                imprint.watermark(),
                banner,
                blocks,
                foot,
                imprint.running());
    }
}
