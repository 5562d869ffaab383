package org.fadeout.edge.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.edge.field.FormModel.Ask;
import org.fadeout.edge.field.FormModel.Choices;
import org.fadeout.edge.field.FormModel.Control;
import org.fadeout.edge.field.FormModel.Group;
import org.fadeout.edge.field.FormModel.Option;
import org.fadeout.edge.field.FormModel.Part;
import org.fadeout.edge.field.FormModel.Terms;
import org.fadeout.edge.field.FormModel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form of an XLSForm workbook (xlsform.org): sheets survey, choices and settings. What cannot be asked here is refused with sheet, row,
 * column and reason, all of it at once; nothing is left out in silence.
 */
public final class XlsForm {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");
    private static final String OTHER = "other";

    private final String file;
    private final XlsSheets sheets;
    private final String root;
    private final Map<String, List<Option>> lists = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final List<FileProblem.BadFile> faults = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** What came of a workbook. */
    public sealed interface Outcome permits Made, Refused {}

    /**
     * A form.
     *
     * @param leftOut what the workbook says and a phone will not show, such as pictures beside questions
     */
    public record Made(FormModel model, List<String> leftOut) implements Outcome {
        public Made {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** No form, and why, in the order of the workbook. */
    public record Refused(List<FileProblem.BadFile> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    private XlsForm(String file, XlsSheets sheets, String root) {
        this.file = file;
        this.sheets = sheets;
        this.root = root;
    }

    /** Makes a form that stands by itself. Throws ProblemException {@code Unreadable} where it is no workbook. */
    public static Outcome of(String file, byte[] content) {
        return new XlsForm(file, XlsSheets.read(file, content), "/data").form();
    }

    /** Makes questions that stand at the end of a form of the model. */
    public static Outcome atEnd(String file, byte[] content) {
        return new XlsForm(file, XlsSheets.read(file, content), "/data/" + FieldForm.OWN).form();
    }

    private Outcome form() {
        List<XlsSheets.Line> survey = sheets.sheet("survey");
        if (survey.isEmpty()) {
            return new Refused(List.of(new FileProblem.BadFile(
                    file, "sheet survey, row 1, column A (type)", "there is no sheet survey with rows", "an XLSForm")));
        }
        sheets.sheet("entities").stream()
                .findFirst()
                .ifPresent(line -> leftOut.add("sheet entities: questions of a programme's own write to no list"));
        choices();
        places(survey);
        Deque<XlsSheets.Line> lines = new ArrayDeque<>(survey);
        List<Part> parts = parts(lines, null);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        XlsSheets.Line settings = sheets.sheet("settings").stream()
                .findFirst()
                .orElse(new XlsSheets.Line("settings", 2, Map.of(), Map.of()));
        String id = settings.text("form_id").isEmpty() ? settings.text("id_string") : settings.text("form_id");
        String title = settings.text("form_title").isEmpty() ? settings.text("title") : settings.text("form_title");
        String plain = file.replaceFirst("\\.[A-Za-z]+$", "");
        String own = "own_" + (id.isEmpty() ? plain : id).replaceAll("[^A-Za-z0-9_]", "_");
        List<String> codes = languages.isEmpty() ? List.of("en") : List.copyOf(languages);
        return new Made(
                new FormModel(own, Texts.of(title.isEmpty() ? plain : title), codes, parts, List.of()), leftOut);
    }

    private void fault(XlsSheets.Line line, String heading, String why, String allowed) {
        faults.add(new FileProblem.BadFile(file, line.at(heading), why, allowed));
    }

    private void choices() {
        List<XlsSheets.Line> all = new ArrayList<>(sheets.sheet("choices"));
        all.addAll(sheets.sheet("choices and columns"));
        for (XlsSheets.Line line : all) {
            String list = line.text("list_name");
            String name = line.text("name");
            if (list.isEmpty() && name.isEmpty()) {
                continue;
            }
            if (list.isEmpty() || name.isEmpty()) {
                fault(
                        line,
                        list.isEmpty() ? "list_name" : "name",
                        "a choice needs a list and a name",
                        "both filled in");
                continue;
            }
            Map<String, String> more = new LinkedHashMap<>();
            line.cells().forEach((heading, text) -> {
                if (!heading.matches("(list_name|name|label|media|image|audio|video|order)(::.*)?")
                        && NAME.matcher(heading).matches()) {
                    more.put(heading, text);
                }
            });
            Texts label = texts(line, "label");
            lists.computeIfAbsent(list, none -> new ArrayList<>())
                    .add(new Option(name, label.isEmpty() ? Texts.of(name) : label, more));
        }
    }

    /** Where every question will stand, so that one may name another that comes later. */
    private void places(List<XlsSheets.Line> survey) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        for (XlsSheets.Line line : survey) {
            String type = type(line);
            String name = line.text("name");
            if (type.startsWith("end ")) {
                if (open.size() > 1) {
                    open.pop();
                }
            } else if (!name.isEmpty()) {
                paths.put(name, open.peek() + "/" + name);
                if (type.startsWith("begin ")) {
                    open.push(open.peek() + "/" + name);
                }
            }
        }
    }

    private static String type(XlsSheets.Line line) {
        String type = line.text("type").strip().replaceAll("\\s+", " ");
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.matches("(begin|end)[ _](group|repeat|loop|looped group|lgroup|rgroup)( .*)?")) {
            String act = lower.startsWith("begin") ? "begin " : "end ";
            return act
                    + (lower.contains("group") && !lower.contains("looped") ? "group" : "repeat")
                    + (lower.contains(" over ") || lower.contains("loop") ? " loop" : "");
        }
        return type;
    }

    private List<Part> parts(Deque<XlsSheets.Line> lines, XlsSheets.@Nullable Line opened) {
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!lines.isEmpty()) {
            XlsSheets.Line line = lines.poll();
            String type = type(line);
            if (type.isEmpty()
                    || !line.text("disabled").isEmpty() && line.text("disabled").matches("(?i)yes|true.*")) {
                continue;
            }
            if (type.startsWith("end ")) {
                if (opened == null) {
                    fault(line, "type", "\"" + type + "\" closes nothing", "a begin before it");
                    continue;
                }
                return parts;
            }
            if (named(line, type, names)) {
                if (type.startsWith("begin ")) {
                    group(line, type, lines, parts);
                } else {
                    question(line, type, parts);
                }
            } else if (type.startsWith("begin ")) {
                parts(lines, line);
            }
        }
        if (opened != null) {
            fault(opened, "type", "it is never closed", "an end for every begin");
        }
        return parts;
    }

    private boolean named(XlsSheets.Line line, String type, Set<String> names) {
        String name = line.text("name");
        if (name.isEmpty() && XlsTypes.isTaken(type)) {
            return true;
        }
        if (!NAME.matcher(name).matches()) {
            fault(line, "name", "\"" + name + "\" is no name", "letters, digits and _, with a letter first");
            return false;
        }
        if (!names.add(name)) {
            fault(line, "name", "\"" + name + "\" stands twice in one group", "another name");
            return false;
        }
        return true;
    }

    private void group(XlsSheets.Line line, String type, Deque<XlsSheets.Line> lines, List<Part> parts) {
        if (type.endsWith(" loop")) {
            fault(line, "type", "loops over choices are not asked here", "a repeat or a group");
        }
        boolean repeats = type.startsWith("begin repeat");
        String name = line.text("name");
        String count = line.text("repeat_count");
        String relevant = expression(line, "relevant");
        String counted = "";
        if (repeats && !count.isEmpty()) {
            counted = paths.get(name) + "_count";
            parts.add(Ask.hidden(name + "_count", "string", Terms.FREE.computed(expression(line, "repeat_count"))));
        }
        parts.add(new Group(
                name, texts(line, "label"), relevant, repeats, counted, line.text("appearance"), parts(lines, line)));
    }

    private void question(XlsSheets.Line line, String type, List<Part> parts) {
        XlsTypes.Asked asked = XlsTypes.of(type);
        if (!asked.refusal().isEmpty()) {
            fault(line, "type", asked.refusal(), XlsTypes.ALLOWED);
            return;
        }
        if (asked.control() == Control.HIDDEN && !asked.preload().isEmpty()) {
            String name = line.text("name").isEmpty() ? asked.word() : line.text("name");
            parts.add(Ask.hidden(name, asked.type(), Terms.FREE.taken(asked.preload())));
            return;
        }
        Choices choices = choices(line, asked);
        Terms terms = terms(line, asked);
        for (String media : line.cells().keySet()) {
            if (media.matches("(media|image|audio|video|big-image)(::.*)?")) {
                leftOut.add(line.at(media) + ": a file beside the question is not sent to phones");
            }
        }
        Texts label = texts(line, "label");
        parts.add(new Ask(
                line.text("name"),
                asked.type(),
                asked.control(),
                label.isEmpty() && asked.control() != Control.HIDDEN ? Texts.of(line.text("name")) : label,
                texts(line, "hint"),
                terms,
                choices,
                line.text("appearance").replaceFirst("^.*(query|search)\\(.*$", ""),
                XlsTypes.parameters(asked, line.text("parameters"))));
        if (asked.other()) {
            parts.add(new Ask(
                    line.text("name") + "_" + OTHER,
                    "string",
                    Control.INPUT,
                    Texts.of("Specify other."),
                    Texts.NONE,
                    Terms.FREE.when("selected(" + paths.get(line.text("name")) + ", '" + OTHER + "')")));
        }
    }

    private Choices choices(XlsSheets.Line line, XlsTypes.Asked asked) {
        if (asked.list().isEmpty()) {
            return Choices.NONE;
        }
        List<Option> options = new ArrayList<>(lists.getOrDefault(asked.list(), List.of()));
        if (options.isEmpty()) {
            fault(line, "type", "there is no list \"" + asked.list() + "\"", String.join(", ", lists.keySet()));
            return Choices.NONE;
        }
        for (Option option : options) {
            boolean several = asked.control() == Control.SELECT_MANY || asked.control() == Control.RANK;
            if (several && option.value().contains(" ")) {
                fault(
                        line,
                        "type",
                        "the list \"" + asked.list() + "\" has a name with a blank: \"" + option.value() + "\"",
                        "names without blanks where several may be chosen");
            }
        }
        String filter = expression(line, "choice_filter");
        if (asked.other()) {
            options.add(new Option(OTHER, Texts.of("Other")));
        }
        return new Choices(options, null, filter);
    }

    private Terms terms(XlsSheets.Line line, XlsTypes.Asked asked) {
        String begin = line.text("default");
        boolean computed = begin.contains("(") || begin.contains("${");
        if (computed) {
            leftOut.add(line.at("default") + ": a computed default is not filled in");
        }
        String calculation = expression(line, "calculation");
        if (asked.word().equals("calculate") && calculation.isEmpty()) {
            fault(line, "calculation", "a calculate without a calculation", "an expression");
        }
        return new Terms(
                line.text("required").matches("(?i)yes|true|true\\(\\)|1"),
                expression(line, "relevant"),
                expression(line, "constraint"),
                texts(line, "constraint_message"),
                calculation,
                line.text("readonly").matches("(?i)yes|true|true\\(\\)|1"),
                "",
                computed ? "" : begin);
    }

    /** An expression with the names of questions turned into their places. */
    private String expression(XlsSheets.Line line, String heading) {
        String text = line.text(heading);
        if (text.matches("(?s).*\\b(pulldata|search|indexed-repeat|last-saved)\\b.*\\(?.*") && text.contains("(")
                || text.contains("last-saved#")) {
            fault(
                    line,
                    heading,
                    "it asks for data that a phone would need a file for",
                    "expressions over the form itself");
            return "";
        }
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder made = new StringBuilder();
        while (matcher.find()) {
            String path = paths.get(matcher.group(1));
            if (path == null) {
                fault(line, heading, "there is no question \"" + matcher.group(1) + "\"", "names of the sheet survey");
                return "";
            }
            matcher.appendReplacement(made, Matcher.quoteReplacement(" " + path + " "));
        }
        return matcher.appendTail(made).toString().strip();
    }

    /** Words by language; those without one hold for every language that has none. */
    private Texts texts(XlsSheets.Line line, String heading) {
        Map<String, String> words = new LinkedHashMap<>();
        line.cells().forEach((name, text) -> {
            if (name.equals(heading)) {
                words.put("", shown(text));
            } else if (name.startsWith(heading + "::")) {
                String language = name.substring(heading.length() + 2);
                languages.add(language);
                words.put(language, shown(text));
            }
        });
        return new Texts(words);
    }

    /** Answers that stand within words would need markup; the name of their question stands instead. */
    private static String shown(String text) {
        return REFERENCE.matcher(text).replaceAll("[$1]");
    }
}
