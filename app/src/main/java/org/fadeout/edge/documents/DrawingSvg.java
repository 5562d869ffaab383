package org.fadeout.edge.documents;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Drawing;

/** A map drawing as SVG with legend, scale bar and north arrow. Each style has its own outline, so that it reads without colour. */
final class DrawingSvg {
    private static final int LEGEND = 46;

    private DrawingSvg() {}

    static String figure(Document.MapDrawing map) {
        Drawing drawing = map.drawing();
        int height = drawing.height() + LEGEND;
        StringBuilder svg = new StringBuilder();
        svg.append("<figure>\n<svg viewBox=\"0 0 ")
                .append(Drawing.WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(DocumentHtml.escaped("Map: " + map.caption()))
                .append("\">\n");
        Set<Drawing.Style> used = EnumSet.noneOf(Drawing.Style.class);
        for (Drawing.Style style : Drawing.Style.values()) {
            drawing.outlines().stream()
                    .filter(outline -> outline.style() == style)
                    .forEach(outline -> {
                        used.add(style);
                        outline(svg, outline);
                    });
        }
        for (Drawing.Dot dot : drawing.dots()) {
            used.add(dot.style());
            svg.append("<circle cx=\"")
                    .append(dot.x())
                    .append("\" cy=\"")
                    .append(dot.y())
                    .append("\" r=\"1.6\" ")
                    .append(look(dot.style()))
                    .append("/>\n");
        }
        legend(svg, used, drawing);
        svg.append("</svg>\n<figcaption>")
                .append(DocumentHtml.escaped(map.caption()))
                .append("</figcaption>\n</figure>\n");
        return svg.toString();
    }

    private static void outline(StringBuilder svg, Drawing.Outline outline) {
        svg.append("<path fill-rule=\"evenodd\" ").append(look(outline.style())).append(" d=\"");
        outline.rings().forEach(ring -> svg.append('M').append(ring).append('Z'));
        svg.append("\">");
        if (!outline.label().isEmpty()) {
            svg.append("<title>").append(DocumentHtml.escaped(outline.label())).append("</title>");
        }
        svg.append("</path>\n");
    }

    private static String look(Drawing.Style style) {
        return switch (style) {
            case TASK -> "fill=\"none\" stroke=\"#1c2430\" stroke-width=\"1\"";
            case SEARCHED ->
                "fill=\"#9db8d2\" fill-opacity=\"0.45\" stroke=\"#4b6b8a\" stroke-width=\"0.6\" stroke-dasharray=\"3 2\"";
            case CLEARED -> "fill=\"#6aa56a\" fill-opacity=\"0.5\" stroke=\"#2f6b2f\" stroke-width=\"0.8\"";
            case GAP -> "fill=\"#7b2d8b\" fill-opacity=\"0.7\" stroke=\"#7b2d8b\" stroke-width=\"1.2\"";
            case SUSPECTED ->
                "fill=\"#F4A718\" fill-opacity=\"0.5\" stroke=\"#8a5a00\" stroke-width=\"0.8\" stroke-dasharray=\"6 3\"";
            case CONFIRMED -> "fill=\"#FF0000\" fill-opacity=\"0.5\" stroke=\"#8b0000\" stroke-width=\"1\"";
            case FIND -> "fill=\"#1c2430\" stroke=\"#fff\" stroke-width=\"0.4\"";
        };
    }

    private static String name(Drawing.Style style) {
        return switch (style) {
            case TASK -> "task polygon";
            case SEARCHED -> "searched area";
            case CLEARED -> "cleared land";
            case GAP -> "gap";
            case SUSPECTED -> "suspected area (SHA)";
            case CONFIRMED -> "confirmed area (CHA)";
            case FIND -> "find";
        };
    }

    private static void legend(StringBuilder svg, Set<Drawing.Style> used, Drawing drawing) {
        int y = drawing.height() + 12;
        svg.append("<rect x=\"0\" y=\"")
                .append(drawing.height())
                .append("\" width=\"1000\" height=\"")
                .append(LEGEND)
                .append(
                        "\" fill=\"#fff\"/>\n<g font-size=\"12\" font-family=\"system-ui, sans-serif\" fill=\"#1c2430\">\n");
        int x = 10;
        for (Drawing.Style style : used) {
            svg.append("<rect x=\"")
                    .append(x)
                    .append("\" y=\"")
                    .append(y)
                    .append("\" width=\"20\" height=\"12\" ")
                    .append(look(style))
                    .append("/><text x=\"")
                    .append(x + 26)
                    .append("\" y=\"")
                    .append(y + 10)
                    .append("\">")
                    .append(name(style))
                    .append("</text>\n");
            x += 44 + name(style).length() * 7;
        }
        scaleBar(svg, drawing, y + 10);
        svg.append("<path d=\"M985,")
                .append(y + 14)
                .append("l5,-16l5,16l-5,-4z\"/><text x=\"972\" y=\"")
                .append(y + 10)
                .append("\">N</text>\n</g>\n");
    }

    private static void scaleBar(StringBuilder svg, Drawing drawing, int y) {
        double metres = drawing.metresPerUnit().metres();
        double wanted = metres * 120;
        double step = Math.pow(10, Math.floor(Math.log10(wanted)));
        double length = wanted >= 5 * step ? 5 * step : wanted >= 2 * step ? 2 * step : step;
        String text = length >= 1000
                ? String.format(Locale.ROOT, "%.0f km", length / 1000)
                : String.format(Locale.ROOT, "%.0f m", length);
        long units = Math.round(length / metres);
        svg.append("<path fill=\"none\" stroke=\"#1c2430\" d=\"M")
                .append(800)
                .append(',')
                .append(y - 5)
                .append("v5h")
                .append(units)
                .append("v-5\"/><text x=\"")
                .append(800 + units + 6)
                .append("\" y=\"")
                .append(y)
                .append("\">")
                .append(text)
                .append("</text>\n");
    }
}
