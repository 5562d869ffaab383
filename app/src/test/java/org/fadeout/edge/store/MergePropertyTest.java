package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers that worked apart and merge come to the same, in whatever order, and it is what a replay of all changes says. */
@Tag("slow")
class MergePropertyTest {
    private static final int CHANGES = 1_000;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private int files;

    @Test
    void two_sites_that_made_a_thousand_changes_each_come_to_the_same() throws Exception {
        for (long seed : new long[] {21, ThreadLocalRandom.current().nextLong()}) {
            Path root = folder.resolve("two-" + seed);
            java.nio.file.Files.createDirectory(root);
            RandomWork work = ancestor(root.resolve("a.gpkg"), seed);
            Path a = root.resolve("a.gpkg");
            Path b = root.resolve("b.gpkg");
            Registers.copyAsNewSite(Address.of(a), Address.of(b), "Mali", clock.surroundings(seed + 1));
            apart(work, List.of(a, b));
            ReplayedUnion union = new ReplayedUnion().with(a).with(b);
            Map<Instant, String> before = answers(a);
            // One takes the other's file and hands back what it is now; a second pair is merged the other way round.
            Path a2 = copy(a, root.resolve("a2.gpkg"));
            Path b2 = copy(b, root.resolve("b2.gpkg"));
            bring(b, a);
            bring(a, b);
            bring(a2, b2);
            bring(b2, a2);
            String one = projection(a);
            assertThat(projection(b)).as("seed %d", seed).isEqualTo(one);
            assertThat(projection(a2)).as("seed %d", seed).isEqualTo(one);
            assertThat(projection(b2)).as("seed %d", seed).isEqualTo(one);
            agrees(union, a, seed);
            assertThat(answers(a, before.keySet())).as("seed %d", seed).isEqualTo(before);
            settled(List.of(a, b), seed);
        }
    }

    @Test
    void three_sites_in_any_order_come_to_the_same() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        Path a = folder.resolve("a.gpkg");
        RandomWork work = ancestor(a, seed);
        Path b = folder.resolve("b.gpkg");
        Path c = folder.resolve("c.gpkg");
        Registers.copyAsNewSite(Address.of(a), Address.of(b), "Mali", clock.surroundings(seed + 1));
        Registers.copyAsNewSite(Address.of(b), Address.of(c), "Noy", clock.surroundings(seed + 2));
        List<Path> sites = List.of(a, b, c);
        apart(work, sites);
        ReplayedUnion union = new ReplayedUnion().with(a).with(b).with(c);
        List<Map<Instant, String>> before = new ArrayList<>();
        for (Path site : sites) {
            before.add(answers(site));
        }
        Random order = new Random(seed);
        for (int i = 0; i < 4; i++) {
            bring(sites.get(order.nextInt(3)), sites.get(order.nextInt(3)));
        }
        for (Path from : sites) {
            for (Path to : sites) {
                bring(from, to);
            }
        }
        bring(c, a);
        bring(c, b);
        String one = projection(a);
        assertThat(projection(b)).as("seed %d", seed).isEqualTo(one);
        assertThat(projection(c)).as("seed %d", seed).isEqualTo(one);
        agrees(union, a, seed);
        for (int i = 0; i < 3; i++) {
            assertThat(answers(sites.get(i), before.get(i).keySet()))
                    .as("site %d, seed %d", i, seed)
                    .isEqualTo(before.get(i));
        }
        settled(sites, seed);
    }

    private RandomWork ancestor(Path file, long seed) {
        RandomWork work = new RandomWork(seed, clock);
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file, RegisterContract.LAOS, clock.surroundings(seed))) {
            work.begin(register);
            work.changes(register, 100);
        }
        clock.plus(Duration.ofDays(1));
        return work;
    }

    private void apart(RandomWork work, List<Path> sites) {
        for (Path site : sites) {
            try (GeoPackageRegister register = GeoPackageRegister.open(site, clock.surroundings(site.hashCode()))) {
                work.changes(register, CHANGES);
            }
            clock.plus(Duration.ofDays(1));
        }
    }

    private static Path copy(Path from, Path to) {
        Registers.copy(Address.of(from), Address.of(to), Surroundings.ofThisMachine());
        return to;
    }

    /** Takes what one site has, as far as the other lacks it by its own words, or as a whole. */
    private void bring(Path from, Path to) {
        Path file = folder.resolve("changes-" + ++files + ".zip");
        try (GeoPackageRegister source = GeoPackageRegister.openToRead(from, clock.surroundings(1));
                GeoPackageRegister target = GeoPackageRegister.open(to, clock.surroundings(2))) {
            Path head = folder.resolve("head-" + files + ".json");
            org.fadeout.edge.exchange.HeadFile.write(head, target);
            Since since = files % 2 == 0
                    ? Since.NOTHING
                    : new Since.Heads(org.fadeout.edge.exchange.HeadFile.read(head.toString()));
            source.writeChanges(since, true, file);
            target.merge(file, "changes.zip", "Keo", Unpacked.Limits.STANDARD);
        }
    }

    /** Once receipts have gone round too, all have one head, and merging again changes nothing. */
    private void settled(List<Path> sites, long seed) throws Exception {
        for (int round = 0; round < 2; round++) {
            for (Path from : sites) {
                for (Path to : sites) {
                    bring(from, to);
                }
            }
        }
        String head = null;
        for (Path site : sites) {
            try (GeoPackageRegister register = GeoPackageRegister.open(site, clock.surroundings(1))) {
                head = head == null ? register.head() : head;
                assertThat(register.head()).as("seed %d", seed).isEqualTo(head);
                int batches = register.batches().size();
                Path file = folder.resolve("again-" + ++files + ".zip");
                register.writeChanges(Since.NOTHING, true, file);
                Merged again = register.merge(file, "again.zip", "Keo", Unpacked.Limits.STANDARD);
                assertThat(again.taken()).isZero();
                assertThat(again.receipt()).isEmpty();
                assertThat(register.batches()).hasSize(batches);
                assertThat(register.verify()).as("seed %d", seed).isEmpty();
            }
        }
    }

    private void agrees(ReplayedUnion union, Path site, long seed) throws SQLException {
        for (Standing least : List.of(Standing.APPROVED, Standing.SUBMITTED, Standing.SAVED)) {
            Map<String, String> shown = new TreeMap<>();
            rows(
                            site,
                            "SELECT kind || ' ' || record_id, site || '/' || batch || '/' || place FROM fadeout_shown"
                                    + " WHERE until IS NULL AND views & " + ShownRows.bit(least) + " <> 0")
                    .forEach(row -> shown.put(row.split("\\|")[0], row.split("\\|")[1]));
            assertThat(shown).as("%s, seed %d", least, seed).isEqualTo(union.shown(least));
        }
    }

    /** Layers, index and figures as they stand now, without what is of one file only: arrivals and row ids. */
    private String projection(Path site) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (LayerPlan<?> plan : LayerPlan.all()) {
            lines.add(plan.name());
            lines.addAll(rows(site, "SELECT " + plan.columnList() + " FROM " + plan.quoted() + " ORDER BY record_id"));
        }
        lines.addAll(rows(
                site,
                "SELECT kind, record_id, site, batch, place, withdrawn, standing, decides, superseded IS NULL FROM"
                        + " fadeout_version ORDER BY 1, 2, 3, 4, 5"));
        lines.addAll(rows(
                site,
                "SELECT kind, record_id, views, site, batch, place, approved FROM fadeout_shown WHERE until IS NULL"
                        + " ORDER BY 1, 2, 3, 4"));
        lines.addAll(
                rows(site, "SELECT site, batch, place, field, salt, value FROM fadeout_personal ORDER BY 1, 2, 3, 4"));
        try (GeoPackageRegister register = GeoPackageRegister.openToRead(site, clock.surroundings(1))) {
            lines.add(FiguresOf.of(register.at(Known.NOW, Viewer.KEEPER), Question.of(Period.ofYear(2023)))
                    .cmr()
                    .toString());
            assertThat(lines.get(lines.size() - 1)).contains("area");
            lines.add(org.fadeout.base.record.RecordConflict.all(register, Viewer.KEEPER).stream()
                    .map(conflict ->
                            conflict.record() + " " + conflict.ids() + " " + conflict.shown() + " " + conflict.fields())
                    .toList()
                    .toString());
        }
        return String.join("\n", lines);
    }

    private static List<String> rows(Path site, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + site);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    Object cell = row.getObject(i);
                    cells.add(
                            cell instanceof byte[] bytes
                                    ? java.util.HexFormat.of().formatHex(bytes)
                                    : String.valueOf(cell));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** What a site answered for every moment at which it recorded something. */
    private Map<Instant, String> answers(Path site) {
        List<Instant> instants = new ArrayList<>();
        try (GeoPackageRegister register = GeoPackageRegister.openToRead(site, clock.surroundings(1))) {
            register.batches().forEach(batch -> instants.add(batch.recordedAt()));
        }
        Random some = new Random(5);
        instants.removeIf(instant -> some.nextInt(20) > 0);
        return answers(site, instants);
    }

    private Map<Instant, String> answers(Path site, Iterable<Instant> instants) {
        Map<Instant, String> answers = new HashMap<>();
        try (GeoPackageRegister register = GeoPackageRegister.openToRead(site, clock.surroundings(1))) {
            for (Instant instant : instants) {
                StringBuilder answer = new StringBuilder();
                for (Known known : List.of(Known.by(instant), Known.by(instant).withSaved())) {
                    answer.append(register.at(known, Viewer.KEEPER).all(Find.KIND));
                    answer.append(register.at(known, Viewer.KEEPER).all(Source.KIND));
                }
                answers.put(instant, answer.toString());
            }
        }
        return answers;
    }
}
