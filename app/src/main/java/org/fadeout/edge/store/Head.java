package org.fadeout.edge.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last batch of a site, as batches name it: {@code site/number/hash}. */
record Head(String site, long number, String hash) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/(\\d{1,18})/([0-9a-f]{64})");

    /** Empty where the text is none. */
    static Optional<Head> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Head(form.group(1), Long.parseLong(form.group(2)), form.group(3)))
                : Optional.empty();
    }
}
