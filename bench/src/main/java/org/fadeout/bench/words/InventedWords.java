package org.fadeout.bench.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimStatus;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;

/** Invented words: a profile as plain text, and claims with their sources as a snapshot. The same size and seed give the same. */
final class InventedWords {
    private static final String[] TOWNS = {"Orlu", "Toll", "Besk", "Tarr", "Melin", "Khol", "Arsk", "Hadre", "Selm"};
    private static final String[] SPEAKERS = {"Demining Fund", "The Commission", "The Monitor", "ANDA", "The army"};
    private static final String COUNTRY = "Besten";
    private static final int IN_PARAGRAPH = 5;
    private static final int IN_SECTION = 60;
    private static final int DISTRICTS = 200;
    private static final long SEED = 7;

    private InventedWords() {}

    /** A profile of so many sentences in paragraphs of five, most with a note. */
    static String text(int sentences) {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder body = new StringBuilder("# " + COUNTRY + " (invented)\n\nLast updated: 3 May 2019\n\n");
        StringBuilder notes = new StringBuilder();
        int note = 1;
        for (int i = 0; i < sentences; i++) {
            int sort = random.nextInt(8);
            int year = 1990 + random.nextInt(30);
            String town = TOWNS[random.nextInt(TOWNS.length)];
            String speaker = SPEAKERS[random.nextInt(SPEAKERS.length)];
            body.append(sentence(sort, year, town, speaker, 20 + random.nextInt(900)));
            if (sort < 5) {
                body.append('[').append(note).append(']');
                notes.append('[')
                        .append(note++)
                        .append("] ")
                        .append(source(sort, year, speaker))
                        .append("\n\n");
            }
            body.append(i % IN_PARAGRAPH == IN_PARAGRAPH - 1 ? "\n\n" : " ");
            if (i % IN_SECTION == IN_SECTION - 1) {
                body.append("## Use in ").append(town).append("\n\n");
            }
        }
        return body + "\n\n" + notes;
    }

    private static String source(int sort, int year, String speaker) {
        return sort == 2
                ? "Ibid."
                : "Letter from the Ministry, 3 May " + year + "; and " + speaker + ", “Works of the year,” 4 June "
                        + year + ".";
    }

    private static String sentence(int sort, int year, String town, String speaker, int number) {
        return switch (sort) {
            case 0 ->
                "In May " + year + ", " + speaker + " destroyed more than " + number + " submunitions near " + town
                        + ".";
            case 1 ->
                "The Ministry of Defense of " + COUNTRY + " denied that its forces had used cluster munitions in "
                        + town + " in " + year + ".";
            case 2 ->
                "A deputy minister said that “the government of " + COUNTRY + " has never used this weapon near " + town
                        + " and will not do so.”";
            case 3 ->
                speaker + " reported that " + number + " square kilometers were cleared in " + year
                        + ", and estimated that " + number / 3 + " km2 remained.";
            case 4 ->
                "A total of " + number + " casualties (12 killed and " + (number - 12)
                        + " injured) were recorded in the district of " + town + " in " + year + ".";
            case 5 ->
                COUNTRY + " signed the Convention on Cluster Munitions on 3 December " + year
                        + " and voted for the resolution.";
            case 6 ->
                "According to the report, which rests on interviews with residents of " + town
                        + ", the rockets were fired from the north in " + year + ".";
            default ->
                "Clearance in " + town + " is expected to be completed by " + (year + 9)
                        + ", provided that funding goes on as in " + year + ".";
        };
    }

    /** So many claims, on one country, its districts and forty years, each with a citation of one of a tenth as many sources. */
    static Snapshot claims(int number) {
        SplittableRandom random = new SplittableRandom(SEED);
        Records records = new Records();
        Place country = records.add(Place.KIND, "country", Map.of("label", COUNTRY));
        for (int i = 0; i < DISTRICTS; i++) {
            records.add(Place.KIND, "d" + i, Map.of("label", "District " + i, "part_of", country.id()));
        }
        int sources = Math.max(1, number / 10);
        for (int i = 0; i < sources; i++) {
            records.add(
                    Source.KIND,
                    "s" + i,
                    Map.of(
                            "title",
                            "Document " + i,
                            "type",
                            SourceType.DATA_FILE,
                            "invented",
                            true,
                            "published",
                            date(random)));
        }
        ClaimType[] types = {
            ClaimType.USE, ClaimType.DENIAL, ClaimType.ACCUSATION, ClaimType.POSSESSION, ClaimType.PRODUCTION
        };
        for (int i = 0; i < number; i++) {
            Map<String, Object> values = new HashMap<>(Map.of(
                    "type",
                    types[random.nextInt(types.length)],
                    "who",
                    SPEAKERS[random.nextInt(SPEAKERS.length)],
                    "said",
                    date(random),
                    "about",
                    date(random),
                    "text",
                    "what was said as number " + i,
                    "verbatim",
                    false,
                    "status",
                    ClaimStatus.REPORTED));
            values.put("places", new TextList(List.of("d" + random.nextInt(DISTRICTS))));
            for (String none : List.of("denies", "conflicts_with", "same_event_as")) {
                values.put(none, TextList.NONE);
            }
            if (random.nextInt(3) == 0) {
                values.put("figure", "submunitions destroyed");
                values.put(
                        "quantity", Quantity.of(Qualifier.ABOUT, BigDecimal.valueOf(random.nextInt(1, 900)), "items"));
            }
            Claim claim = records.add(Claim.KIND, "c" + i, values);
            RecordId cited = Records.id(Source.KIND, "s" + random.nextInt(sources));
            records.add(Citation.KIND, "k" + i, Map.of("claim", claim.id(), "cited", cited));
        }
        return records;
    }

    private static PartialDate date(SplittableRandom random) {
        return PartialDate.parse(String.format(
                "%d-%02d-%02d", 1985 + random.nextInt(38), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    /** Records in memory, ordered as a register gives them. */
    private static final class Records implements Snapshot {
        private final Map<Kind<?>, List<Entity>> lists = new HashMap<>();
        private final Map<RecordId, Entity> byId = new HashMap<>();

        static RecordId id(Kind<?> kind, String number) {
            return RecordId.of(kind.name().replace('_', '-') + "-" + number);
        }

        <T extends Entity> T add(Kind<T> kind, String number, Map<String, ?> given) {
            Map<String, Object> values = new HashMap<>(given);
            values.put("id", id(kind, number));
            values.put("other", Attributes.NONE);
            if (kind.field("number").isPresent()) {
                values.put("number", number);
            }
            T made = kind.make(values);
            lists.computeIfAbsent(kind, one -> new ArrayList<>()).add(made);
            byId.put(made.id(), made);
            return made;
        }

        @Override
        public Known known() {
            return Known.NOW;
        }

        @Override
        public <T extends Entity> List<T> all(Kind<T> kind) {
            return lists.getOrDefault(kind, List.of()).stream()
                    .sorted(Comparator.comparing(Entity::id))
                    .map(kind::cast)
                    .toList();
        }

        @Override
        public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
            return Optional.ofNullable(byId.get(id)).map(kind::cast);
        }
    }
}
