package org.fadeout.edge.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fadeout.flow.report.Document;

/** A report as PDF: tagged after PDF/UA, fonts embedded, pages numbered, drawings as vectors, the register's line at the foot of every page. */
public final class DocumentPdf {
    private DocumentPdf() {}

    /** The bytes of the file. The same document gives the same pages; the file carries its own id. */
    public static byte[] of(Document document) {
        // What the renderer says of its own rules of style is of no use to whoever asked for a report.
        XRLog.setLoggingEnabled(false);
        Wording words = DocumentHtml.words(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(words.direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
        builder.useFont(ReportFonts::regular, ReportFonts.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(ReportFonts::bold, ReportFonts.FAMILY, 700, FontStyle.NORMAL, true);
        builder.withProducer("Fadeout");
        builder.withHtmlContent(xhtml(document, words), "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The renderer cannot set the small marks of vowels on Arabic letters; words are read without them. */
    private static String withoutVowelMarks(String text) {
        return text.replaceAll("[\u064B-\u0652]", "");
    }

    private static String xhtml(Document document, Wording words) {
        Markup page = new Markup(words, true);
        page.raw("<html lang=\"" + words.language() + "\" dir=\"" + words.direction() + "\"><head><title>"
                + Markup.escaped(document.title()) + "</title><meta name=\"description\" content=\""
                + Markup.escaped(document.subtitle()) + "\"/><style>"
                + PdfStyle.of(document, words.direction().equals("rtl")) + "</style></head><body>\n");
        page.watermark(document);
        page.title(document);
        document.blocks().forEach(page::block);
        page.basis(document.foot());
        return withoutVowelMarks(page.raw("</body></html>").toString());
    }
}
