package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.record.Register;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Person;

/**
 * Who works here, with which clock. On a machine of one's own that is one person, under the name that the settings give.
 *
 * @param actor under whose name changes are kept
 * @param surroundings clock and randomness
 * @param uploadLimit how many bytes may be sent to the import page at once
 * @param backdrops what may be drawn beneath the map besides the borders
 */
public record Desk(String actor, Surroundings surroundings, long uploadLimit, List<Backdrop> backdrops) {
    private static final long MEGABYTE = 1_000_000;

    /** The limit where nobody chose one: files of a whole programme are below it. */
    private static final long UPLOAD_LIMIT = 200 * MEGABYTE;

    public Desk {
        backdrops = List.copyOf(backdrops);
    }

    /** Under whose name changes are kept: of the person who has signed in, where the register has accounts. */
    @Override
    public String actor() {
        return Acting.person().map(Person::name).orElse(actor);
    }

    public Desk(String actor, Surroundings surroundings) {
        this(actor, surroundings, UPLOAD_LIMIT, List.of());
    }

    /** The same desk with a limit in megabytes. */
    public Desk taking(long megabytes) {
        return new Desk(this.actor, surroundings, megabytes * MEGABYTE, backdrops);
    }

    /** The same desk with other pictures of the ground to choose from. */
    public Desk over(List<Backdrop> others) {
        return new Desk(this.actor, surroundings, uploadLimit, others);
    }

    /** Bytes as whole megabytes, rounded up, so that a file over the limit never reads as within it. */
    static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    /** Today where the register is kept. */
    public LocalDate today(Register register) {
        return LocalDate.ofInstant(
                surroundings.clock().instant(), register.info().zone());
    }
}
