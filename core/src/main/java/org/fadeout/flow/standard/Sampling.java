package org.fadeout.flow.standard;

import java.util.Optional;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Percent;

/**
 * How much cleared land is inspected.
 *
 * @param share of the cleared land of a task
 * @param least the least area, whatever the share comes to; all of the land where it is smaller
 */
public record Sampling(Percent share, Area least) {

    static Optional<Sampling> of(Stated stated) {
        return stated.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sampling(stated.percent("share"), stated.area("least")));
    }
}
