package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.Decisions;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.actions.SentToday;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.field.FormEngine;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.source.SubmissionRules;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A team that has no connection writes to records of the register, and to records that it has just made itself, and makes no twins. */
@NullUnmarked
class OfflineChangesTest {
    private static final String FORM = "fadeout_find";

    @TempDir
    Path folder;

    private final MemoryRegister register = new MemoryRegister();
    private final PhoneList finds = new PhoneList();
    private final Map<String, byte[]> lists = new LinkedHashMap<>();
    private byte[] definition;
    private RunningServer server;
    private Collect collect;
    private Find open;
    private int count;

    @BeforeEach
    void start() throws Exception {
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        Map<String, Object> untouched = new HashMap<>();
        List.of("destroyed", "disposal", "disposal_class").forEach(field -> untouched.put(field, null));
        open = Find.KIND.with(
                register.all(Find.KIND).stream().filter(Find::isCmr).findFirst().orElseThrow(), untouched);
        register.put(Find.KIND, open);
        register.on("2024-06-01");
        count = register.all(Find.KIND).size();
        Surroundings machine = Surroundings.ofThisMachine();
        RegisterDevice.Registered phone =
                RegisterDevice.register(register, machine, "Team 3", null, LocalDate.of(2024, 5, 6), "tester");
        server = WebServer.start(register, 0, new Desk("tester", machine));
        collect = new Collect(server.url() + "odk/d/" + phone.secret());
        fetch();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void fetch() throws Exception {
        Collect.Listed form = collect.forms().stream()
                .filter(one -> one.id().equals(FORM))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> files = new LinkedHashMap<>(collect.fetch(form));
        definition = files.remove(FORM);
        files.forEach((name, csv) -> lists.put(name.replace(".csv", ""), csv));
        finds.fetched(lists.get("finds"));
    }

    /** A form filled in on the phone, which changes its own list at once. */
    private byte[] filled(String... answers) throws Exception {
        lists.put("finds", finds.csv());
        FormEngine engine = new FormEngine(definition, lists, folder);
        for (String answer : answers) {
            String[] parts = answer.split(" = ", 2);
            assertThat(engine.answer(parts[0], parts[1])).as(answer).isTrue();
        }
        assertThat(engine.fault()).isEmpty();
        byte[] xml = engine.finish();
        finds.finished(xml);
        return xml;
    }

    private byte[] made() throws Exception {
        return filled(
                "position = 39.85 47.3 512 4.5",
                "category = cluster_munition_remnant",
                "cmr_type = unexploded_submunition",
                "quantity = 1",
                "found = 2024-05-06");
    }

    private Submission sent(byte[] xml) throws Exception {
        collect.submit(xml, Map.of(), 10);
        String instance = Collect.parse(xml)
                .getElementsByTagNameNS("*", "instanceID")
                .item(0)
                .getTextContent();
        return register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Submission.KIND, KeepSubmission.id(instance))
                .orElseThrow();
    }

    private String name() {
        return new String(lists.get("finds"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("," + open.id() + ","))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
    }

    private Find find(String id) {
        return register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Find.KIND, RecordId.of(id))
                .orElseThrow();
    }

    private void decide(Submission submission, boolean approve) {
        SentToday.Sent sent = SentToday.one(register, submission.id()).orElseThrow();
        Decisions.Request request =
                new Decisions.Request(SentToday.names(register, sent), null, "approver", "compared", null);
        if (approve) {
            Decisions.approve(register, request);
        } else {
            Decisions.reject(register, request);
        }
    }

    private List<Issue> questions() {
        List<Issue> found = new java.util.ArrayList<>();
        SubmissionRules.S04.judge(
                register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Submission.KIND), found::add);
        return found;
    }

    @Test
    void aFindOfTheListIsChangedAndHasNoTwin() throws Exception {
        byte[] xml = filled("existing = " + name(), "condition = invented condition");
        Element entity = PhoneList.entity(xml);
        assertThat(entity.getAttribute("dataset")).isEqualTo("finds");
        assertThat(entity.getAttribute("update")).isEqualTo("1");
        assertThat(entity.getAttribute("create")).isEmpty();
        assertThat(entity.getAttribute("baseVersion")).isEqualTo(entity.getAttribute("trunkVersion"));
        assertThat(entity.getAttribute("branchId")).isNotEmpty();

        Submission kept = sent(xml);

        assertThat(kept.owner()).isEqualTo(open.id().text());
        assertThat(kept.problems().texts()).isEmpty();
        assertThat(Find.KIND.difference(open, find(kept.owner())).stream().map(Field::name))
                .containsExactly("condition");
        assertThat(register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Find.KIND))
                .hasSize(count);
        assertThat(questions()).isEmpty();
        long before = finds.row(name()).version();
        decide(kept, true);
        fetch();
        assertThat(finds.row(name()).version())
                .as("the phone had counted as the register counts")
                .isEqualTo(before);
        assertThat(finds.row(name()).trunk()).isEqualTo(Long.toString(before));
    }

    @Test
    void aFindThatThePhoneMadeIsDestroyedBeforeTheRegisterKnowsOfIt() throws Exception {
        byte[] first = made();
        String drawn = PhoneList.entity(first).getAttribute("id");
        byte[] second = filled("existing = " + drawn, "destroyed = 2024-05-07");
        byte[] third = filled("existing = " + drawn, "condition = invented condition");
        assertThat(PhoneList.entity(second).getAttribute("baseVersion")).isEqualTo("1");
        assertThat(PhoneList.entity(second).getAttribute("trunkVersion")).isEmpty();

        Submission found = sent(first);
        Submission destroyed = sent(second);
        Submission told = sent(third);

        assertThat(found.owner()).isEqualTo(drawn);
        assertThat(List.of(destroyed.owner(), told.owner())).containsOnly(drawn);
        assertThat(register.versions(Find.KIND, RecordId.of(drawn), Viewer.KEEPER))
                .hasSize(3);
        assertThat(register.tips(Find.KIND, RecordId.of(drawn)))
                .as("each builds on the one before")
                .hasSize(1);
        assertThat(find(drawn).destroyed()).hasToString("2024-05-07");
        assertThat(find(drawn).condition()).isEqualTo("invented condition");
        assertThat(questions()).isEmpty();
        assertThat(integrity(drawn)).as("kept on the phone while it waits").isEqualTo("false");
        register.standing(Find.KIND, Standing.SUBMITTED)
                .forEach(id -> assertThat(id.text()).isEqualTo(drawn));
    }

    private String integrity(String id) throws Exception {
        String base = collect.forms().get(0).download().replaceFirst("/forms/.*", "");
        return collect.document(base + "/integrity?id=" + id)
                .getElementsByTagName("deleted")
                .item(0)
                .getTextContent();
    }

    @Test
    void twoChangesWithoutAConnectionFollowEachOther() throws Exception {
        byte[] first = filled("existing = " + name(), "destroyed = 2024-05-06");
        byte[] second = filled("existing = " + name(), "condition = invented condition");

        Submission one = sent(first);
        Submission two = sent(second);

        assertThat(two.baseVersion().number()).isEqualTo(one.baseVersion().number() + 1);
        assertThat(two.branch()).isEqualTo(one.branch());
        assertThat(register.tips(Find.KIND, open.id())).hasSize(1);
        assertThat(find(open.id().text()).destroyed()).hasToString("2024-05-06");
        assertThat(find(open.id().text()).condition()).isEqualTo("invented condition");
        assertThat(questions()).isEmpty();
    }

    @Test
    void whatTheOfficeChangedMeanwhileIsAQuestionAndIsNotOverwritten() throws Exception {
        byte[] xml = filled("existing = " + name(), "destroyed = 2024-05-06");
        Find corrected = Find.KIND.with(open, Map.of("model", "corrected model"));
        register.append(new Batch(
                "office",
                "Corrected",
                Standing.APPROVED,
                List.of(new Change.Put<>(Find.KIND, corrected, register.tips(Find.KIND, open.id())))));

        Submission kept = sent(xml);

        assertThat(kept.overtaken()).isTrue();
        assertThat(questions()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("S04");
            assertThat(issue.where().records())
                    .containsExactly(kept.id().text(), open.id().text());
        });
        assertThat(kept.problems().texts()).singleElement().asString().contains("changed since the phone saw it");
        assertThat(RecordConflict.of(register, Find.KIND, open.id(), Viewer.KEEPER))
                .as("both versions stand")
                .hasValueSatisfying(conflict -> assertThat(conflict.versions()).hasSize(2));
        assertThat(register.at(Known.NOW, Viewer.KEEPER)
                        .one(Find.KIND, open.id())
                        .orElseThrow())
                .isEqualTo(corrected);
        assertThat(SentToday.one(register, kept.id()).orElseThrow().overtaken()).isTrue();
    }

    @Test
    void whatWasRejectedIsTakenBackOnThePhone() throws Exception {
        Submission kept = sent(filled("existing = " + name(), "destroyed = 2024-05-06"));
        long own = finds.row(name()).version();
        decide(kept, false);

        fetch();

        assertThat(finds.row(name()).version()).isGreaterThan(own);
        assertThat(sent(filled("existing = " + name(), "destroyed = 2024-05-08"))
                        .overtaken())
                .isNull();
    }

    @Test
    void anEntityThatNobodyKnowsMakesNoRecord() throws Exception {
        String unknown = "00000000-0000-4000-8000-000000000000";
        byte[] xml = plain(made(), "create=\"1\" update=\"\"", "create=\"\" update=\"1\"", unknown);
        Submission kept = sent(xml);
        assertThat(kept.isRecord()).isFalse();
        assertThat(kept.problems().texts()).anyMatch(problem -> problem.contains(unknown));
        assertThat(register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Find.KIND))
                .hasSize(count);
    }

    @Test
    void anIdThatIsTakenOrIsOfNoEntityMakesARecordOfItsOwn() throws Exception {
        for (String id : List.of(name(), "no-uuid")) {
            Submission kept = sent(plain(made(), "", "", id));
            assertThat(kept.owner()).startsWith("find-").isNotEqualTo(open.id().text());
            assertThat(kept.problems().texts()).singleElement().asString().contains("drew");
        }
        byte[] other = new String(made(), StandardCharsets.UTF_8)
                .replace("dataset=\"finds\"", "dataset=\"tasks\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(sent(other).problems().texts()).singleElement().asString().contains("to which this form");
    }

    private static byte[] plain(byte[] xml, String from, String to, String id) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceFirst("(<entity [^>]*)id=\"[^\"]*\"", "$1id=\"" + id + "\"")
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
    }
}
