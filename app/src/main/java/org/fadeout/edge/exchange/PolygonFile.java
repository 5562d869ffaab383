package org.fadeout.edge.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Repair;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** Reads polygons that a person drew for one decision. Nothing is mended: the decision is on the boundary as it was drawn. */
public final class PolygonFile {
    private static final String ALLOWED = "valid polygons in longitude and latitude on WGS 84";

    private PolygonFile() {}

    /** One polygon, with the number that the file gives it, or null. */
    public record Part(@Nullable String number, Land land) {}

    /** The polygons in the order of the file. Throws ProblemException with {@code BadFile} where a row is none, or there are none. */
    public static List<Part> read(Path path) {
        InputFile file = InputFile.open(path);
        List<Part> parts = new ArrayList<>();
        for (Table table : file.tables()) {
            table.crs().filter(crs -> !isWgs84(crs)).ifPresent(crs -> {
                throw bad(file.name(), "as a whole", "its coordinates are in " + crs);
            });
            table.rows(row -> parts.add(part(file.name(), row)));
        }
        if (parts.isEmpty()) {
            throw bad(file.name(), "as a whole", "it holds no polygon");
        }
        return parts;
    }

    private static boolean isWgs84(String crs) {
        String name = crs.toUpperCase(Locale.ROOT);
        return name.endsWith("CRS84") || name.endsWith("4326");
    }

    private static Part part(String file, Row row) {
        String place = "row " + row.number();
        Geometry geometry = row.geometry();
        if (row.fault() != null || !(geometry instanceof Polygonal)) {
            throw bad(file, place, row.fault() != null ? row.fault() : "it has no polygon");
        }
        Repair.fault(geometry).ifPresent(fault -> {
            throw bad(file, place, fault);
        });
        String number = row.text("number");
        return new Part(number.isBlank() ? null : number, Land.of(geometry));
    }

    private static ProblemException bad(String file, String place, String why) {
        return new ProblemException(new FileProblem.BadFile(file, place, why, ALLOWED));
    }
}
