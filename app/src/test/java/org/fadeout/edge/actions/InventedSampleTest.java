package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.ProblemException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The invented sample is the same bytes every time, says everywhere that it is invented, and holds the two numbers that were asked for. */
@NullUnmarked
class InventedSampleTest {
    private static final Map<String, String> FILES = InventedSample.files(InventedSample.Wish.DEFAULT);
    private static final Pattern CORNER = Pattern.compile("\\[(-?[0-9.]+),(-?[0-9.]+)\\]");

    @Test
    void theFilesInTheProjectAreWhatTheGeneratorMakes() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            try (InputStream kept = getClass().getResourceAsStream("/org/fadeout/sample/invented/" + file.getKey())) {
                assertThat(kept).as("sample/invented/" + file.getKey()).isNotNull();
                assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8))
                        .as("sample/invented/%s; run: fadeout invent sample/invented", file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void everyFileSaysThatItIsInvented() {
        FILES.forEach((name, text) -> {
            if (name.endsWith(".geojson")) {
                assertThat(text).as(name).contains("\"fadeout\":{\"invented\":true,\"note\":\"invented geometry");
            }
            if (name.endsWith(".csv")) {
                assertThat(text.lines().skip(1)).as(name).isNotEmpty().allMatch(line -> line.endsWith(",yes"));
            }
        });
        assertThat(FILES.values().stream().mapToInt(String::length).sum()).isLessThan(3_000_000);
    }

    @Test
    void theCompletedClearanceTasksOfTheYearCoverTheAreaAskedFor() {
        List<String> completed = completedTasks();
        List<Land> lands = completed.stream().map(InventedSampleTest::land).toList();

        assertThat(Shape.unionOf(lands).area().inKm2(1)).isEqualTo("452.6");
        assertThat(lands)
                .allSatisfy(land -> assertThat(land.area().squareMetres()).isBetween(100_000L, 4_000_000L));
    }

    @Test
    void theirRemnantsDestroyedInTheYearAreTheNumberAskedForAndEachTaskHasOne() {
        Set<String> tasks = completedTasks().stream()
                .map(feature -> property(feature, "number"))
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        Set<String> withItem = new HashSet<>();
        int items = 0;
        for (Map<String, String> row : rows(FILES.get("finds.csv"))) {
            boolean destroyed = row.get("destroyed").startsWith("2023");
            boolean remnant = row.get("category").equals("cluster munition remnant");
            if (remnant && destroyed && seen.add(row.get("number"))) {
                assertThat(tasks).contains(row.get("task"));
                withItem.add(row.get("task"));
                items += Integer.parseInt(row.get("quantity"));
            }
        }
        assertThat(items).isEqualTo(1_818);
        assertThat(withItem).isEqualTo(tasks);
    }

    @Test
    void aboutATenthOfThePositionsCannotBeUsedAndAThirdOfTheTasksHaveNoSearch() {
        List<Map<String, String>> finds = rows(FILES.get("finds.csv"));
        long unusable = finds.stream()
                .filter(row -> row.get("latitude").isEmpty()
                        || row.get("position_method").equals("place name")
                        || (!row.get("accuracy").isEmpty() && Double.parseDouble(row.get("accuracy")) > 50))
                .count();
        assertThat(unusable / (double) finds.size()).isBetween(0.08, 0.12);

        List<String> completed = completedTasks();
        long searched = completed.stream()
                .filter(task -> FILES.get("searched.geojson").contains("\"task\":\"" + property(task, "number") + "\""))
                .count();
        assertThat(searched / (double) completed.size()).isBetween(0.6, 0.72);
    }

    @Test
    void aWishThatCannotBeMetIsRefused() {
        assertThatThrownBy(() -> InventedSample.files(new InventedSample.Wish(1, 5, 452.6)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("USAGE-OPTION: --finds cannot be \"5\"");
        assertThatThrownBy(() -> new InventedSample.Wish(1, 5, Double.NaN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--area-km2");
    }

    private static List<String> completedTasks() {
        return FILES.get("tasks.geojson")
                .lines()
                .filter(line ->
                        line.contains("\"completed\":\"2023") && line.contains("clearance\",\"status\":\"completed\""))
                .toList();
    }

    private static String property(String feature, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(feature);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Land land(String feature) {
        List<Coordinate> ring = new ArrayList<>();
        Matcher corner = CORNER.matcher(feature);
        while (corner.find()) {
            ring.add(new Coordinate(Double.parseDouble(corner.group(1)), Double.parseDouble(corner.group(2))));
        }
        return Land.of(new GeometryFactory().createPolygon(ring.toArray(new Coordinate[0])));
    }

    private static List<Map<String, String>> rows(String csv) {
        List<String> lines = csv.lines().toList();
        String[] names = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
