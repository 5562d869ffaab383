package org.fadeout.flow;

import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.Conflicts;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.profile.PrintedProfile;
import org.fadeout.flow.profile.ProfileOf;
import org.fadeout.flow.profile.ProfileQuestion;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.report.CountryReport;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Followed;
import org.fadeout.flow.report.Imprint;
import org.fadeout.flow.review.ReviewOf;

/** The two streams, as a page of plain calls. */
public final class Workflow {
    private Workflow() {}

    /** What the pipe of the land gives for one question. Findings are as a report tells them. */
    public record Land(LandRecords records, Figures figures, List<Gap> gaps, Waivers.Judged findings) {
        public Land {
            gaps = List.copyOf(gaps);
        }

        /** The findings that nobody let stand. */
        public List<Issue> issues() {
            return findings.open();
        }

        public long blocking() {
            return issues().stream()
                    .filter(issue -> issue.severity() == Severity.BLOCKING)
                    .count();
        }
    }

    /** Land: standard, evidence, contamination, survey and clearance, figures. */
    public static Land land(Register register, Question question, Viewer viewer) {
        Snapshot snapshot = register.at(question.known(), viewer);
        LandRecords records = LandRecords.of(snapshot, question.origin(), question.standard());
        Figures figures = FiguresOf.of(snapshot, question);
        List<Gap> gaps = Gaps.of(records, question.asOf(), question.radius());
        List<Issue> issues = Catalogue.forReport(Catalogue.check(records));
        return new Land(records, figures, gaps, Waivers.of(snapshot).judge(issues));
    }

    /** And its report: contamination by province, and what is said as whoever the report is for may see it. */
    public static Document countryReport(Register register, Land land, Imprint imprint) {
        Question question = land.figures().question();
        Snapshot all = register.at(question.known(), Viewer.KEEPER);
        Snapshot seen = register.at(question.known(), new Redaction(imprint.layer()));
        Balance remaining = BalanceOf.of(all, question.by(Dimension.ADMIN1));
        return CountryReport.of(
                imprint,
                new CountryReport.Content(
                        land.figures(),
                        remaining,
                        land.records(),
                        land.gaps(),
                        land.findings(),
                        ClaimBook.of(seen),
                        Followed.by(ReviewOf.of(all, question), imprint.words())));
    }

    /** Words: source and claim. The figures that others report come with the figures of the land, side by side and never mixed. */
    public static List<Figures.Reported> words(Register register, Question question, Viewer viewer) {
        return FiguresOf.reported(register.at(question.known(), viewer), question);
    }

    /** Words: what does not agree among the claims, with what people resolved. */
    public static Conflicts conflicts(Snapshot snapshot) {
        return Conflicts.of(ClaimBook.of(snapshot));
    }

    /** Words: the profile of a place for a day, composed of its claims. */
    public static PrintedProfile profile(Snapshot snapshot, ProfileQuestion question) {
        return ProfileOf.of(snapshot, question);
    }
}
