package org.fadeout.edge.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes as the protocol writes them: hexadecimal, lower case. MD5 tells a phone that a file changed; it protects nothing. */
public final class Hash {
    private Hash() {}

    public static String md5(byte[] bytes) {
        return of("MD5", bytes);
    }

    /** Throws IllegalArgumentException for an algorithm other than these two. */
    public static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("Not MD5 or SHA-256: " + algorithm, e);
        }
    }
}
