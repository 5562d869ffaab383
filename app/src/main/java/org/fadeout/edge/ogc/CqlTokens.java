package org.fadeout.edge.ogc;

import java.util.Set;

/** The words, texts, numbers and signs of CQL2, one at a time. */
final class CqlTokens {
    private static final Set<String> SIGNS = Set.of("=", "<>", "<", ">", "<=", ">=");

    private enum Sort {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    private final String all;
    private int next;
    private int start;
    private Sort sort = Sort.END;
    private String text = "";

    CqlTokens(String all) {
        this.all = all;
        move();
    }

    private void move() {
        while (next < all.length() && Character.isWhitespace(all.charAt(next))) {
            next++;
        }
        start = next;
        if (next == all.length()) {
            sort = Sort.END;
            text = "";
            return;
        }
        char first = all.charAt(next);
        if (first == '\'' || first == '"') {
            sort = first == '"' ? Sort.QUOTED_NAME : Sort.TEXT;
            text = quoted(first);
        } else if (Character.isDigit(first) || (first == '-' || first == '+' || first == '.') && digitFollows()) {
            sort = Sort.NUMBER;
            text = number();
        } else if (isNameStart(first)) {
            sort = Sort.WORD;
            while (next < all.length() && isNamePart(all.charAt(next))) {
                next++;
            }
            text = all.substring(start, next);
        } else {
            sort = Sort.SIGN;
            next += next + 1 < all.length() && SIGNS.contains(all.substring(next, next + 2)) ? 2 : 1;
            text = all.substring(start, next);
        }
    }

    private boolean digitFollows() {
        int at = next + 1;
        if (at < all.length() && all.charAt(at) == '.') {
            at++;
        }
        return at < all.length() && Character.isDigit(all.charAt(at));
    }

    private static boolean isNameStart(char letter) {
        return Character.isLetter(letter) || letter == '_' || letter == ':';
    }

    private static boolean isNamePart(char letter) {
        return isNameStart(letter) || Character.isDigit(letter) || letter == '.';
    }

    private String number() {
        next++;
        while (next < all.length()) {
            char letter = all.charAt(next);
            boolean exponentSign = (letter == '-' || letter == '+') && "eE".indexOf(all.charAt(next - 1)) >= 0;
            if (!Character.isDigit(letter) && letter != '.' && letter != 'e' && letter != 'E' && !exponentSign) {
                break;
            }
            next++;
        }
        String number = all.substring(start, next);
        try {
            Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where() + ": a number such as 12.5", e);
        }
        return number;
    }

    /** Two quotes in a row, or a backslash before one, stand for one quote. */
    private String quoted(char quote) {
        StringBuilder inside = new StringBuilder();
        next++;
        while (next < all.length()) {
            char letter = all.charAt(next++);
            boolean another = next < all.length() && all.charAt(next) == quote;
            if (letter == quote && !another) {
                return inside.toString();
            }
            if ((letter == quote || letter == '\\') && another) {
                next++;
                inside.append(quote);
            } else {
                inside.append(letter);
            }
        }
        throw new IllegalArgumentException(where() + ": quotes that close");
    }

    /** Where the reader stands, for a message. */
    String where() {
        return sort == Sort.END ? "at the end" : "at character " + (start + 1) + ", \"" + text + "\"";
    }

    String text() {
        return text;
    }

    String take() {
        String taken = text;
        move();
        return taken;
    }

    boolean isText() {
        return sort == Sort.TEXT;
    }

    boolean isNumber() {
        return sort == Sort.NUMBER;
    }

    boolean isWord() {
        return sort == Sort.WORD;
    }

    boolean isQuotedName() {
        return sort == Sort.QUOTED_NAME;
    }

    boolean isSign() {
        return sort == Sort.SIGN && SIGNS.contains(text);
    }

    /** True for a word with a bracket behind it. */
    boolean isCall() {
        int at = next;
        while (at < all.length() && Character.isWhitespace(all.charAt(at))) {
            at++;
        }
        return isWord() && at < all.length() && all.charAt(at) == '(';
    }

    boolean is(String sign) {
        return sort == Sort.SIGN && text.equals(sign);
    }

    boolean takes(String sign) {
        boolean there = is(sign);
        if (there) {
            move();
        }
        return there;
    }

    boolean takesWord(String word) {
        boolean there = isWord() && text.equalsIgnoreCase(word);
        if (there) {
            move();
        }
        return there;
    }

    void need(String sign) {
        if (!takes(sign)) {
            throw new IllegalArgumentException("\"" + sign + "\" here");
        }
    }

    void needWord(String word) {
        if (!takesWord(word)) {
            throw new IllegalArgumentException(word + " here");
        }
    }

    void end() {
        if (sort != Sort.END) {
            throw new IllegalArgumentException("AND, OR or the end here");
        }
    }

    /** From this word to the end of the brackets behind it, as it stands. */
    String takeBrackets() {
        int from = start;
        int open = 0;
        int at = next;
        for (; at < all.length(); at++) {
            char letter = all.charAt(at);
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ')' && open <= 0) {
                break;
            }
        }
        if (at == all.length()) {
            throw new IllegalArgumentException("brackets that close");
        }
        next = at + 1;
        String taken = all.substring(from, next);
        move();
        return taken;
    }
}
