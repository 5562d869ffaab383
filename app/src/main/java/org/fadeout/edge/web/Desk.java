package org.fadeout.edge.web;

import java.time.LocalDate;
import org.fadeout.base.record.Register;
import org.fadeout.edge.settings.Surroundings;

/**
 * Who works here, with which clock. On a machine of one's own that is one person, under the name that the settings give.
 *
 * @param actor under whose name changes are kept
 * @param surroundings clock and randomness
 */
public record Desk(String actor, Surroundings surroundings) {

    /** Today where the register is kept. */
    public LocalDate today(Register register) {
        return LocalDate.ofInstant(
                surroundings.clock().instant(), register.info().zone());
    }
}
