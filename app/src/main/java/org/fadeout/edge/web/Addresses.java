package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from where a request comes, without ever asking the network what a name is. */
final class Addresses {
    private static final String FORWARDED = "X-Forwarded-For";
    /** Whoever has one address of version 6 has a whole network of them. */
    private static final int GROUPS_OF_A_NETWORK = 4;

    private static final int GROUPS = 8;

    private Addresses() {}

    /** Whether a proxy asks for somebody else. */
    static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader(FORWARDED) != null || request.getHeader("Forwarded") != null;
    }

    /**
     * The address or network that a request is counted for; empty for programs of this machine. Only the last word of the header is the proxy's own:
     * what stands before it was written by whoever asked.
     */
    static Optional<String> counted(HttpServletRequest request, boolean behindProxy) {
        String remote = request.getRemoteAddr();
        List<String> told = Collections.list(request.getHeaders(FORWARDED));
        if (behindProxy && isHere(remote) && !told.isEmpty()) {
            String last = told.get(told.size() - 1);
            remote = last.substring(last.lastIndexOf(',') + 1).strip();
        }
        return isHere(remote) ? Optional.empty() : Optional.of(network(remote));
    }

    /**
     * Whether a proxy on this machine says that it was asked over https. Only the last word of the header is its own.
     *
     * @param always true where the proxy is known to be asked over https, and need not say so
     */
    static boolean isToldHttps(HttpServletRequest request, boolean always) {
        if (!isHere(request.getRemoteAddr())) {
            return false;
        }
        List<String> told = Collections.list(request.getHeaders("X-Forwarded-Proto"));
        if (told.isEmpty()) {
            return always && isForwarded(request);
        }
        String last = told.get(told.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
    }

    private static boolean isHere(@Nullable String address) {
        return address == null
                || address.equals("127.0.0.1")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1");
    }

    /** The first four groups of an address of version 6, any other text as it is but no longer than an address can be. */
    static String network(String address) {
        String text = address.length() > 45 ? address.substring(0, 45) : address;
        if (!text.contains(":") || text.contains(".")) {
            return text;
        }
        int gap = text.indexOf("::");
        List<String> groups = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap)));
        if (gap >= 0) {
            List<String> after = groups(text.substring(gap + 2));
            while (groups.size() + after.size() < GROUPS) {
                groups.add("0");
            }
            groups.addAll(after);
        }
        return String.join(":", groups.subList(0, Math.min(GROUPS_OF_A_NETWORK, groups.size()))) + "::/64";
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }
}
