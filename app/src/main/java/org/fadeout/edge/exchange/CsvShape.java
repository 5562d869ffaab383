package org.fadeout.edge.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a CSV file is laid out.
 *
 * @param head the headings and hashtags
 * @param lastHeadLine the last line, from 1, that is heading, hashtags or remark
 * @param remarks what lines such as {@code # invented: true} above the headings say, names in lower case
 */
record CsvShape(char separator, HeadRows head, long lastHeadLine, Map<String, String> remarks) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    static CsvShape of(TextFile text) throws IOException {
        char separator = separator(text.head(1 << 16));
        List<CsvRecord> first = first(text, separator);
        Map<String, String> remarks = new LinkedHashMap<>();
        while (!first.isEmpty() && isRemark(first.get(0), remarks)) {
            first.remove(0);
        }
        if (first.isEmpty()) {
            throw InputFile.unreadable(text.name(), "it has no headings");
        }
        HeadRows head = HeadRows.among(first.stream().map(CsvRecord::getFields).toList());
        return new CsvShape(separator, head, end(first, head.last()), remarks);
    }

    List<String> headings() {
        return head.headings();
    }

    boolean hashtags() {
        return head.hasHashtags();
    }

    private static long end(List<CsvRecord> first, int index) {
        // A quoted heading may hold line breaks, so a record ends before the next one starts.
        return index + 1 < first.size()
                ? first.get(index + 1).getStartingLineNumber() - 1
                : Math.max(
                        first.get(index).getStartingLineNumber(),
                        first.get(index).getStartingLineNumber()
                                + String.join("", first.get(index).getFields())
                                        .chars()
                                        .filter(letter -> letter == '\n')
                                        .count());
    }

    private static List<CsvRecord> first(TextFile text, char separator) {
        List<CsvRecord> first = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvFile.reader(text, separator)) {
            for (CsvRecord record : csv) {
                first.add(record);
                if (first.size() >= HeadRows.LOOK) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            throw InputFile.unreadable(text.name(), "not whole CSV: " + e.getMessage());
        }
        return first;
    }

    private static boolean isRemark(CsvRecord record, Map<String, String> remarks) {
        String line = String.join(",", record.getFields()).strip();
        // A hashtag of HXL has no blank behind the sign.
        if (!line.startsWith("# ")) {
            return line.replace(",", "").isBlank();
        }
        String[] parts = line.substring(2).split(":", 2);
        if (parts.length == 2) {
            remarks.put(
                    parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip().replaceAll(",+$", ""));
        }
        return true;
    }

    /** The separator that the first line with any of them holds most often, outside quotes. */
    private static char separator(String head) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean remark = head.startsWith("# ");
        for (int i = 0; i < head.length(); i++) {
            char letter = head.charAt(i);
            quoted ^= letter == '"';
            if (letter == '\n' && !quoted) {
                if (!remark && most(counts) >= 0) {
                    break;
                }
                remark = head.startsWith("# ", i + 1);
            }
            for (int s = 0; s < counts.length && !quoted && !remark; s++) {
                counts[s] += letter == SEPARATORS[s] ? 1 : 0;
            }
        }
        int most = most(counts);
        return most < 0 ? ',' : SEPARATORS[most];
    }

    private static int most(int[] counts) {
        int most = -1;
        for (int s = 0; s < counts.length; s++) {
            if (counts[s] > 0 && (most < 0 || counts[s] > counts[most])) {
                most = s;
            }
        }
        return most;
    }
}
