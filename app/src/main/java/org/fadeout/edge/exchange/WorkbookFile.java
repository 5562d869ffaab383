package org.fadeout.edge.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook, read as a stream. A row of HXL hashtags under the headings is left out, and rows marked as examples; of a formula
 * the value counts that the workbook keeps. Sheets without rows and the sheet {@code about} are none.
 */
final class WorkbookFile implements Table {
    private static final int SAMPLE = 200;

    private final Path path;
    private final String file;
    private final String sheet;
    private final HeadRows head;
    private final int firstRow;
    private final boolean ours;
    private final List<Row> sample = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean invented;

    private WorkbookFile(Path path, String file, String sheet, HeadRows head, int firstRow) {
        this.path = path;
        this.file = file;
        this.sheet = sheet;
        this.head = head;
        this.firstRow = firstRow;
        this.ours = head.headings().contains(Headings.RECORD_ID);
    }

    static List<Table> tables(Path path, String file) {
        List<Table> tables = new ArrayList<>();
        boolean[] invented = new boolean[1];
        reading(
                path,
                file,
                book -> book.getSheets().forEach(one -> {
                    List<List<String>> first = new ArrayList<>();
                    int[] last = {0};
                    each(file, one, HeadRows.LOOK, row -> {
                        first.add(row.texts());
                        last[0] = row.number();
                    });
                    if (one.getName().equals("choices") && isHidden(one)) {
                        return;
                    }
                    if (one.getName().equals(WorkbookOutput.ABOUT)) {
                        invented[0] |= first.stream().anyMatch(row -> row.equals(List.of("invented", "true")));
                    } else if (!first.isEmpty()) {
                        tables.add(table(path, file, one, first));
                    }
                }));
        for (Table table : List.copyOf(tables)) {
            WorkbookFile one = (WorkbookFile) table;
            one.invented = invented[0];
            one.look();
            if (one.head.example() >= 0 && one.sample.isEmpty()) {
                // A sheet of a template that nobody filled in.
                tables.remove(one);
            }
        }
        if (tables.isEmpty()) {
            throw InputFile.unreadable(file, "a workbook without rows");
        }
        return tables;
    }

    private static boolean isHidden(org.dhatim.fastexcel.reader.Sheet sheet) {
        return sheet.getVisibility() != org.dhatim.fastexcel.reader.SheetVisibility.VISIBLE;
    }

    private static Table table(
            Path path, String file, org.dhatim.fastexcel.reader.Sheet sheet, List<List<String>> first) {
        HeadRows head = HeadRows.among(first).named(sheet.getName());
        int[] at = {0, 0};
        each(file, sheet, HeadRows.LOOK, row -> {
            if (at[0]++ == head.last()) {
                at[1] = row.number();
            }
        });
        return new WorkbookFile(path, file, sheet.getName(), head, at[1] + 1);
    }

    private void look() {
        read(SAMPLE, sample::add);
        if (head.hasHashtags()) {
            notes.add("a row of HXL hashtags under the headings was left out");
        }
    }

    /** A row of cells that is not blank, by its number from 1. */
    private record Line(int number, List<String> texts) {}

    private static void reading(Path path, String file, Consumer<ReadableWorkbook> work) {
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            work.accept(book);
        } catch (IOException e) {
            throw broken(file, e);
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException e) {
            throw broken(file, e);
        }
    }

    private static RuntimeException broken(String file, Exception e) {
        return InputFile.unreadable(file, "not a whole workbook: " + e.getMessage());
    }

    private static void each(String file, org.dhatim.fastexcel.reader.Sheet sheet, long most, Consumer<Line> taker) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> next = rows.iterator();
            long taken = 0;
            while (taken < most && guarded(file, next::hasNext)) {
                org.dhatim.fastexcel.reader.Row row = guarded(file, next::next);
                List<String> texts = guarded(file, () -> texts(row));
                if (texts.stream().anyMatch(text -> !text.isBlank())) {
                    taken++;
                    taker.accept(new Line(row.getRowNum(), texts));
                }
            }
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    /** What the library throws on a file that does not hold together is of many types; what the taker throws is not caught here. */
    private static <V> V guarded(String file, Supplier<V> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw broken(file, e);
        }
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null ? "" : text(cell));
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String text(Cell cell) {
        CellType type = cell.getType();
        if (type == CellType.NUMBER) {
            return isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
        }
        if (type == CellType.ERROR || type == CellType.EMPTY) {
            return "";
        }
        if (type == CellType.FORMULA) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        return type == CellType.BOOLEAN ? String.valueOf(cell.asBoolean()) : cell.getText();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        boolean builtIn = id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47));
        return builtIn
                || (format != null
                        && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                                .matches("(?i).*(yy|d{1,4}[^a-z]*m|m[^a-z]*d).*"));
    }

    private static String date(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toString();
    }

    private void read(long most, Consumer<Row> each) {
        reading(path, file, book -> {
            long[] number = {0};
            book.findSheet(sheet)
                    .ifPresent(one -> each(file, one, most == Long.MAX_VALUE ? most : most + firstRow, line -> {
                        if (line.number() >= firstRow && number[0] < most && !isExample(line)) {
                            each.accept(row(++number[0], line));
                        }
                    }));
        });
    }

    private boolean isExample(Line line) {
        int column = head.example();
        return column >= 0
                && column < line.texts().size()
                && !line.texts().get(column).isBlank();
    }

    private Row row(long number, Line line) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> headings = head.headings();
        for (int i = 0; i < line.texts().size(); i++) {
            String value = ours ? line.texts().get(i) : line.texts().get(i).strip();
            if (!value.isEmpty() && i != head.example()) {
                values.put(i < headings.size() ? headings.get(i) : "column " + (i + 1), value);
            }
        }
        return new Row(number, values, null, null, List.of());
    }

    @Override
    public void rows(Consumer<Row> each) {
        read(Long.MAX_VALUE, each);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String layer() {
        return sheet;
    }

    @Override
    public Optional<String> kind() {
        return head.kind();
    }

    @Override
    public List<String> headings() {
        return head.headings();
    }

    @Override
    public boolean invented() {
        return invented;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public List<Row> sample() {
        return sample;
    }
}
