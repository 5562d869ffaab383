package org.fadeout.edge.web;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of the server: one line each on the standard error, warnings and worse, without traces, which could carry values. Levels are kept
 * here, because Java forgets the level of a logger that nobody holds.
 */
final class ServerLog {
    /** A missing page is answered to the one who asked; a port that is taken is a message of our own. */
    private static final List<Logger> ONLY_FAULTS = List.of(
            Logger.getLogger("org.apache"),
            Logger.getLogger("org.springframework.web.servlet"),
            Logger.getLogger("org.springframework.boot.web.server.servlet.context"));

    private ServerLog() {}

    static void quiet() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %2$s %5$s%n");
        Logger.getLogger("").setLevel(Level.WARNING);
        ONLY_FAULTS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
