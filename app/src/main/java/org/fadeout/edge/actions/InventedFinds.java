package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.evidence.Find;
import org.locationtech.jts.geom.Coordinate;

/**
 * Invents what was found. A strike is one to four munitions in a row, 150 m apart; the remnants of each lie scattered by the bell curve,
 * 40 m along and 20 m across, so that two deviations cover about 10,000 m2: what the field gives as the scatter of one munition. Nothing here
 * is fitted to a published result.
 */
final class InventedFinds {
    private static final double ALONG = 40;
    private static final double ACROSS = 20;
    private static final double APART = 150;

    private final SplittableRandom random;
    private final InventedTable table = new InventedTable(Find.KIND);

    InventedFinds(SplittableRandom random) {
        this.random = random;
    }

    /** The sites with their numbers of items: at least one each, the rest as unequal as strikes are. */
    static List<InventedSite> shared(SplittableRandom random, List<InventedSite> sites, int items) {
        int counting = (int) sites.stream().filter(InventedSite::counts).count();
        if (items < counting) {
            throw new IllegalArgumentException("Each of " + counting + " tasks needs an item");
        }
        double[] weights = IntStream.range(0, counting)
                .mapToDouble(i -> -StrictMath.log(1 - random.nextDouble()))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] counts = new int[counting];
        int given = 0;
        for (int i = 0; i < counting; i++) {
            counts[i] = 1 + (int) ((items - counting) * weights[i] / sum);
            given += counts[i];
        }
        for (int i = 0; given < items; i++, given++) {
            counts[i % counting]++;
        }
        List<InventedSite> shared = new ArrayList<>();
        int next = 0;
        for (InventedSite site : sites) {
            shared.add(site.withItems(site.counts() ? counts[next++] : uncounted(random, site)));
        }
        return shared;
    }

    /** What other tasks found: nothing where work has not begun, and nothing in place where a survey met no strike. */
    private static int uncounted(SplittableRandom random, InventedSite site) {
        int items = 1 + random.nextInt(9);
        return site.struck() == null || site.status() == TaskStatus.PLANNED ? 0 : items;
    }

    InventedTable make(List<InventedSite> sites) {
        for (InventedSite site : sites) {
            remnants(site);
            if (site.status() != TaskStatus.PLANNED) {
                others(site);
            }
        }
        duplicates();
        return table;
    }

    private void remnants(InventedSite site) {
        int left = site.items();
        int munitions = Math.min(4, 1 + site.items() / 7);
        while (left > 0) {
            int quantity = random.nextInt(25) == 0 ? Math.min(left, 2 + random.nextInt(4)) : 1;
            left -= quantity;
            InventedTable.Row row = row(site, "cluster munition remnant", quantity);
            row.values().put("cmr_type", cmrType());
            row.values().put("model", pick("Invented model S-1", "Invented model S-1", "Invented model S-2", ""));
            row.values().put("depth", pick("0", "0", "0.05", "0.1", "0.15", ""));
            row.values().put("found_in_place", pick("yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "", "no"));
            position(row, scattered(site, munitions));
            row.values().values().removeIf(String::isEmpty);
        }
    }

    /** Mines, other ordnance and casings: found beside the remnants and not counted with them. */
    private void others(InventedSite site) {
        List<String> categories = switch (site.type()) {
            case MINE_CLEARANCE -> List.of("anti personnel mine", "anti personnel mine", "anti vehicle mine");
            default -> List.of("other uxo", "casing or fragment", "casing or fragment", "abandoned ordnance");
        };
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            InventedTable.Row row = row(site, categories.get(random.nextInt(categories.size())), 1);
            position(row, site.outline().anywhere(random));
        }
    }

    private InventedTable.Row row(InventedSite site, String category, int quantity) {
        LocalDate last = site.ended() == null ? LocalDate.of(InventedSample.YEAR, 12, 20) : site.ended();
        int days = (int) Math.max(1, last.toEpochDay() - site.started().toEpochDay() - 3);
        LocalDate found = site.started().plusDays(random.nextInt(days));
        LocalDate destroyed = found.plusDays(random.nextInt(4));
        boolean yearOnly = random.nextInt(60) == 0;
        // What an open task found is still to be destroyed.
        boolean open = site.ended() == null;
        return table.add(
                null,
                "number",
                String.format(Locale.ROOT, "F-%05d", table.rows().size() + 1),
                "task",
                site.number(),
                "category",
                category,
                "quantity",
                Integer.toString(quantity),
                "condition",
                pick("whole", "damaged", "", ""),
                "found",
                yearOnly ? String.valueOf(found.getYear()) : found.toString(),
                "destroyed",
                open ? null : yearOnly ? String.valueOf(destroyed.getYear()) : destroyed.toString(),
                "disposal",
                open ? null : pick("destroyed in place", "destroyed in place", "destroyed at a central place"),
                "activity",
                site.type().text());
    }

    private String cmrType() {
        int draw = random.nextInt(100);
        if (draw < 88) {
            return "unexploded submunition";
        }
        return draw < 94
                ? "unexploded bomblet"
                : draw < 96 ? "failed cluster munition" : draw < 98 ? "abandoned cluster munition" : "unknown";
    }

    private Coordinate scattered(InventedSite site, int munitions) {
        Coordinate middle = java.util.Objects.requireNonNull(site.struck());
        // Teams record what lies on their task, and now and then what lies a little beyond it.
        boolean beyond = random.nextInt(25) == 0;
        for (int i = 0; i < 40; i++) {
            double step = APART * (random.nextInt(munitions) - (munitions - 1) / 2.0);
            Coordinate point = InventedOutline.turned(middle, step + ALONG * bell(), ACROSS * bell(), site.azimuth());
            if (beyond || site.outline().contains(point)) {
                return point;
            }
        }
        return middle;
    }

    /** The sum of twelve even draws: bell-shaped, deviation 1, and free of any machine's logarithm. */
    private double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** One in ten positions is of no use: absent, a place name's, or worse than 50 m. One in twelve says nothing of its accuracy. */
    private void position(InventedTable.Row row, Coordinate metres) {
        int draw = random.nextInt(60);
        if (draw < 2) {
            row.values().put("as_entered", "not recorded");
            return;
        }
        InventedTable.place(row, InventedOutline.position(metres));
        if (draw < 4) {
            row.values().put("position_method", "place name");
            row.values().put("accuracy", "2000");
        } else if (draw < 6) {
            row.values().put("position_method", "map");
            row.values().put("accuracy", Integer.toString(60 + 10 * random.nextInt(40)));
        } else if (draw < 11) {
            row.values().put("position_method", "gps");
        } else {
            boolean fine = random.nextInt(6) == 0;
            row.values().put("position_method", fine ? "differential gps" : "gps");
            row.values().put("accuracy", fine ? "0.5" : Integer.toString(3 + random.nextInt(8)));
        }
    }

    /**
     * The same row handed in twice, as happens when two files of one team overlap. Of other items only: the register keeps and flags both
     * rows, and the number of remnants is set from outside.
     */
    private void duplicates() {
        List<InventedTable.Row> rows = table.rows().stream()
                .filter(row -> !"cluster munition remnant".equals(row.values().get("category")))
                .toList();
        for (int i = 0; i < 12; i++) {
            table.rows().add(rows.get(random.nextInt(rows.size())));
        }
        Collections.sort(table.rows(), Comparator.comparing(row -> row.values().getOrDefault("number", "")));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
