package org.fadeout.edge.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One Shapefile of a ZIP archive, read as a stream out of the archive: shapes from {@code .shp}, values from {@code .dbf}, the reference
 * system from {@code .prj}, the letters by {@code .cpg}.
 */
final class ShapeFile implements Table {
    private static final int SAMPLE = 200;
    private static final int LONGEST_TEXT = 1 << 16;

    private final Path path;
    private final String file;
    private final String base;
    private final String layer;
    private final List<String> headings;
    private final DbfCells cells;
    private final List<Row> sample = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final @Nullable String crs;

    private ShapeFile(Path path, String file, String base, String layer, ZipFile zip) throws IOException {
        this.path = path;
        this.file = file;
        this.base = base;
        this.layer = layer;
        Optional<ZipEntry> table = entry(zip, "dbf");
        if (table.isPresent()) {
            String page = text(zip, "cpg").orElse("").strip();
            try (InputStream in = buffered(zip, table.get())) {
                this.cells = DbfCells.head(in, page, file);
            }
            if (cells.isGuessed() && !isUtf8(zip, table.get())) {
                cells.readAsWindows();
                notes.add("the letters are not UTF-8 and were read as Windows-1252");
            }
        } else {
            this.cells = DbfCells.NONE;
            notes.add("without its .dbf a Shapefile has no values");
        }
        this.headings = cells.headings();
        this.crs = text(zip, "prj").filter(one -> !one.isBlank()).orElse(null);
        if (crs == null) {
            notes.add("without its .prj the reference system is not known; the coordinates were read as degrees");
        }
    }

    static List<Table> tables(Path path, String file, List<String> names, String archive) throws IOException {
        List<String> bases = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp") && !name.startsWith("__MACOSX"))
                .map(name -> name.substring(0, name.length() - 4))
                .sorted()
                .toList();
        List<Table> tables = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (String base : bases) {
                String name = base.substring(base.lastIndexOf('/') + 1);
                String layer = bases.size() == 1 && name.equalsIgnoreCase(archive) ? "" : name;
                ShapeFile table = new ShapeFile(path, file, base, layer, zip);
                table.read(zip, SAMPLE, table.sample::add);
                tables.add(table);
            }
        }
        return tables;
    }

    private Optional<ZipEntry> entry(ZipFile zip, String ending) {
        String wanted = base + "." + ending;
        return zip.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(wanted))
                .map(ZipEntry.class::cast)
                .findFirst();
    }

    private Optional<String> text(ZipFile zip, String ending) throws IOException {
        Optional<ZipEntry> entry = entry(zip, ending);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry.get())) {
            return Optional.of(new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1));
        }
    }

    private static InputStream buffered(ZipFile zip, ZipEntry entry) throws IOException {
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    private static boolean isUtf8(ZipFile zip, ZipEntry entry) throws IOException {
        return !TextFile.of(() -> zip.getInputStream(entry), "").guessedLatin();
    }

    private void read(ZipFile zip, long most, Consumer<Row> each) throws IOException {
        ZipEntry shapes = entry(zip, "shp").orElseThrow();
        Optional<ZipEntry> table = entry(zip, "dbf");
        try (InputStream shp = buffered(zip, shapes);
                InputStream dbf = table.isPresent() ? buffered(zip, table.get()) : InputStream.nullInputStream()) {
            ShapeRecords records = new ShapeRecords(shp, file);
            cells.skipHead(dbf, file);
            long number = 0;
            long read = 0;
            while (read < most && records.next()) {
                read++;
                Optional<Map<String, String>> values = cells.next(dbf, file);
                if (values.isPresent()) {
                    each.accept(new Row(++number, values.get(), records.geometry(), records.fault(), List.of()));
                }
            }
            if (records.isMeasured() && notes.stream().noneMatch(note -> note.startsWith("heights"))) {
                notes.add("heights and measures of the positions were left out");
            }
        }
    }

    @Override
    public void rows(Consumer<Row> each) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            read(zip, Long.MAX_VALUE, each);
        } catch (IOException e) {
            throw InputFile.unreadable(file, "not a whole Shapefile: " + e.getMessage());
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
        return headings;
    }

    @Override
    public Optional<String> crs() {
        return Optional.ofNullable(crs);
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
