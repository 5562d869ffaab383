package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * The indexes of the layers, kept until the next batch: one for each layer and knowledge, for a district where one is asked for, and for
 * each day where the layer is computed. Whoever asks for one that is being made waits for it.
 */
@Component
@PerSight
class MapIndexes {
    private static final int KEPT = 64;

    private final Snapshots snapshots;
    private final Map<Wanted, Object> locks = new ConcurrentHashMap<>();
    private final Map<Known, LocalDate> lastDays = new ConcurrentHashMap<>();
    private Map<Wanted, MarkIndex> kept = new ConcurrentHashMap<>();
    private String head = "";

    MapIndexes(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    private record Wanted(
            String layer,
            Known known,
            @Nullable LocalDate day,
            @Nullable RecordId district) {}

    /** The index of a layer for a question; of its filters only the district is already applied. */
    MarkIndex of(MapLayer layer, MapAsked asked) {
        LocalDate day = layer.kind() == null ? gapDay(asked) : null;
        MarkIndex whole =
                keep(new Wanted(layer.name(), asked.known(), day, null), () -> made(layer, asked.known(), day));
        RecordId district = asked.district();
        if (district == null || AdminArea.KIND.equals(layer.kind())) {
            return whole;
        }
        return keep(
                new Wanted(layer.name(), asked.known(), day, district), () -> within(whole, asked.known(), district));
    }

    /** Makes the indexes of what is known now. */
    void warm() {
        MapAsked all = new MapAsked(null, Known.NOW, "", "", "", null);
        MapLayer.ALL.stream().filter(layer -> layer.kind() != null).forEach(layer -> of(layer, all));
    }

    private MarkIndex keep(Wanted wanted, Supplier<MarkIndex> maker) {
        Map<Wanted, MarkIndex> now = current();
        MarkIndex found = now.get(wanted);
        if (found == null) {
            if (now.size() >= KEPT) {
                now.clear();
            }
            // Made outside of the map's own lock would be made twice by two tiles of one view.
            synchronized (locks.computeIfAbsent(wanted, one -> new Object())) {
                found = now.get(wanted);
                if (found == null) {
                    found = maker.get();
                    now.put(wanted, found);
                }
            }
        }
        return found;
    }

    private synchronized Map<Wanted, MarkIndex> current() {
        String now = snapshots.head();
        if (!now.equals(head)) {
            kept = new ConcurrentHashMap<>();
            locks.clear();
            lastDays.clear();
            head = now;
        }
        return kept;
    }

    private MarkIndex made(MapLayer layer, Known known, @Nullable LocalDate day) {
        Snapshot snapshot = snapshots.at(known);
        Kind<?> kind = layer.kind();
        return new MarkIndex(
                kind == null ? GapMarks.of(snapshot, Objects.requireNonNull(day)) : new MapMarks(snapshot).of(kind));
    }

    /** The day for which gaps are computed: the one asked for, else the last one on which anything is dated. */
    private LocalDate gapDay(MapAsked asked) {
        LocalDate day = asked.day();
        if (day != null) {
            return day;
        }
        current();
        return lastDays.computeIfAbsent(
                asked.known(),
                known -> LandRecords.of(snapshots.at(known), null).lastDay().orElse(LocalDate.EPOCH));
    }

    private MarkIndex within(MarkIndex whole, Known known, RecordId district) {
        AdminArea area = snapshots.at(known).one(AdminArea.KIND, district).orElse(null);
        if (area == null || area.land() == null) {
            return new MarkIndex(List.of());
        }
        Shape shape = Shape.of(area.land());
        Envelope box = MarkPlace.drawn(area.land()).getEnvelopeInternal();
        return new MarkIndex(whole.all().stream()
                .filter(mark -> box.covers(mark.x(), mark.y()) && shape.covers(Mercator.place(mark.x(), mark.y())))
                .toList());
    }
}
