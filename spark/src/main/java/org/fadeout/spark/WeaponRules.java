package org.fadeout.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Tells by the words of a glossary whether a weapon is a cluster munition; the rules are data, each with its reason. */
final class WeaponRules {
    static final String CLUSTER = "cluster munition";
    static final String OTHER = "other";
    static final String UNKNOWN = "unknown";

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern pattern, String sort, String reason) {}

    /** What was told of a weapon, and why. */
    record Told(String sort, String reason) {}

    /** The rules that travel in the program. */
    static WeaponRules packaged() {
        WeaponRules read = new WeaponRules();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WeaponRules.class.getResourceAsStream("weapon-rules.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] parts = line.split("\\|");
                        read.rules.add(new Rule(Pattern.compile(parts[0]), parts[1], parts[2]));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /**
     * What the words of a glossary's row tell. Words that no rule knows are those of bombs, rockets, guns and stores that disperse nothing; a
     * row without any description stays unknown.
     */
    Told of(String type, String name, String description) {
        String words = String.join(" ", type, name, description).toUpperCase(Locale.ROOT);
        for (Rule rule : rules) {
            if (rule.pattern().matcher(words).find()) {
                return new Told(rule.sort(), rule.reason());
            }
        }
        return name.isBlank() && description.isBlank()
                ? new Told(UNKNOWN, "the glossary does not describe it")
                : new Told(OTHER, "its description tells of no submunitions");
    }
}
