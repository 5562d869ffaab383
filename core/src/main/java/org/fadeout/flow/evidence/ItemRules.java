package org.fadeout.flow.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The rules on rows of items: what each says it is, and whether it is another row again. */
public final class ItemRules {
    /** Finds, and the standard that lists names of models. */
    public record Named(List<Find> finds, Standard standard) {
        public Named {
            finds = List.copyOf(finds);
        }
    }

    /** Words that stand where nobody could name the model. */
    private static final Set<String> NO_NAME =
            Set.of("?", "-", "unknown", "unk", "n/a", "na", "none", "other", "various", "misc", "not known");

    /** The same row twice. */
    public static final Rule<List<Find>> I03 = Rule.of(
            "I03",
            Severity.WARNING,
            "Two rows without a position, alike in task, category, model, number and day",
            "One form entered twice counts its items twice; two items at one position are told by G05",
            "Withdraw the copy, or enter the positions that tell the two apart",
            ItemRules::sameRow);

    /** A model that nobody knows, or of another category. */
    public static final Rule<Named> I04 = Rule.of(
            "I04",
            Severity.WARNING,
            "The model of a cluster munition remnant is not named, or a model is listed under another category",
            "The fade-out distance and the count go by category and type; a wrong one moves items and land between hazards",
            "Enter the model from the report, or correct the category; the list of names stands in the standard",
            ItemRules::unclearModel);

    private ItemRules() {}

    private record Row(RecordId task, ItemCategory category, String type, String model, long number, String day) {}

    private static void sameRow(Rule<List<Find>> rule, List<Find> finds, Consumer<Issue> found) {
        Map<Row, Find> first = new HashMap<>();
        for (Find find : finds) {
            if (find.task() == null || find.position() != null) {
                continue;
            }
            Row row = new Row(
                    find.task(),
                    find.category(),
                    String.valueOf(find.cmrType()),
                    String.valueOf(find.model()),
                    find.quantity().number(),
                    String.valueOf(find.found()));
            Find before = first.putIfAbsent(row, find);
            if (before != null) {
                Where where = Where.records(before.id().text(), find.id().text());
                found.accept(Issue.of(rule, "Two rows are alike", where)
                        .seen(find.quantity() + " items of model " + find.model() + " on " + find.found()));
            }
        }
    }

    private static void unclearModel(Rule<Named> rule, Named named, Consumer<Issue> found) {
        if (named.standard().models() == null) {
            return;
        }
        for (Find find : named.finds()) {
            String model = find.model();
            Optional<String> what =
                    isNoName(model) ? nameless(find) : model == null ? Optional.empty() : elsewhere(find, model, named);
            what.ifPresent(said -> found.accept(Issue.of(
                            rule, said, Where.records(find.id().text()))
                    .seen("model " + model + ", category " + find.category().text())
                    .at(find.position())));
        }
    }

    private static boolean isNoName(@Nullable String model) {
        return model == null
                || model.isBlank()
                || NO_NAME.contains(model.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> nameless(Find find) {
        return find.isCmr() ? Optional.of("The model is not named") : Optional.empty();
    }

    private static Optional<String> elsewhere(Find find, String model, Named named) {
        return named.standard()
                .categoryOf(model)
                .filter(category -> find.category() != ItemCategory.CASING_OR_FRAGMENT)
                .filter(category -> !category.equals(find.category().text()))
                .map(category -> "The standard lists the model under " + category);
    }
}
