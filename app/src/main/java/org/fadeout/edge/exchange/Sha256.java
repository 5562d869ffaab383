package org.fadeout.edge.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one hash of the program: SHA-256, and its text in small hexadecimal digits. */
public final class Sha256 {
    /** Never given a byte: to copy it is quicker than to have Java look among all makers of digests again. */
    private static final MessageDigest FRESH = found();

    private Sha256() {}

    /** A new digest, for what is read or written piece by piece. */
    public static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return found();
        }
    }

    private static MessageDigest found() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What a digest has come to; the digest begins anew. */
    public static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a content that is at hand. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }
}
