package org.fadeout.edge.store;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as they are kept: Argon2id (RFC 9106), with 19 MiB, two passes and one lane, and the text form that its reference
 * implementation writes, so that the cost can be raised later and old hashes still be read.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private PasswordHash() {}

    /** The hash of a password with a new salt. */
    public static String of(String password, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = hash(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash);
    }

    /** True where a password has this hash; false for a hash that is none. Takes as long for a wrong password as for a right one. */
    public static boolean matches(String password, String kept) {
        Matcher parts = FORM.matcher(kept);
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        byte[] given = hash(
                password,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                wanted.length);
        return MessageDigest.isEqual(wanted, given);
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        // One spelling, or the same password typed on another keyboard would be another one.
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray(), hash);
        return hash;
    }
}
