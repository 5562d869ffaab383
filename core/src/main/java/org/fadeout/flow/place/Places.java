package org.fadeout.flow.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;

/** Finds places as people name them. */
public final class Places {
    private Places() {}

    /** The one place with this id, number, label or name; nothing where there is none, or more than one. Case does not matter. */
    public static Optional<Place> find(Snapshot snapshot, String text) {
        List<Place> places = snapshot.all(Place.KIND);
        Optional<Place> exact = places.stream()
                .filter(place -> text.equalsIgnoreCase(place.number())
                        || text.equals(place.id().text()))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        Set<RecordId> named = new TreeSet<>();
        places.stream().filter(place -> text.equalsIgnoreCase(place.label())).forEach(place -> named.add(place.id()));
        snapshot.all(PlaceName.KIND).stream()
                .filter(name -> text.equalsIgnoreCase(name.name()))
                .forEach(name -> named.add(name.place()));
        return named.size() == 1 ? snapshot.one(Place.KIND, named.iterator().next()) : Optional.empty();
    }
}
