package org.fadeout.edge.documents;

import java.io.InputStream;
import java.util.Objects;

/** The letters of printed reports: DejaVu Sans Condensed, which has Latin with its additions, Cyrillic, Armenian and Arabic. Free to embed. */
final class ReportFonts {
    static final String FAMILY = "DejaVu Sans Condensed";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private ReportFonts() {}

    static InputStream regular() {
        return open("DejaVuSansCondensed.ttf");
    }

    static InputStream bold() {
        return open("DejaVuSansCondensed-Bold.ttf");
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                ReportFonts.class.getResourceAsStream(FOLDER + name), "The font is not packaged: " + name);
    }
}
