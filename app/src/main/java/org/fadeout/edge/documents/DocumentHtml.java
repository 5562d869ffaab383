package org.fadeout.edge.documents;

import java.util.List;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Document.Block;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Table;
import org.jspecify.annotations.Nullable;

/** A report as one self-contained page: no script, no outside file, readable in print and without colour. */
public final class DocumentHtml {
    private final StringBuilder html = new StringBuilder();

    private DocumentHtml() {}

    public static String of(Document document) {
        DocumentHtml page = new DocumentHtml();
        page.head(document);
        document.blocks().forEach(page::block);
        page.foot(document.foot());
        return page.html.toString();
    }

    /** The same as part of another page, which brings head and style. */
    public static String part(Document document) {
        DocumentHtml page = new DocumentHtml();
        page.html.append("<article class=\"document\" lang=\"en\" dir=\"ltr\">\n");
        page.watermark(document);
        page.title(document);
        document.blocks().forEach(page::block);
        page.basis(document.foot());
        return page.html.append("</article>\n").toString();
    }

    private void head(Document document) {
        html.append("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(document.title()))
                .append("</title>\n<style>\n")
                .append(ReportStyle.CSS)
                .append("</style>\n</head>\n<body>\n");
        watermark(document);
        html.append("<main>\n");
        title(document);
    }

    private void watermark(Document document) {
        if (document.watermark() != null) {
            html.append("<div class=\"watermark\" aria-hidden=\"true\">")
                    .append(escaped(document.watermark()))
                    .append("</div>\n");
        }
    }

    private void title(Document document) {
        html.append("<header>\n<h1>").append(escaped(document.title())).append("</h1>\n");
        paragraph("subtitle", document.subtitle());
        if (document.watermark() != null) {
            paragraph("banner", document.watermark() + ": not approved as final");
        }
        paragraph("banner", document.banner());
        html.append("</header>\n");
    }

    private void paragraph(String kind, @Nullable String text) {
        if (text != null) {
            html.append("<p class=\"")
                    .append(kind)
                    .append("\">")
                    .append(escaped(text))
                    .append("</p>\n");
        }
    }

    private void block(Block block) {
        // The closed list of blocks; a new one fails here until it has its look.
        if (block instanceof Document.Heading heading) {
            html.append("<h2>").append(escaped(heading.text())).append("</h2>\n");
        } else if (block instanceof Document.Paragraph paragraph) {
            paragraph("text", paragraph.text());
        } else if (block instanceof Document.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Document.MapDrawing map) {
            html.append(DrawingSvg.figure(map));
        } else {
            throw new IllegalArgumentException("No look for " + block.getClass());
        }
    }

    private void facts(List<Fact> facts) {
        html.append("<dl class=\"facts\">\n");
        for (Fact fact : facts) {
            html.append("<div><dt>")
                    .append(escaped(fact.label()))
                    .append("</dt><dd><strong>")
                    .append(escaped(fact.value()))
                    .append("</strong>");
            if (!fact.note().isEmpty()) {
                html.append("<span>").append(escaped(fact.note())).append("</span>");
            }
            html.append("</dd></div>\n");
        }
        html.append("</dl>\n");
    }

    private void table(Table table) {
        html.append("<div class=\"wide\"><table>\n<caption>")
                .append(escaped(table.caption()))
                .append("</caption>\n<thead><tr>");
        for (int i = 0; i < table.headings().size(); i++) {
            html.append("<th scope=\"col\"")
                    .append(number(table, i))
                    .append('>')
                    .append(escaped(table.headings().get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String cell = i == 0 ? "th scope=\"row\"" : "td";
                html.append('<')
                        .append(cell)
                        .append(number(table, i))
                        .append('>')
                        .append(escaped(row.get(i)))
                        .append(i == 0 ? "</th>" : "</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private static String number(Table table, int column) {
        return table.numbers().contains(column) ? " class=\"number\"" : "";
    }

    private void foot(List<String> lines) {
        basis(lines);
        html.append("</main>\n</body>\n</html>\n");
    }

    private void basis(List<String> lines) {
        html.append("<footer>\n<h2>Basis</h2>\n<ul>\n");
        lines.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        html.append("</ul>\n</footer>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
