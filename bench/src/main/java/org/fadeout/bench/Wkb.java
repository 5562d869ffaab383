package org.fadeout.bench;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Well-known binary as hexadecimal text, which is how PostGIS takes geometry by COPY. */
final class Wkb {
    private static final HexFormat HEX = HexFormat.of();
    private static final int POINT = 1;
    private static final int POLYGON = 3;
    private static final int MULTIPOLYGON = 6;

    private Wkb() {}

    static String point(double x, double y) {
        ByteBuffer bytes = ByteBuffer.allocate(21);
        bytes.put((byte) 0).putInt(POINT).putDouble(x).putDouble(y);
        return HEX.formatHex(bytes.array());
    }

    /** A polygon where there is one part, else a multipolygon. */
    static String patch(Patch patch) {
        int size = 9;
        for (Patch.Part part : patch.parts()) {
            size += size(part);
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        if (patch.parts().size() > 1) {
            bytes.put((byte) 0).putInt(MULTIPOLYGON).putInt(patch.parts().size());
        }
        for (Patch.Part part : patch.parts()) {
            put(part, bytes);
        }
        return HEX.formatHex(bytes.array(), 0, bytes.position());
    }

    private static int size(Patch.Part part) {
        int size = 9;
        for (double[] ring : part.rings()) {
            size += 4 + 8 * ring.length;
        }
        return size;
    }

    private static void put(Patch.Part part, ByteBuffer bytes) {
        bytes.put((byte) 0).putInt(POLYGON).putInt(part.rings().size());
        for (double[] ring : part.rings()) {
            bytes.putInt(ring.length / 2);
            for (double ordinate : ring) {
                bytes.putDouble(ordinate);
            }
        }
    }
}
