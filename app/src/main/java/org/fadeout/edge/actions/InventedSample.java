package org.fadeout.edge.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.place.AdminArea;
import org.locationtech.jts.geom.Coordinate;

/**
 * Invents the geometry of a programme's year: it shows the method and confirms nothing. The same wish gives the same bytes. Only two
 * numbers are set: the items destroyed and the area of the completed tasks; everything else follows from the model.
 */
public final class InventedSample {
    static final int YEAR = 2023;

    private static final String README = """
            # Invented geometry: shows the method, confirms nothing

            Made by `fadeout invent DIR --seed %d --finds %d --area-km2 %s`; the same command gives the same bytes. No place, operator,
            strike, item or person in it is real. Every GeoJSON file carries `"fadeout": {"invented": true}`, every CSV file the column `invented`.

            Set from outside are two numbers only: %d cluster munition remnants destroyed in %d, and %s km2 under the %d clearance tasks completed
            in that year. How many of those square kilometres hold remnants is what the program computes; the model was not fitted to any answer.

            * Tasks: 0.2 to 4 km2, five to nine corners, five operators; some overlap, some are land of %d searched again, once with a
              new strike in between; beside them active, planned, suspended and technical-survey tasks.
            * Remnants: a strike is one to four munitions in a row, 150 m apart; each scatters by the bell curve, 40 m along and 20 m across, so that
              two deviations cover about 10,000 m2. The number of items per task is unequal as an exponential draw.
            * The mess of the field, on purpose: a search is recorded for %d of the %d tasks, some surface only, shallow or of unknown depth; one in
              ten positions is absent, a place name's or worse than 50 m; some accuracies and days are unknown; items that had been moved;
              12 of the %d rows of finds, none of them a remnant, stand twice with the same number.
            """;

    /**
     * What is asked for.
     *
     * @param items cluster munition remnants destroyed in completed clearance tasks of the year
     * @param areaKm2 the area of those tasks' polygons together, overlaps once
     */
    public record Wish(long seed, int items, double areaKm2) {
        public static final Wish DEFAULT = new Wish(20_231_818, 1_818, 452.6);

        public Wish {
            if (!(areaKm2 >= 20 && areaKm2 <= 50_000)) {
                throw new ProblemException(
                        new UsageProblem.BadOption("--area-km2", Double.toString(areaKm2), "20 to 50000"));
            }
        }
    }

    private final Wish wish;
    private final List<InventedSite> sites;
    private final InventedSurvey survey;
    private final Map<String, InventedTable> tables = new TreeMap<>();
    private final String readme;

    private InventedSample(Wish wish) {
        int fewest = InventedTasks.count(wish);
        if (wish.items() < fewest) {
            throw new ProblemException(new UsageProblem.BadOption(
                    "--finds", Integer.toString(wish.items()), "at least one for each task, here " + fewest));
        }
        this.wish = wish;
        SplittableRandom random = new SplittableRandom(wish.seed());
        List<InventedSite> made = InventedTasks.make(random.split(), wish);
        this.sites = InventedFinds.shared(random.split(), made, wish.items());
        this.survey = InventedSurvey.make(random.split(), sites, InventedTasks.reach(wish));
        InventedTable finds = new InventedFinds(random.split()).make(sites);
        InventedTable searched = new InventedSearch(random.split()).make(sites);
        InventedSigns signs = InventedSigns.make(random.split(), sites, survey);
        tables.put("finds.csv", finds);
        tables.put("searched.geojson", searched);
        tables.put("tasks.geojson", tasks());
        tables.put("admin_areas.geojson", districts(random.split()));
        tables.put("evidence.csv", signs.evidence());
        tables.put("accidents.csv", signs.accidents());
        tables.putAll(survey.tables());
        this.readme = readme(finds, searched);
    }

    /** The tables by the names of their files. */
    static Map<String, InventedTable> tables(Wish wish) {
        return new InventedSample(wish).tables;
    }

    /** The texts of all files by name. */
    public static Map<String, String> files(Wish wish) {
        InventedSample sample = new InventedSample(wish);
        Map<String, String> files = new TreeMap<>();
        sample.tables.forEach((name, table) -> files.put(name, name.endsWith(".csv") ? table.csv() : table.geoJson()));
        files.put("README.md", sample.readme);
        return Map.copyOf(files);
    }

    /** Writes all files into a directory, which is made where it is missing. Gives their names in order. */
    public static List<String> write(Wish wish, Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>(files(wish));
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        return List.copyOf(files.keySet());
    }

    private InventedTable tasks() {
        InventedTable tasks = new InventedTable(Task.KIND);
        for (InventedSite site : sites) {
            tasks.add(
                    site.outline().land(),
                    "number",
                    site.number(),
                    "type",
                    site.type().text(),
                    "status",
                    site.status().text(),
                    "operator",
                    site.operator(),
                    "hazard",
                    survey.hazardOf(site),
                    "started",
                    site.started().toString(),
                    "completed",
                    site.ended() == null ? null : site.ended().toString(),
                    "stated_area",
                    String.valueOf(Math.round(site.outline().squareMetres() / 100) * 100));
        }
        return tasks;
    }

    /** Four districts that cover the place and share their borders. */
    private InventedTable districts(SplittableRandom random) {
        double reach = InventedTasks.reach(wish) + 1_000;
        Coordinate[][] posts = new Coordinate[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                boolean inner = row == 1 && column == 1;
                double east = inner ? 0.2 * (random.nextDouble() - 0.5) : column - 1.0;
                double north = inner ? 0.2 * (random.nextDouble() - 0.5) : row - 1.0;
                posts[row][column] = new Coordinate(reach * east, reach * north);
            }
        }
        InventedTable districts = new InventedTable(AdminArea.KIND);
        for (int i = 0; i < 4; i++) {
            int row = i / 2;
            int column = i % 2;
            List<Coordinate> corners = List.of(
                    posts[row][column], posts[row][column + 1], posts[row + 1][column + 1], posts[row + 1][column]);
            districts.add(
                    new InventedOutline(new Coordinate(0, 0), corners).land(),
                    "code",
                    "INV-" + (i + 1),
                    "name",
                    "Invented district " + (i + 1),
                    "level",
                    "1");
        }
        return districts;
    }

    private String readme(InventedTable finds, InventedTable searched) {
        List<InventedSite> counting =
                sites.stream().filter(InventedSite::counts).toList();
        String union = Shape.unionOf(
                        counting.stream().map(site -> site.outline().land()).toList())
                .area()
                .inKm2(1);
        long recorded = counting.stream()
                .filter(site -> searched.rows().stream()
                        .anyMatch(row -> site.number().equals(row.values().get("task"))))
                .count();
        return README.formatted(
                wish.seed(),
                wish.items(),
                Double.toString(wish.areaKm2()),
                wish.items(),
                YEAR,
                union,
                counting.size(),
                YEAR - 1,
                recorded,
                counting.size(),
                finds.rows().size());
    }
}
