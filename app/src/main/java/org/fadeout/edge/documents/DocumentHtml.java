package org.fadeout.edge.documents;

import org.fadeout.flow.report.Document;

/** A report as one self-contained page: no script, no outside file, readable in print and without colour. */
public final class DocumentHtml {
    private DocumentHtml() {}

    public static String of(Document document) {
        Wording words = words(document);
        Markup page = new Markup(words);
        page.raw("<!doctype html>\n<html lang=\"" + words.language() + "\" dir=\"" + words.direction()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escaped(document.title()) + "</title>\n<style>\n" + ReportStyle.CSS + "</style>\n</head>\n<body>\n");
        page.watermark(document);
        page.raw("<main>\n");
        body(page, document);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    /** The same as part of another page, which brings head and style. */
    public static String part(Document document) {
        Wording words = words(document);
        Markup page = new Markup(words);
        page.raw("<article class=\"document\" lang=\"" + words.language() + "\" dir=\"" + words.direction() + "\">\n");
        page.watermark(document);
        body(page, document);
        return page.raw("</article>\n").toString();
    }

    private static void body(Markup page, Document document) {
        page.title(document);
        document.blocks().forEach(page::block);
        page.basis(document.foot());
    }

    static Wording words(Document document) {
        return Wording.in(document.language()).orElseGet(Wording::english);
    }

    static String escaped(String text) {
        return Markup.escaped(text);
    }
}
