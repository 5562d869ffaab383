package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads well-known text of a reference system into its tree. Throws IllegalArgumentException where the brackets do not hold together. */
final class WktReader {
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    WktReader(String text) {
        this.text = text;
    }

    WktCrs.WktNode node() {
        String keyword = word();
        if (at >= text.length() || (text.charAt(at) != '[' && text.charAt(at) != '(')) {
            throw new IllegalArgumentException("well-known text with brackets");
        }
        at++;
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("fewer brackets");
        }
        List<String> texts = new ArrayList<>();
        List<WktCrs.WktNode> children = new ArrayList<>();
        while (text.charAt(at) != ']' && text.charAt(at) != ')') {
            char letter = text.charAt(at);
            if (letter == ',' || Character.isWhitespace(letter)) {
                at++;
            } else if (letter == '"') {
                texts.add(quoted());
            } else {
                element(texts, children);
            }
        }
        at++;
        depth--;
        return new WktCrs.WktNode(keyword.toUpperCase(Locale.ROOT), List.copyOf(texts), List.copyOf(children));
    }

    private void element(List<String> texts, List<WktCrs.WktNode> children) {
        int start = at;
        String word = word();
        if (text.charAt(at) == '[' || text.charAt(at) == '(') {
            at = start;
            children.add(node());
        } else {
            texts.add(word);
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a word before the brackets");
        }
        return word;
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new IllegalArgumentException("quotes that close");
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }
}
