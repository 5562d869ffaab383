package org.fadeout.edge.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The smallest JPEG that says where it was taken: head, EXIF with a GPS part, a comment, end. */
final class PhotoOf {
    private static final int GPS = 26;

    private PhotoOf() {}

    static byte[] jpeg(double latitude, double longitude, String comment) {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        entry(tiff, 0x8825, 4, 1, GPS);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        int values = GPS + 2 + 4 * 12 + 4;
        entry(tiff, 1, 2, 2, (latitude < 0 ? 'S' : 'N') << 24);
        entry(tiff, 2, 5, 3, values);
        entry(tiff, 3, 2, 2, (longitude < 0 ? 'W' : 'E') << 24);
        entry(tiff, 4, 5, 3, values + 24);
        tiff.putInt(0);
        degrees(tiff, Math.abs(latitude));
        degrees(tiff, Math.abs(longitude));
        byte[] exif = new byte[tiff.position()];
        System.arraycopy(tiff.array(), 0, exif, 0, exif.length);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        segment(out, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif));
        segment(out, 0xFE, comment.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double degrees) {
        int whole = (int) degrees;
        double minutes = (degrees - whole) * 60;
        int full = (int) minutes;
        tiff.putInt(whole).putInt(1).putInt(full).putInt(1);
        tiff.putInt((int) Math.round((minutes - full) * 60 * 1_000)).putInt(1_000);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
