package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimRelation;
import org.fadeout.flow.claims.UseIncident;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.place.PlaceName;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.Passage;
import org.fadeout.flow.profile.Profile;
import org.fadeout.flow.review.Recommendation;
import org.fadeout.flow.review.Strategy;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.treaty.TreatyEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The facts of the two published pages: every cell is one that its kind can hold, every reference leads somewhere. */
@NullUnmarked
class KarabakhFactsTest {
    private static final Set<String> QUANTITY = Set.of("quantity_low", "quantity_high", "qualifier", "unit");
    private static final Map<Kind<?>, List<NamedCsvRecord>> TABLES = Map.ofEntries(
            Map.entry(Source.KIND, rows("sources")),
            Map.entry(Claim.KIND, rows("claims")),
            Map.entry(Citation.KIND, rows("citations")),
            Map.entry(UseIncident.KIND, rows("use_incidents")),
            Map.entry(ClaimRelation.KIND, rows("claim_relations")),
            Map.entry(TreatyEvent.KIND, rows("treaty_events")),
            Map.entry(Profile.KIND, rows("profiles")),
            Map.entry(Edition.KIND, rows("editions")),
            Map.entry(Passage.KIND, rows("passages")),
            Map.entry(Recommendation.KIND, rows("recommendations")),
            Map.entry(Strategy.KIND, rows("strategies")),
            Map.entry(Place.KIND, rows("places")),
            Map.entry(PlaceName.KIND, rows("place_names")),
            Map.entry(Control.KIND, rows("control")));

    @Test
    void everyItemOfTheTwoPagesIsAClaim() {
        Set<String> numbers = numbers("claim");
        Map<String, Integer> last = Map.ofEntries(
                Map.entry("A-D", 6),
                Map.entry("A-U", 4),
                Map.entry("A-S", 5),
                Map.entry("A-P", 5),
                Map.entry("A-T", 2),
                Map.entry("A-E", 16),
                Map.entry("A-H", 3),
                Map.entry("B-D", 4),
                Map.entry("B-K", 11),
                Map.entry("B-R", 6),
                Map.entry("B-I", 5));
        last.forEach((block, many) -> {
            for (int i = 1; i <= many; i++) {
                assertThat(numbers).contains(block + i);
            }
        });
    }

    @Test
    void everyHeadingIsAFieldAndEveryValueOneThatItHolds() {
        TABLES.forEach((kind, rows) -> rows.forEach(row -> row.getFieldsAsMap().forEach((heading, text) -> {
            if (QUANTITY.contains(heading)) {
                assertThat(kind).isEqualTo(Claim.KIND);
                return;
            }
            Field<?> field = kind.field(heading).orElseThrow(() -> new AssertionError(kind + " has no " + heading));
            assertThatCode(() -> holds(field, text)).as("%s %s", row, heading).doesNotThrowAnyException();
        })));
    }

    private static void holds(Field<?> field, String text) {
        String form = field.type().title();
        if (text.isEmpty()) {
            assertThat(field.required() && !form.equals("texts")).isFalse();
        } else if (form.equals("yes or no")) {
            assertThat(text).isIn("yes", "no");
        } else if (form.equals("reference")) {
            assertThat(text.equals("Ibid.") || numbers(field.refersTo()).contains(text))
                    .as(text)
                    .isTrue();
        } else if (form.equals("whole number")) {
            field.type().value(Long.parseLong(text));
        } else if (!form.equals("texts")) {
            field.type().value(text);
        }
    }

    @Test
    void everyRequiredFieldHasAColumn() {
        TABLES.forEach((kind, rows) -> {
            Set<String> headings = rows.get(0).getFieldsAsMap().keySet();
            for (Field<?> field : kind.fields()) {
                if (field.required() && !Set.of("id", "other").contains(field.name())) {
                    assertThat(headings).as(kind.name()).contains(field.name());
                }
            }
        });
    }

    @Test
    void linksBetweenClaimsLeadToClaims() {
        Set<String> numbers = numbers("claim");
        assertThat(numbers).hasSameSizeAs(TABLES.get(Claim.KIND));
        for (NamedCsvRecord row : TABLES.get(Claim.KIND)) {
            for (String link : List.of("denies", "conflicts_with", "same_event_as")) {
                for (String number : row.getField(link).split(";")) {
                    assertThat(number.isEmpty() || numbers.contains(number))
                            .as("%s %s", row, link)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void quantitiesKeepTheWordsOfTheirSource() {
        Map<String, String> printed = new HashMap<>();
        for (NamedCsvRecord row : TABLES.get(Claim.KIND)) {
            if (!row.getField("qualifier").isEmpty()) {
                printed.put(row.getField("number"), quantity(row).toString());
            }
        }
        assertThat(printed)
                .containsEntry("B-K7", "452.6 km2")
                .containsEntry("B-K8", "1818 items")
                .containsEntry("B-K11", "8 km2")
                .containsEntry("X-1a", "more than 44 km2")
                .containsEntry("A-E4", "more than 200 items")
                .containsEntry("A-E9", "about 200 items")
                .containsEntry("A-N4b", "at least 200 items")
                .containsEntry("A-H1", "unknown");
    }

    private static Quantity quantity(NamedCsvRecord row) {
        Function<String, BigDecimal> number =
                name -> row.getField(name).isEmpty() ? null : new BigDecimal(row.getField(name));
        Qualifier qualifier = Qualifier.valueOf(
                row.getField("qualifier").toUpperCase(Locale.ROOT).replace(' ', '_'));
        return new Quantity(
                number.apply("quantity_low"), number.apply("quantity_high"), qualifier, row.getField("unit"));
    }

    @Test
    void aNoteThatIsNotPrintedIsSaidToBeMissingAndHasNoSource() {
        assertThat(TABLES.get(Claim.KIND).stream()
                        .filter(row -> row.getField("note_missing").equals("yes"))
                        .map(row -> row.getField("number")))
                .containsExactlyInAnyOrder("A-E12", "A-E14", "B-K7", "B-K8");
        assertThat(numbers("source")).doesNotContain("A-n8", "B-n1");
    }

    @Test
    void quotationsAreShort() {
        for (NamedCsvRecord row : TABLES.get(Claim.KIND)) {
            if (row.getField("verbatim").equals("yes")) {
                assertThat(row.getField("text").split(" ")).as(row.toString()).hasSizeLessThan(21);
            }
        }
    }

    private static Set<String> numbers(String kind) {
        return TABLES.entrySet().stream()
                .filter(table -> table.getKey().name().equals(kind))
                .flatMap(table -> table.getValue().stream())
                .map(row -> row.getField("number"))
                .collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (Reader text = new InputStreamReader(
                        KarabakhFactsTest.class.getResourceAsStream("/org/fadeout/sample/karabakh/" + name + ".csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
