package org.fadeout.edge.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.field.FormModel.Ask;
import org.fadeout.edge.field.FormModel.Choices;
import org.fadeout.edge.field.FormModel.Control;
import org.fadeout.edge.field.FormModel.Group;
import org.fadeout.edge.field.FormModel.Option;
import org.fadeout.edge.field.FormModel.Part;
import org.fadeout.edge.field.FormModel.Terms;
import org.fadeout.edge.field.FormModel.Texts;
import org.fadeout.flow.clearance.Progress;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.survey.SurveyEntry;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of record that are filled in on a phone. What is asked is read off the kind: a field added to the model stands in the next version
 * of its form.
 */
public enum FieldForm {
    FIND(
            Find.KIND,
            Set.of("destroyed", "disposal", "disposal_class", "condition"),
            Map.of(
                    "cmr_type", "${category} = 'cluster_munition_remnant'",
                    "disposal", "${destroyed} != ''",
                    "disposal_class", "${destroyed} != ''"),
            Map.of("found", "today", "quantity", "1"),
            Map.of("destroyed", "${found} = '' or . >= ${found}")),
    EVIDENCE(EvidencePoint.KIND, Set.of(), Map.of(), Map.of("date", "today"), Map.of()),
    VISIT(NtsVisit.KIND, Set.of(), Map.of(), Map.of("date", "today"), Map.of()),
    BOX(
            SurveyEntry.KIND,
            Set.of(),
            Map.of("inaccessible_reason", "${accessible} = 'no'", "coverage", "${accessible} != 'no'"),
            Map.of("date", "today"),
            Map.of()),
    SEARCH(Searched.KIND, Set.of(), Map.of(), Map.of("date", "today"), Map.of()),
    PROGRESS(Progress.KIND, Set.of(), Map.of(), Map.of("date", "today"), Map.of()),
    ACCIDENT(Accident.KIND, Set.of(), Map.of(), Map.of(), Map.of());

    /** Under this name a form asks which record of the register it is about. */
    static final String EXISTING = "existing";

    /** The version of that record which the phone had seen. */
    static final String SEEN = "existing_version";

    /** Where a person drew land by a line in place of an area. */
    static final String TRACE = "_trace";

    /** The id that a phone draws for a record that it makes. */
    static final String DRAWN = "entity_drawn";

    static final String BY = "_by";
    static final String BOX_ASKED = "box";

    /** The group of questions that the programme added. */
    static final String OWN = "own";

    static final List<String> PHOTOS = List.of("photo", "photo_2", "photo_3");

    /** Taken by the phone, told by the record's id, or by what the program does with it; nobody is asked. */
    private static final Set<String> NOT_ASKED =
            Set.of("id", "source", "accuracy", "position_method", "as_entered", "other");

    /** What the lists of entities that a field may be chosen from are called, by the kind to which it refers. */
    private static final Map<String, String> LISTS = Map.of("task", "tasks", "hazard", "hazards");

    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

    private final Kind<?> kind;
    private final Set<String> later;
    private final Map<String, String> relevant;
    private final Map<String, String> begins;
    private final Map<String, String> constraints;

    FieldForm(
            Kind<?> kind,
            Set<String> later,
            Map<String, String> relevant,
            Map<String, String> begins,
            Map<String, String> constraints) {
        this.kind = kind;
        this.later = later;
        this.relevant = relevant;
        this.begins = begins;
        this.constraints = constraints;
    }

    /** The form with this id, whichever its version. */
    public static Optional<FieldForm> of(String formId) {
        return Arrays.stream(values()).filter(form -> form.id().equals(formId)).findFirst();
    }

    public Kind<?> kind() {
        return kind;
    }

    /** Under which phones know it. */
    public String id() {
        return "fadeout_" + kind.name();
    }

    /** The form as the model asks for it now. */
    public FormModel model() {
        return model(List.of());
    }

    /** The form with questions of the programme's own at its end. */
    public FormModel model(List<Part> own) {
        List<Part> parts = new ArrayList<>();
        Set<String> lists = new LinkedHashSet<>();
        parts.add(Ask.hidden("start", "dateTime", Terms.FREE.taken("timestamp start")));
        parts.add(Ask.hidden("end", "dateTime", Terms.FREE.taken("timestamp end")));
        parts.add(Ask.hidden("deviceid", "string", Terms.FREE.taken("property deviceid")));
        parts.add(Ask.hidden("username", "string", Terms.FREE.taken("property username")));
        if (!later.isEmpty()) {
            existing(parts, lists);
        }
        if (this == BOX) {
            box(parts, lists);
        }
        for (Field<?> field : kind.fields()) {
            if (isAsked(field)
                    && !(this == BOX && Set.of("grid", "column", "row").contains(field.name()))) {
                ask(field, parts, lists);
            }
        }
        photos(parts);
        if (!own.isEmpty()) {
            parts.add(new Group(OWN, said("odk.own"), "", false, "", "", own));
        }
        Texts title = said("odk.form." + kind.name());
        return new FormModel(id(), title, languages(), parts, new ArrayList<>(lists), writes());
    }

    /** The list to which the form writes; empty where it writes to none. What other forms send is a record of its own, about a task or a place. */
    String writesTo() {
        return this == FIND ? "finds" : "";
    }

    private FormModel.@Nullable Writes writes() {
        if (writesTo().isEmpty()) {
            return null;
        }
        String day = "concat(/data/found, ' ', format-date-time(/data/start, '%H:%M'))";
        return new FormModel.Writes(
                writesTo(),
                "/data/" + EXISTING,
                "/data/" + DRAWN,
                "if(/data/number != '', /data/number, " + day + ")",
                Map.of("/data/position", "geometry"));
    }

    private static List<String> languages() {
        return Wording.all().stream().map(Wording::language).toList();
    }

    /** True for a field that a person is asked for: a type that one question can hold, and nothing about a private person. */
    static boolean isAsked(Field<?> field) {
        boolean several = field.type() instanceof FieldType.Texts
                || field.type() instanceof FieldType.Named
                || field.type() instanceof FieldType.Amount
                || field.type() instanceof FieldType.Days;
        return !NOT_ASKED.contains(field.name()) && !several && !field.personal();
    }

    private static Texts in(Function<Wording, String> words) {
        Map<String, String> texts = new LinkedHashMap<>();
        Wording.all().forEach(wording -> texts.put(wording.language(), words.apply(wording)));
        return new Texts(texts);
    }

    private static Texts said(String key) {
        return in(words -> words.say(key));
    }

    private static void existing(List<Part> parts, Set<String> lists) {
        lists.add("finds");
        parts.add(new Ask(
                        EXISTING,
                        "string",
                        Control.SELECT_ONE,
                        said("odk.existing"),
                        said("odk.existing.hint"),
                        Terms.FREE)
                .with(new Choices(List.of(), "finds", ""), "minimal autocomplete"));
        parts.add(Ask.hidden(
                SEEN,
                "string",
                Terms.FREE.computed("instance('finds')/root/item[name = /data/" + EXISTING + "]/version")));
        parts.add(Ask.hidden(DRAWN, "string", Terms.FREE.computed("once(uuid())")));
    }

    private static void box(List<Part> parts, Set<String> lists) {
        lists.add("boxes");
        parts.add(new Ask(BOX_ASKED, "string", Control.SELECT_ONE, said("odk.box"), Texts.NONE, Terms.FREE.needed(true))
                .with(new Choices(List.of(), "boxes", ""), "minimal autocomplete"));
        for (String name : List.of("grid", "column", "row")) {
            parts.add(Ask.hidden(
                    name,
                    "string",
                    Terms.FREE.computed("instance('boxes')/root/item[name = /data/" + BOX_ASKED + "]/" + name)));
        }
    }

    private static void photos(List<Part> parts) {
        String before = "";
        for (String name : PHOTOS) {
            parts.add(new Ask(
                    name,
                    "binary",
                    Control.PICTURE,
                    said("odk.photo"),
                    said("odk.photo.hint"),
                    Terms.FREE.when(before.isEmpty() ? "" : "/data/" + before + " != ''")));
            before = name;
        }
    }

    private void ask(Field<?> field, List<Part> parts, Set<String> lists) {
        Texts label = in(words -> words.field(kind, field));
        Terms terms = terms(field);
        if (field.type().javaType() == Land.class) {
            land(field, label, terms, parts);
        } else if (field.type() instanceof FieldType.OneOf<?> list) {
            parts.add(new Ask(field.name(), "string", Control.SELECT_ONE, label, Texts.NONE, terms)
                    .with(new Choices(options(list), null, ""), "minimal"));
        } else if (field.type().javaType() == Boolean.class) {
            List<Option> yesNo = List.of(new Option("yes", said("value.yes")), new Option("no", said("value.no")));
            parts.add(new Ask(field.name(), "string", Control.SELECT_ONE, label, Texts.NONE, terms)
                    .with(new Choices(yesNo, null, ""), ""));
        } else if (LISTS.containsKey(field.refersTo())) {
            String list = LISTS.get(field.refersTo());
            lists.add(list);
            parts.add(new Ask(field.name(), "string", Control.SELECT_ONE, label, Texts.NONE, terms)
                    .with(new Choices(List.of(), list, ""), "minimal autocomplete"));
        } else {
            parts.add(new Ask(field.name(), type(field), Control.INPUT, label, hint(field), terms));
        }
    }

    /** Land is walked round, or drawn as a line that is closed when it arrives. */
    private static void land(Field<?> field, Texts label, Terms terms, List<Part> parts) {
        String name = field.name();
        List<Option> ways =
                List.of(new Option("shape", said("odk.land.shape")), new Option("trace", said("odk.land.trace")));
        parts.add(new Ask(name + BY, "string", Control.SELECT_ONE, said("odk.land.by"), Texts.NONE, terms)
                .with(new Choices(ways, null, ""), ""));
        parts.add(new Ask(
                name,
                "geoshape",
                Control.INPUT,
                label,
                said("odk.land.shape.hint"),
                terms.needed(true).when("/data/" + name + BY + " = 'shape'")));
        parts.add(new Ask(
                name + TRACE,
                "geotrace",
                Control.INPUT,
                label,
                said("odk.land.trace.hint"),
                terms.needed(true).when("/data/" + name + BY + " = 'trace'")));
    }

    private static <C extends Enum<C> & Choice> List<Option> options(FieldType.OneOf<C> list) {
        return Arrays.stream(list.javaType().getEnumConstants())
                .map(choice -> new Option(choice.text().replace(' ', '_'), in(words -> words.choice(choice))))
                .collect(Collectors.toList());
    }

    private Terms terms(Field<?> field) {
        boolean needed = field.required() || (field.type().isGeometry() && placed());
        String condition = absolute(relevant.getOrDefault(field.name(), ""));
        if (!later.isEmpty() && !later.contains(field.name())) {
            String anew = "/data/" + EXISTING + " = ''";
            condition = condition.isEmpty() ? anew : anew + " and (" + condition + ")";
        }
        Terms terms = Terms.FREE.needed(needed).when(condition);
        String begin = begins.getOrDefault(field.name(), "");
        terms = begin.equals("today") ? terms.taken("date today") : terms.beginning(begin);
        return constrained(field, terms);
    }

    /** Kinds of which a record without a place says nothing that can be used. */
    private boolean placed() {
        return this != BOX && this != PROGRESS;
    }

    private Terms constrained(Field<?> field, Terms terms) {
        String own = absolute(constraints.getOrDefault(field.name(), ""));
        Class<?> type = field.type().javaType();
        if (type == PartialDate.class) {
            String past = ". <= today()";
            return own.isEmpty()
                    ? terms.only(past, said("odk.must.past"))
                    : terms.only(past + " and (" + own + ")", said("odk.must.order"));
        }
        if (type == Percent.class) {
            return terms.only(". >= 0 and . <= 100", said("odk.must.percent"));
        }
        if (type == Length.class) {
            return terms.only(". >= 0 and . <= 10", said("odk.must.depth"));
        }
        boolean counted = type == Count.class || type == Area.class;
        return counted ? terms.only(". >= 0", said("odk.must.positive")) : terms;
    }

    private static String absolute(String expression) {
        return NAME.matcher(expression).replaceAll("/data/$1");
    }

    private static String type(Field<?> field) {
        Class<?> type = field.type().javaType();
        if (type == Position.class) {
            return "geopoint";
        }
        if (type == PartialDate.class) {
            return "date";
        }
        if (type == Count.class || type == Area.class) {
            return "int";
        }
        return type == Length.class || type == Percent.class ? "decimal" : "string";
    }

    private static Texts hint(Field<?> field) {
        return field.type().javaType() == Position.class ? said("odk.point.hint") : Texts.NONE;
    }
}
