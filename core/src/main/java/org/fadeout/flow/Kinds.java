package org.fadeout.flow;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.access.Device;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimRelation;
import org.fadeout.flow.claims.ConflictResolution;
import org.fadeout.flow.claims.UseIncident;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.Nonconformity;
import org.fadeout.flow.clearance.Progress;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Reopening;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.contamination.PlanningArea;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.place.PlaceName;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.EditionText;
import org.fadeout.flow.profile.Passage;
import org.fadeout.flow.profile.Profile;
import org.fadeout.flow.quality.Waiver;
import org.fadeout.flow.report.Article7Form;
import org.fadeout.flow.review.Judgement;
import org.fadeout.flow.review.Recommendation;
import org.fadeout.flow.review.Strategy;
import org.fadeout.flow.review.Target;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.GradeName;
import org.fadeout.flow.source.OwnForm;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.survey.SurveyEntry;
import org.fadeout.flow.survey.SurveyGrid;
import org.fadeout.flow.treaty.TreatyDuty;
import org.fadeout.flow.treaty.TreatyEvent;
import org.fadeout.flow.treaty.TreatyExtension;

/** Every kind of record, in the order of the pipe. Stores, formats and forms go through this list. */
public final class Kinds {
    public static final List<Kind<?>> ALL = List.of(
            ApprovalRule.KIND,
            Device.KIND,
            AdminArea.KIND,
            Place.KIND,
            PlaceName.KIND,
            Control.KIND,
            TurningPoint.KIND,
            Source.KIND,
            GradeName.KIND,
            Citation.KIND,
            Attachment.KIND,
            Submission.KIND,
            OwnForm.KIND,
            Standard.KIND,
            Find.KIND,
            EvidencePoint.KIND,
            Accident.KIND,
            Claim.KIND,
            UseIncident.KIND,
            ClaimRelation.KIND,
            ConflictResolution.KIND,
            TreatyEvent.KIND,
            TreatyDuty.KIND,
            TreatyExtension.KIND,
            Strike.KIND,
            Footprint.KIND,
            Hazard.KIND,
            Decision.KIND,
            NtsVisit.KIND,
            PlanningArea.KIND,
            SurveyGrid.KIND,
            SurveyEntry.KIND,
            Task.KIND,
            Searched.KIND,
            Release.KIND,
            Exclusion.KIND,
            Progress.KIND,
            QualityVisit.KIND,
            Nonconformity.KIND,
            Completion.KIND,
            HandOver.KIND,
            Reopening.KIND,
            Profile.KIND,
            Edition.KIND,
            Passage.KIND,
            EditionText.KIND,
            Judgement.KIND,
            Recommendation.KIND,
            Strategy.KIND,
            Target.KIND,
            Waiver.KIND,
            Article7Form.KIND);

    private Kinds() {}

    public static Optional<Kind<?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
