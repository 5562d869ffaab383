package org.fadeout.edge.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;

/** Makes the ids of imported records, the same every time: a hash over where the record comes from and what tells it from others. */
public final class Ids {
    private static final int LENGTH = 24;

    private Ids() {}

    /** The id of a record of a kind, made of the parts in their order. */
    public static RecordId of(Kind<?> kind, String... parts) {
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length goes in too, so that ("ab", "c") and ("a", "bc") differ.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        String hash = Sha256.text(digest).substring(0, LENGTH);
        return RecordId.of(kind.name().replace('_', '-') + "-" + hash);
    }
}
