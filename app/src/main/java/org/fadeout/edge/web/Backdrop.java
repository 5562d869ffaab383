package org.fadeout.edge.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures of the ground that may stand beneath the map, from a tile server that the settings name. The browser asks that server itself, so
 * whoever runs it learns which land is looked at: there is none unless somebody wants it.
 *
 * @param name what people call it
 * @param address where its tiles are, with {@code {z}}, {@code {x}} and {@code {y}} or {@code {-y}}, in Web Mercator
 * @param credit whom the tiles are owed to, or empty
 */
public record Backdrop(String name, String address, String credit) {
    /** What the setting takes, for messages. */
    public static final String FORM =
            "entries such as \"Name https://host/{z}/{x}/{y}.png Credit\", parted by a semicolon, each name once";

    private static final Pattern ENTRY = Pattern.compile("(?<name>\\S.*?)\\s+(?<address>https?://\\S+)(?<credit>.*)");

    /** The start of an address as a security policy takes it: scheme, host and port, and nothing that could end a directive. */
    private static final Pattern HOST = Pattern.compile("https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?");

    /** Reads the setting; empty gives none. Throws IllegalArgumentException that names the entry which is not of the {@link #FORM}. */
    public static List<Backdrop> read(String setting) {
        List<Backdrop> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String entry : setting.split(";", -1)) {
            if (!entry.isBlank()) {
                Backdrop one = one(entry.strip());
                if (!names.add(one.name.toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException(entry.strip());
                }
                found.add(one);
            }
        }
        return List.copyOf(found);
    }

    private static Backdrop one(String entry) {
        Matcher told = ENTRY.matcher(entry);
        if (!told.matches()) {
            throw new IllegalArgumentException(entry);
        }
        Backdrop read = new Backdrop(
                told.group("name"), told.group("address"), told.group("credit").strip());
        boolean whole = Arrays.asList("{z}", "{x}").stream().allMatch(read.address::contains)
                && (read.address.contains("{y}") || read.address.contains("{-y}"));
        if (!whole || !HOST.matcher(read.origin()).matches()) {
            throw new IllegalArgumentException(entry);
        }
        return read;
    }

    /** Scheme, host and port: what pages that draw it may load pictures from. */
    String origin() {
        try {
            URI uri = URI.create(address.replaceAll("[{}]", ""));
            return uri.getScheme() + "://" + uri.getRawAuthority();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
