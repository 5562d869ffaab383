package org.fadeout.edge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.report.Phrasing;
import org.jspecify.annotations.Nullable;

/**
 * The words of pages and reports in one language, from {@code org/fadeout/words/LANGUAGE.properties}. Adding a language is adding a file. A
 * word that a language does not have is said in English; a test lists them.
 */
public final class Wording implements Phrasing {
    /** The language in which every word is there. */
    public static final String FIRST = "en";

    private static final String FOLDER = "/org/fadeout/words/";
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ku", "ps", "ur", "yi");
    private static final Map<String, Wording> ALL = readAll();

    private final String language;
    private final Map<String, String> words;
    private final Map<String, String> english;
    /** Made when it is first asked for: most commands write in no language. */
    private volatile @Nullable InLanguage written;

    private Wording(String language, Map<String, String> words, Map<String, String> english) {
        this.language = language;
        this.words = words;
        this.english = english;
    }

    /** The words of a language, such as {@code fr}; empty where there is no file for it. */
    public static Optional<Wording> in(String language) {
        return Optional.ofNullable(ALL.get(language.toLowerCase(Locale.ROOT)));
    }

    public static Wording english() {
        return in(FIRST).orElseThrow();
    }

    /** Every language that there is, English first, then by their codes. */
    public static List<Wording> all() {
        return List.copyOf(ALL.values());
    }

    /** Its code, such as {@code ar}. */
    @Override
    public String language() {
        return language;
    }

    /** How it calls itself. */
    public String name() {
        return say("language.name");
    }

    /** {@code rtl} where it is written from right to left, else {@code ltr}. */
    @Override
    public String direction() {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    /** The words under a key, with {@code {0}}, {@code {1}} ... replaced. Throws IllegalArgumentException for a key that English lacks. */
    @Override
    public String say(String key, Object... values) {
        String text = under(key);
        // In a text from right to left a date or a number with its unit would be turned round without these marks.
        boolean apart = direction().equals("rtl");
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", apart ? "\u2068" + text(values[i]) + "\u2069" : text(values[i]));
        }
        return text;
    }

    private String under(String key) {
        String text = words.getOrDefault(key, english.get(key));
        if (text == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return text;
    }

    /** The words under a key with texts put in as they are: for pieces of a value, which a page sets apart as a whole. */
    String bare(String key, String... values) {
        String text = under(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    @Override
    public String text(Object value) {
        return written().text(value);
    }

    @Override
    public String km2(Area area) {
        return written().number(new BigDecimal(area.inKm2(3)));
    }

    @Override
    public String inKm2(Area area) {
        return written().withUnit(km2(area), "km2");
    }

    /** A whole number with a unit. */
    String withUnit(long number, String unit) {
        return written().withUnit(text(number), unit);
    }

    /** A unit as the language writes it; one that it does not know stays as its source has it. */
    String unit(String unit) {
        return word("unit." + unit, unit);
    }

    private InLanguage written() {
        InLanguage there = written;
        if (there == null) {
            there = new InLanguage(this);
            written = there;
        }
        return there;
    }

    /** What a kind of record is called, one of them. */
    public String kind(Kind<?> kind) {
        return word("kind." + kind.name(), kind.title());
    }

    /** What a field says, as a heading. */
    public String field(Kind<?> kind, Field<?> field) {
        return word("field." + kind.name() + "." + field.name(), word("field." + field.name(), field.label()));
    }

    /** One of a closed list. */
    @Override
    public String choice(Choice choice) {
        String list = choice.getClass().getSimpleName().isEmpty()
                ? choice.getClass().getSuperclass().getSimpleName()
                : choice.getClass().getSimpleName();
        return word("choice." + list + "." + choice.text().replace(' ', '_'), choice.text());
    }

    /** The words under a key; where no language has them, those that the program itself has. */
    private String word(String key, String own) {
        return words.getOrDefault(key, english.getOrDefault(key, own));
    }

    /** The keys of its file. */
    public Set<String> keys() {
        return words.keySet();
    }

    private static Map<String, Wording> readAll() {
        Map<String, String> english = read(FIRST).orElseThrow();
        Map<String, Wording> all = new java.util.LinkedHashMap<>();
        all.put(FIRST, new Wording(FIRST, english, english));
        // A jar has no list of its files that is quick to read; the languages of the world are few.
        Arrays.stream(Locale.getISOLanguages())
                .sorted()
                .filter(code -> !code.equals(FIRST))
                .forEach(code -> read(code).ifPresent(words -> all.put(code, new Wording(code, words, english))));
        return all;
    }

    private static Optional<Map<String, String>> read(String language) {
        try (InputStream in = Wording.class.getResourceAsStream(FOLDER + language + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties read = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
            Map<String, String> words = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
            return Optional.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
