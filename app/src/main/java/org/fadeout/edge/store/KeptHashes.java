package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The hashes of the changes that a batch has kept, in their places, so that its digest needs no look at what was just written. They are 32 bytes each; of a
 * batch of very many changes none are held, and its digest is made of what the register holds.
 */
final class KeptHashes {
    /** 8 MiB of them. */
    static final int MOST = 1 << 18;

    private static final int BYTES = 32;
    private static final int TOGETHER = 1 << 12;

    private final int most;
    private final List<byte[]> blocks = new ArrayList<>();
    private long count;

    KeptHashes(int most) {
        this.most = most;
    }

    /** Notes the hash of the next change, hexadecimal. */
    void add(String hash) {
        if (count >= most) {
            blocks.clear();
        } else {
            int at = (int) (count % TOGETHER);
            if (at == 0) {
                blocks.add(new byte[TOGETHER * BYTES]);
            }
            System.arraycopy(HexFormat.of().parseHex(hash), 0, blocks.get(blocks.size() - 1), at * BYTES, BYTES);
        }
        count++;
    }

    /** The digest of the batch; empty where there were too many changes to hold. */
    Optional<String> digest() {
        if (count > most) {
            return Optional.empty();
        }
        Seal digest = Seal.ofChanges(count);
        for (int i = 0; i < count; i++) {
            int from = i % TOGETHER * BYTES;
            digest.change(HexFormat.of().formatHex(blocks.get(i / TOGETHER), from, from + BYTES));
        }
        return Optional.of(digest.hex());
    }
}
