package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Snapshot;
import org.jspecify.annotations.Nullable;

/** The waivers of a snapshot, and the findings that they let stand. */
public final class Waivers {
    private final Map<String, List<Waiver>> byRule;

    private Waivers(List<Waiver> all) {
        this.byRule = all.stream().collect(Collectors.groupingBy(Waiver::rule));
    }

    public static Waivers of(Snapshot snapshot) {
        return new Waivers(snapshot.all(Waiver.KIND));
    }

    /**
     * A finding that may stand, why, and by whose word since when.
     *
     * @param by who signed, or null where the viewer may not see names
     */
    public record Waived(
            Issue issue,
            String reason,
            @Nullable String by,
            @Nullable PartialDate signed) {
        /** The words of one waiver: the reason, and when it was signed. */
        static Waived of(Issue issue, Waiver waiver) {
            return new Waived(issue, waiver.reason(), waiver.signedBy(), waiver.signed());
        }
    }

    /** Findings apart: those that stand against the data, and those that may stand. Both keep their order. */
    public record Judged(List<Issue> open, List<Waived> waived) {
        public Judged {
            open = List.copyOf(open);
            waived = List.copyOf(waived);
        }
    }

    public Judged judge(List<Issue> issues) {
        List<Issue> open = new ArrayList<>();
        List<Waived> waived = new ArrayList<>();
        for (Issue issue : issues) {
            Optional<Waiver> waiver = of(issue);
            if (waiver.isPresent()) {
                waived.add(Waived.of(issue, waiver.get()));
            } else {
                open.add(issue);
            }
        }
        return new Judged(open, waived);
    }

    /** All findings; one that may stand is information, blocks nothing, and says why. */
    public List<Issue> mark(List<Issue> issues) {
        return issues.stream()
                .map(issue -> of(issue).map(waiver -> marked(issue, waiver)).orElse(issue))
                .toList();
    }

    private static Issue marked(Issue issue, Waiver waiver) {
        return new Issue(
                issue.code(),
                Severity.INFORMATION,
                issue.what() + " (waived: " + waiver.reason() + "; signed " + waiver.signed() + ")",
                issue.where(),
                issue.valueSeen(),
                issue.position(),
                issue.area(),
                issue.remedy(),
                issue.repair());
    }

    /**
     * A waiver is of one rule, is signed, and names every record that the finding names: it lets no finding stand that nobody had seen.
     */
    private Optional<Waiver> of(Issue issue) {
        Set<String> named = new HashSet<>(issue.where().records());
        return byRule.getOrDefault(issue.code(), List.of()).stream()
                .filter(waiver -> waiver.signed() != null
                        && !named.isEmpty()
                        && waiver.records().texts().containsAll(named))
                .findFirst();
    }
}
