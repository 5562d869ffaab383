package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.MakeReport;
import org.fadeout.edge.actions.ReportKind;
import org.fadeout.edge.documents.DocumentHtml;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.settings.Program;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Imprint;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the public may know of a year: the country report of the public layer, with areas and counts by district. It is composed of the
 * register as its keeper knows it, because areas cannot be computed of records without places, and the report withholds names and places;
 * whoever asks gets the same.
 */
@RestController
class PublicPage {
    static final String PATH = "/public";
    private static final int KEPT = 16;
    private static final String DISTRICTS = "admin2";

    private final Register register;
    private final FiguresRoom figures;
    private final Pages pages;
    private final Map<String, String> kept = new LinkedHashMap<>(16, 0.75f, true);

    PublicPage(Unguarded whole, FiguresRoom figures, Pages pages) {
        this.register = whole.register();
        this.figures = figures;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<String> page(HttpServletRequest request) {
        Wording words = Pages.language(request);
        String year = WordsRoom.one(request, "year");
        String html = year.isEmpty() || year.matches("(19|20)[0-9]{2}") ? report(year, words) : "";
        return pages.page(
                "public.jte",
                pages.plain(request, PATH, words.say("public.title")),
                new SignInContent.Shown(year, html));
    }

    /** Each year once for each state of the register and language: visitors are many, and a report takes a while. */
    private synchronized String report(String year, Wording words) {
        String key = register.head() + " " + year + " " + words.language();
        String there = kept.get(key);
        if (there == null) {
            there = composed(year, words);
            kept.put(key, there);
        }
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return there;
    }

    private String composed(String year, Wording words) {
        Question question = figures.question(new Asked(year, "", "", DISTRICTS));
        Imprint imprint = new Imprint(
                words,
                register.info().country(),
                Layer.PUBLIC,
                true,
                "fadeout " + Program.version(),
                register.info().id(),
                register.head());
        try {
            Document made =
                    MakeReport.run(register, new MakeReport.Request(ReportKind.COUNTRY, question, imprint, null));
            // The page says in words that it is a draft; letters across it would only be in the way of reading.
            return DocumentHtml.part(new Document(
                    made.language(),
                    made.title(),
                    made.subtitle(),
                    null,
                    made.banner(),
                    made.blocks(),
                    made.foot(),
                    made.running()));
        } catch (ProblemException refused) {
            // Why a report cannot be written is for those who keep the register.
            return "";
        }
    }
}
