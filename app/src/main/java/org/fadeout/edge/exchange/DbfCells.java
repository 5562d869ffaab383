package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of a Shapefile (dBASE III): its columns, the encoding of its letters, and its records one after the other. */
final class DbfCells {
    static final DbfCells NONE = new DbfCells(List.of(), 0, 0, StandardCharsets.UTF_8, false);

    private static final int HEAD = 32;
    private static final Map<Integer, String> LANGUAGES = Map.of(
            0x03,
            "windows-1252",
            0x57,
            "windows-1252",
            0x59,
            "windows-1252",
            0xC8,
            "windows-1250",
            0xC9,
            "windows-1251",
            0xCA,
            "windows-1254",
            0x7D,
            "windows-1255",
            0x7E,
            "windows-1256",
            0x26,
            "IBM866",
            0x65,
            "IBM866");

    private final List<Cell> cells;
    private final int headLength;
    private final int recordLength;
    private Charset charset;
    private boolean guessed;

    private record Cell(String name, char type, int at, int length) {}

    private DbfCells(List<Cell> cells, int headLength, int recordLength, Charset charset, boolean guessed) {
        this.cells = cells;
        this.headLength = headLength;
        this.recordLength = recordLength;
        this.charset = charset;
        this.guessed = guessed;
    }

    /** Reads the head. Throws ProblemException where it does not hold together. */
    static DbfCells head(InputStream in, String codePage, String file) throws IOException {
        byte[] start = in.readNBytes(HEAD);
        if (start.length < HEAD) {
            throw InputFile.unreadable(file, "its .dbf is cut off");
        }
        ByteBuffer numbers = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        int headLength = numbers.getShort(8) & 0xFFFF;
        int recordLength = numbers.getShort(10) & 0xFFFF;
        byte[] columns = in.readNBytes(Math.max(0, headLength - HEAD));
        if (recordLength < 1 || columns.length < headLength - HEAD) {
            throw InputFile.unreadable(file, "the head of its .dbf does not hold together");
        }
        Optional<Charset> told = charset(codePage).or(() -> charset(LANGUAGES.getOrDefault(start[29] & 0xFF, "")));
        Charset charset = told.orElse(StandardCharsets.UTF_8);
        return new DbfCells(cells(columns, recordLength, charset), headLength, recordLength, charset, told.isEmpty());
    }

    private static List<Cell> cells(byte[] columns, int recordLength, Charset charset) {
        List<Cell> cells = new ArrayList<>();
        int at = 1;
        for (int i = 0; i + HEAD <= columns.length && columns[i] != 0x0D; i += HEAD) {
            int end = i;
            while (end < i + 11 && columns[end] != 0) {
                end++;
            }
            int length = columns[i + 16] & 0xFF;
            if (at + length <= recordLength) {
                String name = new String(columns, i, end - i, charset).strip();
                cells.add(new Cell(name, (char) columns[i + 11], at, length));
            }
            at += length;
        }
        return cells;
    }

    private static Optional<Charset> charset(String page) {
        String name = page.strip().replaceFirst("(?i)^(ANSI|OEM|CP)[ _-]?", "");
        String known = name.equals("65001") ? "UTF-8" : name.matches("125\\d") ? "windows-" + name : name;
        String iso = known.matches("8859\\d+") ? "ISO-8859-" + known.substring(4) : known;
        try {
            return iso.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Charset.forName(iso.matches("\\d{3}") ? "IBM" + iso : iso));
        } catch (IllegalArgumentException e) {
            // A code page that Java does not know; the letters decide.
            return Optional.empty();
        }
    }

    boolean isGuessed() {
        return guessed;
    }

    void readAsWindows() {
        charset = Charset.forName("windows-1252");
        guessed = false;
    }

    List<String> headings() {
        return cells.stream().map(Cell::name).toList();
    }

    void skipHead(InputStream in, String file) throws IOException {
        if (in.readNBytes(headLength).length < headLength) {
            throw InputFile.unreadable(file, "its .dbf is cut off");
        }
    }

    /** The values of the next record, blank ones left out; nothing for one that is marked as deleted. */
    Optional<Map<String, String>> next(InputStream in, String file) throws IOException {
        byte[] record = in.readNBytes(recordLength);
        if (record.length < recordLength) {
            throw InputFile.unreadable(file, "its .dbf has fewer records than its .shp");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String text = text(
                    cell,
                    new String(record, cell.at(), cell.length(), charset)
                            .replace("\0", " ")
                            .strip());
            if (!text.isEmpty()) {
                values.put(cell.name(), text);
            }
        }
        return recordLength > 0 && record[0] == '*' ? Optional.empty() : Optional.of(values);
    }

    private static String text(Cell cell, String text) {
        return switch (cell.type()) {
            case 'D' ->
                text.matches("\\d{8}") && !text.equals("00000000")
                        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                        : text.matches("0*") ? "" : text;
            case 'L' -> text.equals("?") ? "" : text;
            // A number that did not fit is written as stars.
            case 'N', 'F' ->
                text.startsWith("*") ? "" : text.matches("[-+]?\\d+\\.\\d+") ? text.replaceFirst("\\.?0+$", "") : text;
            default -> text;
        };
    }
}
