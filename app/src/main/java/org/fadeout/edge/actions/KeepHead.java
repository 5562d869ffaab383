package org.fadeout.edge.actions;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.edge.exchange.HeadKey;
import org.fadeout.edge.exchange.SignedHead;
import org.fadeout.edge.store.Registers;

/** Tells what a register holds, as a text to be kept elsewhere, and keeps one a day. */
public final class KeepHead {
    private KeepHead() {}

    /** The head as it is now. The batches are read once, so that others may write meanwhile. */
    public static SignedHead of(Register register, Instant at, Optional<HeadKey> key) {
        List<BatchEntry> batches = register.batches();
        return SignedHead.of(register.info(), batches, Registers.headOf(batches), at, key);
    }

    /**
     * Writes the head of today, unless today's stands there already; what was written is never replaced. Throws ProblemException where the folder
     * cannot be written.
     *
     * @return the file, where one was written
     */
    public static Optional<Path> ofToday(Register register, Path folder, Instant at, Optional<HeadKey> key) {
        LocalDate day = LocalDate.ofInstant(at, register.info().zone());
        Path file = folder.resolve("head-" + register.info().id() + "-" + day + ".txt");
        if (Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file, of(register, at, key).printed(), StandardOpenOption.CREATE_NEW);
            return Optional.of(file);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(
                    new FileProblem.NotWritten(file.toString(), e.getClass().getSimpleName()), e);
        }
    }
}
