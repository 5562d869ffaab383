package org.fadeout.flow.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;

/** The rules that need the finds only. */
public final class FindRules {
    /** Several rows at one place on one day of one model. */
    public static final Rule<List<Find>> G05 = Rule.of(
            "G05",
            Severity.WARNING,
            "Several items at one position: one disc",
            "One item entered twice counts twice; a place used for many items hides where they lay",
            "Keep one and withdraw the other, or enter the items as one record with their number",
            FindRules::samePlace);

    /** A submunition whose position cannot carry a disc at any radius. */
    public static final Rule<List<Find>> I05 = Rule.of(
            "I05",
            Severity.WARNING,
            "A cluster munition remnant without a position that can be used",
            "Its land can only be modelled, and the gap of its task cannot be told",
            "Enter the position where it was found, with its accuracy",
            (rule, finds, found) -> finds.stream()
                    .filter(find -> find.makesDisc()
                            && (find.position() == null || find.positionMethod() == PositionMethod.PLACE_NAME))
                    .forEach(find -> found.accept(Issue.of(
                                    rule,
                                    find.position() == null
                                            ? "The find has no position"
                                            : "The position is that of a place name",
                                    Where.records(find.id().text()))
                            .at(find.position()))));

    /** Destroyed before it was found. */
    public static final Rule<List<Find>> D01 = Rule.of(
            "D01-find",
            Severity.BLOCKING,
            "An item was destroyed before it was found",
            "Figures of a year take each date by itself; a wrong one moves items between years",
            "Correct the date of finding or of destruction",
            (rule, finds, found) -> finds.stream()
                    .filter(find -> find.found() != null
                            && find.destroyed() != null
                            && find.destroyed().certainlyBefore(find.found()))
                    .forEach(find -> found.accept(Issue.of(
                                    rule,
                                    "The item was destroyed before it was found",
                                    Where.records(find.id().text()))
                            .seen("found " + find.found() + ", destroyed " + find.destroyed())
                            .at(find.position()))));

    /** Nobody recorded whether it lay in place. */
    public static final Rule<List<Find>> I07 = Rule.of(
            "I07",
            Severity.INFORMATION,
            "It is not recorded whether an item lay in place",
            "It is taken as in place and makes land; an item that had been moved would not",
            "Record whether it lay where it came to rest",
            (rule, finds, found) -> finds.stream()
                    .filter(find -> find.makesDisc() && find.foundInPlace() == null)
                    .forEach(find -> found.accept(Issue.of(
                                    rule,
                                    "It is taken as found in place",
                                    Where.records(find.id().text()))
                            .at(find.position()))));

    /** A part of a munition in the count of items. */
    public static final Rule<List<Find>> I02 = Rule.of(
            "I02",
            Severity.WARNING,
            "A casing or a fragment is counted as a cluster munition remnant",
            "It is evidence of a strike, not an item: it makes the count and the land larger",
            "Change its category to casing or fragment, or correct model and condition",
            (rule, finds, found) -> finds.stream()
                    .filter(Find::isCmr)
                    .filter(find -> isPart(find.model()) || isPart(find.condition()))
                    .forEach(find -> found.accept(Issue.of(
                                    rule,
                                    "A part of a munition is counted as an item",
                                    Where.records(find.id().text()))
                            .seen("model " + find.model() + ", condition " + find.condition())
                            .at(find.position()))));

    private static final Pattern PART =
            Pattern.compile("\\b(casings?|fragments?|tail units?|ribbons?|debris)\\b", Pattern.CASE_INSENSITIVE);

    private FindRules() {}

    private static boolean isPart(@Nullable String text) {
        return text != null && PART.matcher(text).find();
    }

    private record Place(Position position, String model, String day) {}

    private static void samePlace(Rule<List<Find>> rule, List<Find> finds, java.util.function.Consumer<Issue> found) {
        Map<Place, Find> first = new HashMap<>();
        for (Find find : finds) {
            if (find.position() == null) {
                continue;
            }
            if (find.makesDisc() && find.quantity().number() > 1) {
                found.accept(Issue.of(
                                rule,
                                "Several items stand at one position",
                                Where.records(find.id().text()))
                        .seen(find.quantity() + " items")
                        .at(find.position()));
            }
            Place place = new Place(find.position(), String.valueOf(find.model()), String.valueOf(find.found()));
            Find before = first.putIfAbsent(place, find);
            if (before != null) {
                Where where = Where.records(before.id().text(), find.id().text());
                found.accept(Issue.of(rule, "Two finds stand at exactly the same place", where)
                        .at(find.position()));
            }
        }
    }
}
