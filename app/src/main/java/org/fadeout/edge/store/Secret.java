package org.fadeout.edge.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Texts that the program makes and nobody can guess: tokens, codes, the numbers of sessions. They hold so much chance that a plain SHA-256
 * of them is as good a lock as a slow hash, which only passwords need.
 */
public final class Secret {
    private static final int TOKEN_BYTES = 32;
    private static final int CODE_SIGNS = 20;
    /** Without letters that look like digits. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secret() {}

    /** A text of 256 bits of chance. */
    public static String token(RandomGenerator random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code of 99 bits of chance that a person can copy from paper: four groups of five. */
    public static String code(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_SIGNS; i++) {
            code.append(i > 0 && i % 5 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** A code as it was typed: without blanks and hyphens, in small letters. */
    public static String codeHash(String typed) {
        return hash(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    /** SHA-256 of a secret, hexadecimal. */
    public static String hash(String secret) {
        return Attachments.hash(secret.getBytes(StandardCharsets.UTF_8));
    }
}
