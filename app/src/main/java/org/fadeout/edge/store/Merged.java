package org.fadeout.edge.store;

import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.BatchEntry;

/**
 * What a merge brought.
 *
 * @param from the site that wrote the file
 * @param inFile the number of batches in the file
 * @param batches how many of them were new here, by site
 * @param changes the number of changes in those
 * @param receipt the batch that says so; empty where nothing came that changes a record
 */
public record Merged(String from, long inFile, Map<String, Long> batches, long changes, Optional<BatchEntry> receipt) {
    public Merged {
        batches = Map.copyOf(batches);
    }

    /** How many batches were new here. */
    public long taken() {
        return batches.values().stream().mapToLong(Long::longValue).sum();
    }
}
