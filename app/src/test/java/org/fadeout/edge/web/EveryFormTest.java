package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.Decisions;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.actions.SentToday;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.exchange.TypedText;
import org.fadeout.edge.field.AddForm;
import org.fadeout.edge.field.FieldForm;
import org.fadeout.edge.field.FormEngine;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.survey.SurveyGrid;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every form that the server offers is fetched as a phone fetches it, filled in by a script with the engine inside Collect, sent as Collect
 * sends, and read back field by field. A form without a script fails; so does a question that no script answers.
 */
@NullUnmarked
class EveryFormTest {
    /** A workbook with questions of a programme's own: by themselves, and at the end of the form of a kind. */
    private static final String QUESTIONS = "questions.csv";

    private static final Map<String, String> OWN_BECOMES = Map.ofEntries(
            Map.entry("told", "An invented shepherd"),
            Map.entry("people", "12"),
            Map.entry("distance", "2.5"),
            Map.entry("day", "2024-05-06"),
            Map.entry("hour", "06:42Z"),
            Map.entry("fenced", "yes"),
            Map.entry("fence", "wire"),
            Map.entry("colours", "red green"),
            Map.entry("here", "39.85 47.3 512.0 4.5"),
            Map.entry("path", "39.85 47.3 0.0 3.0;39.851 47.3 0.0 3.0;39.851 47.301 0.0 3.0"),
            Map.entry("field", "39.85 47.3 0.0 3.0;39.851 47.3 0.0 3.0;39.851 47.301 0.0 3.0;39.85 47.3 0.0 3.0"),
            Map.entry("sure", "4"),
            Map.entry("sketch", "sketch.jpg"),
            Map.entry("voice", "voice.m4a"),
            Map.entry("animals/animal", "goat"),
            Map.entry("animals[2]/animal", "sheep"));

    @TempDir
    static Path folder;

    private static final MemoryRegister register = new MemoryRegister();
    private static RunningServer server;
    private static Collect collect;

    @BeforeAll
    static void start() throws IOException {
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        register.put(
                SurveyGrid.KIND,
                SurveyGrid.KIND.make(Map.of(
                        "id",
                        RecordId.of("grid-1"),
                        "number",
                        "G-1",
                        "position",
                        new Position(39.85, 47.3),
                        "cell",
                        Length.ofMetres(25),
                        "columns",
                        Count.of(4),
                        "rows",
                        Count.of(3),
                        "evidence",
                        TextList.NONE,
                        "other",
                        Attributes.NONE)));
        // Rules on dates to come look at the day of the last act.
        register.on("2024-06-01");
        byte[] workbook = read(QUESTIONS).getBytes(StandardCharsets.UTF_8);
        AddForm.run(register, new AddForm.Request("by_itself.csv", workbook, null, "tester"));
        AddForm.run(register, new AddForm.Request("at_end.csv", workbook, "find", "tester"));
        Surroundings machine = Surroundings.ofThisMachine();
        RegisterDevice.Registered phone =
                RegisterDevice.register(register, machine, "Team 3", null, LocalDate.of(2024, 5, 6), "tester");
        server = WebServer.start(register, 0, new Desk("tester", machine));
        collect = new Collect(server.url() + "odk/d/" + phone.secret());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFormIsFilledInSentAndReadBack() throws Exception {
        List<Collect.Listed> forms = collect.forms();
        assertThat(forms).hasSize(FieldForm.values().length + 1);
        return forms.stream().map(form -> DynamicTest.dynamicTest(form.id(), () -> whole(form)));
    }

    /**
     * What is done with a form, and the record that it becomes: {@code =} answers, {@code !} is refused, {@code +} is asked now, {@code -} is
     * not asked now, {@code .} is left out; {@code #n} is the n-th of a list, and {@code @list} in the record is what was chosen from it.
     */
    private static String script(String form) throws IOException {
        return read(form + ".txt").replace("@photos\n", read("photos.txt")).replace("@own\n", read("own.txt"));
    }

    /** A file beside the scripts; a missing one fails. */
    private static String read(String name) throws IOException {
        try (InputStream in = EveryFormTest.class.getResourceAsStream("forms/" + name)) {
            assertThat(in).as("forms/" + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void whole(Collect.Listed form) throws Exception {
        String[] script = script(form.id()).split("becomes\n", 2);
        Map<String, byte[]> fetched = new LinkedHashMap<>(collect.fetch(form));
        byte[] definition = fetched.remove(form.id());
        Map<String, byte[]> lists = new LinkedHashMap<>();
        fetched.forEach((file, csv) -> lists.put(file.replaceFirst("\\.csv$", ""), csv));
        FormEngine engine = new FormEngine(definition, lists, folder);
        Map<String, String> chosen = new HashMap<>(Map.of("@district", district()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        fill(engine, script[0], lists, chosen, files);
        byte[] xml = engine.finish();

        collect.submit(xml, files, 1);
        collect.submit(xml, files, 10);

        Submission kept = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Submission.KIND, KeepSubmission.id(instance(xml)))
                .orElseThrow();
        assertThat(register.versions(Submission.KIND, kept.id(), Viewer.KEEPER).size())
                .as("a version for each part that brought something")
                .isEqualTo(Math.max(1, files.size()));
        assertThat(kept.isWhole()).isTrue();
        assertThat(register.content(kept.sha256()).orElseThrow()).isEqualTo(xml);
        assertThat(kept.problems().texts()).isEmpty();
        assertThat(answers(kept)).isEqualTo(script[0].contains(read("own.txt")) ? OWN_BECOMES : Map.of());
        approve(kept);
        equalFieldByField(kept, script[1], chosen);
        attached(kept, files);
    }

    /** Answers to the programme's own questions; a time is written in the zone of the phone. */
    private static Map<String, String> answers(Submission kept) {
        Map<String, String> answers = kept.answers() == null
                ? new TreeMap<>()
                : new TreeMap<>(kept.answers().values());
        answers.computeIfPresent(
                "hour",
                (name, text) -> OffsetTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toString());
        return answers;
    }

    private static String instance(byte[] xml) throws Exception {
        return Collect.parse(xml)
                .getElementsByTagNameNS("*", "instanceID")
                .item(0)
                .getTextContent();
    }

    private static void fill(
            FormEngine engine,
            String script,
            Map<String, byte[]> lists,
            Map<String, String> chosen,
            Map<String, byte[]> files) {
        Set<String> done = new HashSet<>();
        for (String line : script.lines().toList()) {
            String[] parts = line.split(" ", 4);
            String name = parts[1];
            switch (parts[0]) {
                case "." -> done.add(name);
                case "+" -> assertThat(engine.asked()).as(line).contains(name);
                case "-" -> assertThat(engine.asked()).as(line).doesNotContain(name);
                case "more" -> engine.more(name);
                case "!" -> assertThat(engine.answer(name, parts[3])).as(line).isFalse();
                default -> {
                    String answer = line.substring(line.indexOf(" = ") + 3);
                    if (answer.startsWith("#")) {
                        answer = engine.choices(parts[0]).get(Integer.parseInt(answer.substring(1)));
                        chosen(answer, lists, chosen);
                    } else if (answer.endsWith(".jpg")) {
                        files.put(answer, PhotoOf.jpeg(39.85, 47.3, answer));
                    } else if (answer.endsWith(".m4a")) {
                        files.put(answer, OpenRosaTest.film("mp42", answer));
                    }
                    assertThat(engine.answer(parts[0], answer)).as(line).isTrue();
                    done.add(parts[0].replaceFirst("#.*", ""));
                }
            }
        }
        List<String> left = new ArrayList<>(engine.asked());
        left.removeAll(done);
        left.removeIf(name -> name.equals("land") || name.equals("land_trace"));
        assertThat(left).as("questions that the script leaves out").isEmpty();
        assertThat(engine.fault()).isEmpty();
    }

    /** A district is typed: people know its code. */
    private static String district() {
        return register.all(AdminArea.KIND).stream()
                .filter(area -> "INV-2".equals(area.code()))
                .findFirst()
                .orElseThrow()
                .id()
                .text();
    }

    /** The record behind a row of a list. */
    private static void chosen(String name, Map<String, byte[]> lists, Map<String, String> chosen) {
        lists.forEach((list, csv) -> new String(csv, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(name + ","))
                .forEach(line -> chosen.put("@" + list, line.split(",")[3])));
    }

    private static void approve(Submission kept) {
        SentToday.Sent sent = SentToday.one(register, kept.id()).orElseThrow();
        assertThat(sent.waits()).isTrue();
        Decisions.approve(
                register,
                new Decisions.Request(SentToday.names(register, sent), null, "approver", "as it was meant", null));
    }

    private static void equalFieldByField(Submission kept, String becomes, Map<String, String> chosen) {
        Map<String, String> expected = new TreeMap<>();
        for (String line : becomes.lines().toList()) {
            String[] parts = line.split(" = ", 2);
            expected.put(parts[0], chosen.getOrDefault(parts[1], parts[1]));
        }
        if (expected.isEmpty()) {
            assertThat(kept.isRecord()).isFalse();
            return;
        }
        Kind<?> kind = Kinds.named(kept.ownerKind()).orElseThrow();
        assertThat(values(kind, kept, register.at(Known.NOW, Viewer.KEEPER))).isEqualTo(expected);
    }

    private static <T extends Entity> Map<String, String> values(Kind<T> kind, Submission kept, Snapshot snapshot) {
        T record = snapshot.one(kind, RecordId.of(kept.owner())).orElseThrow();
        Map<String, String> values = new TreeMap<>();
        for (Field<T> field : kind.fields()) {
            Object value = field.of(record);
            String text = value instanceof Position at
                    ? at.latitude() + " " + at.longitude()
                    : value instanceof Land land
                            ? corners(land)
                            : String.join("", TypedText.write(field, value).values());
            if (!text.isEmpty() && !Set.of("id", "source").contains(field.name())) {
                values.put(field.name(), text);
            }
        }
        return values;
    }

    private static String corners(Land land) {
        return String.join(
                ", ",
                Stream.of(land.polygons().getCoordinates())
                        .map(corner -> corner.y + " " + corner.x)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static void attached(Submission kept, Map<String, byte[]> files) {
        String owner = kept.isRecord() ? kept.owner() : kept.id().text();
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Attachment.KIND).stream()
                        .filter(file -> file.owner().equals(owner))
                        .map(file -> register.content(file.sha256()).orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(files.values());
    }
}
