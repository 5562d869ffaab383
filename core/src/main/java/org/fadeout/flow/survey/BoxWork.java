package org.fadeout.flow.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.Percent;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.ItemCategory;
import org.jspecify.annotations.Nullable;

/** Gathers what is recorded of one box and tells its state. */
final class BoxWork {
    private final SquareGrid.Cell cell;
    private final List<SurveyEntry> entries = new ArrayList<>();
    private final List<Find> finds = new ArrayList<>();
    private boolean evidence;

    BoxWork(SquareGrid.Cell cell) {
        this.cell = cell;
    }

    void add(SurveyEntry entry) {
        entries.add(entry);
    }

    void add(Find find) {
        finds.add(find);
    }

    void start() {
        evidence = true;
    }

    Box box(Percent least) {
        entries.sort(Comparator.comparing(SurveyEntry::date).thenComparing(SurveyEntry::id));
        Percent coverage = coverage();
        boolean red = saw(Seen.CMR) || finds.stream().anyMatch(Find::makesDisc);
        boolean covered = coverage != null && !coverage.isLessThan(least) && !entries.isEmpty();
        SurveyEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        boolean blocked = !red && !covered && isShut(last);
        return new Box(
                cell,
                red ? BoxState.CLUSTER_MUNITION_REMNANT_FOUND : withoutCmr(coverage, covered, blocked),
                coverage,
                red || covered,
                blocked,
                blocked && last != null ? last.inaccessibleReason() : null,
                evidence,
                finds.stream().map(Find::id).toList(),
                entries.stream().map(SurveyEntry::id).toList());
    }

    private static boolean isShut(@Nullable SurveyEntry last) {
        return last != null && Boolean.FALSE.equals(last.accessible());
    }

    private BoxState withoutCmr(@Nullable Percent coverage, boolean covered, boolean blocked) {
        if (saw(Seen.FRAGMENTS) || finds.stream().anyMatch(BoxWork::isSign)) {
            return BoxState.FRAGMENTS;
        }
        if (saw(Seen.OTHER_UXO) || finds.stream().anyMatch(find -> !isSign(find))) {
            return BoxState.OTHER_ORDNANCE_FOUND;
        }
        if (covered) {
            return BoxState.NO_EVIDENCE;
        }
        boolean searched = coverage == null || !coverage.equals(Percent.ZERO);
        return searched ? BoxState.PARTLY_SEARCHED : blocked ? BoxState.INACCESSIBLE : BoxState.NOT_SEARCHED;
    }

    /** A remnant that had been moved says that there are some, not that they lie here. */
    private static boolean isSign(Find find) {
        return find.isCmr() || find.category() == ItemCategory.CASING_OR_FRAGMENT;
    }

    private boolean saw(Seen what) {
        return entries.stream().anyMatch(entry -> entry.seen() == what);
    }

    private @Nullable Percent coverage() {
        List<SurveyEntry> worked = entries.stream()
                .filter(entry -> !Boolean.FALSE.equals(entry.accessible()) || entry.coverage() != null)
                .toList();
        List<Percent> known = new ArrayList<>();
        for (SurveyEntry entry : worked) {
            if (entry.coverage() != null) {
                known.add(entry.coverage());
            }
        }
        if (known.isEmpty() && !worked.isEmpty()) {
            return null;
        }
        long sum = known.stream().mapToLong(Percent::hundredths).sum();
        return new Percent(Math.min(sum, Percent.ALL.hundredths()));
    }
}
