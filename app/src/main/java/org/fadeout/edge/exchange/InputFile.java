package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;

/**
 * An input file that has been opened: its tables, and what tells it from others.
 *
 * @param name the file's name without its folder
 * @param baseName the name without its ending: under which its records are known when it comes again
 * @param sha256 SHA-256 of its bytes, hexadecimal
 */
public record InputFile(Path path, String name, String baseName, String sha256, List<Table> tables) {

    public InputFile {
        tables = List.copyOf(tables);
    }

    /**
     * Opens a GeoJSON, CSV, YAML or GeoPackage file, told by its first bytes; YAML by its ending. Throws {@link ProblemException} with {@code Unreadable} where it
     * is not there, is none of them, or is cut off.
     */
    public static InputFile open(Path path) {
        return open(path, String.valueOf(path.getFileName()));
    }

    /** Opens a file that lies under another name than people know it by. Throws as {@link #open(Path)} does. */
    public static InputFile open(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            throw unreadable(name, Files.isDirectory(path) ? "it is a folder" : "there is no such file");
        }
        String base = name.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        try {
            String hash = sha256(path);
            return new InputFile(path, name, base, hash, tables(path, name, base));
        } catch (IOException e) {
            throw new ProblemException(new Problem.Unreadable(name, "the system refused: " + e.getMessage()), e);
        }
    }

    private static List<Table> tables(Path path, String name, String base) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(16);
        }
        if (new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("SQLite format 3")) {
            return GeoPackageFile.tables(path, name, base);
        }
        if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
            throw unreadable(name, "it is a ZIP archive or a workbook");
        }
        TextFile text = TextFile.of(() -> Files.newInputStream(path), name);
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".yaml") || ending.endsWith(".yml")) {
            return YamlTable.open(text);
        }
        boolean json = ending.endsWith("json") || text.startsWith("{");
        return List.of(json ? GeoJsonFile.open(text) : TreatyList.of(CsvFile.open(text)));
    }

    private static String sha256(Path path) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Ids.sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    static ProblemException unreadable(String name, String why) {
        return new ProblemException(new Problem.Unreadable(name, why));
    }
}
