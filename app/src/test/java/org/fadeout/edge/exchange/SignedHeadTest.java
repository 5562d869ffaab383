package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.base.record.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a head survives printing and mailing, and nothing else. */
class SignedHeadTest {
    private static final Instant AT = Instant.parse("2026-11-22T20:30:15.123Z");
    private static final RegisterInfo INFO = new RegisterInfo("register-1", "office", "LA", "Asia/Vientiane", AT, 2);

    @TempDir
    Path folder;

    private Path keyFile;
    private HeadKey key;
    private SignedHead head;

    @BeforeEach
    void aSignedHead() {
        keyFile = folder.resolve("head.key");
        key = HeadKey.make(keyFile);
        head = SignedHead.of(INFO, batches(100), "ab".repeat(32), AT, Optional.of(key));
    }

    private static List<BatchEntry> batches(int count) {
        List<BatchEntry> batches = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String hash = String.format("%064x", i);
            batches.add(new BatchEntry(
                    "office",
                    i,
                    "0".repeat(64),
                    List.of(),
                    AT,
                    "Keo",
                    "r",
                    Standing.APPROVED,
                    1,
                    "0".repeat(64),
                    hash));
        }
        return batches;
    }

    private PublicKey open() {
        return HeadKey.readOpen(HeadKey.openPart(keyFile), "--key");
    }

    @Test
    void theTextSaysWhatStoodAndItsDayIsThatOfTheRegister() {
        assertThat(head.printed())
                .startsWith("Fadeout head 1\nregister register-1\nsite office\ncountry LA\nday 2026-11-23\n"
                        + "at 2026-11-22T20:30:15Z\nbatches 100\nhead " + "ab".repeat(32) + "\nchain office:1:")
                .contains("\nkey " + key.fingerprint() + "\nsignature ");
        assertThat(head.head().chains())
                .extracting(KeptHead.Chain::number)
                .containsExactly(1L, 36L, 68L, 84L, 92L, 96L, 98L, 99L, 100L);
        head.require(open(), "head.txt");
    }

    @Test
    void itSurvivesMailAndPrint() {
        String mailed = "Dear all,\r\n\r\nhere is the head.\r\n  "
                + head.printed().replace("\n", "\r\n   ").replace(" office", "\t office") + "\r\nKind regards\r\n";
        SignedHead read = SignedHead.read(mailed).orElseThrow();
        assertThat(read).isEqualTo(head);
        read.require(open(), "mail");
    }

    @Test
    void anyOtherCharacterBreaksTheSignature() {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        String whole = head.text() + "signature " + head.signature() + "\n";
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(whole.length());
            char other = "0123456789abcdefXYZ/:".charAt(random.nextInt(21));
            if (Character.isWhitespace(whole.charAt(at)) || whole.charAt(at) == other) {
                continue;
            }
            String changed = whole.substring(0, at) + other + whole.substring(at + 1);
            Optional<SignedHead> read = SignedHead.read(changed);
            assertThat(read.isPresent() && holds(read.get()))
                    .as("seed %d: %s", seed, changed)
                    .isFalse();
        }
    }

    private boolean holds(SignedHead read) {
        try {
            read.require(open(), "changed");
            return true;
        } catch (org.fadeout.base.issues.ProblemException e) {
            return false;
        }
    }

    @Test
    void anotherKeyAndNoneAreTold() {
        Path other = folder.resolve("other.key");
        HeadKey.make(other);
        assertThatThrownBy(() -> head.require(HeadKey.readOpen(HeadKey.openPart(other), "--key"), "head.txt"))
                .hasMessageContaining("DATA-HEAD")
                .hasMessageContaining("another key, " + key.fingerprint());
        SignedHead unsigned = SignedHead.of(INFO, batches(3), "ab".repeat(32), AT, Optional.empty());
        assertThatThrownBy(() -> unsigned.require(open(), "head.txt")).hasMessageContaining("nobody signed it");
    }

    @Test
    void aKeyIsItsOwnersAloneAndNeverReplaced() throws Exception {
        assertThat(Files.getPosixFilePermissions(keyFile))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(HeadKey.openPart(keyFile))).doesNotContain("PRIVATE");
        assertThat(HeadKey.read(keyFile, "--sign").fingerprint()).isEqualTo(key.fingerprint());
        assertThatThrownBy(() -> HeadKey.make(keyFile)).hasMessageContaining("stands there already");
        assertThatThrownBy(() -> HeadKey.read(HeadKey.openPart(keyFile), "--sign"))
                .hasMessageContaining("a key made by fadeout head --new-key");
    }
}
