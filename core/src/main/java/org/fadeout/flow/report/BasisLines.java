package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.standard.Standard;

/** On what a report rests: period, data cut-off, records, standard. The same lines for every kind of report. */
final class BasisLines {
    private final Imprint imprint;
    private final List<String> lines = new ArrayList<>();

    private BasisLines(Imprint imprint) {
        this.imprint = imprint;
    }

    private void say(String key, Object... values) {
        lines.add(imprint.words().say(key, values));
    }

    private void question(Question question, Origin origin) {
        say("report.basis.country", imprint.countryName());
        say("report.basis.period", question.period());
        say("report.basis.asof", question.asOf());
        String cutOff = question.known()
                .instant()
                .map(instant -> imprint.words().text(instant))
                .orElseGet(() -> imprint.words().say("report.basis.now"));
        say("report.basis.cutoff", cutOff);
        if (question.known().includeSubmitted()) {
            say("report.basis.submitted");
        }
        say("report.basis.records", Pages.origin(imprint.words(), origin));
    }

    static List<String> of(Imprint imprint, Figures figures) {
        BasisLines basis = new BasisLines(imprint);
        basis.question(figures.question(), figures.basis().origin());
        basis.say(
                "report.basis.standard",
                figures.basis().standard(),
                figures.basis().citation());
        String whatIf = figures.question().standard();
        if (whatIf != null) {
            basis.say("report.basis.whatif", whatIf);
        }
        if (figures.basis().radius() != null) {
            basis.say("report.basis.radius", figures.basis().radius());
        }
        figures.basis().unverified().forEach(value -> basis.say("report.basis.unverified", value));
        basis.say("report.basis.measure");
        return basis.lines;
    }

    static List<String> of(Imprint imprint, Question question, Origin origin, Standard standard) {
        BasisLines basis = new BasisLines(imprint);
        basis.question(question, origin);
        basis.say("report.basis.standard", standard.name(), standard.citation());
        basis.say("report.basis.measure");
        return basis.lines;
    }
}
