package org.fadeout.flow.report;

import java.util.List;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.quality.Waivers;

/**
 * The country sheet: what others say, what is reported beside what is computed, the land by province and operator, the gaps, the
 * recommendations and how far the data can be trusted.
 */
public final class CountryReport {
    private CountryReport() {}

    /**
     * What it tells.
     *
     * @param remaining the balance of the period by province: its end is the contamination
     * @param claims as whoever the report is for may see them
     * @param findings as a report tells them, those that may stand apart
     * @param followed how recommendations are followed
     */
    public record Content(
            Figures figures,
            Balance remaining,
            LandRecords records,
            List<Gap> gaps,
            Waivers.Judged findings,
            ClaimBook claims,
            Followed followed) {
        public Content {
            gaps = List.copyOf(gaps);
        }
    }

    /** The report. */
    public static Document of(Imprint imprint, Content content) {
        Figures figures = content.figures();
        Pages pages = new Pages(imprint);
        CountryWords told = new CountryWords(pages, imprint, content);
        CountryLand land = new CountryLand(pages, imprint, content);
        land.firstFacts();
        told.developments();
        told.reported();
        land.provinces();
        land.operators();
        land.classes();
        land.map();
        land.gaps();
        told.recommendations();
        QualityPages.add(pages, imprint, content.findings());
        pages.notes();
        return pages.document(
                pages.say("report.country.title", imprint.countryName()),
                pages.say(
                        "report.subtitle",
                        figures.question().period(),
                        figures.question().asOf()),
                pages.banner(figures.basis().origin(), figures.question().standard()),
                BasisLines.of(imprint, figures));
    }
}
