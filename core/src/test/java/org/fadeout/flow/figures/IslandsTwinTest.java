package org.fadeout.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aDecision;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aFootprint;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.anExclusion;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Box;
import org.fadeout.base.geometry.Groups;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Islands of records, tallied apart and put together in any order, against all records tallied at once: every field, every row, every gap. */
class IslandsTwinTest {
    private static final int ISLANDS = 9;
    private static final int APART_M = 2500;

    /** Random records on islands that lie apart; nothing in it is arranged for the test but that there is room between them. */
    static final class World implements Snapshot {
        final Random random;
        final Map<Kind<?>, List<Entity>> records = new LinkedHashMap<>();

        World(Random random) {
            this.random = random;
        }

        void and(ARecord<?> one) {
            records.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.made());
        }

        <T extends Entity> void put(Kind<T> kind, Entity one) {
            records.computeIfAbsent(kind, key -> new ArrayList<>()).add(one);
        }

        @Override
        public Known known() {
            return Known.NOW;
        }

        @Override
        public <T extends Entity> List<T> all(Kind<T> kind) {
            return records.getOrDefault(kind, List.of()).stream()
                    .map(kind::cast)
                    .sorted(Comparator.comparing(Entity::id))
                    .toList();
        }

        @Override
        public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
            return all(kind).stream().filter(one -> one.id().equals(id)).findFirst();
        }

        private boolean once(int in) {
            return random.nextInt(in) == 0;
        }

        Land box(int x, int y) {
            int west = x + random.nextInt(500);
            int south = y + random.nextInt(500);
            return rectangle(west, south, west + 60 + random.nextInt(280), south + 60 + random.nextInt(280));
        }

        private String date(boolean struck) {
            String year =
                    struck ? "2022" : List.of("2021", "2023", "2023", "2023").get(random.nextInt(4));
            return once(9) ? year : year + "-0" + (1 + random.nextInt(8)) + "-1" + random.nextInt(10);
        }

        void island(int number, boolean struck) {
            int x = number % 3 * APART_M;
            int y = number / 3 * APART_M;
            String name = "n" + number + "-";
            and(aHazard(name + "h")
                    .on(box(x, y))
                    .with("hazard_type", once(2) ? HazardType.CLUSTER_MUNITION_REMNANTS : HazardType.MIXED));
            and(aDecision(name + "d", name + "h", DecisionAct.values()[0], "2023-02-0" + (1 + random.nextInt(9))));
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                task(name + i, name + "h", x, y);
            }
            if (once(3)) {
                and(aRelease(name + "c", once(2) ? Product.CANCELLED : Product.REDUCED)
                        .on(box(x, y))
                        .with("hazard", ARecord.id(Hazard.KIND, name + "h"))
                        .dated("date", date(false)));
            }
            if (struck && once(2)) {
                and(aFootprint(name + "f").on(box(x, y)).dated("date", date(true)));
            }
            if (once(3)) {
                and(anExclusion(name + "x").on(box(x, y)));
            }
            int finds = random.nextInt(9);
            for (int i = 0; i < finds; i++) {
                find(name, i, x, y);
            }
        }

        void task(String name, String hazard, int x, int y) {
            ARecord<Task> task = aTask(name)
                    .with("hazard", ARecord.id(Hazard.KIND, hazard))
                    .with("type", once(3) ? TaskType.BATTLE_AREA_CLEARANCE : TaskType.CMR_CLEARANCE)
                    .with("status", once(6) ? TaskStatus.ACTIVE : TaskStatus.COMPLETED)
                    .dated("completed", date(false));
            and(once(6) ? task : task.on(box(x, y)));
            for (int i = 0; i < random.nextInt(3); i++) {
                ARecord<org.fadeout.flow.clearance.Searched> search = aSearch(name + "-" + i)
                        .with("task", ARecord.id(Task.KIND, name))
                        .on(box(x, y))
                        .with("depth", Length.ofMetres(new double[] {0, 0.1, 0.2, 0.3}[random.nextInt(4)]))
                        .dated("date", date(false));
                and(once(8) ? search.with("method", "divining rod") : search);
            }
        }

        void find(String name, int i, int x, int y) {
            ARecord<Find> find = aFind(name + i)
                    .at(metres(x + random.nextInt(700), y + random.nextInt(700)))
                    .with("accuracy", Length.ofMetres(1 + random.nextInt(30)))
                    .with("quantity", org.fadeout.base.measure.Count.of(1 + random.nextInt(4)))
                    .dated("found", date(false));
            if (!once(3)) {
                find = find.with("task", ARecord.id(Task.KIND, name + "0"));
            }
            if (once(7)) {
                find = find.with("accuracy", Length.ofMetres(90));
            }
            if (once(9)) {
                find = find.without("found");
            }
            if (once(9)) {
                find = find.without("position");
            }
            and(once(8) ? find.with("category", ItemCategory.OTHER_UXO) : find);
        }
    }

    static World world(long seed, Random random) {
        World world = new World(random);
        world.and(aStandard("ordinary").listing("sensitivity_radii", "30", "50", "100"));
        if (seed % 2 == 0) {
            world.and(aStandard("wider")
                    .with("fade_out", Length.ofMetres(80))
                    .dated("valid_from", "2022-06-01")
                    .listing("sensitivity_radii", "30", "80"));
        }
        boolean struck = seed % 3 == 0;
        for (int i = 0; i < ISLANDS; i++) {
            world.island(i, struck);
        }
        world.and(a(AdminArea.KIND, "west").with("name", "West").on(rectangle(-100, -100, 3000, 9000)));
        world.and(a(AdminArea.KIND, "east").with("name", "East").on(rectangle(3000, -100, 9000, 9000)));
        return world;
    }

    /** The slow obvious way: every record is compared with every other. */
    private static List<World> islands(World world, Question question) {
        Islands islands = new Islands(new Standards(world.all(Standard.KIND)), question.radius());
        Groups<RecordId> groups = new Groups<>();
        List<Kind<?>> kinds = Islands.needPlaces(question)
                ? Stream.concat(Islands.KINDS.stream(), Islands.PLACES.stream()).toList()
                : Islands.KINDS;
        Map<RecordId, List<Box>> boxes = new LinkedHashMap<>();
        for (Kind<?> kind : kinds) {
            for (Entity one : world.records.getOrDefault(kind, List.of())) {
                boxes.put(one.id(), islands.boxes(kind, one));
                Islands.pointsTo(kind, one).forEach(other -> groups.join(one.id(), other));
            }
        }
        boxes.forEach((one, its) -> boxes.forEach((other, others) -> {
            if (its.stream().anyMatch(a -> others.stream().anyMatch(a::touches))) {
                groups.join(one, other);
            }
        }));
        Map<Integer, World> parts = new TreeMap<>();
        for (Kind<?> kind : kinds) {
            for (Entity one : world.records.getOrDefault(kind, List.of())) {
                parts.computeIfAbsent(groups.of(one.id()), key -> {
                            World fresh = new World(world.random);
                            Islands.EVERYWHERE.forEach(every -> world.records
                                    .getOrDefault(every, List.of())
                                    .forEach(record -> fresh.put(every, record)));
                            return fresh;
                        })
                        .put(kind, one);
            }
        }
        List<World> all = new ArrayList<>(parts.values());
        Collections.shuffle(all, world.random);
        return all;
    }

    private static Figures apart(World world, Question question) {
        List<World> islands = islands(world, question);
        FiguresFacts facts = islands.stream()
                .map(one -> FiguresFacts.of(one, question))
                .map(one -> FiguresFacts.of(Sums.of(one.sums().all())))
                .reduce(FiguresFacts.of(new Sums()), FiguresFacts::plus);
        FiguresTally tally = islands.stream()
                .map(one -> FiguresTally.of(one, question, facts))
                .map(one -> FiguresTally.of(Sums.of(one.sums().all())))
                .reduce(FiguresTally.of(new Sums()), FiguresTally::plus);
        return FiguresOf.of(world, question, LandRecords.of(world, null).origin(), facts, tally);
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 24), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void islands_apart_give_the_figures_of_all(long seed) {
        World world = world(seed, new Random(seed));
        Question year = Question.of(Period.ofYear(2023));
        List<Question> questions = List.of(
                year,
                year.by(Dimension.HAZARD, Dimension.METHOD),
                year.withRadius(Length.ofMetres(120)),
                year.by(Dimension.ADMIN1, Dimension.PRODUCT));

        assertThat(islands(world, year)).as("islands, seed " + seed).hasSizeGreaterThanOrEqualTo(ISLANDS);
        for (Question question : questions) {
            assertThat(apart(world, question))
                    .as("by " + question.by() + ", radius " + question.radius() + ", seed " + seed)
                    .isEqualTo(FiguresOf.of(world, question));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void islands_apart_give_the_gaps_of_all(long seed) {
        World world = world(seed, new Random(seed));
        Map<RecordId, String> apart = new TreeMap<>();
        for (World island : islands(world, Question.of(Period.ofYear(2023)))) {
            gaps(island).forEach(gap -> apart.put(gap.task().id(), told(gap)));
        }

        assertThat(String.join("\n", apart.values()))
                .as("seed " + seed)
                .isEqualTo(String.join(
                        "\n", gaps(world).stream().map(IslandsTwinTest::told).toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void islands_apart_give_the_findings_of_all(long seed) {
        World world = world(seed, new Random(seed));
        List<Issue> apart = islands(world, Question.of(Period.ofYear(2023))).stream()
                .flatMap(island -> Catalogue.checkNeighbours(LandRecords.of(island, null)).stream())
                .sorted(Catalogue.BY_RECORDS)
                .toList();

        assertThat(apart).as("seed " + seed).isEqualTo(Catalogue.checkNeighbours(LandRecords.of(world, null)));
    }

    private static List<Gap> gaps(Snapshot snapshot) {
        return Gaps.of(LandRecords.of(snapshot, null), LocalDate.of(2023, 12, 31), null);
    }

    private static String told(Gap gap) {
        return gap instanceof Gap.Measured measured
                ? gap.task().id() + " " + measured.area() + " of " + measured.required() + " " + measured.tolerated()
                        + " " + gap.questions() + " "
                        + measured.pieces().stream()
                                .map(land -> land.polygons().toText())
                                .toList()
                : gap.toString();
    }
}
