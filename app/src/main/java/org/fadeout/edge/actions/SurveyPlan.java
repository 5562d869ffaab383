package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.Length;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.report.Words;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.survey.Extension;
import org.fadeout.flow.survey.MissRate;
import org.fadeout.flow.survey.SurveyData;
import org.fadeout.flow.survey.SurveyGrid;
import org.fadeout.flow.survey.SurveyedGrid;
import org.jspecify.annotations.Nullable;

/**
 * Where a survey stands on a day: its grids, what finds add to confirmed areas, what it missed.
 *
 * @param notice what must stand wherever it shows: that records are invented, or a what-if; null where nothing must
 * @param grids the grids that can be judged
 * @param silent the grids that cannot: without a corner, or under a standard that says nothing of grids
 * @param extensions confirmed areas that finds outgrow
 */
public record SurveyPlan(
        LocalDate asOf,
        @Nullable String notice,
        List<SurveyedGrid> grids,
        List<SurveyGrid> silent,
        List<Extension> extensions,
        MissRate missRate) {

    public SurveyPlan {
        grids = List.copyOf(grids);
        silent = List.copyOf(silent);
        extensions = List.copyOf(extensions);
    }

    /**
     * The plan of one grid or of all. Throws ProblemException where there is no such grid.
     *
     * @param grid id or number of the one grid that is asked for, or null
     * @param radius replaces the standard's fade-out distance where it is not null
     */
    public static SurveyPlan of(LandRecords records, LocalDate asOf, @Nullable String grid, @Nullable Length radius) {
        SurveyData data = SurveyData.of(records.standards(), records.ofOrigin());
        List<SurveyedGrid> judged = new ArrayList<>();
        List<SurveyGrid> silent = new ArrayList<>();
        for (SurveyGrid one : chosen(data, grid)) {
            Optional<SurveyedGrid> surveyed = data.surveyed(one, asOf);
            surveyed.ifPresentOrElse(judged::add, () -> silent.add(one));
        }
        Standard whatIf = records.standards().whatIf();
        Standard standard = records.standards().inForce(asOf).orElse(Standard.NONE);
        return new SurveyPlan(
                asOf,
                Words.notice(records.origin(), whatIf == null ? null : whatIf.name()),
                judged,
                silent,
                Extension.of(records.hazards(), records.finds(), new FadeOut(standard, radius), asOf),
                MissRate.of(letGo(records.releases(), asOf), records.finds()));
    }

    private static List<SurveyGrid> chosen(SurveyData data, @Nullable String wanted) {
        if (wanted == null) {
            return data.grids();
        }
        List<SurveyGrid> found = data.grids().stream()
                .filter(grid -> grid.id().text().equals(wanted) || wanted.equals(grid.number()))
                .toList();
        if (found.isEmpty()) {
            throw new ProblemException(new RecordProblem.RecordMissing("survey grid", wanted));
        }
        return found;
    }

    private static List<MissRate.LetGo> letGo(List<Release> releases, LocalDate asOf) {
        return releases.stream()
                .filter(release -> release.product() != Product.CLEARED && release.land() != null)
                .filter(release -> release.date() == null || release.date().certainlyBy(asOf))
                .map(release -> new MissRate.LetGo(
                        release.id(), release.product().text(), Objects.requireNonNull(release.land()), release.date()))
                .toList();
    }
}
