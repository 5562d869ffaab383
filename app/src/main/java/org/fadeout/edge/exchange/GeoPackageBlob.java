package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * A geometry as a GeoPackage keeps it: a header (OGC 12-128, 2.1.3) and well-known binary.
 *
 * @param fault why it could not be read, or null
 */
record GeoPackageBlob(@Nullable Geometry geometry, @Nullable String fault) {
    static final GeoPackageBlob NONE = new GeoPackageBlob(null, null);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    static GeoPackageBlob read(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return NONE;
        }
        if (bytes.length < 8 || bytes[0] != 'G' || bytes[1] != 'P') {
            return new GeoPackageBlob(null, "a geometry without the header of a GeoPackage");
        }
        int flags = bytes[3];
        int envelope = (flags >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length || bytes.length <= 8 + ENVELOPE_BYTES[envelope]) {
            return new GeoPackageBlob(null, "a geometry whose header does not hold together");
        }
        return ofWkb(Arrays.copyOfRange(bytes, 8 + ENVELOPE_BYTES[envelope], bytes.length));
    }

    /** Well-known binary without the header; null or empty is no geometry. */
    static GeoPackageBlob ofWkb(byte @Nullable [] wkb) {
        if (wkb == null || wkb.length == 0) {
            return NONE;
        }
        try {
            return new GeoPackageBlob(new WKBReader(FACTORY).read(wkb), null);
        } catch (ParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return new GeoPackageBlob(null, "a geometry that cannot be read: " + e.getMessage());
        }
    }

    /** SQLite would read a file that is cut off until it met the missing part; its header says how long it should be. */
    static void refuseCutOff(Path path, String file) throws IOException {
        byte[] head = new byte[100];
        try (InputStream in = Files.newInputStream(path)) {
            if (in.readNBytes(head, 0, head.length) < head.length) {
                throw InputFile.unreadable(file, "it is cut off");
            }
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.BIG_ENDIAN);
        int given = numbers.getShort(16) & 0xFFFF;
        long page = given == 1 ? 65_536 : given;
        long pages = numbers.getInt(28) & 0xFFFFFFFFL;
        boolean countHolds = numbers.getInt(24) == numbers.getInt(92);
        long length = Files.size(path);
        if (countHolds && length < page * pages) {
            throw InputFile.unreadable(file, "it is cut off: " + length + " bytes of " + page * pages);
        }
    }
}
