package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fadeout.base.issues.MergeProblem;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sites exchange what they recorded; what is not whole, not theirs or not as it was written is refused and leaves nothing. */
class MergeTest {
    private static final RecordId A = RecordId.of("find-a");
    private static final RecordId B = RecordId.of("find-b");
    private static final RecordId PAPER = RecordId.of("paper-1");

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private GeoPackageRegister office;
    private GeoPackageRegister field;
    private int files;

    @BeforeEach
    void anOfficeAndAFieldSite() {
        Path file = folder.resolve("office.gpkg");
        office = GeoPackageRegister.create(file, RegisterContract.LAOS, clock.surroundings(1));
        append(office, RegisterContract.put(A, 1));
        Path copy = folder.resolve("field.gpkg");
        clock.plus(Duration.ofDays(1));
        Registers.copyAsNewSite(Address.of(file), Address.of(copy), "Mali", clock.surroundings(2));
        field = GeoPackageRegister.open(copy, clock.surroundings(3));
        clock.plus(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        office.close();
        field.close();
    }

    private static BatchEntry append(GeoPackageRegister site, Change... changes) {
        return site.append(new Batch("Keo", "a test", Standing.APPROVED, List.of(changes)))
                .orElseThrow();
    }

    private Path written(GeoPackageRegister site, Since since) {
        Path file = folder.resolve("changes-" + ++files + ".zip");
        site.writeChanges(since, true, file);
        return file;
    }

    private Merged merge(GeoPackageRegister site, Path file) {
        return site.merge(file, "changes.zip", "Mali", Unpacked.Limits.STANDARD);
    }

    private Problem refused(GeoPackageRegister site, Path file) {
        String head = site.head();
        Throwable thrown = catchThrowable(() -> merge(site, file));
        assertThat(thrown).isInstanceOf(ProblemException.class);
        assertThat(site.head()).isEqualTo(head);
        assertThat(site.verify()).isEmpty();
        return ((ProblemException) thrown).problem();
    }

    private static List<Long> quantities(GeoPackageRegister site, Known known) {
        return site.at(known, Viewer.KEEPER).all(Find.KIND).stream()
                .map(find -> find.quantity().number())
                .toList();
    }

    @Test
    void a_copy_as_a_new_site_answers_as_the_first_did_and_begins_its_own_chain() {
        assertThat(field.info().id()).isEqualTo(office.info().id());
        assertThat(field.info().site()).isNotEqualTo(office.info().site());
        assertThat(quantities(field, Known.by(SetClock.START))).containsExactly(1L);
        assertThat(quantities(field, Known.by(SetClock.START.minusSeconds(1)))).isEmpty();
        assertThat(field.batches()).hasSize(2);
        assertThat(append(field, RegisterContract.put(B, 2)).number()).isEqualTo(2);
        assertThat(field.verify()).isEmpty();
    }

    @Test
    void what_is_merged_is_known_here_from_the_merge_on() {
        Instant recorded = append(field, RegisterContract.put(B, 7)).recordedAt();
        clock.plus(Duration.ofDays(3));
        BatchEntry receipt =
                merge(office, written(field, Since.NOTHING)).receipt().orElseThrow();
        assertThat(quantities(office, Known.NOW)).containsExactly(1L, 7L);
        assertThat(quantities(office, Known.by(recorded.plus(Duration.ofDays(2)))))
                .containsExactly(1L);
        assertThat(quantities(office, Known.by(receipt.recordedAt()))).containsExactly(1L, 7L);
        assertThat(receipt.heads())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(field.info().site() + "/2/");
        assertThat(office.verify()).isEmpty();
    }

    @Test
    void receipts_do_not_go_back_and_forth_for_ever() {
        append(field, RegisterContract.put(B, 7));
        assertThat(merge(office, written(field, Since.NOTHING)).receipt()).isPresent();
        Merged onlyTheReceipt = merge(field, written(office, Since.NOTHING));
        assertThat(onlyTheReceipt.taken()).isEqualTo(1);
        assertThat(onlyTheReceipt.receipt()).isEmpty();
        assertThat(merge(office, written(field, Since.NOTHING)).taken()).isZero();
        assertThat(office.head()).isEqualTo(field.head());
    }

    @Test
    void a_file_holds_what_the_other_lacks_and_no_more() {
        append(field, RegisterContract.put(B, 7));
        merge(office, written(field, Since.NOTHING));
        append(field, RegisterContract.put(B, 8));
        assertThat(merge(office, written(field, new Since.Number(2))).inFile()).isEqualTo(1);
        assertThat(quantities(office, Known.NOW)).containsExactly(1L, 8L);
    }

    @Test
    void a_file_by_the_words_of_the_other_site_holds_what_it_lacks() {
        append(field, RegisterContract.put(B, 7));
        merge(office, written(field, Since.NOTHING));
        append(office, RegisterContract.put(A, 3));
        Merged merged = merge(field, written(office, new Since.Site(field.info().site())));
        assertThat(merged.inFile()).as("receipt and change").isEqualTo(2);
        assertThat(quantities(field, Known.NOW)).containsExactly(3L, 7L);
    }

    @Test
    void what_lies_between_is_missed_by_name() {
        append(field, RegisterContract.put(B, 7));
        append(field, RegisterContract.put(B, 8));
        assertThat(refused(office, written(field, new Since.Number(2))))
                .isEqualTo(new MergeProblem.BatchesMissing(
                        "changes.zip", field.info().site(), 1, 2));
        append(office, RegisterContract.put(A, 5));
        merge(field, written(office, Since.NOTHING));
        Path third = folder.resolve("third.gpkg");
        Registers.copyAsNewSite(
                Address.of(folder.resolve("office.gpkg")), Address.of(third), "Noy", clock.surroundings(9));
        try (GeoPackageRegister other = GeoPackageRegister.open(third, clock.surroundings(10))) {
            append(other, RegisterContract.put(A, 6));
            merge(field, written(other, Since.NOTHING));
            // A file that leaves a third site out, on whose batches its own build.
            Path own = altered(
                    written(field, Since.NOTHING), lines -> lines, other.info().site());
            assertThat(refused(office, own).code()).isIn("MERGE-MISSING", "MERGE-ALTERED");
        }
    }

    @Test
    void two_copies_that_wrote_as_one_site_are_named() {
        Path twin = folder.resolve("twin.gpkg");
        Registers.copy(Address.of(folder.resolve("field.gpkg")), Address.of(twin), clock.surroundings(9));
        append(field, RegisterContract.put(B, 7));
        merge(office, written(field, Since.NOTHING));
        try (GeoPackageRegister other = GeoPackageRegister.open(twin, clock.surroundings(9))) {
            append(other, RegisterContract.put(B, 8));
            Problem forked = refused(office, written(other, Since.NOTHING));
            assertThat(forked).isInstanceOf(MergeProblem.ChainForked.class);
            assertThat(forked.what()).contains(field.info().site()).contains("two different batches 2");
            append(other, RegisterContract.put(B, 9));
            assertThat(refused(office, written(other, new Since.Number(2))))
                    .as("the fork lies before the file")
                    .isInstanceOf(MergeProblem.ChainForked.class);
        }
    }

    @Test
    void another_register_is_refused() {
        try (GeoPackageRegister other = GeoPackageRegister.create(
                folder.resolve("other.gpkg"), RegisterContract.LAOS, clock.surroundings(77))) {
            append(other, RegisterContract.put(B, 7));
            assertThat(refused(office, written(other, Since.NOTHING))).isInstanceOf(MergeProblem.OtherRegister.class);
        }
    }

    @Test
    void a_conflict_is_flagged_the_same_at_both_and_ended_by_a_version_that_names_both() {
        append(office, RegisterContract.put(A, 2));
        append(field, RegisterContract.put(A, 3));
        merge(office, written(field, Since.NOTHING));
        merge(field, written(office, Since.NOTHING));
        for (GeoPackageRegister site : List.of(office, field)) {
            List<RecordConflict<?>> conflicts = RecordConflict.all(site, Viewer.KEEPER);
            assertThat(conflicts).hasSize(1);
            RecordConflict<?> conflict = conflicts.get(0);
            VersionId larger = conflict.ids().get(1);
            assertThat(conflict.shown()).isEqualTo(larger);
            assertThat(conflict.fields()).extracting(one -> one.name()).containsExactly("quantity");
            assertThat(conflict.before()).isNotNull();
            long shown = larger.site().equals(office.info().site()) ? 2 : 3;
            assertThat(quantities(site, Known.NOW)).containsExactly(shown);
        }
        append(office, RegisterContract.put(A, 4, office.tips(Find.KIND, A).toArray(new VersionId[0])));
        merge(field, written(office, Since.NOTHING));
        assertThat(RecordConflict.all(field, Viewer.KEEPER)).isEmpty();
        assertThat(quantities(field, Known.NOW)).containsExactly(4L);
    }

    @Test
    void versions_that_say_the_same_are_no_conflict() {
        append(office, RegisterContract.put(B, 2));
        append(field, RegisterContract.put(B, 2));
        merge(office, written(field, Since.NOTHING));
        assertThat(office.tips(Find.KIND, B)).hasSize(2);
        assertThat(RecordConflict.all(office, Viewer.KEEPER)).isEmpty();
    }

    @Test
    void personal_values_come_with_their_batch_and_what_was_erased_does_not_come_back() {
        Source paper = Source.KIND.make(java.util.Map.of(
                "id",
                PAPER,
                "title",
                "a paper",
                "author",
                "Private Person",
                "invented",
                false,
                "type",
                org.fadeout.flow.source.SourceType.values()[0],
                "other",
                org.fadeout.base.record.Attributes.NONE));
        append(field, Change.put(Source.KIND, paper));
        merge(office, written(field, Since.NOTHING));
        assertThat(author(office)).isEqualTo("Private Person");
        assertThat(office.erase(Source.KIND, PAPER, "author")).isEqualTo(1);
        append(field, RegisterContract.put(B, 7));
        merge(office, written(field, Since.NOTHING));
        assertThat(author(office)).isNull();
        assertThat(office.verify()).isEmpty();
    }

    @Test
    void contents_of_attachments_come_with_the_change_that_names_them() {
        byte[] picture = "a picture".getBytes(StandardCharsets.UTF_8);
        String hash = field.keep(picture);
        java.util.Map<String, Object> values = new java.util.HashMap<>();
        org.fadeout.flow.source.Attachment made = new RandomRecords(3).of(org.fadeout.flow.source.Attachment.KIND);
        values.putAll(org.fadeout.flow.source.Attachment.KIND.values(made));
        values.put("sha256", hash);
        append(
                field,
                Change.put(
                        org.fadeout.flow.source.Attachment.KIND, org.fadeout.flow.source.Attachment.KIND.make(values)));
        Path bare = folder.resolve("bare.zip");
        field.writeChanges(Since.NOTHING, false, bare);
        Path whole = written(field, Since.NOTHING);
        merge(office, whole);
        assertThat(office.content(hash))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(picture));
        assertThat(office.verify()).isEmpty();
        assertThat(Attachments.hash(picture)).isEqualTo(hash);
    }

    @Test
    void without_personal_values_the_other_site_holds_their_hashes_only() {
        Source paper = Source.KIND.make(java.util.Map.of(
                "id",
                PAPER,
                "title",
                "a paper",
                "author",
                "Private Person",
                "invented",
                false,
                "type",
                org.fadeout.flow.source.SourceType.values()[0],
                "other",
                org.fadeout.base.record.Attributes.NONE));
        append(field, Change.put(Source.KIND, paper));
        Path file = folder.resolve("bare.zip");
        field.writeChanges(Since.NOTHING, false, file);
        merge(office, file);
        assertThat(author(office)).isNull();
        assertThat(office.verify()).isEmpty();
    }

    private static @org.jspecify.annotations.Nullable String author(GeoPackageRegister site) {
        return site.at(Known.NOW, Viewer.KEEPER)
                .one(Source.KIND, PAPER)
                .orElseThrow()
                .author();
    }

    @Test
    void files_that_are_not_whole_are_refused() throws Exception {
        append(field, RegisterContract.put(B, 7));
        Path file = written(field, Since.NOTHING);
        byte[] bytes = Files.readAllBytes(file);
        for (int part : List.of(0, 1, bytes.length / 2, bytes.length - 1)) {
            Path half = Files.write(folder.resolve("half-" + part + ".zip"), Arrays.copyOf(bytes, part));
            assertThat(refused(office, half).code()).startsWith("MERGE-");
        }
        assertThat(refused(office, folder.resolve("nowhere.zip")).code()).isEqualTo("MERGE-UNREADABLE");
        Path text = Files.writeString(folder.resolve("text.zip"), "not an archive");
        assertThat(refused(office, text).code()).isEqualTo("MERGE-UNREADABLE");
        for (int keep = 0; keep < 5; keep++) {
            int lines = keep;
            assertThat(refused(office, altered(file, all -> all.subList(0, Math.min(lines, all.size() - 1)), "")))
                    .as("%d lines", keep)
                    .matches(problem -> problem.code().startsWith("MERGE-"));
        }
        assertThat(refused(office, altered(file, replaced("\"form\":1", "\"form\":9"), ""))
                        .what())
                .contains("form 9");
    }

    @Test
    void a_file_that_unpacks_to_too_much_is_refused() throws Exception {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("changes.jsonl"));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 80; i++) {
                zip.write(blank);
            }
        }
        Problem problem = refused(office, bomb);
        assertThat(problem.what()).contains("more than");
        Path lines = folder.resolve("lines.zip");
        append(field, RegisterContract.put(B, 7));
        Throwable small = catchThrowable(
                () -> office.merge(written(field, Since.NOTHING), "big.zip", "Mali", new Unpacked.Limits(1_000, 200)));
        assertThat(small).hasMessageContaining("unpacks to more than");
        assertThat(lines).doesNotExist();
    }

    @Test
    void any_altered_byte_is_refused_and_told_with_its_place() throws Exception {
        Source paper = Source.KIND.make(java.util.Map.of(
                "id",
                PAPER,
                "title",
                "a paper",
                "author",
                "Private Person",
                "invented",
                false,
                "type",
                org.fadeout.flow.source.SourceType.values()[0],
                "other",
                org.fadeout.base.record.Attributes.NONE));
        append(field, RegisterContract.put(B, 7), Change.put(Source.KIND, paper));
        append(field, RegisterContract.withdraw(B));
        Path file = written(field, Since.NOTHING);
        Random random = new Random(4);
        List<String> lines = lines(file);
        for (int round = 0; round < 60; round++) {
            int line = random.nextInt(lines.size());
            int at = random.nextInt(lines.get(line).length());
            char was = lines.get(line).charAt(at);
            char other = was == 'a' ? 'b' : 'a';
            List<String> wrong = new ArrayList<>(lines);
            wrong.set(
                    line,
                    lines.get(line).substring(0, at) + other + lines.get(line).substring(at + 1));
            Problem problem = refused(office, zipped(wrong));
            assertThat(problem.code())
                    .as("line %d, character %d: %s", line, at, was)
                    .startsWith("MERGE-");
            assertThat(problem.message()).doesNotContain("Private Person");
        }
        assertThat(refused(office, altered(file, replaced("\\\"quantity\\\":7", "\\\"quantity\\\":8"), ""))
                        .what())
                .contains("change " + field.info().site() + "/2/0");
        assertThat(refused(office, altered(file, replaced("Private Person", "Another Person"), ""))
                        .what())
                .contains("personal value of author");
        assertThat(merge(office, file).taken()).isEqualTo(3);
    }

    private static UnaryOperator<List<String>> replaced(String what, String by) {
        return lines -> {
            List<String> changed =
                    lines.stream().map(line -> line.replace(what, by)).toList();
            assertThat(changed).isNotEqualTo(lines);
            return changed;
        };
    }

    private static List<String> lines(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("changes.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private Path zipped(List<String> lines) throws IOException {
        Path file = folder.resolve("altered-" + ++files + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("changes.jsonl"));
            zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** The file with other lines; without the batches of one site, where it is named. */
    private Path altered(Path file, UnaryOperator<List<String>> change, String without) {
        try {
            List<String> kept = new ArrayList<>();
            boolean left = true;
            for (String line : lines(file)) {
                if (line.startsWith("{\"batch\"")) {
                    left = without.isEmpty() || !line.contains("\"site\":\"" + without + "\"");
                } else if (!line.startsWith("{\"change\"")) {
                    left = true;
                }
                if (left) {
                    kept.add(line);
                }
            }
            return zipped(change.apply(kept));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
