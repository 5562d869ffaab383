package org.fadeout.edge.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.exchange.Hash;
import org.fadeout.edge.exchange.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * HTTP Digest (RFC 7616, and RFC 2617 as ODK Collect speaks it): MD5 or SHA-256, {@code qop} absent or {@code auth}. The server keeps nothing of a
 * nonce: it holds the second in which it was made, and a hash that only this server can make.
 */
final class Digest {
    static final String REALM = RegisterDevice.REALM;

    /** How long a nonce is good for, in seconds; then the phone is asked once more without a person noticing. */
    static final long SECONDS = 3_600;

    private static final Pattern PARAMETER =
            Pattern.compile("(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");

    private final String key;

    /** With the key by which this server knows its own nonces. */
    Digest(byte[] key) {
        this.key = Sha256.of(key);
    }

    /** What a phone says of itself. */
    record Shown(Map<String, String> values) {
        /** Reads the header; nothing where it is no Digest. */
        static Optional<Shown> of(@Nullable String authorization) {
            if (authorization == null || !authorization.regionMatches(true, 0, "Digest ", 0, 7)) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            Matcher matcher = PARAMETER.matcher(authorization.substring(7));
            while (matcher.find()) {
                String value = matcher.group(2) == null
                        ? matcher.group(3)
                        : matcher.group(2).replaceAll("\\\\(.)", "$1");
                values.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
            }
            return Optional.of(new Shown(values));
        }

        String get(String name) {
            return values.getOrDefault(name, "");
        }

        /** MD5 where it says nothing, as the older standard has it. */
        String algorithm() {
            return get("algorithm").isEmpty() ? "MD5" : get("algorithm").toUpperCase(Locale.ROOT);
        }
    }

    /** A value of {@code WWW-Authenticate}. */
    String challenge(long second, boolean stale) {
        return "Digest realm=\"" + REALM + "\", domain=\"/odk\", qop=\"auth\", algorithm=MD5, nonce=\"" + nonce(second)
                + "\", opaque=\""
                + Sha256.of(REALM.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + "\""
                + (stale ? ", stale=true" : "");
    }

    private String nonce(long second) {
        return Long.toHexString(second) + "-"
                + hash("SHA-256", key + ":" + second).substring(0, 32);
    }

    /** True where the nonce was made here and is not too old. */
    boolean isFresh(Shown shown, long now) {
        String nonce = shown.get("nonce");
        int dash = nonce.indexOf('-');
        if (dash < 1 || dash > 12) {
            return false;
        }
        try {
            long made = Long.parseLong(nonce.substring(0, dash), 16);
            return same(nonce, nonce(made)) && made <= now + SECONDS && now - made <= SECONDS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * True where the answer is that of the secret behind what is kept.
     *
     * @param kept by {@link RegisterDevice#kept} for the algorithm of the answer, or null where nothing is
     */
    static boolean isRight(Shown shown, @Nullable String kept, DeviceDoor.Knock knock) {
        String algorithm = shown.algorithm();
        String qop = shown.get("qop");
        boolean known = algorithm.equals("MD5") || algorithm.equals("SHA-256");
        if (kept == null
                || !known
                || !(qop.isEmpty() || qop.equals("auth"))
                || !isOf(shown.get("uri"), knock.target())) {
            return false;
        }
        String asked = hash(algorithm, knock.method() + ":" + shown.get("uri"));
        String middle = qop.isEmpty()
                ? shown.get("nonce")
                : shown.get("nonce") + ":" + shown.get("nc") + ":" + shown.get("cnonce") + ":" + qop;
        return same(hash(algorithm, kept + ":" + middle + ":" + asked), shown.get("response"));
    }

    /** Phones name the address with or without what stands behind the question mark. */
    private static boolean isOf(String uri, String target) {
        return uri.equals(target) || uri.equals(target.split("\\?", 2)[0]);
    }

    private static String hash(String algorithm, String text) {
        return Hash.of(algorithm, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Compares in a time that does not tell where they differ. */
    static boolean same(@Nullable String one, String other) {
        return MessageDigest.isEqual(
                Objects.requireNonNullElse(one, "").getBytes(StandardCharsets.UTF_8),
                other.getBytes(StandardCharsets.UTF_8));
    }
}
