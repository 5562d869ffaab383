package org.fadeout.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.edge.exchange.Row;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A row as bytes, to be sent: the number of its layer, its cells as import reads them, its geometry as it stands in the file. */
final class Packed {
    private Packed() {}

    static byte[] row(int layer, org.apache.spark.sql.Row row, int columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(layer);
            for (int i = 0; i < columns; i++) {
                byte[] text = text(row.get(i)).getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            byte[] geometry = row.length() > columns && !row.isNullAt(columns) ? row.getAs(columns) : new byte[0];
            out.writeInt(geometry.length);
            out.write(geometry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As import reads a cell: all digits that a double holds, never an exponent. */
    private static String text(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    static int layer(byte[] packed) {
        return packed[0];
    }

    static Row unpack(byte[] packed, List<String> headings) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1))) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String heading : headings) {
                byte[] text = in.readNBytes(in.readInt());
                if (text.length > 0) {
                    values.put(heading, new String(text, StandardCharsets.UTF_8));
                }
            }
            byte[] wkb = in.readNBytes(in.readInt());
            Geometry geometry = wkb.length == 0 ? null : new WKBReader().read(wkb);
            return new Row(0, values, geometry, null, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalArgumentException("a geometry that cannot be read: " + e.getMessage(), e);
        }
    }
}
