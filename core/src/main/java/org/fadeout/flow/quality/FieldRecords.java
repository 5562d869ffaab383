package org.fadeout.flow.quality;

import java.util.List;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.place.Perimeter;
import org.fadeout.flow.place.Perimeters;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.flow.review.ReviewRecords;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.survey.SurveyData;

/** Gives the rules of rooms that know no standard, or no other room, what they judge. */
final class FieldRecords {
    private FieldRecords() {}

    /** Each perimeter under the standard in force when it was last measured; under the latest one where no date is recorded. */
    static Perimeters perimeters(LandRecords records) {
        return new Perimeters(Perimeter.of(records.ofOrigin().all(TurningPoint.KIND)).stream()
                .map(perimeter -> judged(perimeter, records))
                .toList());
    }

    private static Perimeters.Judged judged(Perimeter perimeter, LandRecords records) {
        Standard standard = perimeter
                .measured()
                .flatMap(day -> records.standards().inForce(day))
                .orElseGet(records.standards()::latest);
        return new Perimeters.Judged(perimeter, standard.closingTolerance(), standard.intermediateSpacing());
    }

    static SurveyData survey(LandRecords records) {
        return SurveyData.of(records.standards(), records.ofOrigin());
    }

    static ReviewRecords review(LandRecords records) {
        return ReviewRecords.of(records.ofOrigin());
    }

    static List<Submission> submissions(LandRecords records) {
        return records.ofOrigin().all(Submission.KIND);
    }
}
