package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Answers to questions about figures, each computed once for each state of the register; those of several years in the background. */
@Component
@PerSight
class FiguresRoom implements DisposableBean {
    private static final int KEPT = 8;
    private static final int YEARS = 5;

    private final Register register;
    private final Snapshots snapshots;
    private final Map<Asked, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Asked, Years> years = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "figures of years");
        thread.setDaemon(true);
        return thread;
    });
    private String head = "";

    FiguresRoom(Register register, Snapshots snapshots) {
        this.register = register;
        this.snapshots = snapshots;
    }

    /** The figures and the balance of one question, with the snapshot that they rest on. */
    record Answer(Question question, Figures figures, Balance balance, Snapshot snapshot) {}

    /** The figures of several years, as far as they are computed. */
    static final class Years {
        private final List<Question> questions;
        private final List<Figures> done = new ArrayList<>();
        private @Nullable RuntimeException failure;

        Years(List<Question> questions) {
            this.questions = questions;
        }

        int of() {
            return questions.size();
        }

        /** Those that are done, the first year first. Throws what stopped the work. */
        synchronized List<Figures> done() {
            if (failure != null) {
                throw failure;
            }
            return List.copyOf(done);
        }

        boolean complete() {
            return done().size() == of();
        }

        private void compute(Snapshot snapshot) {
            for (Question question : questions) {
                try {
                    Figures figures = FiguresOf.of(snapshot, question);
                    synchronized (this) {
                        done.add(figures);
                    }
                } catch (RuntimeException e) {
                    synchronized (this) {
                        failure = e;
                    }
                    return;
                }
            }
        }
    }

    private void forgetOld() {
        if (!snapshots.head().equals(head)) {
            kept.clear();
            years.clear();
            head = snapshots.head();
        }
    }

    synchronized Answer answer(Asked asked) {
        forgetOld();
        Answer answer = kept.computeIfAbsent(asked, this::computed);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return answer;
    }

    private Answer computed(Asked asked) {
        Question question = question(asked);
        Snapshot snapshot = snapshots.at(question.known());
        return new Answer(question, FiguresOf.of(snapshot, question), BalanceOf.of(snapshot, question), snapshot);
    }

    Question question(Asked asked) {
        return asked.question(
                lastYear(), Asked.byLastBatch(register), register.info().zone());
    }

    /** The five years that end with the one that is asked for. The first question starts the work; every later one sees how far it is. */
    synchronized Years years(Asked asked) {
        forgetOld();
        Years there = years.get(asked);
        if (there != null) {
            return there;
        }
        Question last = question(asked);
        int year = last.period().to().getYear();
        List<Question> questions = new ArrayList<>();
        for (int one = year - YEARS + 1; one <= year; one++) {
            Period period = Period.ofYear(one);
            questions.add(new Question(
                    period,
                    asked.asOf().isEmpty() ? period.to() : last.asOf(),
                    last.known(),
                    last.by(),
                    null,
                    last.origin()));
        }
        Years work = new Years(questions);
        years.put(asked, work);
        Snapshot snapshot = snapshots.at(last.known());
        worker.execute(() -> work.compute(snapshot));
        return work;
    }

    /** The last year in which a task was completed. */
    private Period lastYear() {
        int year = snapshots.at(org.fadeout.base.record.Known.NOW).all(Task.KIND).stream()
                .map(Task::completed)
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .filter(Objects::nonNull)
                .mapToInt(day -> day.getYear())
                .max()
                .orElse(register.info().created().atZone(register.info().zone()).getYear());
        return Period.ofYear(year);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
