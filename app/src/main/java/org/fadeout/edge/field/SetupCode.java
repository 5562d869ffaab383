package org.fadeout.edge.field;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.fadeout.edge.documents.JsonTree;
import org.jspecify.annotations.Nullable;

/** What the picture says with which Collect sets itself up: JSON, compressed by zlib, in base 64. */
public final class SetupCode {
    private SetupCode() {}

    /**
     * The text of the picture.
     *
     * @param server the address under which the phone reaches {@code /odk}, with the token in it where that is how it is let in
     * @param name and password for Digest; null where the token stands in the address
     * @param project what the phone calls it
     */
    public static String text(String server, @Nullable String name, @Nullable String password, String project) {
        Map<String, @Nullable Object> general = new LinkedHashMap<>();
        general.put("server_url", server);
        if (name != null && password != null) {
            general.put("username", name);
            general.put("password", password);
        }
        general.put("form_update_mode", "match_exactly");
        general.put("autosend", "wifi_and_cellular");
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("general", general);
        all.put("admin", Map.of());
        all.put("project", Map.of("name", project));
        return packed(JsonTree.line(all));
    }

    private static String packed(String json) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] some = new byte[512];
            while (!deflater.finished()) {
                out.write(some, 0, deflater.deflate(some));
            }
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } finally {
            deflater.end();
        }
    }
}
