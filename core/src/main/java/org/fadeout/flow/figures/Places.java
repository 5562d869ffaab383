package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.ControlKind;
import org.jspecify.annotations.Nullable;

/** Tells where land lies and who holds it, for the dimensions that are places. Lays their areas down before the faces are cut. */
final class Places {
    private final Map<Dimension, Areas> areas = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Holders> holders = new EnumMap<>(Dimension.class);

    Places(Snapshot snapshot, List<Dimension> by, Sheets sheets) {
        for (Dimension dimension : new TreeSet<>(by)) {
            switch (dimension) {
                case ADMIN1 -> areas.put(dimension, new Areas(snapshot, 1, sheets));
                case ADMIN2 -> areas.put(dimension, new Areas(snapshot, 2, sheets));
                case AUTHORITY -> holders.put(dimension, new Holders(snapshot, ControlKind.CONTROL, sheets));
                case JURISDICTION -> holders.put(dimension, new Holders(snapshot, ControlKind.JURISDICTION, sheets));
                case TASK, HAZARD, PRODUCT, OPERATOR, METHOD -> {}
            }
        }
    }

    /** The value of a place dimension for land on its day. */
    String of(Dimension dimension, Face face, @Nullable PartialDate date) {
        Areas area = areas.get(dimension);
        Holders holder = holders.get(dimension);
        return area != null ? area.of(face) : holder != null ? holder.of(face, date) : "";
    }

    /** The value for a point; only for administrative areas. */
    String of(Dimension dimension, @Nullable Position position) {
        Areas area = areas.get(dimension);
        return area == null ? "" : area.of(position);
    }

    /** Adds the days on which land may come under another holder. */
    void changes(Face face, Set<LocalDate> days) {
        holders.values().forEach(holder -> holder.changes(face, days));
    }

    /** The assertions that tell who holds land on a day. */
    Set<RecordId> assertions(Face face, LocalDate day) {
        Set<RecordId> ids = new TreeSet<>();
        holders.values()
                .forEach(holder -> holder.possible(face, PartialDate.of(day)).stream()
                        .map(Control::id)
                        .forEach(ids::add));
        return ids;
    }
}
