package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.ItemCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every register does, whatever keeps it. One subclass per store, each on a real database. */
abstract class RegisterContract {
    static final NewRegister LAOS = new NewRegister("LA", ZoneId.of("Asia/Vientiane"));
    private static final RecordId A = RecordId.of("find-a");
    private static final RecordId B = RecordId.of("find-b");

    final SetClock clock = new SetClock();
    Register register;

    /** Makes an empty register and opens it. */
    abstract Register create(NewRegister told, Surroundings surroundings);

    /** Opens the register that {@link #create} made, after it was closed. */
    abstract Register reopen(Surroundings surroundings);

    @BeforeEach
    void begin() {
        register = create(LAOS, clock.surroundings(1));
    }

    @AfterEach
    void end() {
        register.close();
    }

    static Find find(RecordId id, int quantity) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("category", ItemCategory.CLUSTER_MUNITION_REMNANT);
        values.put("quantity", Count.of(quantity));
        values.put("position", new Position(18.5, 103.25));
        values.put("other", Attributes.of(Map.of("note by the team", "beside the path")));
        return Find.KIND.make(values);
    }

    static Change put(RecordId id, int quantity, VersionId... buildsOn) {
        return new Change.Put<>(Find.KIND, find(id, quantity), List.of(buildsOn));
    }

    static Change withdraw(RecordId id) {
        return new Change.Withdraw(Find.KIND, id, List.of());
    }

    BatchEntry append(Standing standing, Change... changes) {
        return register.append(new Batch("Keo", "a test", standing, List.of(changes)))
                .orElseThrow();
    }

    BatchEntry approve(Change... changes) {
        return append(Standing.APPROVED, changes);
    }

    private List<Long> quantities(Known known) {
        return register.at(known, Viewer.KEEPER).all(Find.KIND).stream()
                .map(find -> find.quantity().number())
                .toList();
    }

    private VersionId tip(RecordId id) {
        List<VersionId> tips = register.tips(Find.KIND, id);
        assertThat(tips).hasSize(1);
        return tips.get(0);
    }

    @Test
    void a_new_register_says_what_it_was_told_and_is_empty() {
        assertThat(register.info().country()).isEqualTo("LA");
        assertThat(register.info().zone()).isEqualTo(ZoneId.of("Asia/Vientiane"));
        assertThat(register.info().created()).isEqualTo(SetClock.START.truncatedTo(ChronoUnit.MILLIS));
        assertThat(register.info().id()).isNotEqualTo(register.info().site());
        assertThat(register.batches()).isEmpty();
        assertThat(register.tips(Find.KIND, A)).isEmpty();
        for (Kind<?> kind : Kinds.ALL) {
            assertThat(register.at(Known.NOW, Viewer.KEEPER).all(kind)).isEmpty();
        }
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void what_was_appended_is_in_the_snapshot() {
        Find find = find(A, 3);
        BatchEntry entry = approve(Change.put(Find.KIND, find));
        Snapshot now = register.at(Known.NOW, Viewer.KEEPER);
        assertThat(now.all(Find.KIND)).containsExactly(find);
        assertThat(now.one(Find.KIND, A)).contains(find);
        assertThat(now.one(Find.KIND, B)).isEmpty();
        assertThat(now.known()).isEqualTo(Known.NOW);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.previous()).isEqualTo("0".repeat(64));
        assertThat(entry.count()).isEqualTo(1);
        assertThat(entry.actor()).isEqualTo("Keo");
        assertThat(register.batches()).containsExactly(entry);
        assertThat(tip(A)).isEqualTo(new VersionId(register.info().site(), 1, 0));
    }

    @Test
    void each_batch_names_the_hash_of_the_one_before_it_and_moves_the_head() {
        String empty = register.head();
        BatchEntry first = approve(put(A, 1));
        String one = register.head();
        BatchEntry second = approve(put(A, 2));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(List.of(empty, one, register.head())).doesNotHaveDuplicates().allMatch(hash -> hash.length() == 64);
    }

    @Test
    void an_empty_batch_is_not_kept() {
        assertThat(register.append(new Batch("Keo", "nothing", Standing.APPROVED, List.of())))
                .isEmpty();
        assertThat(register.batches()).isEmpty();
    }

    @Test
    void as_known_on_answers_what_was_recorded_by_then() {
        Instant first = approve(put(A, 1)).recordedAt();
        clock.plus(Duration.ofDays(1));
        Instant second = approve(put(A, 2), put(B, 7)).recordedAt();
        clock.plus(Duration.ofDays(1));
        Instant third = approve(withdraw(A)).recordedAt();
        assertThat(quantities(Known.by(first.minusMillis(1)))).isEmpty();
        assertThat(quantities(Known.by(first))).containsExactly(1L);
        assertThat(quantities(Known.by(second.minusMillis(1)))).containsExactly(1L);
        assertThat(quantities(Known.by(second))).containsExactly(2L, 7L);
        assertThat(quantities(Known.by(third))).containsExactly(7L);
        assertThat(quantities(Known.by(Instant.MAX))).containsExactly(7L);
        assertThat(quantities(Known.by(Instant.MIN))).isEmpty();
        assertThat(quantities(Known.NOW)).containsExactly(7L);
    }

    @Test
    void a_snapshot_does_not_change_when_batches_follow() {
        approve(put(A, 1));
        Snapshot before = register.at(Known.NOW, Viewer.KEEPER);
        Snapshot sameInstant = register.at(Known.by(clock.instant()), Viewer.KEEPER);
        approve(put(A, 2), put(B, 1));
        assertThat(before.all(Find.KIND)).containsExactly(find(A, 1));
        assertThat(before.one(Find.KIND, B)).isEmpty();
        assertThat(sameInstant.one(Find.KIND, A)).contains(find(A, 1));
    }

    @Test
    void a_submitted_version_does_not_hide_the_approved_one_before_it() {
        approve(put(A, 1));
        append(Standing.SUBMITTED, put(A, 2), put(B, 9));
        assertThat(quantities(Known.NOW)).containsExactly(1L);
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(2L, 9L);
    }

    @Test
    void approving_what_was_submitted_takes_the_place_of_the_approved_one_before_it() {
        approve(put(A, 1));
        append(Standing.SUBMITTED, put(A, 2));
        Instant submitted = append(Standing.SUBMITTED, put(A, 3)).recordedAt();
        clock.plus(Duration.ofHours(1));
        approve(put(A, 4));
        assertThat(quantities(Known.NOW)).containsExactly(4L);
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(4L);
        assertThat(quantities(Known.by(submitted))).containsExactly(1L);
        assertThat(quantities(Known.by(submitted).withSubmitted())).containsExactly(3L);
    }

    @Test
    void a_submitted_withdrawal_leaves_the_approved_record_where_only_approved_ones_count() {
        approve(put(A, 1));
        append(Standing.SUBMITTED, withdraw(A));
        assertThat(quantities(Known.NOW)).containsExactly(1L);
        assertThat(quantities(Known.NOW.withSubmitted())).isEmpty();
    }

    BatchEntry decide(Standing standing, RecordId id, VersionId... versions) {
        List<Change> decisions = new ArrayList<>();
        for (VersionId version : versions) {
            decisions.add(new Change.Decide(Find.KIND, id, version, standing));
        }
        return register.append(new Batch("Mali", "looked at it", standing, decisions))
                .orElseThrow();
    }

    private VersionId version(BatchEntry batch) {
        return new VersionId(batch.site(), batch.number(), 0);
    }

    @Test
    void what_is_approved_later_counts_from_then_on_and_not_before() {
        BatchEntry submitted = append(Standing.SUBMITTED, put(A, 1));
        clock.plus(Duration.ofDays(30));
        Instant approved = decide(Standing.APPROVED, A, version(submitted)).recordedAt();
        assertThat(quantities(Known.NOW)).containsExactly(1L);
        assertThat(quantities(Known.by(approved))).containsExactly(1L);
        assertThat(quantities(Known.by(approved.minusMillis(1)))).isEmpty();
        assertThat(quantities(Known.by(approved.minusMillis(1)).withSubmitted()))
                .containsExactly(1L);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void saved_versions_are_seen_only_by_those_who_ask_for_them() {
        approve(put(A, 1));
        BatchEntry saved = append(Standing.SAVED, put(A, 2), put(B, 9));
        assertThat(quantities(Known.NOW)).containsExactly(1L);
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(1L);
        assertThat(quantities(Known.NOW.withSaved())).containsExactly(2L, 9L);
        decide(Standing.SUBMITTED, A, version(saved));
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(2L);
        assertThat(quantities(Known.NOW)).containsExactly(1L);
        assertThat(register.standing(Find.KIND, Standing.SAVED)).containsExactly(B);
        assertThat(register.standing(Find.KIND, Standing.SUBMITTED)).containsExactly(A);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void what_is_rejected_hides_nothing_any_more_and_a_new_version_can_follow() {
        approve(put(A, 1));
        BatchEntry submitted = append(Standing.SUBMITTED, put(A, 2));
        clock.plus(Duration.ofDays(1));
        Instant rejected = decide(Standing.REJECTED, A, version(submitted)).recordedAt();
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(1L);
        assertThat(quantities(Known.by(rejected.minusMillis(1)).withSubmitted()))
                .containsExactly(2L);
        BatchEntry again = append(Standing.SUBMITTED, put(A, 3));
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(3L);
        decide(Standing.APPROVED, A, version(again));
        assertThat(quantities(Known.NOW)).containsExactly(3L);
        assertThat(register.tips(Find.KIND, A)).containsExactly(version(again));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void approving_what_builds_on_a_submitted_version_takes_the_place_of_both() {
        approve(put(A, 1));
        BatchEntry second = append(Standing.SUBMITTED, put(A, 2));
        BatchEntry third = append(Standing.SUBMITTED, put(A, 3));
        decide(Standing.APPROVED, A, version(third));
        assertThat(quantities(Known.NOW)).containsExactly(3L);
        decide(Standing.APPROVED, A, version(second));
        assertThat(quantities(Known.NOW))
                .as("a late approval of an earlier version")
                .containsExactly(3L);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void approving_two_versions_that_do_not_know_each_other_keeps_both_and_shows_the_larger() {
        approve(put(A, 1));
        VersionId first = tip(A);
        BatchEntry one = append(Standing.SUBMITTED, put(A, 2, first));
        BatchEntry other = append(Standing.SUBMITTED, put(A, 3, first));
        decide(Standing.APPROVED, A, version(other), version(one));
        assertThat(quantities(Known.NOW)).containsExactly(3L);
        assertThat(register.tips(Find.KIND, A)).hasSize(2);
        approve(put(A, 4, version(one), version(other)));
        assertThat(quantities(Known.NOW)).containsExactly(4L);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void approving_after_a_correction_counts_the_correction_only() {
        BatchEntry entered = append(Standing.SUBMITTED, put(A, 1));
        BatchEntry corrected = append(Standing.SUBMITTED, put(A, 2, version(entered)));
        decide(Standing.APPROVED, A, version(corrected));
        assertThat(quantities(Known.NOW)).containsExactly(2L);
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(2L);
    }

    @Test
    void what_is_decided_stays_decided() {
        BatchEntry approved = approve(put(A, 1));
        BatchEntry submitted = append(Standing.SUBMITTED, put(A, 2));
        decide(Standing.REJECTED, A, version(submitted));
        String head = register.head();
        assertThatThrownBy(() -> decide(Standing.REJECTED, A, version(approved)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("APPROVE-DECIDED");
        assertThatThrownBy(() -> decide(Standing.APPROVED, A, version(submitted)))
                .hasMessageContaining("is rejected and cannot become approved");
        assertThatThrownBy(() -> decide(Standing.APPROVED, B, version(approved)))
                .hasMessageContaining("DATA-RECORD");
        assertThat(register.head()).isEqualTo(head);
        assertThat(quantities(Known.NOW)).containsExactly(1L);
    }

    @Test
    void the_history_of_a_record_says_who_entered_what_and_who_decided_it() {
        approve(put(A, 1));
        BatchEntry submitted = append(Standing.SUBMITTED, put(A, 2));
        decide(Standing.APPROVED, A, version(submitted));
        approve(withdraw(A));
        List<Version<Find>> versions = register.versions(Find.KIND, A, Viewer.KEEPER);
        assertThat(versions).extracting(Version::standing).containsOnly(Standing.APPROVED);
        assertThat(versions).extracting(Version::withdrawal).containsExactly(false, false, true);
        assertThat(versions.get(1).entity()).isEqualTo(find(A, 2));
        assertThat(versions.get(1).entered())
                .isEqualTo(new Version.Act(Standing.SUBMITTED, "Keo", "a test", submitted.recordedAt()));
        assertThat(versions.get(1).decisions())
                .extracting(Version.Act::actor, Version.Act::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Mali", "looked at it"));
        assertThat(versions.get(2).buildsOn()).containsExactly(version(submitted));
        assertThat(register.versions(Find.KIND, B, Viewer.KEEPER)).isEmpty();
    }

    @Test
    void a_withdrawn_record_is_absent_and_can_come_back() {
        approve(put(A, 1));
        approve(withdraw(A));
        assertThat(quantities(Known.NOW)).isEmpty();
        assertThat(tip(A).batch()).isEqualTo(2);
        approve(put(A, 5));
        assertThat(quantities(Known.NOW)).containsExactly(5L);
        assertThat(tip(A).batch()).isEqualTo(3);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void several_changes_of_one_record_in_a_batch_follow_on_each_other() {
        approve(put(A, 1), put(A, 2), withdraw(A), put(A, 3));
        assertThat(quantities(Known.NOW)).containsExactly(3L);
        assertThat(tip(A).place()).isEqualTo(3);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void records_stand_in_the_order_of_the_bytes_of_their_ids() {
        List<String> ids =
                new ArrayList<>(List.of("0000", "1-00", "10-0", "a-00", "a000", "aa-1", "b000", "z--z", "zz00"));
        List<String> sorted = ids.stream().sorted().toList();
        Collections.shuffle(ids, new Random(5));
        approve(ids.stream().map(id -> put(RecordId.of(id), 1)).toArray(Change[]::new));
        assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND))
                .extracting(find -> find.id().text())
                .isEqualTo(sorted);
    }

    @Test
    void two_changes_that_do_not_know_each_other_are_both_kept_and_the_larger_version_is_shown() {
        approve(put(A, 1));
        VersionId first = tip(A);
        approve(put(A, 2, first));
        approve(put(A, 3, first));
        List<VersionId> tips = register.tips(Find.KIND, A);
        assertThat(tips).extracting(VersionId::batch).containsExactly(2L, 3L);
        assertThat(quantities(Known.NOW)).containsExactly(3L);
        assertThat(register.verify()).isEmpty();

        approve(put(A, 4, tips.toArray(new VersionId[0])));
        assertThat(tip(A).batch()).isEqualTo(4);
        assertThat(quantities(Known.NOW)).containsExactly(4L);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void a_batch_that_is_to_build_on_the_latest_versions_is_refused_where_somebody_was_faster() {
        approve(put(A, 1));
        VersionId first = tip(A);
        approve(put(A, 2));
        Batch late = new Batch("Mali", "late", Standing.APPROVED, List.of(put(B, 1), put(A, 3, first)));
        String head = register.head();
        assertThatThrownBy(() -> register.append(late.onLatestOnly()))
                .isInstanceOf(ProblemException.class)
                .extracting(failure -> ((ProblemException) failure).problem())
                .isEqualTo(new RecordProblem.Overtaken("find", "find-a"));
        assertThat(register.head()).isEqualTo(head);
        assertThat(register.tips(Find.KIND, B)).isEmpty();
        Batch again = new Batch("Mali", "again", Standing.APPROVED, List.of(put(A, 3, tip(A))));
        assertThat(register.append(again.onLatestOnly())).isPresent();
        assertThat(quantities(Known.NOW)).containsExactly(3L);
    }

    @Test
    void resolving_one_side_of_a_conflict_leaves_the_other_in_view() {
        approve(put(A, 1));
        VersionId first = tip(A);
        approve(put(A, 2, first));
        approve(put(A, 3, first));
        approve(new Change.Withdraw(Find.KIND, A, List.of(new VersionId(first.site(), 3, 0))));
        assertThat(register.tips(Find.KIND, A)).extracting(VersionId::batch).containsExactly(2L, 4L);
        // The withdrawal is the larger version.
        assertThat(quantities(Known.NOW)).isEmpty();
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void a_batch_that_fails_in_the_middle_leaves_the_register_as_it_was() {
        approve(put(A, 1));
        String head = register.head();
        Batch bad = new Batch(
                "Keo", "half", Standing.APPROVED, List.of(put(A, 2), put(B, 1), withdraw(RecordId.of("nobody"))));
        assertThatThrownBy(() -> register.append(bad))
                .isInstanceOf(ProblemException.class)
                .extracting(failure -> ((ProblemException) failure).problem())
                .isEqualTo(new RecordProblem.RecordMissing("find", "nobody"));
        Change unknown = put(A, 2, new VersionId("elsewhere", 1, 0));
        assertThatThrownBy(() -> approve(put(B, 1), unknown)).isInstanceOf(IllegalArgumentException.class);
        assertThat(register.head()).isEqualTo(head);
        assertThat(quantities(Known.NOW)).containsExactly(1L);
        assertThat(register.verify()).isEmpty();
        approve(put(A, 2));
        assertThat(register.batches()).extracting(BatchEntry::number).containsExactly(1L, 2L);
    }

    @Test
    void the_viewer_decides_what_is_seen() {
        approve(put(A, 1));
        Snapshot open = register.at(Known.NOW, new Redaction(Layer.PUBLIC));
        assertThat(open.all(Find.KIND)).hasSize(1);
        assertThat(open.all(Find.KIND).get(0).position()).isNull();
        assertThat(open.all(Find.KIND).get(0).other()).isEqualTo(Attributes.NONE);
        Viewer blind = new Viewer() {
            @Override
            public <T extends Entity> java.util.Optional<T> see(Kind<T> kind, T entity) {
                return java.util.Optional.empty();
            }
        };
        assertThat(register.at(Known.NOW, blind).all(Find.KIND)).isEmpty();
        assertThat(register.at(Known.NOW, blind).one(Find.KIND, A)).isEmpty();
    }

    @Test
    void instants_are_whole_milliseconds_and_never_go_back() {
        Instant first = approve(put(A, 1)).recordedAt();
        clock.plus(Duration.ofDays(-400));
        Instant second = approve(put(A, 2)).recordedAt();
        clock.plus(Duration.ofDays(400).plusMillis(5));
        Instant third = approve(put(A, 3)).recordedAt();
        assertThat(first).isEqualTo(SetClock.START.truncatedTo(ChronoUnit.MILLIS));
        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first.plusMillis(5));
    }

    @Test
    void a_register_that_is_opened_again_is_the_same() {
        approve(put(A, 1), put(B, 2));
        append(Standing.SUBMITTED, put(A, 3));
        List<BatchEntry> batches = register.batches();
        String head = register.head();
        Object info = register.info();
        register.close();
        register.close();
        register = reopen(clock.surroundings(2));
        assertThat(register.info()).isEqualTo(info);
        assertThat(register.batches()).isEqualTo(batches);
        assertThat(register.head()).isEqualTo(head);
        assertThat(quantities(Known.NOW.withSubmitted())).containsExactly(3L, 2L);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void texts_of_any_kind_stand_in_actor_and_reason() {
        String odd = "Kéo 😀 \" ' \\ \n عربي \uD800 half";
        BatchEntry entry = register.append(new Batch(odd, odd, Standing.APPROVED, List.of(put(A, 1))))
                .orElseThrow();
        assertThat(register.batches()).containsExactly(entry);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void every_kind_comes_back_as_it_was_put() {
        for (long seed : new long[] {1, 2, 3, ThreadLocalRandom.current().nextLong()}) {
            RandomRecords random = new RandomRecords(seed);
            List<Entity> put = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            for (Kind<?> kind : Kinds.ALL) {
                for (int i = 0; i < 10; i++) {
                    add(kind, random, put, changes);
                }
            }
            approve(changes.toArray(new Change[0]));
            Snapshot now = register.at(Known.NOW, Viewer.KEEPER);
            for (int i = 0; i < put.size(); i++) {
                assertThat(now.one(changes.get(i).kind(), put.get(i).id()).map(Entity.class::cast))
                        .as("a %s with seed %d", changes.get(i).kind(), seed)
                        .contains(put.get(i));
            }
            assertThat(register.verify()).as("seed %d", seed).isEmpty();
        }
    }

    private static <T extends Entity> void add(
            Kind<T> kind, RandomRecords random, List<Entity> put, List<Change> changes) {
        T entity = random.of(kind);
        put.add(entity);
        changes.add(Change.put(kind, entity));
    }

    @Test
    void readers_see_whole_batches_only() throws Exception {
        int size = 40;
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean done = new AtomicBoolean();
        Future<Set<Integer>> torn = reader.submit(() -> {
            Set<Integer> seen = new HashSet<>();
            while (!done.get()) {
                seen.add(register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND).size() % size);
            }
            return seen;
        });
        for (int batch = 0; batch < 20; batch++) {
            Change[] changes = new Change[size];
            for (int i = 0; i < size; i++) {
                changes[i] = put(RecordId.of("find-" + batch + "-" + i), 1);
            }
            approve(changes);
        }
        done.set(true);
        assertThat(torn.get()).containsOnly(0);
        reader.shutdown();
    }

    @Test
    void random_histories_agree_with_a_slow_obvious_twin() {
        for (long seed : new long[] {11, 12, ThreadLocalRandom.current().nextLong()}) {
            new History(seed).run(this);
        }
    }

    @Test
    void a_content_is_kept_once_under_its_hash() {
        byte[] content = "a photograph".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        String hash = register.keep(content);

        assertThat(hash).isEqualTo("a249e87e1e6113da81cdd8a154c222283fbcceff6dd3727a63bf97eee562dfb3");
        assertThat(register.keep(content.clone())).isEqualTo(hash);
        assertThat(register.content(hash))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(content));
        assertThat(register.content("0".repeat(64))).isEmpty();
        register.close();
        register = reopen(clock.surroundings(2));
        assertThat(register.content(hash))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(content));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void changes_that_come_one_by_one_are_one_batch() {
        long seed = ThreadLocalRandom.current().nextLong();
        RandomRecords random = new RandomRecords(seed);
        List<Change> changes = new ArrayList<>(List.of(put(A, 1)));
        for (int i = 0; i < 300; i++) {
            changes.add(Change.put(Find.KIND, random.of(Find.KIND)));
        }
        // Some come again, in the batch itself and in the next one.
        changes.addAll(List.copyOf(changes.subList(0, 20)));
        Batch begun = new Batch("Keo", "one by one", Standing.SUBMITTED, List.of(put(B, 2)));
        String before = register.head();
        assertThatThrownBy(() -> register.append(begun, taker -> {
                    changes.forEach(taker);
                    throw new IllegalStateException("the file ended");
                }))
                .hasMessage("the file ended");
        assertThat(register.head()).isEqualTo(before);
        assertThat(register.append(begun, changes::forEach).orElseThrow().count())
                .isEqualTo(changes.size() + 1);
        assertThat(register.verify()).as("seed %d", seed).isEmpty();
        register.append(begun, changes::forEach);
        assertThat(register.verify()).as("again, seed %d", seed).isEmpty();
        assertThat(register.standing(Find.KIND, Standing.SUBMITTED))
                .as("seed %d", seed)
                .hasSize(302);
    }

    @Test
    void a_change_that_comes_late_in_a_batch_is_to_build_on_the_latest_versions_too() {
        approve(put(A, 1));
        VersionId first = tip(A);
        approve(put(A, 2));
        String head = register.head();
        Batch begun = new Batch("Mali", "late", Standing.APPROVED, List.of(put(B, 1))).onLatestOnly();
        assertThatThrownBy(() -> register.append(begun, taker -> taker.accept(put(A, 3, first))))
                .isInstanceOf(ProblemException.class)
                .extracting(failure -> ((ProblemException) failure).problem())
                .isEqualTo(new RecordProblem.Overtaken("find", "find-a"));
        assertThat(register.head()).isEqualTo(head);
        assertThat(register.append(begun, taker -> taker.accept(put(A, 3, tip(A)))))
                .isPresent();
    }
}
