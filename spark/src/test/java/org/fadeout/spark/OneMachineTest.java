package org.fadeout.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.edge.documents.GapsOut;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Islands;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark against the program on one machine, on the same invented register: the same bytes, whatever the partitions and whatever fails. */
class OneMachineTest {
    @TempDir
    static Path folder = Path.of("");

    private static SparkSession spark;
    private static Export export;
    private static String register = "";
    private static String figuresOfOne = "";
    private static String gapsOfOne = "";

    /** Runs the program on one machine; what it prints. Findings are no failure. */
    private static String program(String... args) {
        StringWriter out = new StringWriter();
        StringWriter faults = new StringWriter();
        int exit = org.fadeout.edge.cli.Main.run(
                args, new PrintWriter(out, true), new PrintWriter(faults, true), Surroundings.ofThisMachine());
        assertThat(exit).as(String.join(" ", args) + "\n" + faults).isBetween(0, 1);
        return out.toString();
    }

    @BeforeAll
    static void registerAndSpark() throws Exception {
        register = folder.resolve("year.gpkg").toString();
        Path files = Files.createDirectory(folder.resolve("files"));
        program("invent", files.toString(), "--seed", "7", "--finds", "700", "--area-km2", "150");
        neighbours(files);
        program("new", register, "--country", "AZ", "--standard", "default");
        List<String> read = new ArrayList<>(List.of("import", register));
        try (Stream<Path> made = Files.list(files)) {
            made.map(Path::toString)
                    .filter(name -> name.endsWith("json") || name.endsWith("csv"))
                    .sorted()
                    .forEach(read::add);
        }
        program(read.toArray(new String[0]));
        figuresOfOne = program("figures", register, "--period", "2023", "--format", "json");
        gapsOfOne = program("gap", register, "--as-of", "2023-12-31", "--format", "json");
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        program("export", register, "--to", parquet.toString(), "--format", "geoparquet");
        spark = Session.start("local[2,4]", Map.of("spark.default.parallelism", "2"));
        export = Export.open(spark, parquet.toString());
    }

    /** Findings that the invented year does not have: land beyond its area, an accident on released land, items at a demolition site. */
    private static void neighbours(Path files) throws Exception {
        Files.writeString(files.resolve("more_hazards.geojson"), """
                {"type": "FeatureCollection", "fadeout": {"invented": true}, "features": [{"type": "Feature",
                 "properties": {"number": "H-N", "classification": "confirmed", "status": "open", "hazard_type": "mixed"},
                 "geometry": {"type": "Polygon",
                  "coordinates": [[[46.5, 39.5], [46.502, 39.5], [46.502, 39.502], [46.5, 39.502], [46.5, 39.5]]]}}]}
                """);
        Files.writeString(files.resolve("more_tasks.geojson"), """
                {"type": "FeatureCollection", "fadeout": {"invented": true}, "features": [{"type": "Feature",
                 "properties": {"number": "T-N", "type": "battle area clearance", "status": "active"},
                 "geometry": {"type": "Polygon",
                  "coordinates": [[[46.51, 39.5], [46.512, 39.5], [46.512, 39.502], [46.51, 39.502], [46.51, 39.5]]]}}]}
                """);
        Files.writeString(files.resolve("more_releases.geojson"), """
                {"type": "FeatureCollection", "fadeout": {"invented": true}, "features": [{"type": "Feature",
                 "properties": {"number": "R-N", "product": "cleared", "date": "2023-01-10", "depth": 0.2, "hazard": "H-N"},
                 "geometry": {"type": "Polygon",
                  "coordinates": [[[46.5, 39.5], [46.503, 39.5], [46.503, 39.501], [46.5, 39.501], [46.5, 39.5]]]}}]}
                """);
        Files.writeString(files.resolve("more_searched.geojson"), """
                {"type": "FeatureCollection", "fadeout": {"invented": true}, "features": [{"type": "Feature",
                 "properties": {"number": "P-N", "task": "T-N", "date": "2023-02-01", "depth": 0.1},
                 "geometry": {"type": "Polygon",
                  "coordinates": [[[46.51, 39.5], [46.512, 39.5], [46.512, 39.502], [46.51, 39.502], [46.51, 39.5]]]}}]}
                """);
        Files.writeString(files.resolve("more_accidents.csv"), """
                number,latitude,longitude,date,hazard_type,killed,injured,invented
                A-N,39.5005,46.5025,2023-05-01,cluster munition remnants,0,1,yes
                """);
        Files.writeString(files.resolve("more_finds.csv"), """
                number,task,latitude,longitude,accuracy,category,quantity,depth,found,destroyed,disposal_class,invented
                F-N1,T-N,39.501,46.511,5,cluster munition remnant,1,0.4,2023-02-01,2023-02-02,moved and destroyed,yes
                F-N2,T-N,39.501,46.511,5,cluster munition remnant,1,0.1,2023-03-01,2023-03-02,moved and destroyed,yes
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        if (spark != null) {
            spark.close();
        }
    }

    private static Question year() {
        Period year = Period.ofYear(2023);
        return new Question(year, year.to(), export.known(), List.of(), null, null);
    }

    private static IslandRun run(int partitions, Question question) {
        return new IslandRun(spark, export, partitions, question, Islands.JUDGED);
    }

    /** With islands cut that hold more than a handful of finds. */
    private static IslandRun cut(int partitions, Question question, long largest) {
        return new IslandRun(spark, export, partitions, question, List.of(), largest);
    }

    private static String gaps(IslandRun run) {
        return GapsOut.jsonOf(
                GapCommand.gaps(run).stream().map(ToldGap::tree).toList(), Words.notice(run.origin(), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void figures_and_gaps_are_the_same_bytes(int partitions) {
        IslandRun run = run(partitions, year());

        assertThat(FiguresJson.of(FiguresJob.figures(run))).isEqualTo(figuresOfOne);
        assertThat(gaps(run)).isEqualTo(gapsOfOne);
    }

    @Test
    void rows_by_place_and_a_given_radius_too() {
        assertThat(FiguresJson.of(FiguresJob.figures(run(5, year().by(Dimension.ADMIN1, Dimension.OPERATOR)))))
                .isEqualTo(program(
                        "figures", register, "--period", "2023", "--by", "admin1,operator", "--format", "json"));
        assertThat(FiguresJson.of(FiguresJob.figures(run(5, year().withRadius(Length.ofMetres(200))))))
                .isEqualTo(program("figures", register, "--period", "2023", "--radius", "200", "--format", "json"));
    }

    @Test
    void work_that_fails_the_first_time_is_done_again_and_counts_once() {
        IslandRun failing = run(7, year()).before(() -> {
            if (TaskContext.get().attemptNumber() == 0 && TaskContext.getPartitionId() % 2 == 0) {
                throw new IllegalStateException("lost on purpose");
            }
        });

        assertThat(FiguresJson.of(FiguresJob.figures(failing))).isEqualTo(figuresOfOne);
        assertThat(gaps(failing)).isEqualTo(gapsOfOne);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void islands_that_are_cut_give_the_same_bytes(int partitions) {
        IslandRun run = cut(partitions, year(), 12);

        assertThat(run.large().map(LargeIslands::tracts).orElse(0)).isGreaterThan(20);
        assertThat(FiguresJson.of(FiguresJob.figures(run))).isEqualTo(figuresOfOne);
    }

    @Test
    void islands_that_are_cut_give_rows_by_place_too() {
        // Areas join all land to one island, so this cuts a whole country.
        IslandRun run = cut(5, year().by(Dimension.ADMIN1, Dimension.OPERATOR), 150);

        assertThat(run.large().map(LargeIslands::tracts).orElse(0)).isGreaterThan(3);
        assertThat(FiguresJson.of(FiguresJob.figures(run)))
                .isEqualTo(program(
                        "figures", register, "--period", "2023", "--by", "admin1,operator", "--format", "json"));
    }

    @Test
    void work_on_cut_islands_that_fails_the_first_time_counts_once() {
        IslandRun failing = cut(7, year(), 12).before(() -> {
            if (TaskContext.get().attemptNumber() == 0 && TaskContext.getPartitionId() % 2 == 0) {
                throw new IllegalStateException("lost on purpose");
            }
        });

        assertThat(FiguresJson.of(FiguresJob.figures(failing))).isEqualTo(figuresOfOne);
    }

    @Test
    void findings_of_neighbours_are_those_of_the_whole() {
        LandRecords all = LandRecords.of(export.gather(Kinds.ALL), null);
        // The catalogue's own check of everything, not the shorter one that islands are asked for.
        List<Issue> ofAll = Catalogue.check(all).stream()
                .filter(issue -> Catalogue.neighbours().contains(issue.code()))
                .sorted(Catalogue.BY_RECORDS)
                .toList();

        assertThat(ofAll.stream().map(Issue::code))
                .contains("H01", "H03", "H04", "H08", "H10", "I06", "T01", "T02", "T04", "T05", "T11");
        assertThat(IssuesOut.json(CheckCommand.findings(run(7, year())), null)).isEqualTo(IssuesOut.json(ofAll, null));
    }

    private static List<String> told(List<ToldCluster> clusters) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            told.add(clusters.get(i).tree(i).toString());
        }
        return told;
    }

    @Test
    void clusters_are_those_of_the_whole() {
        List<Find> finds = export.gather(List.of(Find.KIND)).all(Find.KIND).stream()
                .filter(find -> find.makesDisc() && find.position() != null)
                .toList();
        List<ToldCluster> whole = ToldCluster.of(
                finds.stream().map(Find::position).toList(), Length.ofMetres(50), 3, Length.ofMetres(50));
        whole.sort(ToldCluster.BY_PLACE);
        List<ToldCluster> clusters = new ClustersCommand().clusters(spark, export, 64);

        assertThat(told(clusters)).isEqualTo(told(whole)).isNotEmpty();
    }
}
