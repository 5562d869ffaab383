package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.TextList;
import org.fadeout.edge.actions.DecideHazard.Request;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.edge.exchange.PolygonFile.Part;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.contamination.Transition;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The records that a decision makes: itself, with what it changed before and after, and the areas as they are from then on. */
final class DecisionRecords {
    private final Register register;
    private final Request request;
    private final Transition way;
    private final Facts facts;
    private final List<Hazard> areas = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    DecisionRecords(Register register, Request request, Transition way, Facts facts) {
        this.register = register;
        this.request = request;
        this.way = way;
        this.facts = facts;
    }

    /** The areas as they are from now on. */
    List<Hazard> areas() {
        return areas;
    }

    /** The decisions, the one on the area that was asked for first. */
    List<Decision> decisions() {
        return decisions;
    }

    /** One area is changed. */
    void change(Hazard before) {
        Map<String, Object> values = new HashMap<>(Hazard.KIND.values(before));
        if (way.to() != null) {
            values.put("classification", way.to());
        }
        if (request.type() != null && takesType()) {
            values.put("hazard_type", request.type());
        }
        Land moved = takesLand() ? facts.ground().newLand() : null;
        if (moved != null) {
            values.put("land", moved);
            // What was typed was the size of the old boundary.
            values.remove("stated_area");
        }
        way.statusAfter(facts).ifPresent(status -> {
            values.put("status", status);
            if (!status.isOpen()) {
                values.putIfAbsent("closed", request.date());
            }
        });
        Hazard after = Hazard.KIND.make(values);
        areas.add(after);
        decisions.add(decision(before, after, moved == null ? null : before.land(), List.of(), List.of()));
    }

    private boolean takesType() {
        return request.act() == DecisionAct.RETYPE || request.act() == DecisionAct.CORRECT;
    }

    private boolean takesLand() {
        return request.act() == DecisionAct.EXTEND || request.act() == DecisionAct.CORRECT;
    }

    /** Areas take the place of others; each keeps what the first of them was, and says so on both sides. */
    void takePlaces(List<Hazard> predecessors, List<Part> parts) {
        Hazard first = predecessors.get(0);
        List<Hazard> successors = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            successors.add(successor(first, parts.get(i), i));
        }
        List<String> before = ids(predecessors);
        List<String> after = ids(successors);
        for (Hazard predecessor : predecessors) {
            Map<String, Object> values = new HashMap<>(Hazard.KIND.values(predecessor));
            values.put("status", HazardStatus.SUPERSEDED);
            Hazard replaced = Hazard.KIND.make(values);
            areas.add(replaced);
            decisions.add(decision(predecessor, replaced, null, List.of(), after));
        }
        for (Hazard successor : successors) {
            areas.add(successor);
            decisions.add(decision(successor, successor, null, before, List.of()));
        }
    }

    private static List<String> ids(List<Hazard> hazards) {
        return hazards.stream().map(hazard -> hazard.id().text()).toList();
    }

    private Hazard successor(Hazard first, Part part, int place) {
        Map<String, Object> values = new HashMap<>(Hazard.KIND.values(first));
        values.put("id", Ids.of(Hazard.KIND, register.head(), first.id().text(), Integer.toString(place)));
        String name = first.number() == null ? first.id().text() : first.number();
        values.put("number", part.number() == null ? name + "-" + (place + 1) : part.number());
        values.put("land", part.land());
        values.put("recorded", request.date());
        values.put("other", Attributes.NONE);
        values.remove("stated_area");
        values.remove("closed");
        return Hazard.KIND.make(values);
    }

    private Decision decision(
            Hazard before,
            Hazard after,
            @Nullable Land landBefore,
            List<String> predecessors,
            List<String> successors) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id(before.id()));
        put(values, "source", before.source());
        values.put("hazard", before.id());
        values.put("act", request.act());
        values.put("date", request.date());
        put(values, "authority", request.authority());
        put(values, "signed_by", request.signedBy());
        put(values, "reason", request.reason());
        values.put("rule", rule());
        put(
                values,
                "standard",
                facts.standard() == Standard.NONE ? null : facts.standard().id());
        values.put("evidence", new TextList(restsOn()));
        if (before.classification() != after.classification()) {
            put(values, "classification_before", before.classification());
            put(values, "classification_after", after.classification());
        }
        if (before.status() != after.status()) {
            values.put("status_before", before.status());
            values.put("status_after", after.status());
        }
        if (before.hazardType() != after.hazardType()) {
            values.put("hazard_type_before", before.hazardType());
            values.put("hazard_type_after", after.hazardType());
        }
        put(values, "land", landBefore);
        values.put("predecessors", new TextList(predecessors));
        values.put("successors", new TextList(successors));
        values.put("other", papers());
        return Decision.KIND.make(values);
    }

    /** Rises with the batch, so that of two decisions of one day the earlier has the smaller id. */
    private RecordId id(RecordId hazard) {
        String hash = Ids.of(
                        Decision.KIND,
                        register.head(),
                        hazard.text(),
                        request.act().name())
                .text();
        long batch = register.batches().size() + 1L;
        return RecordId.of(String.format(Locale.ROOT, "decision-%08d-%s", batch, hash.substring(hash.length() - 16)));
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Attributes papers() {
        Map<String, String> papers = new HashMap<>();
        if (request.quality() != null) {
            papers.put("quality report", request.quality());
        }
        if (request.certificate() != null) {
            papers.put("certificate", request.certificate());
        }
        return Attributes.of(papers);
    }

    private String rule() {
        return switch (way) {
            case SUSPECT, CONFIRM, UNCONFIRM -> facts.evidence().rule();
            default ->
                way.title() + "; needed: "
                        + String.join(
                                "; ",
                                way.guards().stream().map(guard -> guard.need()).toList());
        };
    }

    /** What the person named, else what the guards found. */
    private List<String> restsOn() {
        if (!request.evidence().isEmpty()) {
            return request.evidence();
        }
        Stream<Collection<RecordId>> found = switch (way) {
            case SUSPECT ->
                Stream.of(facts.evidence().direct(), facts.evidence().indirect());
            case CONFIRM -> Stream.of(facts.evidence().direct());
            case CANCEL -> Stream.of(facts.survey().nonTechnical());
            case REDUCE -> Stream.of(facts.survey().technical(), facts.survey().reduced());
            case CLOSE -> Stream.of(facts.work().completed());
            case REOPEN -> Stream.of(facts.newEvidence());
            case UNCONFIRM, MEND, RETYPE, EXTEND, START, HAND_OVER, MERGE, SPLIT, SUPERSEDE -> Stream.empty();
        };
        return found.flatMap(Collection::stream).map(RecordId::text).toList();
    }
}
