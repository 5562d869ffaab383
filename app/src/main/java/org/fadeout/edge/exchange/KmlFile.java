package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;

/** One layer of a KML or KMZ file: the placemarks of one schema, else of one folder. Read as a stream, in degrees on WGS 84. */
final class KmlFile implements Table {
    private static final int SAMPLE = 200;

    private final TextFile.Bytes bytes;
    private final String file;
    private final String key;
    private final String layer;
    private final Set<String> headings = new LinkedHashSet<>();
    private final List<Row> sample = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String kind;
    private boolean invented;

    private KmlFile(TextFile.Bytes bytes, String file, String key, String layer) {
        this.bytes = bytes;
        this.file = file;
        this.key = key;
        this.layer = layer;
    }

    /** Reads through the whole file once, so that one that is cut off is known before anything is made of it. */
    static List<Table> tables(TextFile.Bytes bytes, String file) throws IOException {
        Map<String, KmlFile> layers = new LinkedHashMap<>();
        KmlPlacemarks all = read(bytes, file, (placemark, reading) -> {
            KmlFile layer = layers.computeIfAbsent(placemark.key(), key -> new KmlFile(bytes, file, key, name(key)));
            if (layer.sample.size() < SAMPLE) {
                Row row = layer.row(layer.sample.size() + 1L, placemark);
                layer.sample.add(row);
                layer.headings.addAll(row.values().keySet());
            }
        });
        if (layers.isEmpty()) {
            throw InputFile.unreadable(file, "a KML file without placemarks");
        }
        boolean ours = all.said().containsKey("fadeout_layer");
        List<Table> tables = new ArrayList<>();
        layers.forEach((key, layer) -> {
            layer.invented = ValueText.yes(all.said().getOrDefault("fadeout_invented", ""));
            layer.kind = ours && Kinds.named(layer.layer).isPresent() ? layer.layer : null;
            if (layer.kind != null) {
                // What is unknown in every record has no element, but is a column all the same.
                Kinds.named(layer.kind).ifPresent(known -> layer.headings.addAll(columns(known)));
            }
            if (all.hasHeights()) {
                layer.notes.add("heights of the positions were left out");
            }
            tables.add(layers.size() == 1 && layer.kind == null ? layer.alone() : layer);
        });
        return tables;
    }

    private static <T extends Entity> List<String> columns(Kind<T> kind) {
        return Sheet.of(kind).columns().stream().map(Column::name).toList();
    }

    private static String name(String key) {
        return key.startsWith("#") ? key.substring(1) : key;
    }

    /** A file of one layer is named by the file. */
    private KmlFile alone() {
        KmlFile named = new KmlFile(bytes, file, key, "");
        named.headings.addAll(headings);
        named.sample.addAll(sample);
        named.notes.addAll(notes);
        named.invented = invented;
        return named;
    }

    private static KmlPlacemarks read(TextFile.Bytes bytes, String file, KmlPlacemarks.Taker taker) throws IOException {
        try (InputStream in = bytes.open()) {
            KmlPlacemarks reading = new KmlPlacemarks(in, file, taker);
            reading.read();
            return reading;
        }
    }

    private Row row(long number, KmlPlacemarks.Placemark placemark) {
        return new Row(number, placemark.values(), placemark.geometry(), placemark.fault(), List.of());
    }

    @Override
    public void rows(Consumer<Row> each) {
        long[] number = {0};
        try {
            read(bytes, file, (placemark, reading) -> {
                if (placemark.key().equals(key)) {
                    each.accept(row(++number[0], placemark));
                }
            });
        } catch (IOException e) {
            throw InputFile.unreadable(file, "the system refused: " + e.getMessage());
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String layer() {
        return layer;
    }

    @Override
    public List<String> headings() {
        return List.copyOf(headings);
    }

    @Override
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
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
