package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A workbook: a sheet {@code about}, then a sheet a kind with headings, a row of HXL hashtags that carry the units, and the records. Texts
 * are texts, so that none is ever run as a formula. Rows go to the file as they come.
 */
final class WorkbookOutput implements OutputFile {
    /** The sheet that says what the file is. */
    static final String ABOUT = "about";

    /** The most letters that a cell holds. */
    static final int LONGEST = 32_767;

    private static final int HEAD_ROWS = 2;
    private static final int FLUSH = 500;
    private static final int LAST_ROW = 1_048_576;
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

    private final Path path;
    private final Losses losses = new Losses();
    private final OutputStream out;
    private final Workbook book;
    private @Nullable Sheet<?> sheet;
    private @Nullable Worksheet page;
    private int pages;
    private int next;

    WorkbookOutput(Path path, ExportHead head) {
        this.path = path;
        try {
            out = Files.newOutputStream(path);
            book = new Workbook(out, "Fadeout", null);
            Worksheet about = book.newWorksheet(ABOUT);
            int row = 0;
            if (head.invented()) {
                about.inlineString(row++, 0, ExportHead.INVENTED);
            }
            for (Map.Entry<String, String> one : head.texts().entrySet()) {
                about.inlineString(row, 0, one.getKey());
                about.inlineString(row++, 1, Written.xml(one.getValue()));
            }
            about.finish();
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public <T extends Entity> void begin(Sheet<T> begun) {
        sheet = begun;
        pages = 0;
        turn(begun);
    }

    private <T extends Entity> void turn(Sheet<T> begun) {
        finish();
        pages++;
        Worksheet made = book.newWorksheet(pages == 1 ? begun.name() : begun.name() + " (" + pages + ")");
        page = made;
        List<String> headings = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        begun.columns().forEach(column -> {
            headings.add(column.name());
            tags.add(begun.hashtag(column));
        });
        if (begun.shape() == Sheet.Shape.POINT) {
            headings.addAll(List.of("latitude", "longitude"));
            tags.addAll(List.of("#geo+lat+degrees", "#geo+lon+degrees"));
        } else if (begun.shape() == Sheet.Shape.LAND) {
            headings.add("wkt");
            tags.add("#geo+bounds+wkt");
        }
        for (int i = 0; i < headings.size(); i++) {
            made.inlineString(0, i, headings.get(i));
            made.inlineString(1, i, tags.get(i));
        }
        made.freezePane(0, HEAD_ROWS);
        next = HEAD_ROWS;
    }

    @Override
    public void row(OutRow row) {
        Sheet<?> open = java.util.Objects.requireNonNull(sheet);
        if (next >= LAST_ROW) {
            turn(open);
        }
        Worksheet to = java.util.Objects.requireNonNull(page);
        int column = 0;
        for (Object cell : row.cells()) {
            cell(to, column, cell, open.columns().get(column).name());
            column++;
        }
        Geometry geometry = row.geometry();
        if (geometry != null && open.shape() == Sheet.Shape.POINT) {
            number(to, column, new BigDecimal(Written.number(geometry.getCoordinate().y)));
            number(to, column + 1, new BigDecimal(Written.number(geometry.getCoordinate().x)));
        } else if (geometry != null) {
            String wkt = Written.wkt(geometry);
            if (wkt.length() > LONGEST) {
                losses.add(open.name(), "wkt", "a boundary of more than " + LONGEST + " letters was left out");
            } else {
                to.inlineString(next, column, wkt);
            }
        }
        next++;
        if (next % FLUSH == 0) {
            flush(to);
        }
    }

    private void cell(Worksheet to, int column, @Nullable Object cell, String name) {
        if (cell instanceof Boolean flag) {
            to.value(next, column, flag);
        } else if (cell instanceof Number number) {
            number(to, column, new BigDecimal(number.toString()));
        } else if (cell instanceof String text) {
            text(to, column, text, name);
        }
    }

    /** A cell of a number holds a double; what it cannot hold stays a text. */
    private void number(Worksheet to, int column, BigDecimal number) {
        if (number.abs().compareTo(MOST) > 0
                || BigDecimal.valueOf(number.doubleValue()).compareTo(number) != 0) {
            to.inlineString(next, column, number.toPlainString());
        } else {
            to.value(next, column, number);
        }
    }

    private void text(Worksheet to, int column, String text, String name) {
        String kind = java.util.Objects.requireNonNull(sheet).name();
        String safe = Written.xml(text);
        if (text.isEmpty()) {
            losses.add(kind, name, Written.EMPTY_TEXT);
        } else if (!safe.equals(text)) {
            losses.add(kind, name, Written.CONTROL);
        }
        if (safe.length() > LONGEST) {
            losses.add(kind, name, "a text of more than " + LONGEST + " letters was cut");
            safe = safe.substring(0, LONGEST);
        }
        if (!safe.isEmpty()) {
            to.inlineString(next, column, safe);
        }
    }

    private void flush(Worksheet to) {
        try {
            to.flush();
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    private void finish() {
        Worksheet open = page;
        page = null;
        if (open != null) {
            try {
                open.finish();
            } catch (IOException e) {
                throw Written.refused(path, e);
            }
        }
    }

    @Override
    public void close() {
        finish();
        try (out) {
            book.finish();
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public Losses losses() {
        return losses;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "a cell holds at most " + LONGEST + " letters",
                "a sheet holds at most " + LAST_ROW + " rows; more go to a further sheet of the kind");
    }
}
