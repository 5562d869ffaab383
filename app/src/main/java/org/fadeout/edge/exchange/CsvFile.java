package org.fadeout.edge.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * CSV: separated by comma, semicolon, tab or bar; with or without a byte order mark; UTF-8 or Latin-1; quoted line breaks; a row of HXL
 * hashtags under the headings; remarks ({@code # invented: true}) above them. Read as a stream.
 */
final class CsvFile implements Table {
    /** The longest row that is taken, in characters: a long WKT fits, a file that is not CSV does not fill the memory. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private static final int SAMPLE = 200;

    private final TextFile text;
    private final CsvShape shape;
    private final List<Row> sample = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean comma;
    /** Our own files hold every text as it is. */
    private final boolean ours;

    private CsvFile(TextFile text, CsvShape shape) throws IOException {
        this.text = text;
        this.shape = shape;
        this.ours = shape.headings().contains(Headings.RECORD_ID);
        try (CsvReader<CsvRecord> csv = reader(text, shape.separator())) {
            long number = 0;
            for (CsvRecord record : csv) {
                if (isData(record) && sample.size() < SAMPLE) {
                    sample.add(row(++number, record));
                } else if (sample.size() >= SAMPLE) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw broken(e);
        }
        this.comma = !ours && NumberText.seemsDecimalComma(sample, shape.separator() != ',');
        if (text.guessedLatin()) {
            notes.add("the letters are not UTF-8 and were read as Windows-1252");
        }
        if (shape.hashtags()) {
            notes.add("a row of HXL hashtags under the headings was left out");
        }
        if (comma) {
            notes.add("numbers were read with a comma before the decimals");
        }
    }

    static CsvFile open(TextFile text) throws IOException {
        CsvShape shape = CsvShape.of(text);
        return new CsvFile(text, shape);
    }

    static CsvReader<CsvRecord> reader(TextFile text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(text.reader());
    }

    private boolean isData(CsvRecord record) {
        int example = shape.head().example();
        boolean marked = example >= 0
                && example < record.getFieldCount()
                && !record.getField(example).isBlank();
        return record.getStartingLineNumber() > shape.lastHeadLine()
                && !marked
                && record.getFields().stream().anyMatch(field -> !field.isBlank());
    }

    private Row row(long number, CsvRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> headings = shape.headings();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i);
            String value = ours ? Formulas.show(cell) : cell.strip();
            if (!value.isEmpty() && i != shape.head().example()) {
                values.put(i < headings.size() ? headings.get(i) : "column " + (i + 1), value);
            }
        }
        return new Row(number, values, null, null, List.of());
    }

    private RuntimeException broken(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return InputFile.unreadable(text.name(), "not whole CSV: " + e.getMessage() + " (" + cause.getMessage() + ")");
    }

    @Override
    public void rows(Consumer<Row> each) {
        try (CsvReader<CsvRecord> csv = reader(text, shape.separator())) {
            long number = 0;
            for (CsvRecord record : csv) {
                if (isData(record)) {
                    each.accept(row(++number, record));
                }
            }
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (IOException e) {
            throw InputFile.unreadable(text.name(), "the system refused: " + e.getMessage());
        }
    }

    @Override
    public String file() {
        return text.name();
    }

    @Override
    public String layer() {
        return "";
    }

    @Override
    public List<String> headings() {
        return shape.headings();
    }

    @Override
    public Optional<String> kind() {
        return shape.head().kind();
    }

    @Override
    public Optional<String> crs() {
        return Optional.ofNullable(shape.remarks().get("crs"));
    }

    @Override
    public boolean invented() {
        return ValueText.yes(shape.remarks().getOrDefault("invented", ""));
    }

    @Override
    public boolean decimalComma() {
        return comma;
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
