package org.fadeout.edge.store;

import java.nio.file.Path;
import java.util.List;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.edge.exchange.Unpacked;

/** A register that is kept at several sites, which work apart and exchange what they recorded as files. */
public interface SiteRegister extends Register {

    /**
     * Writes the batches that another site lacks to a file, for {@link #merge} there. Throws ProblemException where the file cannot be written or
     * stands already, or where what the other site holds is not told.
     *
     * @param withPersonal true where values about private persons go along; without them the other site holds their hashes only
     * @return the batches in the file
     */
    List<BatchEntry> writeChanges(Since since, boolean withPersonal, Path to);

    /**
     * Takes the batches of a file of changes in, as one atomic act with a receipt. What is here already is left, so that the same file again
     * changes nothing. Throws ProblemException where the file is not whole, was altered, is of another register, builds on what is not here or
     * holds another batch under the site and number of one that is here; then nothing is merged.
     *
     * @param name what the file is called in messages
     * @param limits how much it may unpack to
     */
    Merged merge(Path file, String name, String actor, Unpacked.Limits limits);

    /** Throws ProblemException where the store cannot be reached now, or what stands there is no register of this program's version. */
    void requireReady();
}
