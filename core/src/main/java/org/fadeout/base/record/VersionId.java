package org.fadeout.base.record;

import java.util.regex.Pattern;

/** Which change made a version: the site, the number of its batch there, and the place in the batch from 0. */
public record VersionId(String site, long batch, long place) implements Comparable<VersionId> {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /** Reads the text form. Throws IllegalArgumentException where it is not one. */
    public static VersionId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 3
                && NUMBER.matcher(parts[1]).matches()
                && NUMBER.matcher(parts[2]).matches()) {
            return new VersionId(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
        throw new NotAnId("Not a version: \"" + text + "\". Allowed: site/batch/place");
    }

    @Override
    public int compareTo(VersionId other) {
        int bySite = site.compareTo(other.site);
        int byBatch = bySite != 0 ? bySite : Long.compare(batch, other.batch);
        return byBatch != 0 ? byBatch : Long.compare(place, other.place);
    }

    @Override
    public String toString() {
        return site + "/" + batch + "/" + place;
    }
}
