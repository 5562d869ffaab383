package org.fadeout.edge.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Drawing;

/**
 * A map drawing as SVG, with legend, scale and north beside it as words. The drawing itself holds no letters: they are set in the fonts of the
 * document, in its own direction. Each style has its own outline, so that it reads without colour.
 */
final class DrawingSvg {
    private static final int BAR_HEIGHT = 14;
    /** How long a scale bar may be, in drawing units. */
    private static final int SCALE_BAR = 160;

    private static final int KILOMETRE = 1000;
    private static final int MANY_DOTS = 300;

    private DrawingSvg() {}

    static String figure(Document.MapDrawing map, Wording words) {
        Drawing drawing = map.drawing();
        Set<Drawing.Style> used = used(drawing);
        StringBuilder html = new StringBuilder();
        html.append("<figure>\n").append(svg(drawing, words.say("report.map.alt", map.caption())));
        html.append("<p class=\"legend\">");
        used.forEach(style -> html.append("<span class=\"key\">")
                .append(swatch(style))
                .append(' ')
                .append(DocumentHtml.escaped(words.say(key(style))))
                .append("</span> "));
        html.append("<span class=\"key\">")
                .append(scale(drawing, words))
                .append("</span> <span class=\"key\">")
                .append(DocumentHtml.escaped(words.say("report.map.north")))
                .append("</span></p>\n<figcaption>")
                .append(DocumentHtml.escaped(map.caption()))
                .append("</figcaption>\n</figure>\n");
        return html.toString();
    }

    private static Set<Drawing.Style> used(Drawing drawing) {
        Set<Drawing.Style> used = EnumSet.noneOf(Drawing.Style.class);
        drawing.outlines().forEach(outline -> used.add(outline.style()));
        drawing.dots().forEach(dot -> used.add(dot.style()));
        return used;
    }

    /** What the drawing shows, as words. */
    static String legend(Drawing drawing, Wording words) {
        return used(drawing).stream().map(style -> words.say(key(style))).collect(Collectors.joining(", ")) + ". "
                + words.say("report.map.north");
    }

    /** The drawing alone, without letters. */
    static String svg(Drawing drawing, String label) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" width=\"")
                .append(Drawing.WIDTH)
                .append("\" height=\"")
                .append(drawing.height())
                .append("\" viewBox=\"0 0 ")
                .append(Drawing.WIDTH)
                .append(' ')
                .append(drawing.height())
                .append("\" role=\"img\" aria-label=\"")
                .append(DocumentHtml.escaped(label))
                .append("\" alt=\"")
                .append(DocumentHtml.escaped(label))
                .append("\">\n");
        for (Drawing.Style style : Drawing.Style.values()) {
            outlines(svg, drawing, style);
        }
        for (Drawing.Style style : Drawing.Style.values()) {
            dots(svg, drawing, style);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void dots(StringBuilder svg, Drawing drawing, Drawing.Style style) {
        List<Drawing.Dot> dots = drawing.dots().stream()
                .filter(dot -> dot.style() == style)
                .distinct()
                .toList();
        double radius = radius(dots.size());
        if (!dots.isEmpty()) {
            svg.append("<g ").append(look(style)).append(">\n");
            dots.forEach(dot -> svg.append("<circle cx=\"")
                    .append(dot.x())
                    .append("\" cy=\"")
                    .append(dot.y())
                    .append("\" r=\"")
                    .append(radius)
                    .append("\"/>\n"));
            svg.append("</g>\n");
        }
    }

    /** Where finds are few they are seen from afar; where they are many they must not hide each other. */
    static double radius(int dots) {
        return dots > MANY_DOTS ? 1.6 : 5;
    }

    private static void outlines(StringBuilder svg, Drawing drawing, Drawing.Style style) {
        List<Drawing.Outline> outlines = drawing.outlines().stream()
                .filter(outline -> outline.style() == style)
                .toList();
        if (!outlines.isEmpty()) {
            svg.append("<g fill-rule=\"evenodd\" ").append(look(style)).append(">\n");
            outlines.forEach(outline -> outline(svg, outline));
            svg.append("</g>\n");
        }
    }

    private static void outline(StringBuilder svg, Drawing.Outline outline) {
        svg.append("<path d=\"");
        outline.rings().forEach(ring -> svg.append('M').append(ring).append('Z'));
        if (outline.label().isEmpty()) {
            svg.append("\"/>\n");
        } else {
            svg.append("\"><title>")
                    .append(DocumentHtml.escaped(outline.label()))
                    .append("</title></path>\n");
        }
    }

    /** A bar of a chart; where nothing is drawn the cell stays empty, and the words beside it say why. */
    static String bar(Drawing.Style style, long length, int longest, boolean fromRight) {
        long drawn = Math.max(length, 1);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plain\" width=\"" + longest + "\" height=\""
                + BAR_HEIGHT
                + "\" viewBox=\"0 0 " + longest + " " + BAR_HEIGHT
                + "\" aria-hidden=\"true\" alt=\"\"><rect x=\"" + (fromRight ? longest - drawn : 0)
                + "\" y=\"2\" width=\""
                + drawn + "\" height=\"" + (BAR_HEIGHT - 4) + "\" " + look(style) + "/></svg>";
    }

    private static String swatch(Drawing.Style style) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plain\" width=\"20\" height=\"12\" viewBox=\"0 0 20 12\" aria-hidden=\"true\" alt=\"\">"
                + (style == Drawing.Style.FIND
                        ? "<circle cx=\"10\" cy=\"6\" r=\"3\" " + look(style) + "/>"
                        : "<rect x=\"1\" y=\"1\" width=\"18\" height=\"10\" " + look(style) + "/>")
                + "</svg>";
    }

    /** The attributes of a style: fill, outline and dashes. */
    static String look(Drawing.Style style) {
        return switch (style) {
            case TASK -> "fill=\"none\" stroke=\"#1c2430\" stroke-width=\"1\"";
            case SEARCHED ->
                "fill=\"#9db8d2\" fill-opacity=\"0.45\" stroke=\"#4b6b8a\" stroke-width=\"0.6\" stroke-dasharray=\"3 2\"";
            case CLEARED -> "fill=\"#6aa56a\" fill-opacity=\"0.5\" stroke=\"#2f6b2f\" stroke-width=\"0.8\"";
            case GAP -> "fill=\"#7b2d8b\" fill-opacity=\"0.7\" stroke=\"#7b2d8b\" stroke-width=\"1.2\"";
            case SUSPECTED ->
                "fill=\"#F4A718\" fill-opacity=\"0.5\" stroke=\"#8a5a00\" stroke-width=\"0.8\" stroke-dasharray=\"6 3\"";
            case CONFIRMED -> "fill=\"#FF0000\" fill-opacity=\"0.5\" stroke=\"#8b0000\" stroke-width=\"1\"";
            case FIND -> "fill=\"#1c2430\" stroke=\"#ffffff\" stroke-width=\"0.4\"";
        };
    }

    /** The key of the words for a style. */
    static String key(Drawing.Style style) {
        return "report.style." + style.name().toLowerCase(Locale.ROOT);
    }

    private static String scale(Drawing drawing, Wording words) {
        long units = Math.round(scaleMetres(drawing) / drawing.metresPerUnit().metres());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"scale\" width=\"" + SCALE_BAR
                + "\" height=\"12\" viewBox=\"0 0 "
                + SCALE_BAR + " 12\" aria-hidden=\"true\" alt=\"\"><path fill=\"none\" stroke=\"#1c2430\" d=\"M1,4v5h"
                + units
                + "v-5\"/></svg> " + scaleText(drawing, words);
    }

    private static double scaleMetres(Drawing drawing) {
        double wanted = drawing.metresPerUnit().metres() * (SCALE_BAR - 2);
        double step = Math.pow(10, Math.floor(Math.log10(wanted)));
        return wanted >= 5 * step ? 5 * step : wanted >= 2 * step ? 2 * step : step;
    }

    /** How long the scale bar is on the ground. */
    static String scaleText(Drawing drawing, Wording words) {
        long length = Math.round(scaleMetres(drawing));
        return length >= KILOMETRE ? words.withUnit(length / KILOMETRE, "km") : words.withUnit(length, "m");
    }
}
