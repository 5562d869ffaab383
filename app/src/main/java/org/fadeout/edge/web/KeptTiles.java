package org.fadeout.edge.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tiles that were made, by the question that they answer, up to a number of bytes; the one that nobody has asked for longest goes first. */
final class KeptTiles {
    private static final long MOST = 64L << 20;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** The tile that is kept, or one that is made now. Two who ask for the same at once may both make it, and neither waits. */
    byte[] of(String question, Supplier<byte[]> maker) {
        synchronized (kept) {
            byte[] found = kept.get(question);
            if (found != null) {
                return found;
            }
        }
        byte[] made = maker.get();
        synchronized (kept) {
            byte[] before = kept.put(question, made);
            bytes += weight(question, made) - (before == null ? 0 : weight(question, before));
            while (bytes > MOST && kept.size() > 1) {
                Iterator<Map.Entry<String, byte[]>> oldest = kept.entrySet().iterator();
                Map.Entry<String, byte[]> gone = oldest.next();
                bytes -= weight(gone.getKey(), gone.getValue());
                oldest.remove();
            }
        }
        return made;
    }

    /** Empty tiles have a weight too: by their question and what it takes to keep one. */
    private static long weight(String question, byte[] tile) {
        return tile.length + 2L * question.length() + 100;
    }
}
