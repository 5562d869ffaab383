package org.fadeout.edge.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.ogc.ItemsQuery;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.ogc.LayerIndex;
import org.fadeout.edge.ogc.Systems;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** What the service has read and indexed, kept for what was known at a few moments until it is not asked for any more. */
@Component
@PerSight
class OgcIndexes {
    private static final int KEPT = 3;

    private final Register register;
    private final Snapshots snapshots;
    private final Map<String, State> kept = new LinkedHashMap<>(8, 0.75f, true);
    private String stampedHead = "";
    private @Nullable Instant stamp;

    OgcIndexes(Register register, Snapshots snapshots) {
        this.register = register;
        this.snapshots = snapshots;
    }

    /**
     * What was known at a moment.
     *
     * @param at the moment, told so that it can be asked for again: of the last batch where nothing else was asked; null for an empty register
     * @param tag another text for everything else that could have been known
     */
    record State(
            Snapshot snapshot,
            @Nullable Instant at,
            String tag,
            Systems systems,
            Set<RecordId> invented,
            Map<String, LayerIndex> indexes,
            Map<String, OgcMarks> marks,
            Map<String, List<? extends Entity>> answers) {
        private static final int ANSWERS = 8;

        LayerIndex of(Layer<?> layer) {
            return indexes.computeIfAbsent(layer.name(), name -> new LayerIndex(layer, snapshot));
        }

        /** The records of a layer that has a place, as tiles find them. */
        OgcMarks marks(Layer<?> layer) {
            return marks.computeIfAbsent(layer.name(), name -> OgcMarks.of(layer, snapshot, invented));
        }

        /**
         * What a question chooses. A reader asks for one page after the other, some of ten records each, so the last answers are kept.
         *
         * @param question everything that it depends on, as text
         */
        List<? extends Entity> chosen(Layer<?> layer, ItemsQuery query, String question) {
            synchronized (answers) {
                List<? extends Entity> known = answers.get(question);
                if (known != null) {
                    return known;
                }
            }
            List<? extends Entity> chosen = query.chosen(of(layer));
            synchronized (answers) {
                answers.put(question, chosen);
                if (answers.size() > ANSWERS) {
                    answers.remove(answers.keySet().iterator().next());
                }
            }
            return chosen;
        }
    }

    /** What is known now, or was at the day or instant that is asked for. Throws ProblemException where it is neither. */
    synchronized State at(@Nullable String asked) {
        String head = snapshots.head();
        if (!head.equals(stampedHead)) {
            stamp = register.batches().stream()
                    .filter(batch -> batch.site().equals(register.info().site()))
                    .map(BatchEntry::recordedAt)
                    .max(Instant::compareTo)
                    .orElse(null);
            stampedHead = head;
        }
        Instant last = stamp;
        Instant instant = asked == null ? last : instant(asked, register.info().zone());
        // Later than the last batch is the same as now, and is asked for again by every further page.
        boolean past = instant != null && last != null && instant.isBefore(last);
        Known known = past && instant != null ? Known.by(instant) : Known.NOW;
        State state = kept.computeIfAbsent(head + " " + known, key -> made(known, past ? instant : last, key));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return state;
    }

    private State made(Known known, @Nullable Instant at, String tag) {
        Snapshot snapshot = snapshots.at(known);
        Set<RecordId> invented = new HashSet<>();
        snapshot.all(Source.KIND).stream()
                .filter(Source::invented)
                .map(Source::id)
                .forEach(invented::add);
        Map<String, LayerIndex> indexes = new ConcurrentHashMap<>();
        Envelope land = new Envelope();
        for (Layer<?> layer : Layer.ALL) {
            if (layer.geometry() != null) {
                LayerIndex index = new LayerIndex(layer, snapshot);
                indexes.put(layer.name(), index);
                land.expandToInclude(index.extent());
            }
        }
        return new State(
                snapshot,
                at,
                tag,
                Systems.of(land),
                invented,
                indexes,
                new ConcurrentHashMap<>(),
                new LinkedHashMap<>(16, 0.75f, true));
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            return text.length() <= 10
                    ? java.time.LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new ProblemException(
                    new UsageProblem.BadParameter(
                            "as-known-on",
                            text,
                            "a day such as 2024-01-31, or an instant such as 2024-01-31T12:00:00Z"),
                    e);
        }
    }
}
