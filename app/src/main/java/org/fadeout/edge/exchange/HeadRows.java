package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.Kinds;

/**
 * The headings of a table of cells, found among its first rows: the row before the HXL hashtags where there are any, else the first.
 *
 * @param headings one for each column, made unique; a column without one is named by its place
 * @param hashtags one for each column, or empty where there are none
 * @param last the index of the last row that is no data
 */
record HeadRows(List<String> headings, List<String> hashtags, int last) {
    /** HXL allows headings of several lines; the hashtags stand within the first rows. */
    static final int LOOK = 25;

    /** The hashtag of the column that marks a row as an example, which is not read. */
    static final String EXAMPLE = "#meta+example";

    /** The columns of a place by their hashtags. */
    private static final Map<String, String> PLACES =
            Map.of("#geo+lat", "latitude", "#geo+lon", "longitude", "#geo+bounds+wkt", "wkt");

    /** Finds them among rows of which the first is not blank. */
    static HeadRows among(List<List<String>> first) {
        int tags = hashtagRow(first);
        List<String> heads = first.get(Math.max(0, tags - 1));
        List<String> hashtags = tags < 0 ? List.of() : List.copyOf(first.get(tags));
        return new HeadRows(unique(heads), hashtags, Math.max(tags, 0));
    }

    boolean hasHashtags() {
        return !hashtags.isEmpty();
    }

    Optional<String> kind() {
        return Sheet.kindOf(hashtags);
    }

    /**
     * The same with the names of the fields as headings, where the table is a template of this program: its headings are wordings, and its
     * hashtags say which field each is.
     */
    HeadRows named(String sheet) {
        Optional<Kind<?>> kind = example() < 0 ? Optional.empty() : Kinds.named(sheet);
        return kind.map(one -> new HeadRows(names(one), hashtags, last)).orElse(this);
    }

    private <T extends Entity> List<String> names(Kind<T> kind) {
        Sheet<T> sheet = Sheet.of(kind);
        List<String> names = new ArrayList<>(headings);
        for (Column<T> column : sheet.columns()) {
            int at = hashtags.indexOf(sheet.hashtag(column));
            if (at >= 0) {
                names.set(at, column.name());
            }
        }
        PLACES.forEach((tag, name) -> {
            int at = hashtags.indexOf(tag);
            if (at >= 0) {
                names.set(at, name);
            }
        });
        return names;
    }

    /** The column that marks examples; -1 where there is none. */
    int example() {
        return hashtags.stream().map(tag -> tag.replaceAll("\\s", "")).toList().indexOf(EXAMPLE);
    }

    private static int hashtagRow(List<List<String>> first) {
        for (int i = 0; i < first.size(); i++) {
            long tags = first.get(i).stream()
                    .filter(field -> field.strip().matches("#[A-Za-z][\\w +-]*"))
                    .count();
            long filled =
                    first.get(i).stream().filter(field -> !field.isBlank()).count();
            if (tags > 0 && tags * 2 >= filled) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> unique(List<String> given) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String heading = given.get(i).strip().replaceAll("\\s+", " ");
            heading = heading.isEmpty() ? "column " + (i + 1) : heading;
            int twin = 2;
            String own = heading;
            while (headings.contains(own)) {
                own = heading + " " + twin++;
            }
            headings.add(own);
        }
        return List.copyOf(headings);
    }
}
