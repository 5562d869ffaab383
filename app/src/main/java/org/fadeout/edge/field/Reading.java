package org.fadeout.edge.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.actions.SentEntity;
import org.fadeout.edge.actions.SentForm;
import org.fadeout.flow.evidence.PositionMethod;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads what a phone sent into the fields of its kind. A form of an older or a newer version says more or less than the model asks today: what
 * has no field is kept by its name.
 */
public final class Reading {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int MOST_DIGITS = 30;

    /** Asked by the program itself; they are no answers. */
    private static final Set<String> FRAME = Set.of(
            "start",
            "end",
            "deviceid",
            "username",
            FieldForm.EXISTING,
            FieldForm.SEEN,
            FieldForm.BOX_ASKED,
            FieldForm.DRAWN);

    private final Sent sent;
    private final @Nullable Kind<?> kind;
    private final UnaryOperator<String> records;
    private final Set<String> media;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> rest = new TreeMap<>();
    private final Map<String, String> own = new TreeMap<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable Geometry place;

    private Reading(Sent sent, @Nullable Kind<?> kind, UnaryOperator<String> records, Set<String> media) {
        this.sent = sent;
        this.kind = kind;
        this.records = records;
        this.media = media;
    }

    /**
     * Reads it.
     *
     * @param records the id of a record behind the name of an entity; the text itself where it is none
     * @param known true where the form is one that phones get here, of whichever version
     * @param media the paths of all questions that are answered by a file, without the numbers of repeats
     */
    public static SentForm of(Sent sent, boolean known, UnaryOperator<String> records, Set<String> media) {
        Kind<?> kind = FieldForm.of(sent.form()).map(FieldForm::kind).orElse(null);
        Reading reading = new Reading(sent, kind, records, media);
        if (!known) {
            reading.faults.add("the form \"" + shown(sent.form()) + "\" is not known here");
        }
        return reading.form();
    }

    private SentForm form() {
        SentEntity entity = entity();
        sent.answers().forEach(this::take);
        return new SentForm(
                sent.form(),
                orNull(sent.version()),
                sent.instance(),
                sent.replaces(),
                kind,
                texts,
                place,
                about(entity),
                seen(),
                rest,
                own,
                files,
                orNull(sent.text("username")),
                orNull(sent.text("start")),
                orNull(sent.text("end")),
                faults,
                entity);
    }

    private void take(Sent.Answer answer) {
        String path = answer.path();
        if (FRAME.contains(path) || path.startsWith("meta/")) {
            return;
        }
        if (FieldForm.PHOTOS.contains(path) || media.contains(path.replaceAll("\\[\\d+]", ""))) {
            files.add(answer.text());
        }
        if (kind == null || path.startsWith(FieldForm.OWN + "/")) {
            own.put(kind == null ? path : path.substring(FieldForm.OWN.length() + 1), answer.text());
        } else if (!FieldForm.PHOTOS.contains(path)) {
            field(kind, path, answer.text());
        }
    }

    private void field(Kind<?> of, String name, String text) {
        String plain =
                name.endsWith(FieldForm.TRACE) ? name.substring(0, name.length() - FieldForm.TRACE.length()) : name;
        Optional<? extends Field<?>> field = of.field(plain);
        boolean way = name.endsWith(FieldForm.BY)
                && of.field(name.substring(0, name.length() - FieldForm.BY.length()))
                        .filter(one -> one.type().isGeometry())
                        .isPresent();
        if (way) {
            return;
        }
        if (field.isEmpty() || !(FieldForm.isAsked(field.get()))) {
            rest.put(name, text);
        } else if (field.get().type().javaType() == Position.class) {
            point(of, text);
        } else if (field.get().type().javaType() == Land.class) {
            land(name, text);
        } else {
            texts.put(name, field.get().refersTo().isEmpty() ? text : records.apply(text));
        }
    }

    /** {@code latitude longitude altitude accuracy}, as a phone takes it. */
    private void point(Kind<?> of, String text) {
        String[] parts = text.split("\\s+");
        Coordinate at = coordinate(parts);
        if (at == null) {
            faults.add("a point that cannot be read: " + shown(text));
            return;
        }
        place = FACTORY.createPoint(at);
        boolean measured = parts.length > 3 && number(parts[3]) != null;
        // A point that was set on a map has no accuracy, or zero.
        if (measured && Double.parseDouble(parts[3]) > 0 && of.field("accuracy").isPresent()) {
            texts.put("accuracy", parts[3]);
        }
        if (of.field("position_method").isPresent()) {
            boolean taken = measured && Double.parseDouble(parts[3]) > 0;
            texts.put("position_method", (taken ? PositionMethod.GPS : PositionMethod.MAP).text());
        }
        of.field("as_entered").ifPresent(field -> texts.put("as_entered", text));
    }

    private void land(String name, String text) {
        List<Coordinate> corners = new ArrayList<>();
        for (String one : text.split(";")) {
            if (one.isBlank()) {
                continue;
            }
            Coordinate at = coordinate(one.strip().split("\\s+"));
            if (at == null) {
                faults.add("land that cannot be read: " + shown(one.strip()));
                return;
            }
            corners.add(at);
        }
        if (corners.size() > 1 && corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.remove(corners.size() - 1);
        }
        if (corners.size() < 3) {
            faults.add("land with fewer than three corners (" + name + ": " + corners.size() + ")");
            return;
        }
        corners.add(corners.get(0).copy());
        place = FACTORY.createPolygon(corners.toArray(new Coordinate[0]));
    }

    private static @Nullable Coordinate coordinate(String[] parts) {
        Double latitude = parts.length > 1 ? number(parts[0]) : null;
        Double longitude = parts.length > 1 ? number(parts[1]) : null;
        return latitude == null || longitude == null ? null : new Coordinate(longitude, latitude);
    }

    private static @Nullable Double number(String text) {
        return text.length() <= MOST_DIGITS && text.matches("-?\\d+(\\.\\d*)?([eE]-?\\d{1,2})?")
                ? Double.valueOf(text)
                : null;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    /** What it says of an entity, where it is one of the list that its form writes to. */
    private @Nullable SentEntity entity() {
        SentEntity told = sent.entity();
        if (kind == null || told == null || !(told.create() || told.update())) {
            return null;
        }
        String list = FieldForm.of(sent.form()).map(FieldForm::writesTo).orElse("");
        if (!told.dataset().equals(list)) {
            faults.add("it writes to the list \"" + shown(told.dataset()) + "\", to which this form does not write");
            return null;
        }
        if (told.create() && !records.apply(told.id()).equals(told.id())) {
            faults.add("the phone drew an id by which another record is known");
            return null;
        }
        return told;
    }

    private @Nullable RecordId about(@Nullable SentEntity entity) {
        String chosen = records.apply(sent.text(FieldForm.EXISTING));
        String text = entity != null && entity.update() ? records.apply(entity.id()) : chosen;
        if (!chosen.isEmpty() && !chosen.equals(text)) {
            faults.add("it was chosen for one record and writes to another: " + shown(text));
        }
        if (text.isEmpty()) {
            return null;
        }
        if (!RecordId.isOne(text)) {
            faults.add("the record that it is about cannot be told: " + shown(text));
            return null;
        }
        return RecordId.of(text);
    }

    private List<VersionId> seen() {
        try {
            return Stream.of(sent.text(FieldForm.SEEN).split(" "))
                    .filter(text -> !text.isBlank())
                    .map(VersionId::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            faults.add("the version that the phone had seen cannot be read");
            return List.of();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
