package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.MakeReport;
import org.fadeout.edge.actions.ReportKind;
import org.fadeout.edge.settings.Program;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Imprint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports as they are asked for at the pages, each composed once for each state of the register: who looks at one mostly takes it along. */
@Component
class ReportsRoom {
    private static final int KEPT = 4;

    private final Register register;
    private final FiguresRoom figures;
    private final Snapshots snapshots;
    private final Desk desk;
    private final Map<ReportWish, Document> made = new LinkedHashMap<>(16, 0.75f, true);
    private String head = "";

    ReportsRoom(Register register, FiguresRoom figures, Snapshots snapshots, Desk desk) {
        this.register = register;
        this.figures = figures;
        this.snapshots = snapshots;
        this.desk = desk;
    }

    /** The report as a value. Throws ProblemException where a word is not allowed, and as {@link MakeReport} does. */
    synchronized Document of(ReportWish wish) {
        if (!snapshots.head().equals(head)) {
            made.clear();
            head = snapshots.head();
        }
        Document there = made.get(wish);
        if (there == null) {
            there = MakeReport.run(register, request(wish));
            made.put(wish, there);
        }
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        return there;
    }

    /** Keeps what a final Article 7 report says, under the name of whoever works here. */
    void keep(ReportWish wish) {
        MakeReport.keep(register, request(wish), desk.actor(), desk.today(register));
    }

    private MakeReport.Request request(ReportWish wish) {
        wish.checkState();
        ReportKind kind = wish.kindOf();
        Imprint imprint = new Imprint(
                wish.wordsOf(),
                register.info().country(),
                wish.layerOf(),
                !wish.isFinal(),
                "fadeout " + Program.version(),
                register.info().id(),
                register.head());
        return new MakeReport.Request(kind, question(wish, kind), imprint, blank(wish.task()));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Rows by operator unless others are asked for; a task is told of as it is today. */
    private Question question(ReportWish wish, ReportKind kind) {
        Asked asked = wish.asked();
        Question question = figures.question(asked.by().isEmpty() ? asked.by("operator") : asked);
        LocalDate asOf = kind == ReportKind.TASK && asked.asOf().isEmpty() ? desk.today(register) : question.asOf();
        return new Question(question.period(), asOf, question.known(), question.by(), null, wish.originOf());
    }
}
