package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.record.Snapshot;

/** The waivers of a snapshot, and the findings that they let stand. */
public record Waivers(List<Waiver> all) {

    public Waivers {
        all = List.copyOf(all);
    }

    public static Waivers of(Snapshot snapshot) {
        return new Waivers(snapshot.all(Waiver.KIND));
    }

    /** A finding that may stand, and why. */
    public record Waived(Issue issue, String reason) {}

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
                waived.add(new Waived(issue, waiver.get().reason()));
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
                issue.what() + " (waived: " + waiver.reason() + ")",
                issue.where(),
                issue.valueSeen(),
                issue.position(),
                issue.area(),
                issue.remedy(),
                issue.repair());
    }

    /** A waiver is of one rule, and names every record that the finding names: it lets no finding stand that nobody had seen. */
    private Optional<Waiver> of(Issue issue) {
        Set<String> named = new HashSet<>(issue.where().records());
        return all.stream()
                .filter(waiver -> waiver.rule().equals(issue.code())
                        && !named.isEmpty()
                        && waiver.records().texts().containsAll(named))
                .findFirst();
    }
}
