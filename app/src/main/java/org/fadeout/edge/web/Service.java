package org.fadeout.edge.web;

/**
 * What a server is for others.
 *
 * @param exposure where it listens, and for whom
 * @param operations how it is run
 */
public record Service(Exposure exposure, Operations operations) {

    /** For the one person at this machine. */
    public static final Service ALONE = new Service(Exposure.LOOPBACK, Operations.ALONE);
}
