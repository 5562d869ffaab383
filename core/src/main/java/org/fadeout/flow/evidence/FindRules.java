package org.fadeout.flow.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Position;

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

    private FindRules() {}

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
