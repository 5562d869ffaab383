package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.AttachFile;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Attachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of an attachment in a real file: what verify says of it, and how it is erased. */
class AttachmentsTest {
    private static final byte[] SCAN = "%PDF-1.7 an invented scan".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private GeoPackageRegister register;
    private Attachment attached;

    private Path file() {
        return folder.resolve("register.gpkg");
    }

    @BeforeEach
    void aFindWithAScan() {
        register = GeoPackageRegister.create(file(), RegisterContract.LAOS, clock.surroundings(1));
        register.append(
                new Batch("Keo", "a find", Standing.APPROVED, List.of(RegisterContract.put(RecordId.of("find-1"), 1))));
        attached = attach(SCAN);
    }

    private Attachment attach(byte[] content) {
        return AttachFile.run(
                        register, new AttachFile.Request(RecordId.of("find-1"), "scan.pdf", "Signed", content, "Keo"))
                .record();
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<String> codes() {
        return register.verify().stream().map(Issue::code).toList();
    }

    private void tamper(String sql) throws Exception {
        register.close();
        try (Connection connection = GeoPackageDatabase.connect(file(), false)) {
            Connections.execute(connection, sql);
        }
        register = GeoPackageRegister.open(file(), clock.surroundings(3));
    }

    @Test
    void a_content_that_was_changed_or_taken_out_is_found() throws Exception {
        assertThat(codes()).isEmpty();
        tamper("UPDATE fadeout_attachment SET content = x'255044462d'");
        assertThat(codes()).containsExactly("V15");
        tamper("DELETE FROM fadeout_attachment");
        assertThat(register.verify())
                .singleElement()
                .satisfies(
                        issue -> assertThat(issue.what()).contains(attached.id().text()));
        assertThat(codes()).containsExactly("V16");
        attach(SCAN);
        assertThat(codes()).isEmpty();
    }

    @Test
    void erasing_the_hash_takes_the_content_with_it_and_the_chain_stays_whole() {
        String head = register.head();

        assertThat(register.erase(Attachment.KIND, attached.id(), "sha256")).isEqualTo(1);

        assertThat(register.content(attached.sha256())).isEmpty();
        assertThat(register.at(Known.NOW, Viewer.KEEPER)
                        .one(Attachment.KIND, attached.id())
                        .orElseThrow()
                        .sha256())
                .isNull();
        assertThat(register.head()).isEqualTo(head);
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_content_that_another_record_names_stays() {
        register.append(new Batch(
                "Keo", "another", Standing.APPROVED, List.of(RegisterContract.put(RecordId.of("find-2"), 1))));
        AttachFile.run(register, new AttachFile.Request(RecordId.of("find-2"), "scan.pdf", "", SCAN, "Keo"));

        register.erase(Attachment.KIND, attached.id(), "sha256");

        assertThat(register.content(attached.sha256())).isPresent();
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_register_of_before_attachments_gets_their_table_with_the_first() throws Exception {
        register.append(new Batch(
                "Keo",
                "no attachment",
                Standing.APPROVED,
                List.of(new Change.Withdraw(
                        Attachment.KIND, attached.id(), register.tips(Attachment.KIND, attached.id())))));
        register.erase(Attachment.KIND, attached.id(), "sha256");
        tamper("DROP TABLE fadeout_attachment");
        assertThat(codes()).isEmpty();
        assertThat(register.content(attached.sha256())).isEmpty();
        attach(SCAN);
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_record_that_is_not_there_and_a_file_of_another_kind_are_refused() {
        assertThatThrownBy(() -> AttachFile.run(
                        register, new AttachFile.Request(RecordId.of("nobody"), "scan.pdf", "", SCAN, "Keo")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> attach("PK zip".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("JPEG");
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)).hasSize(1);
    }
}
