package org.fadeout.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.PeriodLand.DiscRule;
import org.fadeout.flow.figures.PeriodLand.Piece;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The CMR area under other discs against its twin: all land cut into faces again under those discs. */
class OtherDiscsTwinTest {
    private static final Question YEAR = Question.of(Period.ofYear(2023));
    /** Half a m2 for each group of touching land on either side: a scene has at most seven tasks' groups. */
    private static final long ROUNDING_M2 = 8;

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 20), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_overlay_gives_what_faces_give(long seed) {
        FiguresTwinTest.Scene scene = new FiguresTwinTest.Scene(seed);
        LandRecords records = scene.story.land();
        PeriodLand land = new PeriodLand(records, YEAR, true, new Sheets());
        Area asked = land.area(Piece::cmr);

        Area before = Area.ZERO;
        for (int metres : List.of(10, 35, 50, 80, 200)) {
            Length radius = Length.ofMetres(metres);
            Area fast = by(land, (fadeOut, find) -> new FadeOut(fadeOut.standard(), radius).disc(find));
            close(fast, land.under(radius, FadeOut::disc, "twin").area(Piece::cmr), metres + " m, seed " + seed);
            assertThat(fast.squareMetres()).as("seed " + seed).isGreaterThanOrEqualTo(before.squareMetres());
            before = fast;
        }
        assertThat(by(land, FadeOut::disc)).as("the same discs, seed " + seed).isEqualTo(asked);
        assertThat(by(land, (fadeOut, find) -> java.util.Optional.empty()))
                .as("seed " + seed)
                .isEqualTo(Area.ZERO);
        List<DiscRule> rules = List.of(FadeOut::narrowed, FadeOut::widened, OtherDiscsTwinTest::ofTasks);
        for (DiscRule rule : rules) {
            close(by(land, rule), land.under(null, rule, "twin").area(Piece::cmr), "seed " + seed);
        }
    }

    private static Area by(PeriodLand land, DiscRule rule) {
        FiguresTally tally = new FiguresTally();
        new OtherDiscs(land, null, false)
                .works(java.util.Map.of("rule", rule))
                .forEach(work -> tally.addAll(work.get()));
        return OtherDiscs.of(tally, land.area(Piece::cmr), "rule", false);
    }

    /** Discs of the finds that a task recorded only. */
    private static java.util.Optional<org.fadeout.base.geometry.Disc> ofTasks(FadeOut fadeOut, Find find) {
        return find.task() == null ? java.util.Optional.empty() : fadeOut.disc(find);
    }

    private static void close(Area fast, Area slow, String what) {
        assertThat(Math.abs(fast.squareMetres() - slow.squareMetres()))
                .as(what + ": one overlay " + fast + ", faces " + slow)
                .isLessThanOrEqualTo(ROUNDING_M2);
    }
}
