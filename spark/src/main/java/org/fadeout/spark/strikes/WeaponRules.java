package org.fadeout.spark.strikes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.exchange.Row;

/**
 * Tells weapons apart by what a glossary says of them: rules as data, asked from the top, the first that matches decides. Both patterns of
 * a rule, on the name and on the description, must be found somewhere in their text; case does not matter, and an empty one always is.
 *
 * <p>Source of the rules that travel with the program: Convention on Cluster Munitions, Article 1 paragraph 3 and Article 2 paragraph 2. What
 * a glossary does not describe stays unknown.
 */
public final class WeaponRules {
    private static final String PACKAGED = "weapons.csv";

    private final List<Rule> rules;

    private WeaponRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    private record Rule(Pattern name, Pattern described, Judged judged) {
        boolean matches(String itsName, String itsDescription) {
            return name.matcher(itsName).find()
                    && described.matcher(itsDescription).find();
        }
    }

    /** What is held of a weapon, and why. */
    public record Judged(WeaponVerdict verdict, String reason) {}

    /** The rules that travel with the program. */
    public static WeaponRules packaged() {
        try (InputStream in = WeaponRules.class.getResourceAsStream(PACKAGED)) {
            if (in == null) {
                throw new IllegalStateException("The program does not hold " + PACKAGED);
            }
            Path copy = Files.createTempFile("weapons", ".csv");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return read(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new IllegalStateException(PACKAGED + " cannot be read", e);
        }
    }

    /**
     * Reads rules from a table with the headings name, described, verdict and reason. Throws ProblemException with the row where one is not
     * of this form, or where none decides about what no other matches.
     */
    public static WeaponRules read(Path path) {
        InputFile file = InputFile.open(path);
        List<Rule> rules = new ArrayList<>();
        file.tables().get(0).rows(row -> rules.add(rule(file.name(), row)));
        if (rules.isEmpty() || !rules.get(rules.size() - 1).matches("", "")) {
            throw unfit(file.name(), "its last rule must match every weapon: leave name and described empty");
        }
        return new WeaponRules(rules);
    }

    private static Rule rule(String file, Row row) {
        try {
            return new Rule(
                    pattern(row.text("name")),
                    pattern(row.text("described")),
                    new Judged(WeaponVerdict.of(row.text("verdict")), row.text("reason")));
        } catch (PatternSyntaxException e) {
            throw unfit(file, "row " + row.number() + ": \"" + e.getPattern() + "\" is no regular expression");
        } catch (IllegalArgumentException e) {
            throw unfit(file, "row " + row.number() + ": " + e.getMessage());
        }
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    private static ProblemException unfit(String file, String why) {
        return new ProblemException(new FileProblem.Unreadable(file, why));
    }

    /** What the first matching rule says. */
    public Judged judge(String name, String described) {
        return rules.stream()
                .filter(rule -> rule.matches(name, described))
                .findFirst()
                .map(Rule::judged)
                .orElseThrow();
    }
}
