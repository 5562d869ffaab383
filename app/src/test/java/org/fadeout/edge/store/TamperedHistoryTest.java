package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.actions.AttachFile;
import org.fadeout.edge.actions.KeepHead;
import org.fadeout.edge.exchange.HeadFile;
import org.fadeout.edge.exchange.HeadKey;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random tamperings made in SQL: verify with a head that was kept finds each, and says where. {@code -Dfadeout.tamperings=100} makes a hundred
 * with each store.
 */
@Tag("slow")
@Tag("load")
class TamperedHistoryTest {
    private static final int TIMES = Integer.getInteger("fadeout.tamperings", 30);
    private static final Pattern BETWEEN = Pattern.compile("between (\\d+) and (\\d+)");
    private static final Pattern FROM = Pattern.compile("(?:from|at) batch (\\d+)");
    private static final Pattern CUT = Pattern.compile("batch (\\d+) to (\\d+) stood");

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private Surroundings surroundings = clock.surroundings(1);

    @Test
    void every_tampering_with_a_file_is_found_and_placed() throws Exception {
        Path file = folder.resolve("register.gpkg");
        fill(file);
        tamper(
                Address.of(file),
                new GeoPackageDatabase(file),
                ThreadLocalRandom.current().nextLong());
    }

    @Test
    @ExtendWith(PostgresServer.class)
    void every_tampering_with_a_server_is_found_and_placed() throws Exception {
        Path file = folder.resolve("register.gpkg");
        fill(file);
        surroundings = PostgresServer.in(surroundings);
        Address.Server there = (Address.Server) Address.of(PostgresServer.get().fresh());
        Registers.copy(Address.of(file), there, surroundings);
        tamper(
                there,
                PostgresDatabase.of(there, surroundings),
                ThreadLocalRandom.current().nextLong());
    }

    /** Two sites with several batches each, decisions, versions, personal values and a scan. */
    private void fill(Path file) {
        Path field = folder.resolve("field.gpkg");
        Path changes = folder.resolve("changes.zip");
        try (GeoPackageRegister office = GeoPackageRegister.create(file, RegisterContract.LAOS, surroundings)) {
            work(office, "a", 6);
        }
        Registers.copyAsNewSite(Address.of(file), Address.of(field), "Mali", clock.surroundings(2));
        try (GeoPackageRegister other = GeoPackageRegister.open(field, clock.surroundings(3))) {
            work(other, "b", 4);
            other.writeChanges(Since.NOTHING, true, changes);
        }
        try (GeoPackageRegister office = GeoPackageRegister.open(file, surroundings)) {
            office.merge(changes, "changes.zip", "Mali", Unpacked.Limits.STANDARD);
            work(office, "c", 7);
        }
    }

    private void work(Register register, String name, int batches) {
        RandomRecords random = new RandomRecords(name.hashCode());
        for (int i = 1; i <= batches; i++) {
            clock.plus(Duration.ofHours(1));
            RecordId find = RecordId.of("find-" + name + i);
            List<Change> changes = new ArrayList<>(List.of(RegisterContract.put(find, i)));
            changes.add(Change.put(Source.KIND, random.of(Source.KIND)));
            register.append(new Batch("Keo", "batch " + i, Standing.SUBMITTED, changes));
            if (i % 3 == 0) {
                VersionId version = register.tips(Find.KIND, find).get(0);
                register.append(new Batch(
                        "Mali",
                        "looked at it",
                        Standing.APPROVED,
                        List.of(new Change.Decide(Find.KIND, find, version, Standing.APPROVED))));
            }
        }
        byte[] scan = ("%PDF-1.4 scan " + name).getBytes(StandardCharsets.UTF_8);
        AttachFile.run(
                register, new AttachFile.Request(RecordId.of("find-" + name + 1), "scan.pdf", "A form", scan, "Keo"));
    }

    private void tamper(Address at, Database database, long seed) throws SQLException {
        Random random = new Random(seed);
        List<KeptHead> heads = heads(at);
        List<String> missed = new ArrayList<>();
        try (Connection connection = database.connect(false)) {
            for (int i = 0; i < TIMES; i++) {
                Attacker.Skill skill = Attacker.Skill.values()[i % 3];
                KeptHead head = heads.get(random.nextInt(heads.size()));
                String outcome = outcome(connection, database, random, skill, head);
                if (!outcome.isEmpty()) {
                    missed.add("tampering " + i + ", " + skill + ", " + outcome);
                }
            }
        }
        assertThat(missed).as("seed " + seed).isEmpty();
        System.out.println(TIMES + " of " + TIMES + " tamperings found and placed, " + at + ", seed " + seed);
        try (StoredRegister register = Registers.openToRead(at, surroundings)) {
            assertThat(register.verify())
                    .as("nothing was kept of the tamperings")
                    .isEmpty();
        }
    }

    /** The whole head as a file, and the short one as a signed text. */
    private List<KeptHead> heads(Address at) {
        Path whole = folder.resolve("whole.json");
        Path signed = folder.resolve("signed.txt");
        try (StoredRegister register = Registers.openToRead(at, surroundings)) {
            assertThat(register.verify()).isEmpty();
            HeadFile.write(whole, register);
            HeadKey key = HeadKey.make(folder.resolve("key"));
            Files.writeString(
                    signed,
                    KeepHead.of(register, Instant.now(clock), Optional.of(key)).printed());
            assertThat(register.verify(HeadFile.read(signed.toString()))).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(HeadFile.read(whole.toString()), HeadFile.read(signed.toString()));
    }

    /** Empty where the tampering was found and placed. */
    private String outcome(Connection connection, Database database, Random random, Attacker.Skill skill, KeptHead head)
            throws SQLException {
        database.begin(connection, true);
        try {
            unguard(connection, database);
            Attacker attacker = new Attacker(connection, random);
            Attacker.Deed deed = attacker.tamper(skill);
            if (skill == Attacker.Skill.HASHES) {
                attacker.seal();
            }
            if (skill == Attacker.Skill.NONE) {
                Schema.run(connection, database.dialect().guardHistory());
            } else {
                rebuild(connection, database);
            }
            List<Issue> issues = new ArrayList<>(Verification.of(connection, database));
            issues.addAll(new HeadCheck(new Chain(connection).arrived()).against(head));
            issues.removeIf(issue -> issue.code().equals("V09"));
            return issues.stream().anyMatch(issue -> names(issue, deed))
                    ? ""
                    : deed + ": " + issues.stream().map(Issue::what).toList();
        } finally {
            database.end(connection, false);
        }
    }

    /** What cannot be made anew because of what was done stays as it is: the attacker has done badly. */
    private void rebuild(Connection connection, Database database) throws SQLException {
        try {
            Derived.rebuild(connection, database, clock.instant());
        } catch (RuntimeException e) {
            Schema.writing(connection, false);
        }
    }

    private static void unguard(Connection connection, Database database) throws SQLException {
        if (database instanceof GeoPackageDatabase) {
            for (String guard : Connections.texts(
                    connection,
                    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN"
                            + " ('fadeout_batch', 'fadeout_change')")) {
                Connections.execute(connection, "DROP TRIGGER " + LayerPlan.quoted(guard));
            }
        } else {
            for (String table : List.of("fadeout_batch", "fadeout_change")) {
                for (String guard : Connections.texts(
                        connection,
                        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = '" + table
                                + "'::regclass")) {
                    Connections.execute(connection, "DROP TRIGGER " + guard + " ON " + table);
                }
            }
        }
    }

    private static boolean names(Issue issue, Attacker.Deed deed) {
        String batch = deed.site() + "/" + deed.batch();
        List<String> ids = issue.where().records();
        boolean record = !deed.record().isEmpty() && ids.stream().anyMatch(id -> id.contains(deed.record()));
        boolean ofChain = issue.what().contains("site " + deed.site() + " ") && holds(issue.what(), deed.batch());
        return record || ids.contains(batch) || ofChain || issue.what().contains(" " + batch + "/");
    }

    private static boolean holds(String what, long batch) {
        for (Pattern range : List.of(BETWEEN, CUT)) {
            Matcher found = range.matcher(what);
            if (found.find()) {
                return Long.parseLong(found.group(1)) <= batch && batch <= Long.parseLong(found.group(2));
            }
        }
        Matcher found = FROM.matcher(what);
        return found.find() && Long.parseLong(found.group(1)) == batch;
    }
}
