package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipFile;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.SideBySide;

/**
 * An input file that has been opened: its tables, and what tells it from others.
 *
 * @param name the file's name without its folder
 * @param baseName the name without its ending: under which its records are known when it comes again
 * @param hash computes SHA-256 of its bytes, beside whoever reads its tables
 */
public record InputFile(Path path, String name, String baseName, FutureTask<String> hash, List<Table> tables) {

    /** The entry by which an export of a whole register is known. */
    public static final String WHOLE_REGISTER = "fadeout-register.json";

    public InputFile {
        tables = List.copyOf(tables);
    }

    /** SHA-256 of its bytes, hexadecimal. Throws {@link ProblemException} with {@code Unreadable} where the system refuses to read it. */
    public String sha256() {
        return SideBySide.told(hash);
    }

    /** Opens a file within the usual limits; see {@link #open(Path, Unpacked.Limits)}. */
    public static InputFile open(Path path) {
        return open(path, Unpacked.Limits.STANDARD);
    }

    /** Opens a file under its own name; see {@link #open(Path, String, Unpacked.Limits)}. */
    public static InputFile open(Path path, Unpacked.Limits limits) {
        return open(path, String.valueOf(path.getFileName()), limits);
    }

    /**
     * Opens a GeoJSON, CSV, YAML, GeoPackage, XLSX, KML, KMZ or GeoParquet file or a zipped Shapefile, told by its first bytes; YAML by its
     * ending. Throws {@link ProblemException} with {@code Unreadable} where it is not there, is none of them, is cut off, or unpacks to more
     * than the limits.
     *
     * @param name under which people know it, which may not be the one under which it lies
     */
    public static InputFile open(Path path, String name, Unpacked.Limits limits) {
        if (!Files.isRegularFile(path)) {
            throw unreadable(name, Files.isDirectory(path) ? "it is a folder" : "there is no such file");
        }
        String base = name.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        try {
            FutureTask<String> hash = SideBySide.begin("hash of a file", () -> sha256(path, name));
            return new InputFile(path, name, base, hash, tables(path, name, base, limits));
        } catch (IOException e) {
            throw refused(name, e);
        }
    }

    private static List<Table> tables(Path path, String name, String base, Unpacked.Limits limits) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(16);
        }
        String magic = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (magic.startsWith("SQLite format 3")) {
            return GeoPackageFile.tables(path, name, base);
        }
        if (magic.startsWith("PAR1")) {
            return List.of(ParquetFile.open(path, name));
        }
        if (magic.startsWith("PK")) {
            return zipped(path, name, base, Unpacked.entries(path, name, limits));
        }
        if (magic.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw unreadable(name, "it is a workbook of the form before 2007");
        }
        if (magic.startsWith("\u0000\u0000\u0027\n")) {
            throw unreadable(name, "it is one part of a Shapefile; its parts come together in a .zip");
        }
        TextFile text = TextFile.of(() -> Files.newInputStream(path), name);
        if (text.startsWith("<")) {
            return KmlFile.tables(() -> new java.io.BufferedInputStream(Files.newInputStream(path)), name);
        }
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".yaml") || ending.endsWith(".yml")) {
            return YamlTable.open(text);
        }
        boolean json = ending.endsWith("json") || text.startsWith("{");
        return List.of(json ? GeoJsonFile.open(text) : TreatyList.of(CsvFile.open(text)));
    }

    private static List<Table> zipped(Path path, String name, String base, List<String> entries) throws IOException {
        if (entries.contains("xl/workbook.xml")) {
            return WorkbookFile.tables(path, name);
        }
        if (entries.contains(WHOLE_REGISTER)) {
            throw unreadable(name, "it is a whole register: restore it with fadeout new REGISTER --from " + name);
        }
        Optional<String> kml = entries.stream()
                .filter(entry -> entry.toLowerCase(Locale.ROOT).endsWith(".kml"))
                .findFirst();
        if (kml.isPresent()) {
            return KmlFile.tables(() -> inner(path, kml.get()), name);
        }
        List<Table> shapes = ShapeFile.tables(path, name, entries, base);
        if (shapes.isEmpty()) {
            throw unreadable(name, "a ZIP archive without a workbook, a Shapefile or KML in it");
        }
        return shapes;
    }

    /** One entry of an archive, which is closed with it. */
    private static InputStream inner(Path path, String entry) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        return new java.io.FilterInputStream(new java.io.BufferedInputStream(zip.getInputStream(zip.getEntry(entry)))) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    private static String sha256(Path path, String name) {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Sha256.digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return Sha256.text(in.getMessageDigest());
        } catch (IOException e) {
            throw refused(name, e);
        }
    }

    private static ProblemException refused(String name, IOException why) {
        return new ProblemException(new FileProblem.Unreadable(name, "the system refused: " + why.getMessage()), why);
    }

    static ProblemException unreadable(String name, String why) {
        return new ProblemException(new FileProblem.Unreadable(name, why));
    }
}
