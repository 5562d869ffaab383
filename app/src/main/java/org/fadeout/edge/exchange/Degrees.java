package org.fadeout.edge.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Angles as people write them: {@code 44.2083}, {@code 44,2083}, {@code 44°12'30.5"N}, {@code N 44 12.508}, {@code 44:12:30}.
 *
 * @param value degrees, negative in the south and the west
 * @param letter the letter that stood with it: {@code N}, {@code S}, {@code E}, {@code W}, or a blank
 * @param decimal true where it was written as a plain decimal number of degrees
 */
record Degrees(double value, char letter, boolean decimal) {
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+([.,]\\d+)?([eE][-+]?\\d+)?");
    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
    private static final Pattern BEFORE = Pattern.compile("[NSEW].*");
    private static final Pattern BEHIND = Pattern.compile(".*[NSEW]");
    private static final Pattern SECONDS = Pattern.compile(".*\\dM.*\\dS");
    private static final Pattern PARTS = Pattern.compile(
            "([-+])?\\s*" + NUMBER + "[°ºd:\\s]*(?:" + NUMBER + "[′'’m:\\s]*)?(?:" + NUMBER + "[″\"”s'’\\s]*)?");

    /** Reads an angle, or nothing where it is not one or its minutes or seconds are beyond 60. */
    static Optional<Degrees> read(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT).replace('O', 'W').replace('−', '-');
        char letter = ' ';
        // The letter stands before or behind; O is west in French and Spanish.
        if (BEFORE.matcher(plain).matches()) {
            letter = plain.charAt(0);
            plain = plain.substring(1).strip();
        } else if (BEHIND.matcher(plain).matches() && !SECONDS.matcher(plain).matches()) {
            letter = plain.charAt(plain.length() - 1);
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        boolean decimal = PLAIN.matcher(plain).matches();
        Optional<Double> value = decimal ? Optional.of(number(plain)) : parts(plain.toLowerCase(Locale.ROOT));
        char sign = letter;
        return value.map(found -> new Degrees(sign == 'S' || sign == 'W' ? -Math.abs(found) : found, sign, decimal))
                .filter(found -> Double.isFinite(found.value));
    }

    private static Optional<Double> parts(String text) {
        Matcher match = PARTS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        double minutes = match.group(3) == null ? 0 : number(match.group(3));
        double seconds = match.group(4) == null ? 0 : number(match.group(4));
        if (minutes >= 60 || seconds > 60) {
            return Optional.empty();
        }
        double size = number(match.group(2)) + minutes / 60 + seconds / 3600;
        return Optional.of("-".equals(match.group(1)) ? -size : size);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** True where the letter says that it is a latitude, and false where it says a longitude or nothing. */
    boolean saysLatitude() {
        return letter == 'N' || letter == 'S';
    }

    boolean saysLongitude() {
        return letter == 'E' || letter == 'W';
    }
}
