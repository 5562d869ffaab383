package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind as a list: searched, filtered, sorted, a page at a time.
 *
 * @param filters the chosen word of each closed list by the name of its field
 * @param sort the field by which it is sorted, the id where it is none
 */
record Listing(String search, Map<String, String> filters, String sort, boolean falling, int page) {
    static final int ROWS = 50;

    /** The columns beside the number: short enough to be read across. */
    private static final int COLUMNS = 7;

    /** What of a request belongs to a list. */
    static Listing of(Kind<?> kind, Map<String, String[]> asked) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (Field<?> field : choices(kind)) {
            String word = one(asked, field.name());
            if (!word.isEmpty()) {
                filters.put(field.name(), word);
            }
        }
        int page = one(asked, "page").matches("[0-9]{1,6}") ? Integer.parseInt(one(asked, "page")) : 1;
        return new Listing(
                one(asked, "q"),
                filters,
                one(asked, "sort"),
                one(asked, "order").equals("falling"),
                Math.max(1, page));
    }

    private static String one(Map<String, String[]> asked, String name) {
        String[] values = asked.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    /** The fields with a closed list of words. */
    static <T extends Entity> List<Field<T>> choices(Kind<T> kind) {
        return kind.fields().stream()
                .filter(field -> field.type() instanceof FieldType.OneOf<?>)
                .toList();
    }

    /** The fields shown as columns: the first ones that are neither geometry nor long, and known of any of the records. */
    static <T extends Entity> List<Field<T>> columns(Kind<T> kind, List<T> found) {
        return kind.fields().stream()
                .filter(field ->
                        !List.of("id", "number", "name", "title", "source").contains(field.name()))
                .filter(field -> !field.type().isGeometry()
                        && !(field.type() instanceof FieldType.Named)
                        && !(field.type() instanceof FieldType.Texts))
                .filter(field -> found.stream().anyMatch(entity -> field.of(entity) != null))
                .limit(COLUMNS)
                .toList();
    }

    /**
     * The records that the list takes, in its order.
     *
     * @param texts what a search looks through, asked for only where one is made: a text a record, in the order of the snapshot
     */
    <T extends Entity> List<T> rows(Kind<T> kind, Snapshot snapshot, Supplier<List<String>> texts) {
        List<T> all = snapshot.all(kind);
        List<String> told = search.isEmpty() ? List.of() : texts.get();
        String wanted = search.toLowerCase(Locale.ROOT);
        Predicate<T> filter = filter(kind);
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (filter.test(all.get(i)) && (search.isEmpty() || told.get(i).contains(wanted))) {
                rows.add(all.get(i));
            }
        }
        return kind.field(sort)
                .filter(field -> !field.type().isGeometry())
                .map(field -> sorted(rows, field))
                .orElse(rows);
    }

    private <T extends Entity> Predicate<T> filter(Kind<T> kind) {
        Predicate<T> all = entity -> true;
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            Field<T> field = kind.field(filter.getKey()).orElseThrow();
            all = all.and(entity ->
                    field.of(entity) instanceof Choice choice && choice.text().equals(filter.getValue()));
        }
        return all;
    }

    private record Keyed<T>(T entity, @Nullable Object key) {}

    /** Unknown values stand last, whichever way the list runs. Each value is read once, not at every comparison. */
    private <T extends Entity> List<T> sorted(List<T> rows, Field<T> field) {
        Comparator<Object> plain = Listing::compare;
        Comparator<@Nullable Object> way = Comparator.nullsLast(falling ? plain.reversed() : plain);
        List<Keyed<T>> keyed = new ArrayList<>(rows.size());
        rows.forEach(entity -> keyed.add(new Keyed<>(entity, field.of(entity))));
        keyed.sort((a, b) -> way.compare(a.key(), b.key()));
        return keyed.stream().map(Keyed::entity).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object a, Object b) {
        return a instanceof Comparable one && a.getClass() == b.getClass()
                ? one.compareTo(b)
                : a.toString().compareTo(b.toString());
    }

    /** The same list with another page, sort or search. */
    String query(@Nullable Integer otherPage, @Nullable String otherSort) {
        List<String> parts = new ArrayList<>();
        if (!search.isEmpty()) {
            parts.add(Pages.pair("q", search));
        }
        filters.forEach((name, word) -> parts.add(Pages.pair(name, word)));
        boolean turned = otherSort != null && otherSort.equals(sort) && !falling;
        String by = otherSort == null ? sort : otherSort;
        if (!by.isEmpty()) {
            parts.add(Pages.pair("sort", by));
        }
        if (otherSort == null ? falling : turned) {
            parts.add("order=falling");
        }
        if (otherPage != null && otherPage > 1) {
            parts.add("page=" + otherPage);
        }
        return String.join("&", parts);
    }
}
