package org.fadeout.edge.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files that a browser sends into a folder. They lie there under numbers: the name that came with a file is a label only, and never
 * becomes part of a path. A ZIP is for the formats that are one (workbooks, KMZ, Shapefiles), whose reader limits what it unpacks to; every other
 * archive is refused by its first bytes.
 */
final class Uploads {
    /** Longer names than this are cut, in bytes of UTF-8. */
    private static final int NAME_BYTES = 150;

    /** The first bytes of gzip, xz, bzip2, 7z and RAR. */
    private static final List<String> ARCHIVES = List.of("\u001f\u008b", "\u00fd7zXZ", "BZh", "7z\u00bc\u00af", "Rar!");

    private Uploads() {}

    /** One file: the name that people know it by, and where it lies. */
    record Taken(String name, Path path) {}

    /** Takes all files. Throws ProblemException {@link FileProblem.UploadRefused} for the first that cannot be taken. */
    static List<Taken> take(List<MultipartFile> files, Path folder) throws IOException {
        List<Taken> taken = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MultipartFile file : files) {
            if (file.isEmpty()) {
                continue;
            }
            String name = distinct(safe(file.getOriginalFilename()), names);
            refuseArchive(name, file);
            Path path = folder.resolve(Integer.toString(taken.size() + 1));
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, path);
            }
            taken.add(new Taken(name, path));
        }
        return taken;
    }

    private static void refuseArchive(String name, MultipartFile file) throws IOException {
        byte[] start;
        try (InputStream in = file.getInputStream()) {
            start = in.readNBytes(8);
        }
        String first = new String(start, StandardCharsets.ISO_8859_1);
        if (ARCHIVES.stream().anyMatch(first::startsWith)) {
            throw new ProblemException(
                    new FileProblem.UploadRefused(
                            name,
                            "it is an archive, which is not unpacked here",
                            "GeoJSON, CSV, YAML, GeoPackage, XLSX, KML, KMZ, GeoParquet and zipped Shapefiles, each file by itself"));
        }
    }

    /** A name without folders, control characters and signs that turn text round; never empty, never hidden. */
    static String safe(@Nullable String given) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()+-]", "_")
                .strip()
                .replaceFirst("^[. ]+", "");
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 9 ? name.substring(dot) : "";
        String base = name.substring(0, name.length() - ending.length());
        while (base.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return base.isBlank() ? "file" + ending : base + ending;
    }

    private static String distinct(String name, Set<String> names) {
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return free;
    }
}
