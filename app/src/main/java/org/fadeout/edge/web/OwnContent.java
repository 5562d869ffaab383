package org.fadeout.edge.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of one's own account.
 *
 * @param fresh secrets that were just made and are shown this once, each on a line; empty where none were
 * @param freshTitle what they are
 */
public record OwnContent(
        String name,
        String role,
        String operator,
        long codes,
        List<TokenLine> tokens,
        String freshTitle,
        List<String> fresh,
        String fault,
        String done) {

    public OwnContent {
        tokens = List.copyOf(tokens);
        fresh = List.copyOf(fresh);
    }

    /** One token, without its text. */
    public record TokenLine(String id, String scope, String note, String expires, boolean expired) {}

    /**
     * A file that somebody is about to take along.
     *
     * @param to its address, without what was asked
     * @param asked what was asked, to be asked again with the reason
     */
    public record Leaving(String to, Map<String, List<String>> asked) {
        public Leaving {
            asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        }
    }
}
