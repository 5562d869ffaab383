package org.fadeout.base.record;

/** Which change made a version: the site, the number of its batch there, and the place in the batch from 0. */
public record VersionId(String site, long batch, long place) implements Comparable<VersionId> {

    /** Reads the text form. Throws IllegalArgumentException where it is not one. */
    public static VersionId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a version: \"" + text + "\". Allowed: site/batch/place");
        }
        return new VersionId(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
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
