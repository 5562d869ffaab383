package org.fadeout.edge.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;

/**
 * A register as a file: put in its place and copied. A new file is made beside its place under another name and moved there when it is
 * whole, so that nobody ever sees half of one.
 */
final class RegisterFile {
    private static final AtomicLong DRAFTS = new AtomicLong();

    private RegisterFile() {}

    /** Fills a file that nobody sees yet. */
    @FunctionalInterface
    interface Filling {
        void into(Path draft) throws SQLException;
    }

    /**
     * Copies a register that may be open and being written, checks the copy, and does something more to it before it is put in its place.
     */
    static void copy(Path from, Path to, Filling after) {
        requireThere(from);
        place(to, draft -> {
            try (Connection connection = GeoPackageDatabase.connect(from, false)) {
                Schema.info(connection, new GeoPackageDatabase(from));
                List<String> atLeast = new Chain(connection).heads();
                try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                    vacuum.setString(1, draft.toAbsolutePath().toString());
                    vacuum.execute();
                }
                if (!agrees(draft, atLeast, new Chain(connection))) {
                    throw new ProblemException(
                            new StoreProblem.StoreRefused(to.toString(), "the copy does not agree with the register"));
                }
            }
            after.into(draft);
        });
    }

    /** A copy is whole, holds at least what was there when it began, and nothing that the register does not hold. */
    private static boolean agrees(Path copy, List<String> atLeast, Chain source) throws SQLException {
        try (Connection connection = GeoPackageDatabase.connect(copy, false)) {
            Chain copied = new Chain(connection);
            return "ok".equals(Connections.text(connection, "PRAGMA integrity_check"))
                    && copied.names().containsAll(atLeast)
                    && source.names().containsAll(copied.names());
        }
    }

    /** Makes a file beside its place and moves it there when it is whole. Throws ProblemException where something stands there. */
    static void place(Path file, Filling filling) {
        if (Files.exists(file)) {
            throw new ProblemException(new StoreProblem.RegisterExists(file.toString()));
        }
        try {
            // Not a temporary file of the system, which only its owner could read.
            String own = ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet();
            Path draft = file.toAbsolutePath().resolveSibling(".fadeout-" + own + ".gpkg");
            try {
                filling.into(draft);
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                moveTo(file, draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(new StoreProblem.RegisterExists(file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new StoreProblem.StoreRefused(
                            file.toString(),
                            "its folder cannot be written: " + e.getClass().getSimpleName()),
                    e);
        } catch (SQLException e) {
            throw new GeoPackageDatabase(file).refused(e);
        }
    }

    /** A link never takes the place of a file; disks that know no links, such as most sticks, are moved to after a look. */
    private static void moveTo(Path file, Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(draft, file);
        }
    }

    static void requireThere(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new StoreProblem.RegisterMissing(file.toString()));
        }
    }
}
