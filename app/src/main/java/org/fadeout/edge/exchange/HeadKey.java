package org.fadeout.edge.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;

/**
 * The key that signs heads (Ed25519, of Java itself), as a file: the secret part in the PEM that other programs read too, and the public part
 * after it. The public part also stands in a file of its own, for whoever checks.
 */
public final class HeadKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String SECRET = "PRIVATE KEY";
    private static final String OPEN = "PUBLIC KEY";
    private static final int LINE = 64;

    private final PrivateKey secret;
    private final PublicKey open;

    private HeadKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** Where the public part of a key stands that was made at a path. */
    public static Path openPart(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /**
     * Makes a key in a file that only its owner can read, and its public part beside it. Throws ProblemException where either stands already or
     * cannot be written.
     */
    public static HeadKey make(Path file) {
        Path written = file;
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            HeadKey key = new HeadKey(pair.getPrivate(), pair.getPublic());
            String open = pem(OPEN, pair.getPublic().getEncoded());
            write(file, pem(SECRET, pair.getPrivate().getEncoded()) + open, "rw-------");
            written = openPart(file);
            write(written, open, "rw-r--r--");
            return key;
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(
                    new FileProblem.NotWritten(written.toString(), "something stands there already"), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new FileProblem.NotWritten(written.toString(), e.getClass().getSimpleName()), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 15 on has " + ALGORITHM, e);
        }
    }

    private static void write(Path file, String text, String rights) throws IOException {
        FileAttribute<?>[] attributes = FileSystems.getDefault()
                        .supportedFileAttributeViews()
                        .contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, attributes)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** Reads a key to sign with. Throws ProblemException where the file is none. */
    public static HeadKey read(Path file, String option) {
        try {
            String text = Files.readString(file);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new HeadKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, SECRET))),
                    keys.generatePublic(new X509EncodedKeySpec(block(text, OPEN))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new ProblemException(
                    new UsageProblem.BadOption(option, file.toString(), "a key made by fadeout head --new-key"), e);
        }
    }

    /** Reads a public part to check with. Throws ProblemException where the file is none. */
    public static PublicKey readOpen(Path file, String option) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(block(Files.readString(file), OPEN)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new ProblemException(
                    new UsageProblem.BadOption(
                            option,
                            file.toString(),
                            "the public part of a key, which fadeout head --new-key F writes to F.pub"),
                    e);
        }
    }

    /** SHA-256 of the public part: what people compare to tell one key from another. */
    public String fingerprint() {
        return fingerprint(open);
    }

    static String fingerprint(PublicKey open) {
        return Sha256.of(open.getEncoded());
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of its own kind cannot sign", e);
        }
    }

    /** True where the owner of the key has signed this text and no other. */
    static boolean signed(PublicKey open, String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(open);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = Base64.getDecoder().decode(signature);
            // The decoder takes texts that differ in bits which mean nothing; a changed text is never taken for the
            // signed one.
            boolean plain =
                    Arrays.equals(Base64.getEncoder().encode(bytes), signature.getBytes(StandardCharsets.US_ASCII));
            return plain && check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String pem(String name, byte[] bytes) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + name + "-----\n" + body + "\n-----END " + name + "-----\n";
    }

    private static byte[] block(String text, String name) {
        Matcher found = Pattern.compile("-----BEGIN " + name + "-----([^-]*)-----END " + name + "-----")
                .matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("There is no block " + name);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
