package org.fadeout.flow.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schemes of contamination bands of a standard, one a hazard at most, in the order of the hazards' names. */
public record Bands(List<BandScheme> schemes) {
    /** Between the name of a hazard and what is said of it, where a standard keeps its bands. */
    public static final String SEPARATOR = ", ";

    /** Before the name of a band. */
    public static final String BAND = "band ";

    public Bands {
        schemes = List.copyOf(schemes);
    }

    /** The scheme for a hazard, by its words. */
    public Optional<BandScheme> of(String hazard) {
        return schemes.stream().filter(scheme -> scheme.hazard().equals(hazard)).findFirst();
    }

    static Bands of(Stated stated) {
        Map<String, List<Band>> byHazard = new TreeMap<>();
        stated.texts().values().forEach((name, text) -> {
            int end = name.indexOf(SEPARATOR);
            if (end < 0) {
                throw new IllegalArgumentException("contamination bands: \"" + name
                        + "\" names no hazard; allowed: hazard, scheme|citation|band X");
            }
            List<Band> bands = byHazard.computeIfAbsent(name.substring(0, end), hazard -> new ArrayList<>());
            String rest = name.substring(end + SEPARATOR.length());
            if (rest.startsWith(BAND)) {
                bands.add(band(name, rest.substring(BAND.length()), text));
            }
        });
        List<BandScheme> schemes = new ArrayList<>();
        byHazard.forEach((hazard, bands) -> schemes.add(new BandScheme(
                hazard,
                stated.text(hazard + SEPARATOR + "scheme"),
                stated.text(hazard + SEPARATOR + "citation"),
                bands)));
        return new Bands(schemes);
    }

    private static Band band(String where, String name, String text) {
        try {
            return Band.read(name, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "contamination bands: " + where + " cannot be \"" + text + "\"; allowed: " + e.getMessage(), e);
        }
    }
}
