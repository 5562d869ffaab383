package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.InventedRecords;
import org.fadeout.edge.actions.InventedSample;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.field.AddForm;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.AttachmentType;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.source.SubmissionRules;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.MemoryRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ODK Collect asks and sends, and that none of the answers is one over which it stumbles. */
@NullUnmarked
class OpenRosaTest {
    private final MemoryRegister register = new MemoryRegister();
    private RegisterDevice.Registered phone;
    private RunningServer server;
    private Collect collect;

    @BeforeEach
    void start() {
        InventedRecords.into(InventedSample.Wish.DEFAULT, register::put);
        register.put(Standard.KIND, StandardFile.packaged("default"));
        Surroundings machine = Surroundings.ofThisMachine();
        phone = RegisterDevice.register(register, machine, "Team 3", null, LocalDate.of(2024, 5, 6), "tester");
        server = WebServer.start(register, 0, new Desk("tester", machine));
        collect = new Collect(server.url() + "odk/d/" + phone.secret());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static byte[] find(String instance, String more) {
        return ("<?xml version='1.0'?><data xmlns:orx=\"http://openrosa.org/xforms\" id=\"fadeout_find\" version=\"1\">"
                        + "<start>2024-05-06T08:00:00.000+04:00</start><end>2024-05-06T08:10:00.000+04:00</end>"
                        + "<username>Invented Operator</username><position>39.85 47.3 500 4.5</position>"
                        + "<category>cluster_munition_remnant</category><cmr_type>unexploded_submunition</cmr_type>"
                        + "<quantity>1</quantity><found>2024-05-06</found>" + more
                        + "<orx:meta><orx:instanceID>" + instance + "</orx:instanceID></orx:meta></data>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Snapshot all() {
        return register.at(Known.NOW.withSubmitted(), Viewer.KEEPER);
    }

    private Submission submission(String instance) {
        return all().one(Submission.KIND, KeepSubmission.id(instance)).orElseThrow();
    }

    @Test
    void everyFormAndListIsFetchedWithItsHash() throws Exception {
        List<Collect.Listed> forms = collect.forms();

        assertThat(forms).hasSize(7);
        for (Collect.Listed form : forms) {
            assertThat(form.id()).isNotBlank();
            assertThat(form.name()).isNotBlank();
            assertThat(form.version()).isNotBlank();
            assertThat(form.hash()).startsWith("md5:");
            assertThat(form.download()).startsWith("http://127.0.0.1:").contains("/odk/d/" + phone.secret() + "/");
            assertThat(collect.fetch(form)).isNotEmpty();
        }
        assertThat(forms.stream().filter(form -> form.manifest() == null))
                .as("a form without lists has no manifest")
                .isNotEmpty();
        Collect.Listed find = forms.stream()
                .filter(form -> form.id().equals("fadeout_find"))
                .findFirst()
                .orElseThrow();
        String tasks = new String(collect.fetch(find).get("tasks.csv"), StandardCharsets.UTF_8);
        assertThat(tasks).startsWith("name,label,__version,record,status,geometry\n");
        String name = tasks.lines().skip(1).findFirst().orElseThrow().split(",")[0];
        assertThat(name).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

        String gone = "00000000-0000-3000-8000-000000000000";
        var integrity =
                collect.document(server.url() + "odk/d/" + phone.secret() + "/integrity?id=" + name + "," + gone);
        assertThat(integrity.getElementsByTagName("deleted").item(0).getTextContent())
                .isEqualTo("false");
        assertThat(integrity.getElementsByTagName("deleted").item(1).getTextContent())
                .isEqualTo("true");
        assertThat(((org.w3c.dom.Element)
                                integrity.getElementsByTagName("entity").item(1))
                        .getAttribute("id"))
                .isEqualTo(gone);
    }

    @Test
    void noAnswerIsOneOverWhichCollectStumbles() throws Exception {
        String base = server.url() + "odk/d/" + phone.secret();
        for (String method : List.of("HEAD", "GET")) {
            HttpResponse<byte[]> ready =
                    collect.send(method, base + "/submission", HttpRequest.BodyPublishers.noBody(), null);
            assertThat(ready.statusCode()).as(method).isEqualTo(204);
            assertThat(ready.body()).isEmpty();
            assertThat(ready.headers().firstValue("X-OpenRosa-Version")).contains("1.0");
            assertThat(ready.headers()
                            .firstValueAsLong("X-OpenRosa-Accept-Content-Length")
                            .orElseThrow())
                    .isPositive();
            assertThat(URI.create(ready.headers().firstValue("Location").orElseThrow())
                            .getHost())
                    .isEqualTo("127.0.0.1");
        }
        HttpResponse<byte[]> list = collect.get(base + "/formList");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(list.headers().firstValue("X-OpenRosa-Version")).contains("1.0");

        HttpResponse<byte[]> taken = collect.post(find("uuid:a", ""), Map.of(), false);
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(taken.headers().firstValue("X-OpenRosa-Version")).contains("1.0");
        var answer = Collect.parse(taken.body());
        assertThat(answer.getDocumentElement().getNamespaceURI()).isEqualTo("http://openrosa.org/http/response");
        assertThat(((org.w3c.dom.Element) answer.getElementsByTagName("message").item(0)).getAttribute("nature"))
                .isEqualTo("submit_success");
    }

    @Test
    void aFormThatComesAgainAndAgainIsThereOnce() throws Exception {
        byte[] xml = find("uuid:once", "");
        for (int i = 0; i < 4; i++) {
            collect.submit(xml, Map.of(), 10);
        }

        assertThat(all().all(Submission.KIND)).hasSize(1);
        Submission kept = submission("uuid:once");
        assertThat(register.versions(Submission.KIND, kept.id(), Viewer.KEEPER)).hasSize(1);
        Find made = all().one(Find.KIND, RecordId.of(kept.owner())).orElseThrow();
        assertThat(made.accuracy()).isEqualTo(Length.ofMetres(4.5));
        assertThat(kept.device()).isEqualTo(phone.device().id());
        assertThat(register.content(kept.sha256()).orElseThrow()).isEqualTo(xml);

        HttpResponse<byte[]> other = collect.post(find("uuid:once", "<depth>0.1</depth>"), Map.of(), false);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(new String(other.body(), StandardCharsets.UTF_8)).contains("<message");
        assertThat(all().one(Find.KIND, made.id()).orElseThrow()).isEqualTo(made);
    }

    @Test
    void photographsComeInPartsAndAreWholeInTheEnd() throws Exception {
        byte[] one = PhotoOf.jpeg(39.8501, 47.3, "one");
        byte[] two = PhotoOf.jpeg(39.9, 47.3, "two");
        byte[] xml = find("uuid:photos", "<photo>одна.jpg</photo><photo_2>two.jpg</photo_2>");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("одна.jpg", one);
        files.put("two.jpg", two);

        assertThat(collect.post(xml, Map.of("одна.jpg", one), true).statusCode())
                .isEqualTo(201);
        assertThat(submission("uuid:photos").missing().texts()).containsExactly("two.jpg");
        collect.submit(xml, files, 1);
        collect.submit(xml, files, 1);

        Submission kept = submission("uuid:photos");
        assertThat(kept.isWhole()).isTrue();
        List<Attachment> attached = all().all(Attachment.KIND);
        assertThat(attached).hasSize(2).allMatch(file -> file.owner().equals(kept.owner()));
        assertThat(attached.stream().map(file -> register.content(file.sha256()).orElseThrow()))
                .containsExactlyInAnyOrder(one, two);
        assertThat(kept.problems().texts())
                .singleElement()
                .asString()
                .contains("5552 m")
                .contains("more than 105 m");
        for (Layer layer : List.of(Layer.PARTNER, Layer.PUBLIC)) {
            Snapshot seen = register.at(Known.NOW.withSubmitted(), new Redaction(layer));
            assertThat(seen.all(Submission.KIND).toString() + seen.all(Attachment.KIND))
                    .doesNotContain("Invented Operator")
                    .doesNotContain("одна")
                    .doesNotContain(kept.sha256());
        }
    }

    @Test
    void soundAndFilmAreKeptLikePhotographsAndStayInside() throws Exception {
        byte[] workbook = "survey,,,\n,type,name,label\n,audio,said,Said\n,video,seen,Seen\n,image,torn,Torn\n"
                .getBytes(StandardCharsets.UTF_8);
        AddForm.run(register, new AddForm.Request("told.csv", workbook, "find", "tester"));
        byte[] sound = film("mp42", "an invented voice");
        byte[] film = film("3gp5", "an invented field");
        byte[] program = "MZ no film".getBytes(StandardCharsets.UTF_8);
        byte[] xml = find("uuid:sound", "<own><said>said.m4a</said><seen>seen.3gp</seen><torn>torn.jpg</torn></own>");
        collect.submit(xml, Map.of("said.m4a", sound, "seen.3gp", film, "torn.jpg", program), 1);

        Submission kept = submission("uuid:sound");
        assertThat(kept.isWhole()).isTrue();
        assertThat(kept.problems().texts()).singleElement().asString().contains("no picture, PDF, sound or film");
        List<Attachment> attached = all().all(Attachment.KIND);
        assertThat(attached).hasSize(2).allMatch(file -> file.type() == AttachmentType.MP4);
        assertThat(attached.stream().map(file -> register.content(file.sha256()).orElseThrow()))
                .containsExactlyInAnyOrder(sound, film);
        for (Layer layer : List.of(Layer.PARTNER, Layer.PUBLIC)) {
            String seen = register.at(Known.NOW.withSubmitted(), new Redaction(layer))
                    .all(Attachment.KIND)
                    .toString();
            assertThat(seen)
                    .doesNotContain(
                            "said.m4a",
                            "seen.3gp",
                            attached.get(0).sha256(),
                            attached.get(1).sha256());
        }
    }

    /** The first box of an MP4, by which such files are told, and some content. */
    static byte[] film(String brand, String content) {
        return ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0" + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aCorrectedFormIsTheSameRecordAndBothVersionsStay() throws Exception {
        byte[] photo = PhotoOf.jpeg(39.85, 47.3, "photo");
        collect.submit(find("uuid:first", "<photo>a.jpg</photo>"), Map.of("a.jpg", photo), 10);
        String corrected = "<depth>0.2</depth><photo>a.jpg</photo>"
                + "<meta><deprecatedID>uuid:first</deprecatedID><instanceID>uuid:second</instanceID></meta>";
        collect.submit(find("uuid:second", corrected), Map.of(), 10);

        Submission first = submission("uuid:first");
        Submission second = submission("uuid:second");
        assertThat(second.owner()).isEqualTo(first.owner());
        assertThat(first.replacedBy()).isEqualTo("uuid:second");
        assertThat(second.isWhole()).as("the photograph is carried over").isTrue();
        RecordId owner = RecordId.of(second.owner());
        assertThat(register.versions(Find.KIND, owner, Viewer.KEEPER)).hasSize(2);
        assertThat(register.tips(Find.KIND, owner)).hasSize(1);
        assertThat(all().one(Find.KIND, owner).orElseThrow().depth()).isEqualTo(Length.ofMetres(0.2));

        byte[] late = find(
                "uuid:third",
                "<meta><deprecatedID>uuid:first</deprecatedID><instanceID>uuid:third</instanceID></meta>");
        assertThat(collect.post(late, Map.of(), false).statusCode())
                .as("an old version is corrected once")
                .isEqualTo(409);
    }

    @Test
    void whoeverIsNotKnownIsAskedOrShutOut() throws Exception {
        Collect plain = new Collect(server.url() + "odk", "Team 3", phone.secret());
        assertThat(plain.forms()).hasSize(7);
        plain.submit(find("uuid:digest", ""), Map.of(), 10);
        assertThat(submission("uuid:digest").device()).isEqualTo(phone.device().id());

        URI uri = URI.create(server.url() + "odk/formList?deviceID=x");
        HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.noBody();
        HttpResponse<byte[]> asked = plain.once("GET", uri, none, null, null);
        assertThat(asked.statusCode()).isEqualTo(401);
        List<String> ways = asked.headers().allValues("WWW-Authenticate");
        assertThat(ways)
                .as("over plain http nothing that can be read on the way")
                .hasSize(1);
        String stronger = plain.digest("GET", uri, ways.get(0), "SHA-256");
        assertThat(plain.once("GET", uri, none, null, stronger).statusCode()).isEqualTo(200);
        String elsewhere = plain.digest("GET", URI.create(server.url() + "odk/other?a=b"), ways.get(0), "MD5");
        assertThat(plain.once("GET", uri, none, null, elsewhere).statusCode()).isEqualTo(401);
        String old = plain.digest("GET", uri, ways.get(0).replaceFirst("nonce=\"[^\"]*", "nonce=\"1-00"), "MD5");
        assertThat(plain.once("GET", uri, none, null, old).headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.contains("stale=true"));
        String basic = Collect.basic("Team 3", phone.secret());
        assertThat(plain.once("GET", uri, none, null, basic).statusCode()).isEqualTo(401);
        assertThat(new Collect(server.url() + "odk", "Team 3", "wrong")
                        .get(server.url() + "odk/formList")
                        .statusCode())
                .isEqualTo(401);
        assertThat(collect.get(server.url() + "odk/d/0123/formList").statusCode())
                .isEqualTo(403);

        RegisterDevice.bar(register, phone.device().id(), "tester");
        assertThat(collect.get(server.url() + "odk/d/" + phone.secret() + "/formList")
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> plain.submit(find("uuid:barred", ""), Map.of(), 10))
                .isInstanceOf(Collect.NotSent.class);
        assertThat(register.toString()).doesNotContain(phone.secret());
    }

    @Test
    void whatIsNoFormIsRefusedWithWordsForThePerson() throws Exception {
        byte[] hostile =
                "<!DOCTYPE data [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><data id=\"fadeout_find\">&x;</data>"
                        .getBytes(StandardCharsets.UTF_8);
        List<byte[]> unreadable = List.of(
                hostile,
                "no form at all".getBytes(StandardCharsets.UTF_8),
                find("uuid:cut", "<depth>0.1</dep"),
                "<data id=\"fadeout_find\"/>".getBytes(StandardCharsets.UTF_8));
        for (byte[] sent : unreadable) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<byte[]> answer = collect.post(sent, Map.of(), false);
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .contains("<message nature=\"error\">The form ")
                        .contains("kept for the office")
                        .doesNotContain("root:");
            }
        }
        List<Submission> kept = all().all(Submission.KIND);
        assertThat(kept).as("once each").hasSize(unreadable.size()).allMatch(Submission::isBroken);
        assertThat(kept.stream().map(one -> register.content(one.sha256()).orElseThrow()))
                .as("to the byte")
                .containsExactlyInAnyOrderElementsOf(unreadable);
        assertThat(kept).noneMatch(one -> one.instance().contains(one.sha256()));
        List<Issue> issues = new ArrayList<>();
        SubmissionRules.S01.judge(kept, issues::add);
        assertThat(issues).hasSize(unreadable.size());

        byte[] strange = find("uuid:strange", "");
        collect.submit(
                new String(strange, StandardCharsets.UTF_8)
                        .replace("fadeout_find", "other_form")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of(),
                10);
        assertThat(submission("uuid:strange").isRecord()).isFalse();
    }
}
