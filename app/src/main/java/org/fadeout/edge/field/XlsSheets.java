package org.fadeout.edge.field;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;

/** The sheets of an XLSForm workbook (.xlsx or .xls) as rows of texts; blank rows and columns are left out. */
final class XlsSheets {
    /** A workbook of questions is far below this; a larger one is something else. */
    static final int MOST_BYTES = 5_000_000;

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 300;

    private final Map<String, List<Line>> sheets = new LinkedHashMap<>();

    /**
     * One row.
     *
     * @param number as the workbook counts, from 1
     * @param cells by heading, lower case where it is one word of the standard
     * @param columns the letters of each heading's column
     */
    record Line(String sheet, int number, Map<String, String> cells, Map<String, String> columns) {
        String text(String heading) {
            return cells.getOrDefault(heading, "");
        }

        /** Where a cell stands, for people. */
        String at(String heading) {
            return "sheet " + sheet + ", row " + number + ", column " + columns.getOrDefault(heading, "-") + " ("
                    + heading + ")";
        }
    }

    private XlsSheets() {}

    /** Reads a workbook. Throws ProblemException {@code Unreadable} where it is none. */
    static XlsSheets read(String file, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new ProblemException(
                    new FileProblem.Unreadable(file, "it has " + content.length + " bytes, more than " + MOST_BYTES));
        }
        XlsSheets sheets = new XlsSheets();
        if (!isWorkbook(content)) {
            sheets.csv(file, content);
            return sheets;
        }
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                sheets.take(sheet);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new ProblemException(new FileProblem.Unreadable(file, "it is no workbook of Excel"), e);
        }
        return sheets;
    }

    /** The first bytes of a ZIP, as .xlsx is one, or of the older format. */
    private static boolean isWorkbook(byte[] content) {
        return content.length > 4
                && ((content[0] == 'P' && content[1] == 'K')
                        || (content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF));
    }

    /** The rows of a sheet; none where it is not there. */
    List<Line> sheet(String name) {
        return sheets.getOrDefault(name, List.of());
    }

    private void take(Sheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        Taking taking = new Taking(sheet.getSheetName().strip().toLowerCase(Locale.ROOT));
        for (Row row : sheet) {
            if (row.getRowNum() > MOST_ROWS) {
                break;
            }
            Map<Integer, String> texts = new LinkedHashMap<>();
            for (Cell cell : row) {
                texts.put(cell.getColumnIndex(), formatter.formatCellValue(cell));
            }
            taking.row(row.getRowNum() + 1, texts);
        }
        sheets.put(taking.name, taking.lines);
    }

    /** All sheets in one CSV: the first column names a sheet, the rows below it are its own. */
    private void csv(String file, byte[] content) {
        Taking taking = null;
        int number = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            for (CsvRecord row : rows) {
                number++;
                String first = row.getField(0).strip();
                if (!first.isEmpty()) {
                    taking = new Taking(first.toLowerCase(Locale.ROOT));
                    sheets.put(taking.name, taking.lines);
                }
                if (taking != null) {
                    Map<Integer, String> texts = new LinkedHashMap<>();
                    for (int i = 1; i < row.getFieldCount(); i++) {
                        texts.put(i, row.getField(i));
                    }
                    taking.row(number, texts);
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new ProblemException(new FileProblem.Unreadable(file, "it is neither a workbook nor CSV"), e);
        }
    }

    /** Takes the rows of a sheet: the first that says anything holds the headings. */
    private static final class Taking {
        private final String name;
        private final Map<Integer, String> headings = new LinkedHashMap<>();
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final List<Line> lines = new ArrayList<>();

        Taking(String name) {
            this.name = name;
        }

        void row(int number, Map<Integer, String> texts) {
            Map<String, String> cells = new LinkedHashMap<>();
            boolean head = columns.isEmpty();
            texts.forEach((index, text) -> {
                String plain = text.strip();
                if (plain.isEmpty() || index > MOST_COLUMNS) {
                    return;
                }
                if (head) {
                    headings.put(index, heading(plain));
                    columns.put(heading(plain), CellReference.convertNumToColString(index));
                } else if (headings.containsKey(index)) {
                    cells.put(headings.get(index), plain);
                }
            });
            if (!cells.isEmpty()) {
                lines.add(new Line(name, number, cells, columns));
            }
        }
    }

    /** {@code Label::English (en)} as {@code label::en}; the words of the standard in lower case. */
    private static String heading(String text) {
        String[] parts = text.strip().split("\\s*::?\\s*", 2);
        String word = parts[0].strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        String plain = switch (word) {
            case "relevance" -> "relevant";
            case "list_name" -> "list_name";
            case "value" -> "name";
            case "caption" -> "label";
            case "read_only" -> "readonly";
            case "calculate" -> "calculation";
            case "constraint_msg", "constraint_message" -> "constraint_message";
            default -> word;
        };
        return parts.length == 1 ? plain : plain + "::" + language(parts[1]);
    }

    /** The code in brackets, else the name as it stands. */
    static String language(String text) {
        String plain = text.strip();
        if (plain.matches(".*\\([A-Za-z]{2,3}(-\\w+)?\\)$")) {
            return plain.substring(plain.lastIndexOf('(') + 1, plain.length() - 1)
                    .toLowerCase(Locale.ROOT);
        }
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "english" -> "en";
            case "french", "français" -> "fr";
            case "arabic" -> "ar";
            case "russian" -> "ru";
            default -> plain;
        };
    }
}
