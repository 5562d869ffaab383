package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.edge.actions.RecordForms;
import org.fadeout.edge.actions.TypedFault;
import org.fadeout.edge.actions.TypedPoints;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.TypedText;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.place.TurningPoint;

/** The inputs of a form, made from the description of its kind. */
final class FormInputs<T extends Entity> {
    /** How many numbers of records an input offers before anything is typed. */
    static final int OFFERED = 100;

    private final Kind<T> kind;
    private final boolean fresh;
    private final Map<String, String> texts;
    private final List<TypedFault> faults;
    private final Snapshot snapshot;
    private final Wording words;

    FormInputs(
            Kind<T> kind,
            boolean fresh,
            Map<String, String> texts,
            List<TypedFault> faults,
            Snapshot snapshot,
            Wording words) {
        this.kind = kind;
        this.fresh = fresh;
        this.texts = texts;
        this.faults = faults;
        this.snapshot = snapshot;
        this.words = words;
    }

    /** All but the id and the geometry. */
    List<FormContent.Input> inputs() {
        return kind.fields().stream()
                .filter(field -> !field.name().equals("id") && !field.type().isGeometry())
                .map(this::input)
                .toList();
    }

    FormContent.Input input(Field<T> field) {
        boolean locked = RecordForms.isLocked(kind, field, fresh);
        Map<String, String> own = new LinkedHashMap<>();
        TypedText.names(field).forEach(name -> own.put(name, texts.getOrDefault(name, "")));
        String look = locked ? "locked" : look(field);
        if (!field.refersTo().isEmpty()) {
            own.computeIfPresent(field.name(), (name, text) -> number(field.refersTo(), text));
        }
        return new FormContent.Input(
                field.name(),
                words.field(kind, field),
                look,
                own,
                options(field),
                field.refersTo(),
                unit(field),
                locked ? words.say("form.byact") : hint(field, look),
                field.required()
                        && !locked
                        && field.type().javaType() != TextList.class
                        && field.type().javaType() != Attributes.class,
                error(field.name()));
    }

    /** The number of a record in place of its id, where it leads back to it. */
    private String number(String kindName, String text) {
        FieldText names = new FieldText(snapshot, words);
        return !text.matches("[a-z0-9][a-z0-9-]{3,63}")
                ? text
                : Kinds.named(kindName)
                        .filter(other -> unique(other, names.number(kindName, RecordId.of(text))))
                        .map(other -> names.number(kindName, RecordId.of(text)))
                        .orElse(text);
    }

    private <O extends Entity> boolean unique(Kind<O> other, String number) {
        return other.field("number")
                        .map(field -> snapshot.all(other).stream()
                                .filter(record -> number.equalsIgnoreCase(String.valueOf(field.of(record))))
                                .count())
                        .orElse(0L)
                == 1;
    }

    private static String look(Field<?> field) {
        Class<?> type = field.type().javaType();
        if (field.type() instanceof FieldType.OneOf<?> || type == Boolean.class) {
            return "choice";
        }
        if (type == RecordId.class) {
            return "reference";
        }
        if (type == Quantity.class) {
            return "quantity";
        }
        if (type == Attributes.class
                || List.of("text", "note", "description", "citation").contains(field.name())) {
            return "lines";
        }
        return type == PartialDate.class ? "date" : "text";
    }

    private static String unit(Field<?> field) {
        Class<?> type = field.type().javaType();
        return type == Length.class
                ? "m"
                : type == Area.class ? "m²" : type == Percent.class ? "%" : type == Angle.class ? "°" : "";
    }

    private String hint(Field<?> field, String look) {
        Class<?> type = field.type().javaType();
        if (look.equals("date")) {
            return words.say("form.hint.date");
        }
        if (type == Period.class) {
            return words.say("form.hint.period");
        }
        if (type == Length.class) {
            return words.say("form.hint.length");
        }
        if (type == Area.class) {
            return words.say("form.hint.area");
        }
        if (type == TextList.class) {
            return words.say("form.hint.list");
        }
        if (type == Angle.class) {
            return words.say("form.hint.angle");
        }
        return type == Attributes.class
                ? words.say("form.hint.named")
                : field.personal() ? words.say("form.hint.personal") : "";
    }

    private List<FormContent.Option> options(Field<?> field) {
        if (field.type() instanceof FieldType.OneOf<?> list) {
            return Arrays.stream(list.javaType().getEnumConstants())
                    .map(Choice.class::cast)
                    .filter(choice -> !RecordForms.isByAct(kind, field.name(), choice.text())
                            || choice.text().equals(texts.get(field.name())))
                    .map(choice -> new FormContent.Option(choice.text(), words.choice(choice)))
                    .toList();
        }
        if (field.type().javaType() == Boolean.class) {
            return List.of(
                    new FormContent.Option("yes", words.say("value.yes")),
                    new FormContent.Option("no", words.say("value.no")));
        }
        if (field.type().javaType() == Quantity.class) {
            return Arrays.stream(Qualifier.values())
                    .map(one -> new FormContent.Option(TypedText.word(one), words.say("qualifier." + one.name())))
                    .toList();
        }
        return field.refersTo().isEmpty()
                ? List.of()
                : Kinds.named(field.refersTo())
                        .map(other -> numbers(other, "", snapshot))
                        .orElse(List.of());
    }

    /** The first records of a kind whose number or name holds some words, with their names behind. */
    static <O extends Entity> List<FormContent.Option> numbers(Kind<O> kind, String holding, Snapshot snapshot) {
        String wanted = holding.toLowerCase(java.util.Locale.ROOT);
        return snapshot.all(kind).stream()
                .map(record -> new FormContent.Option(FieldText.number(kind, record), name(kind, record)))
                .filter(option -> (option.value() + " " + option.label())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(wanted))
                .limit(OFFERED)
                .toList();
    }

    private static <O extends Entity> String name(Kind<O> kind, O record) {
        return List.of("name", "title", "operator").stream()
                .flatMap(field -> kind.field(field).stream())
                .map(field -> field.of(record))
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    /** What is wrong with a field, in a sentence; empty where nothing is. */
    String error(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(this::told)
                .collect(Collectors.joining(" "));
    }

    private String told(TypedFault fault) {
        String seen = fault.seen().isEmpty() ? "" : " " + words.say("form.seen", fault.seen());
        String allowed = fault.allowed().isEmpty() ? "" : " " + words.say("form.allowed", fault.allowed());
        return words.say("form.fault", fault.what()) + seen + allowed;
    }

    /** The lines of the summary. */
    List<FormContent.Problem> problems() {
        List<FormContent.Problem> problems = new ArrayList<>();
        for (TypedFault fault : faults) {
            String name = fault.field();
            String label = name.equals(TypedFault.REASON)
                    ? words.say("form.reason")
                    : name.startsWith("point.")
                            ? words.say("form.point", Integer.parseInt(name.substring(6)) + 1)
                            : kind.field(name)
                                    .map(field -> words.field(kind, field))
                                    .orElse("");
            String target = name.equals(TypedFault.REASON)
                    ? "reason"
                    : name.startsWith("point.") ? "p-" + name.substring(6) : "f-" + name;
            problems.add(new FormContent.Problem(target, label, told(fault)));
        }
        return problems;
    }

    /** The columns of the turning points. */
    List<FormContent.PointColumn> columns() {
        return TypedPoints.COLUMNS.stream()
                .map(column -> new FormContent.PointColumn(
                        column,
                        words.say("points." + column),
                        TurningPoint.KIND.field(column).isEmpty()
                                ? List.of()
                                : TypedPoints.choices(column).stream()
                                        .map(choice -> new FormContent.Option(choice.text(), words.choice(choice)))
                                        .toList()))
                .toList();
    }
}
