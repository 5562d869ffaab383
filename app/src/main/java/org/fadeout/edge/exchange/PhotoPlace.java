package org.fadeout.edge.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a photograph says that it was taken: the GPS part of the EXIF data of a JPEG (CIPA DC-008, TIFF 6.0). Reads the head of the file only,
 * and nothing but the four values that make a position.
 */
public final class PhotoPlace {
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int GPS_FOLDER = 0x8825;
    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;
    private static final int ENTRY_BYTES = 12;
    /** More entries than any camera writes; a larger number is a broken file. */
    private static final int MOST_ENTRIES = 500;

    private PhotoPlace() {}

    /** The position, or nothing where the file has none, is no JPEG, or is broken. */
    public static Optional<Position> of(byte[] content) {
        try {
            return exif(ByteBuffer.wrap(content)).flatMap(PhotoPlace::position);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    /** The TIFF part of the file. */
    private static Optional<ByteBuffer> exif(ByteBuffer file) {
        if (file.remaining() < 4 || Short.toUnsignedInt(file.getShort()) != 0xFFD8) {
            return Optional.empty();
        }
        while (file.remaining() >= 4) {
            int marker = Short.toUnsignedInt(file.getShort());
            int length = Short.toUnsignedInt(file.getShort()) - 2;
            if (marker == START_OF_SCAN || (marker & 0xFF00) != 0xFF00 || length < 0) {
                return Optional.empty();
            }
            if (marker == APP1 && length > 6 && begins(file, "Exif\0\0")) {
                return Optional.of(file.slice(file.position() + 6, length - 6));
            }
            file.position(file.position() + length);
        }
        return Optional.empty();
    }

    private static boolean begins(ByteBuffer file, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        byte[] seen = new byte[wanted.length];
        file.get(file.position(), seen);
        return java.util.Arrays.equals(wanted, seen);
    }

    private static Optional<Position> position(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Integer gps = entry(tiff, tiff.getInt(4), GPS_FOLDER);
        if (gps == null) {
            return Optional.empty();
        }
        int folder = tiff.getInt(gps + 8);
        Double latitude = degrees(tiff, folder, LATITUDE, LATITUDE_REF, 'S');
        Double longitude = degrees(tiff, folder, LONGITUDE, LONGITUDE_REF, 'W');
        // A camera without a fix writes zeros.
        if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
            return Optional.empty();
        }
        return Optional.of(new Position(latitude, longitude));
    }

    private static @Nullable Double degrees(ByteBuffer tiff, int folder, int tag, int refTag, char negative) {
        Integer value = entry(tiff, folder, tag);
        Integer ref = entry(tiff, folder, refTag);
        if (value == null || ref == null) {
            return null;
        }
        int at = tiff.getInt(value + 8);
        double degrees = ratio(tiff, at) + ratio(tiff, at + 8) / 60 + ratio(tiff, at + 16) / 3600;
        return tiff.get(ref + 8) == negative ? -degrees : degrees;
    }

    private static double ratio(ByteBuffer tiff, int at) {
        long above = Integer.toUnsignedLong(tiff.getInt(at));
        long below = Integer.toUnsignedLong(tiff.getInt(at + 4));
        if (below == 0) {
            throw new IllegalArgumentException("A ratio over zero");
        }
        return (double) above / below;
    }

    /** Where the entry of a tag begins in a folder, or null. */
    private static @Nullable Integer entry(ByteBuffer tiff, int folder, int tag) {
        int entries = Math.min(Short.toUnsignedInt(tiff.getShort(folder)), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int at = folder + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
                return at;
            }
        }
        return null;
    }
}
