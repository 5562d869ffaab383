package org.fadeout.edge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.fadeout.flow.report.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every letter of the scripts of the region stands in a PDF in an embedded font, and none is the mark of a missing one. */
class ReportGlyphsTest {
    private static final String AZERBAIJANI =
            "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ abcçdeəfgğhxıijkqlmnoöprsştuüvyz; Cəbrayıl, Füzuli, Ağdam, İsmayıllı";
    private static final String ARMENIAN =
            letters(0x531, 0x556) + " " + letters(0x561, 0x587) + "; Ստեփանակերտ, Մարտունի, Հադրութ, Շուշի";
    private static final String CYRILLIC = letters('А', 'я') + " ЁёІіЇїЄєҐґ; Степанакерт, Физули";
    private static final String ARABIC =
            letters(0x621, 0x63A) + " " + letters(0x641, 0x64A) + " ،؛؟ أذربيجان، ناغورني قره باغ";
    private static final String FRENCH = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ « » ’ 1\u202f818";
    private static final String SIGNS = "452.592 km² – 12 m², ≥ ± × ° █ 1\u00a0818";

    private static String letters(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** A document that says the texts as heading (bold), paragraph, table and note. */
    private static Document saying(String language, String... texts) {
        List<Document.Block> blocks = new ArrayList<>();
        for (String text : texts) {
            blocks.add(new Document.Heading(text));
            blocks.add(new Document.Paragraph(text));
            blocks.add(new Document.Table(text, List.of("Place"), List.of(List.of(text)), List.of()));
        }
        return new Document(language, "Letters", "of the region", null, null, blocks, List.of(), "fadeout test");
    }

    /** What a PDF draws: its letters, without the forms that stand for places in a word, and every glyph that is missing. */
    private static final class Read extends PDFTextStripper {
        private final List<String> wrong = new ArrayList<>();

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            if (!font.isEmbedded() || !font.getName().contains("DejaVuSansCondensed")) {
                wrong.add("not embedded: " + font.getName());
            }
            if (!(font instanceof PDType0Font composite) || composite.codeToGID(code) == 0) {
                wrong.add("no glyph for code " + code + " in " + font.getName());
            }
            super.showGlyph(matrix, font, code, displacement);
        }

        static void check(byte[] pdf, String... texts) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                Read read = new Read();
                String drawn = Normalizer.normalize(read.getText(document), Normalizer.Form.NFKC);
                assertThat(read.wrong).isEmpty();
                // The renderer draws # where its fonts lack a letter.
                assertThat(drawn).doesNotContain("#").doesNotContain("\uFFFD");
                Set<String> missing = new TreeSet<>();
                for (String text : texts) {
                    Normalizer.normalize(text, Normalizer.Form.NFKC)
                            .codePoints()
                            .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                            .mapToObj(Character::toString)
                            .filter(letter -> !drawn.contains(letter))
                            .forEach(missing::add);
                }
                assertThat(missing).as("letters that the PDF does not draw").isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "ar"})
    void every_script_of_the_region_is_drawn_in_a_report_of_any_language(String language) throws IOException {
        String[] texts = {AZERBAIJANI, ARMENIAN, CYRILLIC, ARABIC, FRENCH, SIGNS};
        Read.check(DocumentPdf.of(saying(language, texts)), texts);
    }

    @Test
    void a_letter_that_no_font_has_is_missed_so_the_test_could_fail() {
        String chinese = "地雷";
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Read.check(DocumentPdf.of(saying("en", chinese)), chinese)))
                .isInstanceOf(AssertionError.class);
    }
}
