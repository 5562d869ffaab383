package org.fadeout.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresFacts;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.FiguresTally;
import org.fadeout.flow.figures.Islands;

/** The figures of an export: the facts of all islands first, then their tallies, then figures of both. */
final class FiguresJob {
    private FiguresJob() {}

    /** The figures of a run's question. */
    static Figures figures(IslandRun run) {
        List<Kind<?>> shared = new ArrayList<>(Islands.EVERYWHERE);
        shared.add(Claim.KIND);
        SentQuestion sent = run.sent();
        JavaRDD<HashMap<String, Long>> parts = run.each((islands, asked) ->
                ShippedSums.of(FiguresFacts.of(islands, asked).sums()));
        HashMap<String, Long> facts = together(
                run.large().map(large -> parts.union(large.facts(sent))).orElse(parts));
        JavaRDD<HashMap<String, Long>> tallies = run.each((islands, asked) ->
                ShippedSums.of(FiguresTally.of(islands, asked, facts(facts)).sums()));
        HashMap<String, Long> tally = together(run.large()
                .map(large -> tallies.union(large.tallies(sent, facts)))
                .orElse(tallies));
        return FiguresOf.of(
                run.export().gather(shared),
                run.question(),
                run.origin(),
                facts(facts),
                FiguresTally.of(ShippedSums.read(tally)));
    }

    static FiguresFacts facts(HashMap<String, Long> shipped) {
        return FiguresFacts.of(new Sums()).plus(FiguresFacts.of(ShippedSums.read(shipped)));
    }

    /** Sums of sums, added where they were made first. An export without land has none. */
    private static HashMap<String, Long> together(JavaRDD<HashMap<String, Long>> parts) {
        return parts.treeAggregate(new HashMap<>(), ShippedSums::together, ShippedSums::together);
    }
}
