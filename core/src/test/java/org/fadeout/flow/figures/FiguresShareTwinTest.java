package org.fadeout.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Tracts;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Position;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.IslandsTwinTest.World;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.ControlKind;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records cut into tracts of the plane, each tallied by itself with the finds that it needs, against all records tallied at once: every sum of the tally. */
class FiguresShareTwinTest {
    private static final Land HOLED = drawn(90, """
            aaaaaaaaa
            a..aaaa.a
            a..aaaaaa
            aa......a
            aaaaaaaaa""").land("a");

    /** The random records of the islands, and one place where finds lie dense under many tasks. */
    private static World world(long seed) {
        Random random = new Random(seed);
        World world = IslandsTwinTest.world(seed, random);
        for (int i = 0; i < 6; i++) {
            world.task("dense-" + i, "n0-h", 0, 0);
        }
        world.and(aTask("dense-holed")
                .on(HOLED)
                .with("hazard", org.fadeout.testlanguage.ARecord.id(Hazard.KIND, "n0-h"))
                .with("type", TaskType.CMR_CLEARANCE)
                .dated("completed", "2023-06-01"));
        int finds = random.nextInt(120);
        for (int i = 0; i < finds; i++) {
            world.find("dense-", i, 0, 0);
        }
        world.and(a(Control.KIND, "held")
                .with("sort", ControlKind.CONTROL)
                .with("holder", "Them")
                .with("asserted_by", "somebody")
                .with("admin_area", org.fadeout.testlanguage.ARecord.id(AdminArea.KIND, "west")));
        return world;
    }

    private static World without(World world, List<Find> instead) {
        World some = new World(world.random);
        for (Kind<?> kind : world.records.keySet()) {
            if (!kind.equals(Find.KIND)) {
                world.all(kind).forEach(one -> some.put(kind, one));
            }
        }
        instead.forEach(find -> some.put(Find.KIND, find));
        return some;
    }

    private static Tracts tracts(World world, Islands islands) {
        List<Position> places = new ArrayList<>();
        double reach = 0;
        for (Find find : world.all(Find.KIND)) {
            if (find.position() != null) {
                places.add(find.position());
            }
            reach = Math.max(reach, islands.widest(find).map(Tracts::reach).orElse(0.0));
        }
        return Tracts.of(places, 1 + world.random.nextInt(30), reach);
    }

    private static FiguresTally cut(World world, Question question, FiguresFacts facts) {
        Islands islands = new Islands(new Standards(world.all(Standard.KIND)), question.radius());
        Tracts tracts = tracts(world, islands);
        List<FiguresShare> shares = new ArrayList<>();
        for (int i = 0; i < tracts.all().size(); i++) {
            int number = i;
            List<Find> finds = world.all(Find.KIND).stream()
                    .filter(find -> islands.tracts(tracts, find).contains(number))
                    .toList();
            FiguresShare share = FiguresShare.of(
                    without(world, finds), question, facts, tracts.all().get(i), i);
            shares.add(FiguresShare.of(Sums.of(share.sums().all())));
        }
        Collections.shuffle(shares, world.random);
        Sums all = new Sums();
        shares.forEach(share -> all.addAll(share.sums()));
        return FiguresTally.of(without(world, List.of()), question, facts, FiguresShare.of(all));
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 24), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shares_of_tracts_are_the_tally_of_the_whole(long seed) {
        World world = world(seed);
        Question year = Question.of(Period.ofYear(2023));
        for (Question question : List.of(
                year,
                year.by(Dimension.HAZARD, Dimension.METHOD),
                year.withRadius(Length.ofMetres(120)),
                year.by(Dimension.ADMIN1, Dimension.OPERATOR),
                year.by(Dimension.AUTHORITY, Dimension.PRODUCT))) {
            FiguresFacts facts = FiguresFacts.of(world, question);
            assertThat(cut(world, question, facts).sums().all())
                    .as("by " + question.by() + ", radius " + question.radius() + ", seed " + seed)
                    .isEqualTo(FiguresTally.of(world, question, facts).sums().all());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void facts_of_finds_apart_are_those_of_the_whole(long seed) {
        World world = world(seed);
        Question year = Question.of(Period.ofYear(2023));
        World onlyFinds = new World(world.random);
        world.all(Standard.KIND).forEach(one -> onlyFinds.put(Standard.KIND, one));
        world.all(Find.KIND).forEach(one -> onlyFinds.put(Find.KIND, one));
        FiguresFacts apart = FiguresFacts.of(without(world, List.of()), year).plus(FiguresFacts.of(onlyFinds, year));

        assertThat(apart.sums().all())
                .as("seed " + seed)
                .isEqualTo(FiguresFacts.of(world, year).sums().all());
    }
}
