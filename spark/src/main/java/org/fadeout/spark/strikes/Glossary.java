package org.fadeout.spark.strikes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Count;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.exchange.Table;

/** The weapons of a table of strikes, each judged once by its name and description. */
public final class Glossary {
    private final List<Weapon> weapons;
    private final Map<String, WeaponVerdict> verdicts;

    private Glossary(List<Weapon> weapons, Map<String, WeaponVerdict> verdicts) {
        this.weapons = List.copyOf(weapons);
        this.verdicts = Map.copyOf(verdicts);
    }

    /**
     * A weapon of the glossary.
     *
     * @param missions the missions that the glossary itself counts; empty where it counts none
     */
    public record Weapon(String name, WeaponVerdict verdict, String reason, Optional<Count> missions) {}

    /** The headings of a glossary that hold what is needed; {@code missions} may be missing. */
    public record Headings(String name, String described, String missions) {
        /** Those of the glossary that comes with the records of air operations over South-East Asia. */
        public static final Headings USUAL = new Headings("WEAPONTYPE", "WEAPONTYPE_DESC", "WEAPON_COUNT");
    }

    /** What the glossary holds of one verdict. Missions are of the weapons whose missions it counts. */
    public record Total(long weapons, Count missions) {}

    /** Reads a glossary. Throws ProblemException where a heading is not there, or a name is judged in two ways. */
    public static Glossary read(Path path, Headings headings, WeaponRules rules) {
        InputFile file = InputFile.open(path);
        Table table = file.tables().get(0);
        for (String needed : List.of(headings.name(), headings.described())) {
            if (!table.headings().contains(needed)) {
                throw unfit(file.name(), "it has no column " + needed + "; its columns are " + table.headings());
            }
        }
        List<Weapon> weapons = new ArrayList<>();
        Map<String, WeaponVerdict> verdicts = new HashMap<>();
        table.rows(row -> {
            String name = row.text(headings.name()).strip();
            if (name.isEmpty()) {
                return;
            }
            WeaponRules.Judged judged =
                    rules.judge(name, row.text(headings.described()).strip());
            weapons.add(new Weapon(name, judged.verdict(), judged.reason(), count(row.text(headings.missions()))));
            // One name that two rows describe differently tells nothing of a strike that only names it.
            verdicts.merge(key(name), judged.verdict(), (one, other) -> one == other ? one : WeaponVerdict.UNKNOWN);
        });
        return new Glossary(weapons, verdicts);
    }

    private static Optional<Count> count(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,15}") ? Optional.of(Count.of(Long.parseLong(digits))) : Optional.empty();
    }

    private static ProblemException unfit(String file, String why) {
        return new ProblemException(new FileProblem.Unreadable(file, why));
    }

    /** Names are compared without regard to case and spaces. */
    static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** In the order of the file. */
    public List<Weapon> weapons() {
        return weapons;
    }

    /** By {@link #key}. */
    Map<String, WeaponVerdict> verdicts() {
        return verdicts;
    }

    /** What it holds of each verdict. */
    public Map<WeaponVerdict, Total> totals() {
        Map<WeaponVerdict, Total> totals = new EnumMap<>(WeaponVerdict.class);
        for (WeaponVerdict verdict : WeaponVerdict.values()) {
            List<Weapon> its =
                    weapons.stream().filter(one -> one.verdict() == verdict).toList();
            long missions = its.stream()
                    .flatMap(one -> one.missions().stream())
                    .mapToLong(Count::number)
                    .sum();
            totals.put(verdict, new Total(its.size(), Count.of(missions)));
        }
        return totals;
    }
}
