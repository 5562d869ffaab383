package org.fadeout.edge.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;

/** Which heading of a file holds which field: by the field's name, its other names, or its label; with or without a unit behind it. */
final class Headings {
    /** Under which the record's own id stands in files of this program. */
    static final String RECORD_ID = "record_id";

    /** Shapefiles cut headings here. */
    private static final int CUT = 10;

    private static final Set<String> UNITS =
            Set.of("mm", "cm", "m", "m2", "sqm", "ha", "km2", "sqkm", "mil", "mils", "gon");
    private static final Set<Class<?>> MEASURED = Set.of(Length.class, Area.class, Angle.class);
    private static final List<String> NUMBERS = List.of(
            "number",
            "no",
            "nr",
            "id",
            "local_id",
            "localid",
            "imsma_id",
            "imsmaid",
            "external_id",
            "globalid",
            "global_id",
            "guid",
            "uuid",
            "ref",
            "reference_number");

    /** A heading that holds a field, and the unit that it names; the unit is empty where it names none. */
    record Bound(String heading, String unit) {}

    private Headings() {}

    /** Lower case, no accents, every run of other signs one underscore: {@code "Depth (cm)"} is {@code depth_cm}. */
    static String normal(String heading) {
        return Normalizer.normalize(heading.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("m²", "m2")
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /** The fields that the headings hold; a heading is taken once. */
    static Map<String, Bound> bind(Kind<?> kind, List<String> headings) {
        Map<String, Bound> bound = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        boolean cut = headings.stream().allMatch(heading -> heading.length() <= CUT);
        for (int round = 0; round < (cut ? 4 : 3); round++) {
            for (Field<?> field : kind.fields()) {
                if (field.type().isGeometry() || bound.containsKey(field.name())) {
                    continue;
                }
                Optional<Bound> found = find(kind, field, headings, taken, round);
                found.ifPresent(one -> {
                    bound.put(field.name(), one);
                    taken.add(one.heading());
                });
            }
        }
        return bound;
    }

    private static Optional<Bound> find(
            Kind<?> kind, Field<?> field, List<String> headings, Set<String> taken, int round) {
        List<String> names = names(kind, field, round);
        for (String name : names) {
            for (String heading : headings) {
                String normal = normal(heading);
                if (!taken.contains(heading) && normal.equals(name)) {
                    return Optional.of(new Bound(heading, measured(field) ? unit(normal) : ""));
                }
                if (!taken.contains(heading)
                        && measured(field)
                        && withoutUnit(normal).equals(name)) {
                    return Optional.of(new Bound(heading, unit(normal)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Kind<?> kind, Field<?> field, int round) {
        List<String> names = new ArrayList<>();
        if (field.name().equals("id")) {
            // The id of a record is ours; a file of the field that has a column "id" means its own number.
            return round == 0 ? List.of(RECORD_ID) : List.of();
        }
        if (round == 0) {
            names.add(field.name());
        } else if (round == 1) {
            field.also().forEach(name -> names.add(normal(name)));
        } else if (round == 3) {
            names.add(field.name().length() > CUT ? field.name().substring(0, CUT) : field.name());
        } else {
            names.add(normal(field.label()));
            if (field.name().equals("number")) {
                names.addAll(NUMBERS);
                List.of("_id", "_number", "_no").forEach(end -> names.add(kind.name() + end));
                names.add(normal(kind.title()) + "_id");
            }
        }
        return names;
    }

    /** Headings that tell a row from others where the kind has no number of its own. */
    static Optional<String> key(Kind<?> kind, List<String> headings) {
        List<String> names = new ArrayList<>(NUMBERS);
        names.addAll(List.of(kind.name() + "_id", "shapeid", "pcode", "p_code", "code"));
        if (kind.name().equals("standard")) {
            names.add(0, "name");
        }
        return names.stream()
                .flatMap(name ->
                        headings.stream().filter(heading -> normal(heading).equals(name)))
                .findFirst();
    }

    private static boolean measured(Field<?> field) {
        return MEASURED.contains(field.type().javaType());
    }

    private static String unit(String normal) {
        String last = normal.substring(normal.lastIndexOf('_') + 1);
        return normal.contains("_") && UNITS.contains(last) ? last : "";
    }

    private static String withoutUnit(String normal) {
        return unit(normal).isEmpty() ? normal : normal.substring(0, normal.lastIndexOf('_'));
    }
}
