package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aTask;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.treaty.TreatyEvent;
import org.fadeout.flow.treaty.TreatyEventType;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a filter shows on a page is what its file holds, row by row. */
@NullUnmarked
class ListFilesTest {
    private static final Pattern SHOWN = Pattern.compile("role=\"status\">(\\d+) to (\\d+) of (\\d+)<");
    private static RunningServer server;
    private static int tasks;

    @BeforeAll
    static void serve() {
        MemoryRegister register = new MemoryRegister();
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        register.put(
                Task.KIND, invented("FORMULA").with("operator", "=HYPERLINK(1)").made());
        event(register, "Alphaland", TreatyEventType.RATIFICATION, "2009-05-01");
        event(register, "Betaland", TreatyEventType.SIGNATURE, "2008-12-03");
        for (String why : List.of("first import", "second import", "a correction")) {
            register.append(new Batch(
                    "tester",
                    why,
                    Standing.APPROVED,
                    List.of(invented("B-" + why.replace(' ', '-')).entered())));
        }
        tasks = register.all(Task.KIND).size();
        server = WebServer.start(register, 0, new Desk("tester", Surroundings.ofThisMachine()));
    }

    /** Invented like the sample: figures of land never mix it with what was recorded. */
    private static ARecord<Task> invented(String number) {
        return aTask(number).with("source", RecordId.of("invented-sample"));
    }

    private static void event(MemoryRegister register, String state, TreatyEventType type, String day) {
        register.put(
                TreatyEvent.KIND,
                a(TreatyEvent.KIND, "E-" + state)
                        .with("participant", state)
                        .with("type", type)
                        .dated("date", day)
                        .made());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String get(String path) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static List<NamedCsvRecord> rows(String path) {
        return CsvReader.builder().ofNamedCsvRecord(get(path)).stream().toList();
    }

    private static List<String> ids(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> fits) {
        return rows.stream().filter(fits).map(row -> row.getField("id")).toList();
    }

    private static int found(String page) {
        Matcher shown = SHOWN.matcher(page);
        return shown.find() ? Integer.parseInt(shown.group(3)) : 0;
    }

    @Test
    void aFilterOfTasksTakesThoseThatItNamesAndNoOthers() {
        List<NamedCsvRecord> all = rows("tasks.csv");
        assertThat(all).hasSize(tasks).hasSizeGreaterThan(240);
        for (String column : List.of("type", "status", "gap")) {
            Set<String> values = all.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
            assertThat(values).as(column).hasSizeGreaterThan(1);
            for (String value : values) {
                String query = "?" + Pages.pair(column, value);
                List<String> expected = ids(all, row -> row.getField(column).equals(value));
                assertThat(ids(rows("tasks.csv" + query), row -> true))
                        .as(query)
                        .isEqualTo(expected);
                assertThat(found(get("tasks" + query))).as(query).isEqualTo(expected.size());
            }
        }
        assertThat(ids(rows("tasks.csv?q=t-23-0001"), row -> true))
                .isEqualTo(ids(all, row -> row.getField("number").equals("T-23-0001")))
                .hasSize(1);
    }

    @Test
    void pagesOfTasksTogetherShowEachOnce() {
        Pattern row = Pattern.compile("<th scope=\"row\"><a href=\"/tasks/([^\"]+)\"");
        List<String> shown = IntStream.rangeClosed(1, (tasks + 99) / 100)
                .boxed()
                .flatMap(
                        page -> row.matcher(get("tasks?page=" + page)).results().map(one -> one.group(1)))
                .toList();
        assertThat(shown).isEqualTo(ids(rows("tasks.csv"), task -> true)).doesNotHaveDuplicates();
        assertThat(get("tasks?page=99"))
                .as("beyond the last page stands the last")
                .contains(" to " + tasks + " of " + tasks);
    }

    @Test
    void noCellOfAFileIsAFormula() {
        NamedCsvRecord row = rows("tasks.csv?q=hyperlink").get(0);
        assertThat(row.getField("operator")).isEqualTo("'=HYPERLINK(1)");
        assertThat(row.getField("invented")).isEqualTo("yes");
        assertThat(row.getField("polygon_m2")).as("unknown is not zero").isEmpty();
    }

    @Test
    void aFilterThatTakesNothingSaysWhatToDo() {
        assertThat(get("tasks?q=nothing-like-it")).contains("Search for less", "All tasks");
        assertThat(get("profile/treaty?as-of=2020-01-01&q=nothing-like-it")).contains("All states");
        assertThat(get("batches?q=nothing-like-it")).contains("Search for less");
    }

    @Test
    void statesAndDeadlinesAreFilteredAndTaken() {
        List<NamedCsvRecord> states = rows("profile/treaty.csv?as-of=2020-01-01");
        assertThat(states)
                .extracting(row ->
                        row.getField("participant") + " " + row.getField("status") + " " + row.getField("in_force"))
                .containsExactly("Alphaland state party 2010-08-01", "Betaland signatory ");
        List<NamedCsvRecord> due = rows("profile/deadlines.csv?as-of=2020-01-01");
        assertThat(due).isNotEmpty().allMatch(row -> row.getField("participant").equals("Alphaland"));
        assertThat(rows("profile/deadlines.csv?as-of=2020-01-01&q=beta")).isEmpty();
        assertThat(rows("profile/deadlines.csv?as-of=2020-01-01&status=signatory"))
                .isEmpty();
        assertThat(rows("profile/treaty.csv?as-of=2020-01-01&status=signatory"))
                .extracting(row -> row.getField("participant"))
                .containsExactly("Betaland");
        assertThat(get("profile/treaty?as-of=2020-01-01&q=beta"))
                .contains("Betaland")
                .doesNotContain(">Alphaland<");
        assertThat(rows("profile/treaty.csv?as-of=2008-01-01"))
                .as("before anybody acted")
                .allMatch(row -> row.getField("status").equals("non signatory"));
    }

    @Test
    void batchesAreSearchedAndTaken() {
        assertThat(rows("batches.csv"))
                .extracting(row -> row.getField("reason"))
                .containsExactlyInAnyOrder("first import", "second import", "a correction");
        assertThat(rows("batches.csv?q=IMPORT"))
                .hasSize(2)
                .allMatch(row -> row.getField("actor").equals("tester"));
        assertThat(found(get("batches?q=import"))).isEqualTo(2);
    }
}
