package org.fadeout.edge.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * CSV in UTF-8: headings, a row of HXL hashtags, the records. A point stands in two columns, land as well-known text. A text that an office
 * program would take for a formula gets an apostrophe before it, which import takes away again.
 */
final class CsvOutput implements OutputFile {
    private final Path path;
    private final ExportHead head;
    private final Losses losses = new Losses();
    private final CsvWriter csv;
    private @Nullable Sheet<?> sheet;

    CsvOutput(Path path, ExportHead head) {
        this.path = path;
        this.head = head;
        try {
            csv = CsvWriter.builder().build(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public <T extends Entity> void begin(Sheet<T> begun) {
        sheet = begun;
        List<String> headings = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        begun.columns().forEach(column -> {
            headings.add(column.name());
            tags.add(begun.hashtag(column));
        });
        switch (begun.shape()) {
            case POINT -> {
                headings.addAll(List.of("latitude", "longitude"));
                tags.addAll(List.of("#geo+lat", "#geo+lon"));
            }
            case LAND -> {
                headings.add("wkt");
                tags.add("#geo+bounds+wkt");
            }
            case NONE -> {}
        }
        if (head.invented()) {
            csv.writeRecord("# invented: true");
        }
        csv.writeRecord(headings);
        csv.writeRecord(tags);
    }

    @Override
    public void row(OutRow row) {
        Sheet<?> open = java.util.Objects.requireNonNull(sheet);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Object cell = row.cells().get(i);
            String text = OutRow.text(cell);
            if (cell instanceof String && text.isEmpty()) {
                losses.add(open.name(), open.columns().get(i).name(), Written.EMPTY_TEXT);
            }
            texts.add(cell instanceof String ? Formulas.hide(text) : text);
        }
        Geometry geometry = row.geometry();
        switch (open.shape()) {
            case POINT -> {
                texts.add(geometry == null ? "" : Written.number(geometry.getCoordinate().y));
                texts.add(geometry == null ? "" : Written.number(geometry.getCoordinate().x));
            }
            case LAND -> texts.add(geometry == null ? "" : Written.wkt(geometry));
            case NONE -> {}
        }
        csv.writeRecord(texts);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public Losses losses() {
        return losses;
    }
}
