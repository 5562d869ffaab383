package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Invents what was recorded as searched, with the gaps of the field: nothing for a third of the tasks, surface passes, shallow and unknown
 * depths, land smaller than the task and land beyond it, two passes over one task.
 */
final class InventedSearch {
    private static final String FULL = "0.3";

    private final SplittableRandom random;
    private final InventedTable table = new InventedTable(Searched.KIND);

    InventedSearch(SplittableRandom random) {
        this.random = random;
    }

    InventedTable make(List<InventedSite> sites) {
        for (InventedSite site : sites) {
            boolean recorded = random.nextInt(3) != 0;
            if (recorded && site.struck() != null && site.status() == TaskStatus.COMPLETED) {
                passes(site);
            }
        }
        return table;
    }

    private void passes(InventedSite site) {
        LocalDate end = java.util.Objects.requireNonNull(site.ended());
        int draw = random.nextInt(20);
        if (draw < 2) {
            add(site, around(site), "visual", "0", end);
        } else if (draw < 4) {
            add(site, around(site), method(), null, end);
        } else if (draw < 6) {
            add(site, part(site), method(), "0.1", end);
        } else if (draw < 9) {
            add(site, site.outline().scaled(0.9), "visual", "0", site.started().plusDays(5));
            add(site, around(site), method(), FULL, end);
        } else if (draw < 11) {
            add(site, site.outline().scaled(1.08), method(), FULL, end);
        } else if (draw < 15) {
            add(site, part(site), method(), FULL, end);
        } else {
            add(site, around(site), method(), FULL, end);
        }
    }

    private String method() {
        return List.of("large-loop detector", "metal detector", "metal detector")
                .get(random.nextInt(3));
    }

    /** The ground around the strike, as far as a team followed it: sometimes short of the fade-out distance, sometimes beyond the task. */
    private InventedOutline around(InventedSite site) {
        int munitions = Math.min(4, 1 + site.items() / 7);
        double radius = 90 + 75.0 * munitions + 90 * random.nextDouble();
        return InventedOutline.irregular(
                random, java.util.Objects.requireNonNull(site.struck()), StrictMath.PI * radius * radius);
    }

    private InventedOutline part(InventedSite site) {
        return site.outline().scaled(0.5 + 0.45 * random.nextDouble());
    }

    private void add(
            InventedSite site, InventedOutline outline, String method, @Nullable String depth, LocalDate date) {
        table.add(
                outline.land(),
                "number",
                String.format(Locale.ROOT, "P-%04d", table.rows().size() + 1),
                "task",
                site.number(),
                "method",
                method,
                "depth",
                depth,
                "date",
                random.nextInt(40) == 0 ? String.valueOf(date.getYear()) : date.toString(),
                "stated_area",
                String.valueOf(Math.round(outline.squareMetres() / 10) * 10));
    }
}
