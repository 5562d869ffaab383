package org.fadeout.edge.web;

/**
 * How a server is run, beside who works at it.
 *
 * @param perMinute how many requests one address may make in a minute; 0 for any number. Programs of this machine are not counted
 * @param behindProxy true where a proxy on this machine says for whom it asks, in the header X-Forwarded-For
 * @param jsonLog true where the log is lines of JSON, one for each request too
 */
public record Operations(long perMinute, boolean behindProxy, boolean jsonLog) {

    /** A server for the one person at this machine. */
    public static final Operations ALONE = new Operations(0, false, false);
}
