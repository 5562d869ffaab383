package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.flow.profile.PrintedProfile;
import org.fadeout.flow.profile.PrintedProfile.Paragraph;
import org.fadeout.flow.profile.PrintedProfile.Part;
import org.fadeout.flow.profile.PrintedProfile.Sentence;

/** A profile as a page of HTML, as Markdown, or as plain text. Each sentence carries the numbers of its notes. */
public final class ProfileOut {
    private ProfileOut() {}

    /** One self-contained page of a text as it was kept, with what is said of the edition below it. */
    public static String html(PlainProfile text, List<String> about) {
        StringBuilder html = head(text.title());
        text.lead()
                .forEach(line -> html.append("<p class=\"subtitle\">")
                        .append(escaped(line))
                        .append("</p>\n"));
        html.append("</header>\n");
        for (PlainProfile.Block block : text.blocks()) {
            String tag = block.heading() ? "h2" : "p";
            html.append('<').append(tag).append('>');
            block.pieces()
                    .forEach(piece -> html.append(
                            piece.note() == 0 ? escaped(piece.text()) : mark(Integer.toString(piece.note()))));
            html.append("</").append(tag).append(">\n");
        }
        html.append("<h2>Notes</h2>\n<ol>\n");
        text.notes()
                .forEach(note -> html.append("<li id=\"note-")
                        .append(note.number())
                        .append("\" value=\"")
                        .append(note.number())
                        .append("\">")
                        .append(escaped(note.text()))
                        .append("</li>\n"));
        html.append("</ol>\n<footer>\n<ul>\n");
        text.foot().forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        about.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        return html.append("</ul>\n</footer>\n</main>\n</body>\n</html>\n").toString();
    }

    private static String mark(String note) {
        return "<sup><a href=\"#note-" + note + "\">" + note + "</a></sup>";
    }

    private static StringBuilder head(String title) {
        return new StringBuilder("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(ReportStyle.CSS)
                .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    /** One self-contained page: no script, no outside file; notes lead to their sentences and back. */
    public static String html(PrintedProfile profile) {
        StringBuilder html = head(profile.title());
        html.append("<p class=\"subtitle\">Last updated: ")
                .append(escaped(profile.updated()))
                .append("</p>\n");
        if (profile.banner() != null) {
            html.append("<p class=\"banner\">")
                    .append(escaped(profile.banner()))
                    .append("</p>\n");
        }
        html.append("</header>\n");
        for (Part part : profile.parts()) {
            html.append("<h2>").append(escaped(part.section().heading())).append("</h2>\n");
            part.paragraphs().forEach(paragraph -> html.append(html(paragraph)));
        }
        html.append("<h2>Notes</h2>\n<ol>\n");
        for (int i = 0; i < profile.notes().size(); i++) {
            html.append("<li id=\"note-")
                    .append(i + 1)
                    .append("\">")
                    .append(escaped(profile.notes().get(i)))
                    .append("</li>\n");
        }
        html.append("</ol>\n<footer>\n<ul>\n");
        profile.foot().forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        return html.append("</ul>\n</footer>\n</main>\n</body>\n</html>\n").toString();
    }

    private static String html(Paragraph paragraph) {
        String update =
                paragraph.update() == null ? "" : "<strong>Update " + escaped(paragraph.update()) + ":</strong> ";
        String sentences = paragraph.sentences().stream()
                .map(sentence -> escaped(sentence.text())
                        + sentence.notes().stream()
                                .map(note -> mark(Integer.toString(note)))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
        return "<p class=\"text\">" + update + sentences + "</p>\n";
    }

    private static String escaped(String text) {
        return DocumentHtml.escaped(text);
    }

    public static String markdown(PrintedProfile profile) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + plain(profile.title()));
        lines.add("");
        lines.add("Last updated: " + profile.updated());
        if (profile.banner() != null) {
            lines.add("");
            lines.add("**" + plain(profile.banner()) + "**");
        }
        for (Part part : profile.parts()) {
            lines.add("");
            lines.add("## " + part.section().heading());
            for (Paragraph paragraph : part.paragraphs()) {
                lines.add("");
                lines.add((paragraph.update() == null ? "" : "**Update " + paragraph.update() + ":** ")
                        + paragraph.sentences().stream()
                                .map(sentence -> plain(sentence.text())
                                        + sentence.notes().stream()
                                                .map(note -> "[^" + note + "]")
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining(" ")));
            }
        }
        lines.add("");
        for (int i = 0; i < profile.notes().size(); i++) {
            lines.add("[^" + (i + 1) + "]: " + plain(profile.notes().get(i)));
        }
        lines.add("");
        profile.foot().forEach(line -> lines.add("* " + plain(line)));
        return String.join("\n", lines) + "\n";
    }

    /** Signs that Markdown reads as its own, set off. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    public static String text(PrintedProfile profile) {
        List<String> lines = new ArrayList<>();
        lines.add(profile.title());
        lines.add("Last updated: " + profile.updated());
        if (profile.banner() != null) {
            lines.add(profile.banner());
        }
        for (Part part : profile.parts()) {
            lines.add("");
            lines.add(part.section().heading().toUpperCase(java.util.Locale.ROOT));
            for (Paragraph paragraph : part.paragraphs()) {
                lines.add("");
                for (Sentence sentence : paragraph.sentences()) {
                    String update = paragraph.update() == null ? "" : "[UPDATE " + paragraph.update() + "] ";
                    lines.add(update + sentence.text() + " "
                            + sentence.notes().stream()
                                    .map(note -> "[" + note + "]")
                                    .collect(Collectors.joining("")));
                }
            }
        }
        lines.add("");
        lines.add("NOTES");
        for (int i = 0; i < profile.notes().size(); i++) {
            lines.add("[" + (i + 1) + "] " + profile.notes().get(i));
        }
        lines.add("");
        lines.addAll(profile.foot());
        return String.join("\n", lines) + "\n";
    }
}
