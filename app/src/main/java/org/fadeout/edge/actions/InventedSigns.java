package org.fadeout.edge.actions;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.locationtech.jts.geom.Coordinate;

/** Invents the signs of contamination around strikes: evidence points and accidents. */
final class InventedSigns {
    private final SplittableRandom random;
    private final InventedSurvey survey;
    private final InventedTable evidence = new InventedTable(EvidencePoint.KIND);
    private final InventedTable accidents = new InventedTable(Accident.KIND);

    private InventedSigns(SplittableRandom random, InventedSurvey survey) {
        this.random = random;
        this.survey = survey;
    }

    static InventedSigns make(SplittableRandom random, List<InventedSite> sites, InventedSurvey survey) {
        InventedSigns signs = new InventedSigns(random, survey);
        List<InventedSite> struck =
                sites.stream().filter(site -> site.struck() != null).toList();
        for (int i = 0; i < Math.max(10, struck.size() / 2); i++) {
            signs.evidence(struck.get(random.nextInt(struck.size())));
        }
        for (int i = 0; i < 9; i++) {
            signs.accident(struck.get(random.nextInt(struck.size())));
        }
        return signs;
    }

    InventedTable evidence() {
        return evidence;
    }

    InventedTable accidents() {
        return accidents;
    }

    private void evidence(InventedSite site) {
        InventedTable.Row row = evidence.add(
                null,
                "number",
                String.format(Locale.ROOT, "E-%04d", evidence.rows().size() + 1),
                "accuracy",
                pick("5", "10", "", "100"),
                "position_method",
                pick("gps", "gps", "bearing and distance", "map"),
                "type",
                pick("strike mark", "fragmentation", "container or part", "unexploded item seen", "verbal report"),
                "hazard_type",
                pick("cluster munition remnants", "cluster munition remnants", "unknown"),
                "date",
                pick("2021", "2022", "2022-06", "2023-03-05"),
                "hazard",
                survey.hazardOf(site));
        point(row, site);
    }

    private void accident(InventedSite site) {
        InventedTable.Row row = accidents.add(
                null,
                "number",
                String.format(Locale.ROOT, "A-%03d", accidents.rows().size() + 1),
                "accuracy",
                pick("20", "500", ""),
                "position_method",
                pick("gps", "map", "place name"),
                "date",
                pick("2021", "2022-04", "2023-05-30", "2023-10"),
                "hazard_type",
                pick("cluster munition remnants", "anti personnel mines", "unknown"),
                "killed",
                pick("0", "0", "1"),
                "injured",
                pick("1", "2", ""));
        point(row, site);
    }

    private void point(InventedTable.Row row, InventedSite site) {
        Coordinate middle = java.util.Objects.requireNonNull(site.struck());
        double turn = 2 * StrictMath.PI * random.nextDouble();
        InventedTable.place(
                row, InventedOutline.position(InventedOutline.turned(middle, 150 * random.nextDouble(), 0, turn)));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
