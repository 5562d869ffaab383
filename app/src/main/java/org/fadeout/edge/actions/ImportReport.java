package org.fadeout.edge.actions;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.BatchEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or with a dry run would have done.
 *
 * @param all over all files
 * @param land the land of the rows that were taken, by kind, classification or product, and type of hazard
 * @param issues in the order of the files and their rows
 * @param kept the batch, or null where nothing was new or nothing was to be kept
 */
public record ImportReport(
        boolean dryRun,
        Tally all,
        List<FileReport> files,
        List<LandLine> land,
        List<Issue> issues,
        @Nullable BatchEntry kept) {

    public ImportReport {
        files = List.copyOf(files);
        land = List.copyOf(land);
        issues = List.copyOf(issues);
    }

    /** One file. Its issues stand in {@link ImportReport#issues}. */
    public record FileReport(String file, String sourceId, Tally tally, List<TableReport> tables) {
        public FileReport {
            tables = List.copyOf(tables);
        }
    }

    /**
     * One table of a file.
     *
     * @param layer the layer's name, or empty
     * @param kindFrom by what its kind was told
     * @param crs the reference system of its coordinates
     */
    public record TableReport(String layer, String kind, String kindFrom, String crs, Tally tally) {}

    /**
     * Land of one sort in this import.
     *
     * @param group the classification or the product, or empty where the kind has neither
     * @param sum the areas of the polygons added up
     * @param union the area of their union
     */
    public record LandLine(String kind, String group, String hazardType, long polygons, Area sum, Area union) {}

    public Optional<BatchEntry> batch() {
        return Optional.ofNullable(kept);
    }
}
