package org.fadeout.edge.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.settings.Surroundings;

/**
 * A register in one GeoPackage file, which QGIS and GDAL open as it stands. A program that waits longer than three seconds for another one
 * to write is refused with {@code STORE-REFUSED}. While it is being written the file has {@code -wal} and {@code -shm} files beside it; a
 * closed register is one file.
 */
public final class GeoPackageRegister extends StoredRegister {
    private GeoPackageRegister(Path file, Surroundings surroundings, boolean readOnly) {
        super(there(file), surroundings, readOnly);
    }

    private static Database there(Path file) {
        RegisterFile.requireThere(file);
        return new GeoPackageDatabase(file);
    }

    /**
     * Begins to make ready, beside the caller, what the first opening of a register needs, and the kinds that are read first. It only saves
     * time: what fails here fails again where the register is opened, and is told there.
     */
    public static void readyAhead(Supplier<List<Kind<?>>> first) {
        Thread thread = new Thread(
                () -> {
                    GeoPackageDatabase.readyConfig();
                    first.get().forEach(Kind::fields);
                    CanonicalJson.read("{}");
                },
                "ready ahead");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, failure) -> {});
        thread.start();
    }

    /** Makes a new, empty register and opens it. Throws ProblemException where something stands at the path already. */
    public static GeoPackageRegister create(Path file, NewRegister told, Surroundings surroundings) {
        new GeoPackageDatabase(file)
                .make((connection, made) -> Schema.create(connection, made.dialect(), told.info(surroundings)));
        return open(file, surroundings);
    }

    /**
     * Opens a register, and brings one of an older format forward. Never makes one. Throws ProblemException with {@code STORE-MISSING}, {@code STORE-FOREIGN}, {@code STORE-NEWER} or
     * {@code STORE-REFUSED}.
     */
    public static GeoPackageRegister open(Path file, Surroundings surroundings) {
        return new GeoPackageRegister(file, surroundings, false);
    }

    /**
     * Opens a register that will not be changed, such as one on a write-protected disk. Appending is refused. Throws as {@link #open} does.
     */
    public static GeoPackageRegister openToRead(Path file, Surroundings surroundings) {
        return new GeoPackageRegister(file, surroundings, true);
    }
}
