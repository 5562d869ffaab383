package org.fadeout.flow.claims;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.Place;
import org.jspecify.annotations.Nullable;

/** Which place is part of which, as recorded. What is not recorded is unknown: two places without a record of it are not held to be apart. */
public final class PlaceTree {
    private final Map<String, Place> byNumber = new HashMap<>();
    private final Map<RecordId, Place> byId = new HashMap<>();

    private PlaceTree(List<Place> places) {
        for (Place place : places) {
            byId.put(place.id(), place);
            byNumber.put(number(place), place);
        }
    }

    public static PlaceTree of(Snapshot snapshot) {
        return new PlaceTree(snapshot.all(Place.KIND));
    }

    /** The number by which claims point to a place; its id where it has none. */
    public static String number(Place place) {
        return place.number() == null ? place.id().text() : place.number();
    }

    public @Nullable Place named(String number) {
        return byNumber.get(number);
    }

    /** The place and what it is part of, the smallest first; just the number where no such place is recorded. */
    public List<String> upwards(String number) {
        Set<String> path = new LinkedHashSet<>(List.of(number));
        Place place = byNumber.get(number);
        while (place != null && place.partOf() != null) {
            place = byId.get(place.partOf());
            // A place that is said to be part of itself ends the way.
            if (place == null || !path.add(number(place))) {
                break;
            }
        }
        return List.copyOf(path);
    }

    /** The largest recorded place around it. */
    public String root(String number) {
        List<String> path = upwards(number);
        return path.get(path.size() - 1);
    }

    /** The largest places around those of a claim, each once; none where the claim names no recorded place. */
    public List<String> roots(Claim claim) {
        return Claim.texts(claim.places()).stream().map(this::root).distinct().toList();
    }

    /** True where some place of the claim is the place or part of it. */
    public boolean lies(Claim claim, String place) {
        return Claim.texts(claim.places()).stream().anyMatch(one -> upwards(one).contains(place));
    }
}
