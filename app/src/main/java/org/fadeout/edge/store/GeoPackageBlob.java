package org.fadeout.edge.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.fadeout.edge.exchange.GeoPackageForm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * The binary form of a geometry in a GeoPackage: a header (clause 2.1.3 of the standard) with the envelope, then WKB. A point carries no
 * envelope, because its WKB is no longer than one.
 */
final class GeoPackageBlob {
    static final int SRS = GeoPackageForm.SRS;
    private static final int PLAIN_HEADER = 8;
    private static final int LITTLE_ENDIAN = 1;
    private static final int EMPTY = 1 << 4;

    private GeoPackageBlob() {}

    /** From little-endian WKB without a reference system, not empty. */
    static byte[] of(byte[] wkb, Envelope box, boolean point) {
        return GeoPackageForm.blob(wkb, box, point);
    }

    /** The box of a blob, whoever wrote it; nothing where it is empty or not a geometry. */
    static Optional<Envelope> box(byte[] blob) {
        if (blob.length < PLAIN_HEADER || blob[0] != 'G' || blob[1] != 'P' || (blob[3] & EMPTY) != 0) {
            return Optional.empty();
        }
        int flags = blob[3];
        ByteBuffer buffer = ByteBuffer.wrap(blob)
                .order((flags & LITTLE_ENDIAN) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int code = (flags >> 1) & 7;
        if (code > 0) {
            return Optional.of(new Envelope(
                    buffer.getDouble(8), buffer.getDouble(16), buffer.getDouble(24), buffer.getDouble(32)));
        }
        return boxOfWkb(
                ByteBuffer.wrap(blob, PLAIN_HEADER, blob.length - PLAIN_HEADER).slice());
    }

    private static Optional<Envelope> boxOfWkb(ByteBuffer wkb) {
        wkb.order(wkb.get(0) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (wkb.getInt(1) == 1) {
            return Optional.of(new Envelope(new Coordinate(wkb.getDouble(5), wkb.getDouble(13))));
        }
        byte[] bytes = new byte[wkb.remaining()];
        wkb.get(bytes);
        try {
            Geometry geometry = new WKBReader().read(bytes);
            return geometry.isEmpty() ? Optional.empty() : Optional.of(geometry.getEnvelopeInternal());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
