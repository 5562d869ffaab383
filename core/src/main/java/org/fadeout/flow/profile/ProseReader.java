package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts a plain text into its blocks. Every line belongs to one block or is blank. */
final class ProseReader {
    private static final String ADDED =
            "(?:UPDATES?|Updates?|Updated\\s+information|Addendum|ADDENDUM|Postscript|Late\\s+update|Stop\\s+press|Editor[’']?s?[’']?\\s+note"
                    + "|EDITOR[’']?S?[’']?\\s+NOTE|Editorial\\s+note|Note\\s+added|Correction|CORRECTION)";
    private static final Pattern UPDATE = Pattern.compile(
            "^\\W{0,4}" + ADDED
                    + "(?:\\s*[:–—]|\\s+-|[\\s,(–—-]{1,3}(?:of\\s+|as\\s+of\\s+)?(?:\\d{1,2}\\s+)?(?:late\\s+|early\\s+|mid-?)?(?:\\p{Lu}\\p{L}{2,8}\\.?\\s+)?(?:\\d{1,2},\\s+)?(?:19|20)\\d\\d\\b.{0,6}?[:.)\\]–—-])");
    private static final Pattern UPDATE_HEAD = Pattern.compile(
            "^" + ADDED
                    + "\\W*(?:\\(.{4,40}\\)|since\\s.{4,40}|(?:\\d{1,2}\\s+)?(?:\\p{Lu}\\p{L}{2,8}\\.?\\s+)?(?:\\d{1,2},\\s+)?(?:19|20)\\d\\d)?\\W*$");
    private static final Pattern UPDATED = Pattern.compile(
            "(?i)^\\W*(?:(?:page|profile|text)\\s+)?(?:last\\s+)?(?:updated|revised|modified|reviewed)(?:\\s+on)?\\W.{4,40}$");
    private static final Pattern SUMMARY_HEAD = Pattern.compile(
            "(?i)^(?:executive\\s+)?summary$|.*(?:\\b|-)year\\s+review(?:\\b.*)?|^overview$|^key\\s+(?:data|facts|figures|points|findings)$|^highlights$|^at\\s+a\\s+glance$");
    private static final Pattern SUMMARY_RUN_IN =
            Pattern.compile("(?i)^\\W{0,3}(?:executive\\s+)?summary\\W{0,3}(?::|\\.\\s|\\s[–—-]\\s)");

    /** What is known of a block before the marks of its notes can be told. */
    private record Part(ProseType type, int line, String raw, String section, boolean summary, int note) {}

    private final String name;
    private final ProseLines lines;
    private final NoteLines noteLines;
    private final List<Part> parts = new ArrayList<>();
    private String section = "";
    private boolean summary;
    private boolean updating;
    private boolean bracketOpen;

    ProseReader(String name, String text) {
        this.name = name;
        this.lines = new ProseLines(text);
        this.noteLines = new NoteLines(lines);
    }

    static boolean startsUpdate(String text) {
        return UPDATE.matcher(text).find();
    }

    /** "Last updated: 30 October 2020", by itself. */
    static boolean isUpdatedLine(String text) {
        return UPDATED.matcher(text).find() && !ProseDates.in(text).isEmpty();
    }

    ProseText read() {
        int i = 0;
        while (i < lines.size()) {
            i = lines.isBlank(i) || (lines.isRule(i) && !isMarkedBullet(i)) ? i + 1 : take(i);
        }
        return finish();
    }

    private boolean isMarkedBullet(int i) {
        return lines.isBullet(i);
    }

    private boolean afterNote() {
        return !parts.isEmpty() && parts.get(parts.size() - 1).type() == ProseType.NOTE;
    }

    /** Takes the block that begins with a line, and gives the line behind it. */
    private int take(int i) {
        int note = noteLines.beginsNote(i, afterNote());
        if (note > 0) {
            return takeLines(i, ProseType.NOTE, note);
        }
        int rows = lines.tableLength(i);
        if (rows > 0) {
            add(ProseType.TABLE, i, i + rows, 0);
            return i + rows;
        }
        if (isUpdatedLine(lines.at(i)) && !startsUpdate(lines.at(i))) {
            add(ProseType.UPDATED, i, i + 1, 0);
            return i + 1;
        }
        if (lines.isHeading(i)) {
            return takeHeading(i);
        }
        if (afterNote() && noteLines.inZone(i) && !lines.isHeading(i)) {
            return takeLines(i, ProseType.NOTE, 0);
        }
        return takeLines(i, lines.isBullet(i) ? ProseType.BULLET : ProseType.PARAGRAPH, 0);
    }

    private int takeHeading(int i) {
        String words = lines.bare(i);
        boolean first = parts.stream()
                .noneMatch(part -> part.type() == ProseType.TITLE || part.type().isProse());
        section = words.replaceAll("[\\s:]+$", "");
        summary = SUMMARY_HEAD.matcher(section).matches();
        updating = UPDATE_HEAD.matcher(words).matches();
        bracketOpen = false;
        add(first && !summary && !updating ? ProseType.TITLE : ProseType.HEADING, i, i + 1, 0);
        return lines.isUnderline(i + 1) ? i + 2 : i + 1;
    }

    private int takeLines(int from, ProseType type, int note) {
        int end = from + 1;
        while (end < lines.size() && continues(end, type)) {
            end++;
        }
        add(type, from, end, note);
        return end;
    }

    private boolean continues(int i, ProseType type) {
        if (type == ProseType.NOTE) {
            return !lines.isBlank(i) && !lines.isRule(i) && !noteLines.isHead(i) && noteLines.beginsNote(i, true) == 0;
        }
        return lines.goesOn(i) && lines.tableLength(i) == 0;
    }

    private void add(ProseType type, int from, int end, int note) {
        StringBuilder raw = new StringBuilder(lines.raw(from));
        for (int i = from + 1; i < end; i++) {
            raw.append('\n').append(lines.raw(i));
        }
        String text = raw.toString();
        boolean prose = type == ProseType.PARAGRAPH || type == ProseType.BULLET;
        boolean update = prose && isUpdate(text);
        boolean runIn = prose && SUMMARY_RUN_IN.matcher(text).find();
        parts.add(new Part(update ? ProseType.UPDATE : type, from + 1, text, section, summary || runIn, note));
    }

    /** True for a paragraph that was added later: it says so, or stands under such a heading or in the same brackets. */
    private boolean isUpdate(String text) {
        String words = ProseBlock.plain(text).strip();
        boolean starts = startsUpdate(words);
        if (starts) {
            bracketOpen = words.startsWith("[");
        }
        boolean inside = starts || bracketOpen || updating;
        if (bracketOpen && words.endsWith("]")) {
            bracketOpen = false;
        }
        return inside;
    }

    private ProseText finish() {
        Set<Integer> printed = new HashSet<>();
        parts.stream().filter(part -> part.note() > 0).forEach(part -> printed.add(part.note()));
        NoteMarks marks = NoteMarks.of(
                parts.stream()
                        .filter(part -> part.type() != ProseType.NOTE)
                        .map(part -> ProseBlock.plain(part.raw()))
                        .toList(),
                printed);
        List<ProseBlock> blocks = new ArrayList<>();
        List<NoteBody> notes = new ArrayList<>();
        for (Part part : parts) {
            List<NoteRef> refs = part.type() == ProseType.NOTE ? List.of() : marks.in(ProseBlock.plain(part.raw()));
            ProseBlock block = ProseBlock.of(
                    part.type(), blocks.size(), part.line(), part.raw(), part.section(), part.summary(), refs);
            blocks.add(block);
            if (part.note() > 0) {
                notes.add(new NoteBody(part.note(), block));
            }
        }
        return new ProseText(name, blocks, notes);
    }
}
