package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain text of a profile in its parts, for a page: headings, paragraphs whose marks lead to notes, notes, and what stands below them.
 * A mark without a note stays text. Every word of the text stands in exactly one part.
 *
 * @param lead the lines under the title
 * @param foot what stands behind the notes
 */
public record PlainProfile(String title, List<String> lead, List<Block> blocks, List<Note> notes, List<String> foot) {
    private static final Pattern NOTE = Pattern.compile("\\[\\^?([0-9]{1,4})]:?\\s+(.*)");
    private static final Pattern MARK = Pattern.compile("\\[\\^?([0-9]{1,4})]");

    public PlainProfile {
        lead = List.copyOf(lead);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        foot = List.copyOf(foot);
    }

    /** A heading or a paragraph. */
    public record Block(boolean heading, List<Piece> pieces) {
        public Block {
            pieces = List.copyOf(pieces);
        }
    }

    /** Text, or the mark of a note; {@code place} counts the marks of one note from 1 and is 0 for text. */
    public record Piece(String text, int note, int place) {}

    /** A note, with how many marks lead to it. */
    public record Note(int number, String text, int marks) {}

    public static PlainProfile of(String text) {
        return new Reader(text.lines().map(String::strip).toList()).read();
    }

    private static final class Reader {
        private final List<String> lines;
        private final List<String> lead = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<String[]> notes = new ArrayList<>();
        private final List<String> foot = new ArrayList<>();
        private final java.util.Map<Integer, Integer> marks = new java.util.TreeMap<>();

        Reader(List<String> lines) {
            this.lines = lines;
        }

        PlainProfile read() {
            int at = 0;
            while (at < lines.size() && lines.get(at).isEmpty()) {
                at++;
            }
            String title = at < lines.size() ? lines.get(at++).replaceFirst("^#+\\s*", "") : "";
            while (at < lines.size() && !lines.get(at).isEmpty()) {
                lead.add(lines.get(at++));
            }
            int body = at;
            Set<Integer> numbers = notes(body);
            paragraphs(body, numbers);
            List<Note> found = notes.stream()
                    .map(note -> {
                        int number = Integer.parseInt(note[0]);
                        return new Note(number, note[1], marks.getOrDefault(number, 0));
                    })
                    .toList();
            return new PlainProfile(title, lead, blocks, found, foot);
        }

        /** The notes are the lines that begin with a mark, each number once. */
        private Set<Integer> notes(int from) {
            Set<Integer> numbers = new HashSet<>();
            for (int i = from; i < lines.size(); i++) {
                Matcher note = NOTE.matcher(lines.get(i));
                if (note.matches() && numbers.add(Integer.parseInt(note.group(1)))) {
                    notes.add(new String[] {note.group(1), note.group(2)});
                }
            }
            return numbers;
        }

        private void paragraphs(int from, Set<Integer> numbers) {
            Set<Integer> told = new HashSet<>();
            List<String> paragraph = new ArrayList<>();
            boolean behind = false;
            for (int i = from; i < lines.size(); i++) {
                String line = lines.get(i);
                Matcher note = NOTE.matcher(line);
                boolean ends = line.isEmpty() || isHeading(line);
                if (note.matches() && told.add(Integer.parseInt(note.group(1)))) {
                    behind = true;
                    flush(paragraph, numbers);
                } else if (ends) {
                    flush(paragraph, numbers);
                    if (!line.isEmpty() && !line.replaceFirst("^#+\\s*", "").equalsIgnoreCase("notes")) {
                        behind = false;
                        blocks.add(new Block(true, List.of(new Piece(heading(line), 0, 0))));
                    }
                } else if (behind) {
                    foot.add(line.replaceFirst("^\\*\\s+", ""));
                } else {
                    paragraph.add(line);
                }
            }
            flush(paragraph, numbers);
        }

        private static boolean isHeading(String line) {
            return line.startsWith("#")
                    || (line.codePoints().filter(Character::isLetter).count() > 2
                            && line.equals(line.toUpperCase(Locale.ROOT))
                            && line.length() < 80
                            && !line.matches(".*[.!?\\])]$"));
        }

        private static String heading(String line) {
            String words = line.replaceFirst("^#+\\s*", "");
            return words.equals(words.toUpperCase(Locale.ROOT))
                    ? words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT)
                    : words;
        }

        private void flush(List<String> paragraph, Set<Integer> numbers) {
            if (!paragraph.isEmpty()) {
                blocks.add(new Block(false, pieces(String.join(" ", paragraph), numbers)));
                paragraph.clear();
            }
        }

        private List<Piece> pieces(String text, Set<Integer> numbers) {
            List<Piece> pieces = new ArrayList<>();
            Matcher mark = MARK.matcher(text);
            int at = 0;
            while (mark.find()) {
                int number = Integer.parseInt(mark.group(1));
                if (!numbers.contains(number)) {
                    continue;
                }
                String before = text.substring(at, mark.start());
                if (!before.isBlank()) {
                    pieces.add(new Piece(before.stripTrailing(), 0, 0));
                }
                pieces.add(new Piece(mark.group(1), number, marks.merge(number, 1, Integer::sum)));
                at = mark.end();
            }
            if (at < text.length()) {
                pieces.add(new Piece(text.substring(at), 0, 0));
            }
            return pieces;
        }
    }
}
