package org.fadeout.edge.field;

import java.util.List;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Who may send and fetch. One interface, so that whatever knows people and devices can stand behind it. */
@FunctionalInterface
public interface DeviceDoor {

    /** Judges one request. Never throws for what the request says. */
    Answer knock(Knock knock);

    /**
     * What a request shows of its sender.
     *
     * @param method of HTTP
     * @param target path and query as the request line has them
     * @param token the part of the path that stands for a device, or null
     * @param authorization the header, or null
     * @param secure true over TLS
     */
    record Knock(
            String method,
            String target,
            @Nullable String token,
            @Nullable String authorization,
            boolean secure) {}

    /** What is answered. */
    sealed interface Answer permits In, Challenge, Shut {}

    /**
     * Let in.
     *
     * @param device the record of the device; null where a person came without one
     * @param name under which what it does is kept, not a private person's
     */
    record In(@Nullable RecordId device, String name) implements Answer {}

    /** To be asked who it is: 401 with these values of {@code WWW-Authenticate}. */
    record Challenge(List<String> ways) implements Answer {
        public Challenge {
            ways = List.copyOf(ways);
        }
    }

    /** Known not to be let in: 403. */
    record Shut(String why) implements Answer {}
}
