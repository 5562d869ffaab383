package org.fadeout.edge.documents;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.fadeout.flow.access.Layer;

/** The words of an evidence pack. */
final class PackText {
    /** As the register keeps instants, because their text is part of a hash. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private PackText() {}

    static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    static String readme(PackFile.About about) {
        String layer = about.layer() == Layer.RESTRICTED
                ? "This pack is RESTRICTED: it holds exact positions of hazards and the names of those who acted. It holds no personal value of\n"
                        + "a record. Give it only to people who may see the register.\n"
                : "This pack is for the layer \"" + about.layer().text()
                        + "\": records, and who acted and why, are not in it; their hashes stand for them.\n";
        return """
                Evidence pack, written by %s

                %s
                To check it on any machine with Java 11 or newer, without a network:

                    unzip -p PACK.zip CheckPack.java > CheckPack.java
                    java CheckPack.java PACK.zip [SHA-256 of the pack, as you got it by another way]

                What is in it:

                    pack.json           what was asked: period, day, day of knowledge, standard, head of the register
                    report/             the report
                    figures.jsonl       every figure with the lines that add to it, and the records of each line
                    records.jsonl       the records behind the figures, each with the version that was counted
                    log/batches.jsonl   the entries of all batches of the register, each with the hash of the one before it
                    log/changes.jsonl   the changes behind the figures, whole; of the others of the same batches the hash
                    SHA256SUMS          the hash of every entry

                The checker says what agrees, what differs and where, and what it could not verify.
                """.formatted(about.program(), layer);
    }
}
