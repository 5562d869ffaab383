package org.fadeout.edge.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A form as a value: what is asked, in which order, in which languages. {@link XForm} writes it.
 *
 * @param id under which phones know it, letters, digits and underscores
 * @param title by language
 * @param languages codes, the first is shown where a phone asks for none of them
 * @param parts what is asked, in order
 * @param lists entity lists and other tables that the form chooses from, by name without ending
 * @param writes to which of the entity lists it writes; null where it writes to none
 */
public record FormModel(
        String id,
        Texts title,
        List<String> languages,
        List<Part> parts,
        List<String> lists,
        @Nullable Writes writes) {

    public FormModel(String id, Texts title, List<String> languages, List<Part> parts, List<String> lists) {
        this(id, title, languages, parts, lists, null);
    }

    public FormModel {
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
        lists = List.copyOf(lists);
    }

    /**
     * The entity that a form makes or changes in the phone's own copy of a list, so that the next form on this phone knows of it without a
     * connection. Every expression is XPath.
     *
     * @param list the name of the list
     * @param chosen where the entity to be changed is chosen; a new one is made where nothing is
     * @param drawn where a new id was drawn
     * @param label of a new entity
     * @param saved the columns of the list by the questions that fill them
     */
    public record Writes(String list, String chosen, String drawn, String label, Map<String, String> saved) {
        public Writes {
            saved = java.util.Collections.unmodifiableMap(new TreeMap<>(saved));
        }
    }

    /** Words by language. */
    public record Texts(Map<String, String> in) {
        public static final Texts NONE = new Texts(Map.of());

        public Texts {
            in = java.util.Collections.unmodifiableMap(new TreeMap<>(in));
        }

        /** The same words in every language of a form. */
        public static Texts of(String text) {
            return text.isEmpty() ? NONE : new Texts(Map.of("", text));
        }

        /** The words in a language, else those for all, else any. */
        public String in(String language) {
            String text = in.getOrDefault(language, in.get(""));
            return text != null ? text : in.values().stream().findFirst().orElse("");
        }

        public boolean isEmpty() {
            return in.isEmpty();
        }
    }

    /** A part of a form. */
    public sealed interface Part permits Ask, Group {
        String name();
    }

    /** How a value is asked for. */
    public enum Control {
        /** Typed, or taken by the phone. */
        INPUT,
        SELECT_ONE,
        SELECT_MANY,
        /** Put in order. */
        RANK,
        PICTURE,
        SOUND,
        FILM,
        /** Words that are only read. */
        NOTE,
        /** An acknowledgement. */
        TRIGGER,
        RANGE,
        /** Computed or taken by itself, never shown. */
        HIDDEN
    }

    /** One of a closed list. */
    public record Option(String value, Texts label, Map<String, String> more) {
        public Option(String value, Texts label) {
            this(value, label, Map.of());
        }

        public Option {
            more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
        }
    }

    /**
     * Where the answers of a selection come from.
     *
     * @param options written into the form; empty where they come from a list
     * @param list the list, or null
     * @param filter an XPath condition on the rows, or empty
     */
    public record Choices(List<Option> options, @Nullable String list, String filter) {
        public static final Choices NONE = new Choices(List.of(), null, "");

        public Choices {
            options = List.copyOf(options);
        }
    }

    /**
     * What holds of an answer. Every expression is XPath with absolute paths, empty where nothing is said.
     *
     * @param said what a person is told where the constraint is not met
     */
    public record Terms(
            boolean required,
            String relevant,
            String constraint,
            Texts said,
            String calculate,
            boolean readOnly,
            String preload,
            String standard) {
        public static final Terms FREE = new Terms(false, "", "", Texts.NONE, "", false, "", "");

        public Terms needed(boolean now) {
            return new Terms(now, relevant, constraint, said, calculate, readOnly, preload, standard);
        }

        public Terms when(String condition) {
            return new Terms(required, condition, constraint, said, calculate, readOnly, preload, standard);
        }

        public Terms only(String condition, Texts words) {
            return new Terms(required, relevant, condition, words, calculate, readOnly, preload, standard);
        }

        public Terms computed(String expression) {
            return new Terms(required, relevant, constraint, said, expression, readOnly, preload, standard);
        }

        /** Taken by the phone itself: {@code date today}, {@code timestamp start}, {@code property deviceid}, {@code uid}. */
        public Terms taken(String by) {
            return new Terms(required, relevant, constraint, said, calculate, readOnly, by, standard);
        }

        public Terms locked() {
            return new Terms(required, relevant, constraint, said, calculate, true, preload, standard);
        }

        /** Stands there until a person changes it. */
        public Terms beginning(String value) {
            return new Terms(required, relevant, constraint, said, calculate, readOnly, preload, value);
        }
    }

    /**
     * One question, or one hidden value.
     *
     * @param type the XForms data type: string, int, decimal, date, geopoint, binary ...
     * @param appearance how Collect draws it, or empty
     * @param more further attributes of the control, such as the ends of a range
     */
    public record Ask(
            String name,
            String type,
            Control control,
            Texts label,
            Texts hint,
            Terms terms,
            Choices choices,
            String appearance,
            Map<String, String> more)
            implements Part {
        public Ask {
            more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
        }

        public Ask(String name, String type, Control control, Texts label, Texts hint, Terms terms) {
            this(name, type, control, label, hint, terms, Choices.NONE, "", Map.of());
        }

        public Ask with(Choices other, String look) {
            return new Ask(name, type, control, label, hint, terms, other, look, more);
        }

        /** A value that nobody is asked for. */
        public static Ask hidden(String name, String type, Terms terms) {
            return new Ask(name, type, Control.HIDDEN, Texts.NONE, Texts.NONE, terms);
        }
    }

    /** Questions that stand together, once or again and again. */
    public record Group(
            String name,
            Texts label,
            String relevant,
            boolean repeats,
            String count,
            String appearance,
            List<Part> parts)
            implements Part {
        public Group {
            parts = List.copyOf(parts);
        }
    }
}
