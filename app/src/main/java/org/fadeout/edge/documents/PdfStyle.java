package org.fadeout.edge.documents;

import org.fadeout.flow.report.Document;

/** The look of a printed report, in the style rules of paged media that the PDF renderer knows: no grid, no logical sides. */
final class PdfStyle {
    private static final String CSS = """
            @page { size: A4; margin: 18mm 16mm 20mm 16mm;
              @bottom-START { content: "RUNNING"; font: 7pt FAMILY; color: #556070; vertical-align: top; padding-top: 3mm; width: 84%; text-align: START; }
              @bottom-END { content: counter(page) " / " counter(pages); font: 7pt FAMILY; color: #556070; vertical-align: top; padding-top: 3mm; width: 16%; text-align: END; } }
            body { font: 9pt/1.4 FAMILY; color: #1c2430; margin: 0; text-align: START; }
            h1 { font-size: 17pt; margin: 0; line-height: 1.2; }
            h2 { font-size: 11.5pt; margin: 7mm 0 2mm 0; border-bottom: 0.5pt solid #b8c0cb; padding-bottom: 1mm; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            .subtitle { color: #556070; margin: 1mm 0 3mm 0; }
            .banner { background-color: #fff4e0; border-SIDE: 3pt solid #b45309; padding: 1.5mm 3mm; margin: 1mm 0; font-weight: bold; }
            sup { font-size: 6.5pt; vertical-align: super; line-height: 1; }
            dl.facts { margin: 4mm 0 0 0; }
            dl.facts div { display: inline-block; width: 54mm; border: 0.5pt solid #b8c0cb; padding: 1.5mm 2mm; margin: 0 0 2mm 0; vertical-align: top; min-height: 15mm; }
            dl.facts dt { color: #556070; font-size: 7.5pt; }
            dl.facts dd { margin: 0; }
            dl.facts strong { font-size: 10.5pt; display: block; }
            dl.facts span { font-size: 7pt; color: #556070; display: block; }
            table { border-collapse: collapse; width: 100%; font-size: 7.5pt; -fs-table-paginate: paginate; -fs-page-break-min-height: 38mm; margin: 0 0 3mm 0; }
            caption { text-align: START; color: #556070; padding-bottom: 1mm; font-size: 7.5pt; }
            th, td { text-align: START; padding: 0.8mm 1.4mm; border-bottom: 0.4pt solid #d5dae1; vertical-align: top; }
            thead th { border-bottom: 1pt solid #1c2430; font-weight: bold; }
            tbody th { font-weight: normal; }
            caption, thead, tbody, tr, th, td { -fs-page-break-min-height: 0; }
            tr { page-break-inside: avoid; }
            tr.total th, tr.total td { border-top: 1pt solid #1c2430; font-weight: bold; }
            .number { text-align: right; } td.number { white-space: nowrap; }
            table.bars th { width: 44%; } table.bars td.bar { width: 42%; padding: 0.4mm 1mm; } table.bars th, table.bars td { border-bottom: 0; }
            table.bars svg { width: 68mm; height: 2.4mm; }
            svg { display: inline-block; }
            .short { white-space: nowrap; }
            figure { margin: 0 0 3mm 0; page-break-inside: avoid; }
            figure svg.map { width: 178mm; height: MAPHEIGHTmm; }
            figure svg.plain { width: 6mm; height: 3.6mm; }
            figure svg.scale { width: 28mm; height: 2.1mm; }
            .legend { font-size: 7.5pt; margin: 1.5mm 0 0.5mm 0; }
            .key { padding-OTHERSIDE: 4mm; white-space: nowrap; }
            figcaption { color: #556070; font-size: 7.5pt; }
            ol.notes, footer ul { font-size: 7.5pt; margin: 0; padding-INSIDE: 6mm; }
            footer { color: #3c4654; }
            li { margin: 0 0 0.8mm 0; }
            .watermark { position: fixed; top: 105mm; left: 0; width: 178mm; text-align: center; font-size: 78pt; font-weight: bold;
              color: #e9ebef; z-index: -1; transform: rotate(-30deg); }
            """;
    /** The width of the text, mm; a map is as wide. */
    private static final double WIDTH = 178;
    /** A map leaves room for its heading and legend on its page. */
    private static final double TALLEST = 215;

    private PdfStyle() {}

    static String of(Document document, boolean rightToLeft) {
        String start = rightToLeft ? "right" : "left";
        String end = rightToLeft ? "left" : "right";
        return CSS.replace("RUNNING", content(document.running()))
                .replace("FAMILY", "'" + ReportFonts.FAMILY + "'")
                .replace("@bottom-START", "@bottom-" + start)
                .replace("@bottom-END", "@bottom-" + end)
                .replace("text-align: START", "text-align: " + start)
                .replace("text-align: END", "text-align: " + end)
                .replace("border-SIDE", "border-" + start)
                .replace("padding-OTHERSIDE", "padding-" + end)
                .replace("padding-INSIDE", "padding-" + start)
                .replace("MAPHEIGHT", mapHeight(document));
    }

    /** The height of the only map, mm. */
    private static String mapHeight(Document document) {
        double height = document.blocks().stream()
                .filter(Document.MapDrawing.class::isInstance)
                .map(Document.MapDrawing.class::cast)
                .mapToDouble(map -> WIDTH * map.drawing().height() / org.fadeout.flow.report.Drawing.WIDTH)
                .max()
                .orElse(WIDTH);
        return Long.toString(Math.round(Math.min(height, TALLEST)));
    }

    /** A text between the quotes of a style rule, within a page of markup. */
    private static String content(String text) {
        return Markup.escaped(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " "))
                .replace("&quot;", "\"");
    }
}
