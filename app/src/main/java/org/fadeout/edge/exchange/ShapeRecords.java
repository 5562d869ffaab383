package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The records of a {@code .shp} stream, one after the other (Esri's technical description of 1998). Heights and measures are left out. A
 * record that does not hold together is a fault in words; a file that ends within a record is not whole.
 */
final class ShapeRecords {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int HEAD = 100;
    private static final int FILE_CODE = 9994;
    /** One record is kept at a time: 256 MB hold a ring of sixteen million points. */
    private static final int LARGEST = 1 << 28;

    private final InputStream in;
    private final String file;
    private @Nullable Geometry geometry;
    private @Nullable String fault;
    private boolean measured;

    ShapeRecords(InputStream in, String file) throws IOException {
        this.in = in;
        this.file = file;
        byte[] head = in.readNBytes(HEAD);
        if (head.length < HEAD || ByteBuffer.wrap(head).getInt() != FILE_CODE) {
            throw InputFile.unreadable(file, "a .shp without the head of a Shapefile");
        }
    }

    /** Reads the next record; false at the end. */
    boolean next() throws IOException {
        byte[] head = in.readNBytes(8);
        if (head.length == 0) {
            return false;
        }
        if (head.length < 8) {
            throw InputFile.unreadable(file, "its .shp is cut off");
        }
        long length = ByteBuffer.wrap(head).getInt(4) * 2L;
        if (length < 4 || length > LARGEST) {
            throw InputFile.unreadable(file, "its .shp has a record of " + length + " bytes");
        }
        byte[] content = in.readNBytes((int) length);
        if (content.length < length) {
            throw InputFile.unreadable(file, "its .shp is cut off");
        }
        shape(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        return true;
    }

    private void shape(ByteBuffer bytes) {
        geometry = null;
        fault = null;
        int type = bytes.getInt();
        measured |= type > 10;
        try {
            switch (type % 10) {
                case 0 -> {}
                case 1 -> geometry = type == 31 ? none("a MultiPatch") : point(bytes);
                case 3 -> geometry = lines(bytes);
                case 5 -> geometry = ShapeRings.polygons(parts(bytes));
                case 8 -> geometry = points(bytes);
                default -> none("a shape of type " + type);
            }
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            fault = "a shape that does not hold together";
        }
    }

    private @Nullable Geometry none(String what) {
        fault = what + " where a point or polygons are needed";
        return null;
    }

    private static Geometry point(ByteBuffer bytes) {
        return FACTORY.createPoint(coordinate(bytes));
    }

    private static Coordinate coordinate(ByteBuffer bytes) {
        double x = bytes.getDouble();
        double y = bytes.getDouble();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a position that is no number");
        }
        return new Coordinate(x, y);
    }

    private static Geometry points(ByteBuffer bytes) {
        bytes.position(bytes.position() + 32);
        return FACTORY.createMultiPointFromCoords(coordinates(bytes, bytes.getInt()));
    }

    private static Coordinate[] coordinates(ByteBuffer bytes, int number) {
        if (number < 0 || number > bytes.remaining() / 16) {
            throw new IllegalArgumentException("more points than bytes");
        }
        Coordinate[] points = new Coordinate[number];
        for (int i = 0; i < number; i++) {
            points[i] = coordinate(bytes);
        }
        return points;
    }

    private static Coordinate[][] parts(ByteBuffer bytes) {
        bytes.position(bytes.position() + 32);
        int number = bytes.getInt();
        int points = bytes.getInt();
        if (number < 0 || number > bytes.remaining() / 4) {
            throw new IllegalArgumentException("more parts than bytes");
        }
        int[] starts = new int[number + 1];
        for (int i = 0; i < number; i++) {
            starts[i] = bytes.getInt();
        }
        starts[number] = points;
        Coordinate[] all = coordinates(bytes, points);
        Coordinate[][] parts = new Coordinate[number][];
        for (int i = 0; i < number; i++) {
            parts[i] = java.util.Arrays.copyOfRange(all, starts[i], starts[i + 1]);
        }
        return parts;
    }

    private static Geometry lines(ByteBuffer bytes) {
        Coordinate[][] parts = parts(bytes);
        LineString[] lines = new LineString[parts.length];
        for (int i = 0; i < parts.length; i++) {
            lines[i] = FACTORY.createLineString(parts[i]);
        }
        return FACTORY.createMultiLineString(lines);
    }

    @Nullable
    Geometry geometry() {
        return geometry;
    }

    @Nullable
    String fault() {
        return fault;
    }

    /** True where a record so far had heights or measures. */
    boolean isMeasured() {
        return measured;
    }
}
