package org.fadeout.flow.standard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.measure.Area;

/**
 * The bands into which contamination by one hazard is sorted.
 *
 * @param hazard the type of hazard, in words
 * @param name of the scheme
 * @param citation where the thresholds come from
 * @param bands the highest first
 */
public record BandScheme(String hazard, String name, String citation, List<Band> bands) {

    public BandScheme {
        bands = bands.stream()
                .sorted(Comparator.comparing(Band::from)
                        .thenComparing(Band::included, Comparator.reverseOrder())
                        .reversed())
                .toList();
        Set<Area> thresholds = new HashSet<>();
        for (Band band : bands) {
            if (!thresholds.add(band.from())) {
                throw new IllegalArgumentException("contamination bands of " + hazard + ": two begin at " + band.from()
                        + "; allowed: each threshold once");
            }
        }
    }

    /** The band of an area; nothing where it reaches none. */
    public Optional<Band> of(Area area) {
        return bands.stream().filter(band -> band.reachedBy(area)).findFirst();
    }
}
