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
 * @param headings one for each column, made unique; a column without one is named by its place
 * @param lastHeadLine the last line, from 1, that is heading, hashtags or remark
 * @param hashtags true where a row of HXL hashtags was seen
 * @param remarks what lines such as {@code # invented: true} above the headings say, names in lower case
 */
record CsvShape(
        char separator, List<String> headings, long lastHeadLine, boolean hashtags, Map<String, String> remarks) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    /** HXL allows headings of several lines; the hashtags stand within the first rows. */
    private static final int LOOK = 25;

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
        int tags = hashtagRow(first);
        CsvRecord heads = first.get(Math.max(0, tags - 1));
        long last = tags < 0 ? end(first, 0) : end(first, tags);
        return new CsvShape(separator, unique(heads.getFields()), last, tags >= 0, remarks);
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
                if (first.size() >= LOOK) {
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

    private static int hashtagRow(List<CsvRecord> first) {
        for (int i = 0; i < first.size(); i++) {
            long tags = first.get(i).getFields().stream()
                    .filter(field -> field.strip().matches("#[A-Za-z][\\w +-]*"))
                    .count();
            long filled = first.get(i).getFields().stream()
                    .filter(field -> !field.isBlank())
                    .count();
            if (tags > 0 && tags * 2 >= filled) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> unique(List<String> given) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String heading = given.get(i).strip().replaceAll("\\s+", " ");
            heading = heading.isEmpty() ? "column " + (i + 1) : heading;
            int twin = 2;
            String own = heading;
            while (headings.contains(own)) {
                own = heading + " " + twin++;
            }
            headings.add(own);
        }
        return List.copyOf(headings);
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
