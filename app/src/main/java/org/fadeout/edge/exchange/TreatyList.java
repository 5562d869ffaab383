package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.flow.treaty.TreatyEventType;
import org.jspecify.annotations.Nullable;

/**
 * The list of participants that the depositary publishes for a treaty: a row for each state, a column for each sort of act, and a letter
 * behind the date that says which form of consent it was. Each date becomes a row of its own.
 */
final class TreatyList implements Table {
    /** How a date is written there: {@code 9 Apr 2013 a}. */
    private static final Pattern ACT =
            Pattern.compile("(\\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\\d{4})(?: ([A-Za-z]{1,2}))?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, TreatyEventType> LETTERS = Map.of(
            "a", TreatyEventType.ACCESSION,
            "A", TreatyEventType.ACCEPTANCE,
            "AA", TreatyEventType.APPROVAL,
            "d", TreatyEventType.SUCCESSION,
            "s", TreatyEventType.SUCCESSION,
            "n", TreatyEventType.PROVISIONAL_APPLICATION);
    private static final List<String> HEADINGS = List.of("number", "participant", "type", "date", "declaration");

    private final Table table;
    private final String participant;
    private final Map<String, TreatyEventType> acts;

    private TreatyList(Table table, String participant, Map<String, TreatyEventType> acts) {
        this.table = table;
        this.participant = participant;
        this.acts = acts;
    }

    /** The same table as a list of acts, where its headings are those of such a list. */
    static Table of(Table table) {
        Map<String, TreatyEventType> acts = new LinkedHashMap<>();
        String who = null;
        for (String heading : table.headings()) {
            String word = heading.toLowerCase(Locale.ROOT);
            TreatyEventType act = word.contains("signature")
                    ? TreatyEventType.SIGNATURE
                    : word.contains("provisional")
                            ? TreatyEventType.PROVISIONAL_APPLICATION
                            : word.contains("ratification") ? TreatyEventType.RATIFICATION : null;
            if (word.equals("participant")) {
                who = heading;
            } else if (act != null) {
                acts.put(heading, act);
            }
        }
        boolean several = acts.containsValue(TreatyEventType.RATIFICATION) && acts.size() > 1;
        return who != null && several ? new TreatyList(table, who, acts) : table;
    }

    @Override
    public void rows(Consumer<Row> each) {
        table.rows(row -> split(row).forEach(each));
    }

    private List<Row> split(Row row) {
        List<Row> rows = new ArrayList<>();
        acts.forEach((heading, act) -> {
            String text = row.text(heading);
            if (!text.isEmpty()) {
                rows.add(one(row, text, act));
            }
        });
        return rows;
    }

    private Row one(Row row, String text, TreatyEventType act) {
        Matcher read = ACT.matcher(text.replaceAll("\\s+", " "));
        Map<String, String> values = new LinkedHashMap<>();
        boolean whole = read.matches();
        String letter = whole ? read.group(4) : null;
        TreatyEventType type = letter == null ? act : LETTERS.getOrDefault(letter, act);
        values.put("number", row.text(participant) + ", " + type.text());
        values.put("participant", row.text(participant));
        values.put("type", type.text());
        values.put("date", whole ? iso(read) : text);
        if (act == TreatyEventType.PROVISIONAL_APPLICATION) {
            values.put("declaration", "provisional application, as printed: " + text);
        }
        if (letter != null && !LETTERS.containsKey(letter)) {
            values.put("letter", letter);
        }
        return new Row(row.number(), values, null, null, List.of());
    }

    /** The date in ISO form; as it stands where the month is none, so that the row is refused for it. */
    private static String iso(Matcher read) {
        int month = MONTHS.indexOf(read.group(2).toLowerCase(Locale.ROOT)) + 1;
        return month == 0
                ? read.group()
                : String.format(Locale.ROOT, "%s-%02d-%02d", read.group(3), month, Integer.parseInt(read.group(1)));
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public String layer() {
        return "treaty_events";
    }

    @Override
    public List<String> headings() {
        return HEADINGS;
    }

    @Override
    public Optional<String> crs() {
        return Optional.empty();
    }

    @Override
    public boolean invented() {
        return table.invented();
    }

    @Override
    public boolean decimalComma() {
        return false;
    }

    @Override
    public List<String> notes() {
        long[] seen = new long[2];
        table.rows(row -> {
            seen[0]++;
            seen[1] += split(row).size();
        });
        List<String> notes = new ArrayList<>(table.notes());
        notes.add(seen[0] + " participants were read as " + seen[1]
                + " acts, each a row; the list is as old as its last date" + latest());
        return notes;
    }

    private String latest() {
        String[] last = new String[1];
        table.rows(row -> split(row).forEach(act -> {
            String date = act.text("date");
            last[0] = later(last[0], date);
        }));
        return last[0] == null ? "" : ", " + last[0];
    }

    private static String later(@Nullable String one, String other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }

    @Override
    public List<Row> sample() {
        return table.sample().stream().flatMap(row -> split(row).stream()).toList();
    }
}
