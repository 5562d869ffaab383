package org.fadeout.edge.exchange;

import java.nio.file.Path;
import java.util.List;
import org.fadeout.base.record.Entity;

/**
 * A file of a format on its way out: sheets one after the other, of each its records one after the other, none of them kept in memory. Every
 * method throws {@link org.fadeout.base.issues.ProblemException} where the file cannot be written.
 */
public interface OutputFile extends AutoCloseable {

    /** Begins the table of a kind; the one before is ended. A kind comes once. */
    <T extends Entity> void begin(Sheet<T> sheet);

    /** Writes a record of the kind that was begun last. */
    void row(OutRow row);

    /** Ends and closes the file; before, it may not be whole. */
    @Override
    void close();

    /** What this format could not hold so far. */
    Losses losses();

    /** What is said of the format beside the losses that were counted. */
    default List<String> notes() {
        return List.of();
    }

    /** Writes a record. */
    default <T extends Entity> void record(Sheet<T> sheet, T entity) {
        row(sheet.row(entity));
    }

    /** Opens a file of a format. Nothing may stand there. */
    @FunctionalInterface
    interface Opening {
        OutputFile open(Path path, ExportHead head);
    }
}
