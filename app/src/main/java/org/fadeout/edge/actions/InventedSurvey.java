package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.Strike;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Invents what survey says of the land: strikes and footprints, hazardous areas, land released. */
final class InventedSurvey {
    private final SplittableRandom random;
    private final double reach;
    private final InventedTable strikes = new InventedTable(Strike.KIND);
    private final InventedTable footprints = new InventedTable(Footprint.KIND);
    private final InventedTable hazards = new InventedTable(Hazard.KIND);
    private final InventedTable releases = new InventedTable(Release.KIND);
    private final Map<String, String> hazardOfTask = new HashMap<>();

    private InventedSurvey(SplittableRandom random, double reach) {
        this.random = random;
        this.reach = reach;
    }

    static InventedSurvey make(SplittableRandom random, List<InventedSite> sites, double reach) {
        InventedSurvey survey = new InventedSurvey(random, reach);
        List<InventedSite> struck =
                sites.stream().filter(site -> site.struck() != null).toList();
        for (InventedSite site : struck) {
            survey.strike(site);
            survey.hazard(site);
        }
        for (InventedSite site : sites) {
            if (site.struck() == null) {
                survey.reduced(site);
            }
        }
        for (int i = 0; i < Math.max(6, struck.size() / 10); i++) {
            survey.open(i % 5 == 4);
        }
        for (int i = 0; i < Math.max(4, struck.size() / 15); i++) {
            survey.cancelled();
        }
        return survey;
    }

    Map<String, InventedTable> tables() {
        return Map.of(
                "strikes.csv",
                strikes,
                "footprints.geojson",
                footprints,
                "hazards.geojson",
                hazards,
                "releases.geojson",
                releases);
    }

    /** The number of the hazardous area that a task works on, or null where none is recorded. */
    @Nullable
    String hazardOf(InventedSite site) {
        return hazardOfTask.get(site.number());
    }

    private void strike(InventedSite site) {
        if (random.nextInt(4) == 0 && !"2022-12-11".equals(site.struckOn())) {
            return;
        }
        Coordinate middle = java.util.Objects.requireNonNull(site.struck());
        InventedTable.Row row = strikes.add(
                null,
                "number",
                site.strikeNumber(),
                "accuracy",
                pick("20", "50", "100", ""),
                "date",
                site.struckOn(),
                "weapon",
                "Invented rocket",
                "munition",
                pick("Invented model S-1", "Invented model S-2", ""));
        InventedTable.place(row, InventedOutline.position(middle));
        if (random.nextInt(5) == 0 || "2022-12-11".equals(site.struckOn())) {
            int munitions = Math.min(4, 1 + site.items() / 7);
            footprints.add(
                    InventedOutline.ellipse(middle, 75.0 * (munitions - 1) + 110, 70, site.azimuth())
                            .land(),
                    "number",
                    site.strikeNumber().replace("S-", "FP-"),
                    "strike",
                    site.strikeNumber(),
                    "date",
                    site.struckOn(),
                    "author",
                    "Invented surveyor",
                    "basis",
                    "finds and strike marks");
        }
    }

    private void hazard(InventedSite site) {
        if (random.nextInt(5) < 2) {
            return;
        }
        boolean done = site.status() == TaskStatus.COMPLETED;
        String number = site.number().replace("T-", "H-");
        hazardOfTask.put(site.number(), number);
        String type = switch (site.type()) {
            case CMR_CLEARANCE -> "cluster munition remnants";
            case MINE_CLEARANCE -> pick("anti personnel mines", "mixed mines");
            default -> pick("cluster munition remnants", "other uxo", "mixed");
        };
        InventedOutline outline = site.outline().scaled(1.05 + 0.2 * random.nextDouble());
        String end = site.ended() == null ? null : site.ended().plusDays(10).toString();
        hazard(
                number,
                outline,
                pick("confirmed", "confirmed", "suspected"),
                done ? pick("closed", "closed", "worked on") : "worked on",
                type,
                site.started().getYear() - 1 + "-11",
                done ? end : null);
        if (done && random.nextInt(3) == 0) {
            released(
                    "cleared",
                    site.outline(),
                    site.ended(),
                    "metal detector",
                    "0.3",
                    null,
                    type,
                    number,
                    site.number());
        }
    }

    private void hazard(
            String number,
            InventedOutline outline,
            String classification,
            String status,
            String type,
            String recorded,
            @Nullable String closed) {
        hazards.add(
                outline.land(),
                "number",
                number,
                "classification",
                classification,
                "status",
                status,
                "hazard_type",
                type,
                "stated_area",
                String.valueOf(Math.round(outline.squareMetres() / 100) * 100),
                "recorded",
                recorded,
                "closed",
                "closed".equals(status) ? closed : null);
    }

    /** Land that nobody has worked on yet; now and then a circle drawn for planning, which is not a hazardous area. */
    private void open(boolean nominal) {
        String number = String.format(Locale.ROOT, "H-OP-%03d", hazards.rows().size() + 1);
        Coordinate centre =
                new Coordinate(reach * (1.7 * random.nextDouble() - 0.85), reach * (1.7 * random.nextDouble() - 0.85));
        InventedOutline outline = nominal
                ? InventedOutline.ellipse(centre, 103, 103, 0)
                : InventedOutline.irregular(random, centre, 1e5 + 9e5 * random.nextDouble());
        hazard(
                number,
                outline,
                pick("suspected", "suspected", "confirmed"),
                "open",
                pick("cluster munition remnants", "cluster munition remnants", "mixed"),
                "2023-0" + (1 + random.nextInt(9)),
                null);
        if (nominal) {
            hazards.rows().get(hazards.rows().size() - 1).values().put("nominal", "yes");
        }
    }

    private void reduced(InventedSite site) {
        if (random.nextInt(4) == 0) {
            return;
        }
        String number = site.number().replace("T-", "H-");
        InventedOutline whole = site.outline().scaled(1.1);
        String type = pick("cluster munition remnants", "mixed", "other uxo");
        hazardOfTask.put(site.number(), number);
        hazard(number, whole, "suspected", "worked on", type, "2022-10", null);
        released(
                "reduced",
                site.outline().scaled(0.7),
                site.ended(),
                "metal detector",
                "0.3",
                pick("25", "10", "50"),
                type,
                number,
                site.number());
    }

    /** A suspected area that non-technical survey cancelled, whole or in part; some have no parent area on record. */
    private void cancelled() {
        Coordinate centre =
                new Coordinate(reach * (1.7 * random.nextDouble() - 0.85), reach * (1.7 * random.nextDouble() - 0.85));
        InventedOutline outline = InventedOutline.irregular(random, centre, 3e5 + 2e6 * random.nextDouble());
        LocalDate day = LocalDate.of(InventedSample.YEAR, 2, 1).plusDays(random.nextInt(300));
        String type = pick("cluster munition remnants", "mixed", "unknown");
        boolean parent = random.nextInt(4) != 0;
        String number = String.format(Locale.ROOT, "H-CA-%03d", hazards.rows().size() + 1);
        if (parent) {
            boolean whole = random.nextBoolean();
            hazard(
                    number,
                    outline.scaled(whole ? 1 : 1.3),
                    "suspected",
                    whole ? "closed" : "open",
                    type,
                    "2021",
                    day.toString());
        }
        released("cancelled", outline, day, null, null, null, type, parent ? number : null, null);
    }

    private void released(
            String product,
            InventedOutline outline,
            @Nullable LocalDate day,
            @Nullable String method,
            @Nullable String depth,
            @Nullable String coverage,
            String type,
            @Nullable String hazard,
            @Nullable String task) {
        releases.add(
                outline.land(),
                "number",
                String.format(Locale.ROOT, "R-%04d", releases.rows().size() + 1),
                "product",
                product,
                "date",
                day == null ? null : day.toString(),
                "method",
                method,
                "depth",
                depth,
                "coverage",
                coverage,
                "hazard_type",
                type,
                "hazard",
                hazard,
                "task",
                task,
                "stated_area",
                String.valueOf(Math.round(outline.squareMetres() / 100) * 100));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
