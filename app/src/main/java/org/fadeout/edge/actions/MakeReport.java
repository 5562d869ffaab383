package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.PublicationProblem;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.BaselineOf;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.report.Article7Form;
import org.fadeout.flow.report.Article7Report;
import org.fadeout.flow.report.BaselineReport;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.FormF;
import org.fadeout.flow.report.FormLetter;
import org.fadeout.flow.report.FormState;
import org.fadeout.flow.report.Imprint;
import org.fadeout.flow.report.QualityReport;
import org.fadeout.flow.report.TaskReport;
import org.fadeout.flow.source.OfOrigin;
import org.fadeout.flow.source.Origins;
import org.fadeout.flow.treaty.Membership;
import org.fadeout.flow.treaty.TreatyStatus;
import org.jspecify.annotations.Nullable;

/** Makes a report of a register as a value. A final one is refused while findings block that nobody waived. */
public final class MakeReport {
    private final Register register;
    private final Request request;
    private final Workflow.Land land;

    private MakeReport(Register register, Request request) {
        this.register = register;
        this.request = request;
        this.land = Workflow.land(register, asked(request), Viewer.KEEPER);
    }

    /**
     * What is asked for.
     *
     * @param task the task of a task report, by id or number; null for the other kinds
     */
    public record Request(
            ReportKind kind,
            Question question,
            Imprint imprint,
            @Nullable String task) {}

    /** Form F is told by task, whatever else was asked. */
    private static Question asked(Request request) {
        return request.kind() == ReportKind.ARTICLE7 ? request.question().by(Dimension.TASK) : request.question();
    }

    /**
     * The document as its layer may see it. Throws ProblemException where a final report is blocked or has forms that say nothing, and where
     * there is no such task.
     */
    public static Document run(Register register, Request request) {
        return new MakeReport(register, request).document();
    }

    /** A final Article 7 report, and what it says kept as the ground on which the next one stands. */
    public static Document keep(Register register, Request request, String actor, LocalDate day) {
        MakeReport make = new MakeReport(register, request);
        Document document = make.document();
        make.keep(actor, day);
        return document;
    }

    private Document document() {
        if (!request.imprint().draft() && land.blocking() > 0) {
            throw new ProblemException(new PublicationProblem.BlockedFinal(land.blocking()));
        }
        Document document = switch (request.kind()) {
            case COUNTRY -> Workflow.countryReport(register, land, request.imprint());
            case ARTICLE7 -> article7();
            case TASK -> task();
            case BASELINE -> baseline();
            case QUALITY -> QualityReport.of(request.imprint(), land.figures(), land.findings());
        };
        return request.imprint().layer() == Layer.RESTRICTED
                ? document
                : Withheld.of(register, request.question().known()).from(document);
    }

    private Snapshot all() {
        return register.at(request.question().known(), Viewer.KEEPER);
    }

    private Article7Report.Content content() {
        Snapshot all = all();
        String participant = new Locale("", register.info().country()).getDisplayCountry(Locale.ENGLISH);
        LocalDate end = request.question().period().to();
        TreatyStatus status = Membership.of(all, end).members().stream()
                .filter(member -> member.participant().equalsIgnoreCase(participant))
                .map(Membership.Member::status)
                .findFirst()
                .orElse(TreatyStatus.NON_SIGNATORY);
        FormF formF = FormF.of(land.records(), land.figures(), areas());
        return new Article7Report.Content(
                land.figures(), formF, participant, status, all.all(Article7Form.KIND), land.findings());
    }

    /** The administrative areas of the records' own origin. */
    private List<AdminArea> areas() {
        LandRecords records = land.records();
        return new OfOrigin(all(), Origins.of(all()), records.origin()).all(AdminArea.KIND);
    }

    private Document article7() {
        Article7Report.Content content = content();
        List<FormLetter> blank = content.blank();
        if (!request.imprint().draft() && !blank.isEmpty()) {
            throw new ProblemException(new PublicationProblem.FormsBlank(
                    blank.stream().map(FormLetter::text).toList()));
        }
        return Article7Report.of(request.imprint(), content);
    }

    private void keep(String actor, LocalDate day) {
        Article7Report.Content content = content();
        Period period = request.question().period();
        Map<FormLetter, FormState> states = content.states();
        List<Change> changes = states.values().stream()
                .map(state -> put(state, content.participant(), period, actor, day))
                .toList();
        register.append(new Batch(
                actor, "Article 7 report of " + period + " made final", ApprovalRule.standingOfEntry(all()), changes));
    }

    private Change put(FormState state, String participant, Period period, String actor, LocalDate day) {
        Article7Form own = state.own();
        Article7Form form = new Article7Form(
                own != null
                        ? own.id()
                        : Ids.of(
                                Article7Form.KIND,
                                participant,
                                period.toString(),
                                state.form().text()),
                own == null ? null : own.source(),
                participant,
                period,
                state.form(),
                state.text(),
                state.notApplicable() ? Boolean.TRUE : null,
                new TextList(state.lines()),
                state.since(),
                PartialDate.of(day),
                request.imprint().head(),
                request.imprint().program(),
                actor,
                own == null ? Attributes.NONE : own.other());
        return new Change.Put<>(Article7Form.KIND, form, register.tips(Article7Form.KIND, form.id()));
    }

    private Document task() {
        if (request.task() == null) {
            throw new ProblemException(
                    new UsageProblem.BadOption("--task", "nothing", "the id or number of a task of the register"));
        }
        TaskGround ground =
                TaskGround.of(all(), request.task(), request.question().asOf());
        return TaskReport.of(
                request.imprint(),
                new TaskReport.Content(
                        ground.card(),
                        ground.reaches().stream()
                                .filter(TaskGround.Reach::own)
                                .map(TaskGround.Reach::find)
                                .toList(),
                        ground.points(all()),
                        ground.gap(),
                        ground.one().records().origin(),
                        request.question()));
    }

    private Document baseline() {
        return BaselineReport.of(
                request.imprint(),
                request.question(),
                land.records(),
                BaselineOf.of(
                        areas(),
                        land.records().hazardRecords(),
                        null,
                        request.question().asOf()));
    }
}
