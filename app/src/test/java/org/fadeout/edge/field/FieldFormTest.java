package org.fadeout.edge.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.SentForm;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.survey.SurveyEntry;
import org.fadeout.flow.survey.SurveyGrid;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form is loaded by the engine inside Collect, filled in by a script, and becomes the record that was meant. */
@NullUnmarked
class FieldFormTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @TempDir
    Path folder;

    private final MemoryRegister register = new MemoryRegister();
    private EntityLists lists;

    @BeforeEach
    void fill() {
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        Find open = Find.KIND.with(
                register.all(Find.KIND).stream().filter(Find::isCmr).findFirst().orElseThrow(), cleared());
        register.put(Find.KIND, open);
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
        lists = EntityLists.of(register, register.at(Known.NOW, Viewer.KEEPER), DAY);
    }

    /** A find that nobody has dealt with yet. */
    private static Map<String, Object> cleared() {
        Map<String, Object> values = new java.util.HashMap<>();
        List.of("destroyed", "disposal", "disposal_class").forEach(field -> values.put(field, null));
        return values;
    }

    private FormEngine open(FieldForm form) throws Exception {
        XForm.Written written = XForm.write(form.model());
        Map<String, byte[]> csv = new LinkedHashMap<>();
        written.model()
                .lists()
                .forEach(name -> csv.put(name, lists.list(name).orElseThrow().csv()));
        return new FormEngine(written.xml(), csv, folder);
    }

    private Submission send(byte[] xml) {
        SentForm form = Reading.of(SentXml.read(xml), true, lists::record, Set.of());
        return ((KeepSubmission.Kept) KeepSubmission.run(
                        register, new KeepSubmission.Request(form, xml, Map.of(), null, "phone 1", DAY), null))
                .submission();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormLoadsAndAsksForEveryFieldThatAPersonCanAnswer(FieldForm form) throws Exception {
        FormEngine engine = open(form);

        assertThat(engine.languages()).hasSize(Wording.all().size());
        String xml = new String(XForm.write(form.model()).xml(), StandardCharsets.UTF_8);
        for (Field<?> field : form.kind().fields()) {
            if (FieldForm.isAsked(field)) {
                assertThat(xml).contains("<bind nodeset=\"/data/" + field.name() + "\"");
            }
        }
        assertThat(engine.asked()).contains("photo").doesNotContain("photo_2", "deviceid");
    }

    @Test
    void theWordsAreThereInEveryLanguage() throws Exception {
        FormEngine engine = open(FieldForm.FIND);

        assertThat(engine.words("quantity", "English (en)")).isEqualTo("Number of items");
        assertThat(engine.words("quantity", "Français (fr)")).isEqualTo("Nombre d’objets");
        assertThat(engine.words("quantity", "Русский (ru)")).matches(".*\\p{IsCyrillic}.*");
        assertThat(engine.words("quantity", "العربية (ar)")).matches(".*\\p{IsArabic}.*");
    }

    @Test
    void aFindIsFilledInAndBecomesTheFindThatWasMeant() throws Exception {
        FormEngine engine = open(FieldForm.FIND);
        Task task = register.all(Task.KIND).get(0);
        String name = engine.choices("task").get(0);

        assertThat(engine.answer("task", name)).isTrue();
        assertThat(engine.answer("position", "39.85 47.3 512 4.5")).isTrue();
        assertThat(engine.asked()).doesNotContain("cmr_type");
        assertThat(engine.answer("category", "cluster_munition_remnant")).isTrue();
        assertThat(engine.answer("cmr_type", "unexploded_submunition")).isTrue();
        assertThat(engine.answer("quantity", "-1")).as("fewer than none").isFalse();
        assertThat(engine.answer("quantity", "3")).isTrue();
        assertThat(engine.answer("found", "2999-01-01")).as("a day to come").isFalse();
        assertThat(engine.answer("found", "2024-05-06")).isTrue();
        assertThat(engine.answer("depth", "11")).as("deeper than anything").isFalse();
        assertThat(engine.answer("depth", "0.15")).isTrue();
        assertThat(engine.answer("found_in_place", "yes")).isTrue();
        assertThat(engine.fault()).isEmpty();
        Submission kept = send(engine.finish());

        Find find = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Find.KIND, RecordId.of(kept.owner()))
                .orElseThrow();
        assertThat(kept.problems().texts()).isEmpty();
        assertThat(find.task().text()).isEqualTo(lists.record(name));
        assertThat(find.position()).isEqualTo(new Position(39.85, 47.3));
        assertThat(find.accuracy()).isEqualTo(Length.ofMetres(4.5));
        assertThat(find.positionMethod()).isEqualTo(PositionMethod.GPS);
        assertThat(find.category()).isEqualTo(ItemCategory.CLUSTER_MUNITION_REMNANT);
        assertThat(find.cmrType()).isEqualTo(CmrType.UNEXPLODED_SUBMUNITION);
        assertThat(find.quantity()).isEqualTo(Count.of(3));
        assertThat(find.found()).hasToString("2024-05-06");
        assertThat(find.depth()).isEqualTo(Length.ofMetres(0.15));
        assertThat(find.foundInPlace()).isTrue();
        assertThat(kept.operator()).isEqualTo("Invented Operator");
        assertThat(kept.begun()).isNotNull();
        assertThat(register.at(Known.NOW, Viewer.KEEPER).one(Find.KIND, find.id()))
                .as("waits")
                .isEmpty();
        assertThat(register.all(Source.KIND).stream()
                        .filter(source -> source.id().equals(find.source())))
                .singleElement()
                .matches(Source::invented);
        assertThat(task.source()).isNotNull();
    }

    @Test
    void whatIsNeededIsAskedForUntilItIsThere() throws Exception {
        FormEngine engine = open(FieldForm.FIND);

        assertThat(engine.fault()).isEqualTo("position");
        engine.answer("position", "39.85 47.3 512 4.5");
        assertThat(engine.fault()).isEqualTo("category");
    }

    @Test
    void aFindThatIsDestroyedLaterIsTheSameFind() throws Exception {
        FormEngine engine = open(FieldForm.FIND);
        String name = engine.choices("existing").get(0);
        String id = lists.record(name);
        Find before = register.all(Find.KIND).stream()
                .filter(find -> find.id().text().equals(id))
                .findFirst()
                .orElseThrow();
        engine.answer("existing", name);
        assertThat(engine.asked()).doesNotContain("category", "position").contains("destroyed");
        engine.answer("destroyed", "2024-05-06");
        Submission kept = send(engine.finish());

        assertThat(kept.problems().texts()).isEmpty();
        assertThat(kept.owner()).isEqualTo(id);
        Find after = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Find.KIND, before.id())
                .orElseThrow();
        assertThat(Find.KIND.difference(before, after).stream().map(Field::name))
                .containsExactly("destroyed");
    }

    @Test
    void landIsWalkedRoundOrDrawn() throws Exception {
        FormEngine engine = open(FieldForm.SEARCH);
        assertThat(engine.asked()).doesNotContain("land", "land_trace");
        engine.answer("land_by", "trace");
        engine.answer("land_trace", "39.85 47.3 0 3;39.851 47.3 0 3;39.851 47.301 0 3;39.85 47.301 0 3");
        engine.answer("depth", "0.2");
        Submission kept = send(engine.finish());

        Searched searched = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Searched.KIND, RecordId.of(kept.owner()))
                .orElseThrow();
        assertThat(searched.land().area().squareMetres()).isBetween(9_400L, 9_600L);
        assertThat(searched.date()).isNotNull();
    }

    @Test
    void aBoxIsChosenFromTheGridAndSaysWhichOne() throws Exception {
        FormEngine engine = open(FieldForm.BOX);
        String name = engine.choices("box").get(3);
        engine.answer("box", name);
        engine.answer("accessible", "no");
        assertThat(engine.asked()).contains("inaccessible_reason").doesNotContain("coverage");
        engine.answer("accessible", "yes");
        engine.answer("coverage", "50");
        engine.answer("seen", engine.choices("seen").get(0));
        Submission kept = send(engine.finish());

        assertThat(kept.problems().texts()).isEmpty();
        SurveyEntry entry = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(SurveyEntry.KIND, RecordId.of(kept.owner()))
                .orElseThrow();
        String line = new String(lists.list("boxes").orElseThrow().csv(), StandardCharsets.UTF_8)
                .lines()
                .filter(one -> one.startsWith(name))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("," + entry.grid() + "," + entry.column() + "," + entry.row() + ",");
    }

    @Test
    void aNewFieldMakesANewVersionAndAnOlderFormIsStillRead() {
        XForm.Written now = XForm.write(FieldForm.FIND.model());
        FormModel older = new FormModel(
                now.model().id(),
                now.model().title(),
                now.model().languages(),
                now.model().parts().stream()
                        .filter(part -> !part.name().equals("depth"))
                        .toList(),
                now.model().lists());
        assertThat(XForm.write(older).version()).isNotEqualTo(now.version());
        assertThat(XForm.write(FieldForm.FIND.model()).version()).isEqualTo(now.version());

        Submission kept = send(("<data id=\"fadeout_find\" version=\"old\"><colour>green</colour>"
                        + "<category>other_uxo</category><quantity>1</quantity><position>39.85 47.3 0 0</position>"
                        + "<meta><instanceID>uuid:old</instanceID></meta></data>")
                .getBytes(StandardCharsets.UTF_8));
        Find find = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER)
                .one(Find.KIND, RecordId.of(kept.owner()))
                .orElseThrow();
        assertThat(find.other()).isEqualTo(Attributes.of(Map.of("colour", "green")));
        assertThat(find.accuracy()).as("set on a map").isNull();
        assertThat(find.positionMethod()).isEqualTo(PositionMethod.MAP);
    }

    @Test
    void whatCannotBecomeARecordIsKeptAsItCameAndSaysWhy() {
        byte[] xml = ("<data id=\"fadeout_find\"><quantity>many</quantity><category>cluster_munition_remnant</category>"
                        + "<position>far away</position><meta><instanceID>uuid:broken</instanceID></meta></data>")
                .getBytes(StandardCharsets.UTF_8);
        Submission kept = send(xml);

        assertThat(kept.isRecord()).isFalse();
        assertThat(kept.problems().texts())
                .anyMatch(problem -> problem.contains("quantity") && problem.contains("many"))
                .anyMatch(problem -> problem.contains("far away"));
        assertThat(register.content(kept.sha256()).orElseThrow()).isEqualTo(xml);
    }

    @Test
    void hostileXmlIsRefusedBeforeAnythingIsFetched() {
        List<String> hostile = List.of(
                "<!DOCTYPE data [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><data id=\"a\"><b>&x;</b></data>",
                "<!DOCTYPE data [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><data id=\"a\">&b;</data>",
                "<data id=\"a\">" + "<b>".repeat(100) + "</b>".repeat(100) + "</data>",
                "<data id=\"a\"><b></data>",
                "<data><meta><instanceID>uuid:1</instanceID></meta></data>",
                "<data id=\"a\"/>",
                "no xml");
        for (String xml : hostile) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> SentXml.read(xml.getBytes(StandardCharsets.UTF_8)))
                    .as(xml)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
