package org.fadeout.edge.web;

import java.io.OutputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.fadeout.edge.documents.JsonTree;

/**
 * The log of the server: one line each on the standard error, warnings and worse, without traces, which could carry values; or lines of JSON for
 * programs, with one for each answer. Levels are kept here, because Java forgets the level of a logger that nobody holds.
 */
final class ServerLog {
    /** A missing page is answered to the one who asked; a port that is taken is a message of our own. */
    private static final List<Logger> ONLY_FAULTS = List.of(
            Logger.getLogger("org.apache"),
            Logger.getLogger("org.springframework.web.servlet"),
            Logger.getLogger("org.springframework.boot.web.server.servlet.context"));

    private static final Logger ANSWERS = Logger.getLogger("org.fadeout.answers");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final String OURS = "org.fadeout.";

    private ServerLog() {}

    static void quiet() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %2$s %5$s%n");
        Logger.getLogger("").setLevel(Level.WARNING);
        ONLY_FAULTS.forEach(logger -> logger.setLevel(Level.SEVERE));
        ANSWERS.setLevel(Level.OFF);
    }

    /** From now on lines of JSON go to a stream, and nothing anywhere else. */
    static void json(OutputStream to) {
        Logger root = Logger.getLogger("");
        Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
        root.addHandler(new Lines(to));
        ANSWERS.setLevel(Level.INFO);
    }

    /** From now on plain lines for people again. */
    static void text() {
        Logger root = Logger.getLogger("");
        Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
        root.addHandler(new ConsoleHandler());
        ANSWERS.setLevel(Level.OFF);
    }

    /** One request that was answered. */
    static void answered(String method, String route, int status, Duration took) {
        if (ANSWERS.isLoggable(Level.INFO)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("method", METHODS.contains(method) ? method : "other");
            fields.put("route", route);
            fields.put("status", (long) status);
            fields.put("ms", took.toMillis());
            ANSWERS.log(Level.INFO, "answered", new Object[] {fields});
        }
    }

    /** What left a register that is open to read only, where nothing else writes it down. The reason stays out: people may type names into it. */
    static void left(String person, String what, String layer, long times) {
        if (ANSWERS.isLoggable(Level.INFO)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("person", person);
            fields.put("what", what);
            fields.put("layer", layer);
            fields.put("times", times);
            ANSWERS.log(Level.INFO, "left", new Object[] {fields});
        }
    }

    /** Each line is out before the next: a program that is killed has said all that it did. */
    private static final class Lines extends StreamHandler {
        Lines(OutputStream to) {
            super(to, new AsJson());
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord line) {
            super.publish(line);
            flush();
        }
    }

    /** What libraries say may repeat what a record or a request holds: of them only who said it, and from where a fault comes, is written. */
    private static final class AsJson extends Formatter {
        @Override
        public String format(LogRecord line) {
            String logger = String.valueOf(line.getLoggerName());
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("at", line.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
            said.put("level", line.getLevel().getName());
            said.put("logger", logger);
            said.put("message", logger.startsWith(OURS) ? line.getMessage() : "(said by a library, left out)");
            Object[] parameters = line.getParameters();
            if (logger.startsWith(OURS)
                    && parameters != null
                    && parameters.length == 1
                    && parameters[0] instanceof Map<?, ?> map) {
                map.forEach((name, value) -> said.put(String.valueOf(name), value));
            }
            Throwable thrown = line.getThrown();
            if (thrown != null) {
                said.put("fault", thrown.getClass().getName());
                StackTraceElement[] trace = thrown.getStackTrace();
                said.put("from", trace.length == 0 ? "" : trace[0].toString());
            }
            return JsonTree.line(said);
        }
    }
}
