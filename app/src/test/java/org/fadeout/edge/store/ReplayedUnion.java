package org.fadeout.edge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.base.record.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a merge should come to, the slow and obvious way: the changes of several files are one set without an order, and what is shown of a
 * record is looked for by walking through all of them at every question.
 */
final class ReplayedUnion {
    private final Map<String, Stored> changes = new TreeMap<>();

    private record Stored(
            String version,
            String of,
            int bodyVersion,
            Set<String> buildsOn,
            @Nullable String body,
            String standing) {
        boolean isDecision() {
            return bodyVersion == 0;
        }
    }

    /** Adds all that a closed or open register file holds. */
    ReplayedUnion with(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT c.site || '/' || c.batch || '/' || c.place, c.kind || ' '"
                                + " || c.record_id, c.body_version, c.builds_on, c.body, b.standing FROM fadeout_change c JOIN"
                                + " fadeout_batch b ON b.site = c.site AND b.number = c.batch")) {
            while (row.next()) {
                String on = row.getString(4);
                changes.put(
                        row.getString(1),
                        new Stored(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                on.isEmpty() ? Set.of() : Set.of(on.split(" ")),
                                row.getString(5),
                                row.getString(6)));
            }
        }
        return this;
    }

    /** Record and shown version, for those that count versions from a standing on. */
    Map<String, String> shown(Standing least) {
        Map<String, List<Stored>> byRecord = new TreeMap<>();
        changes.values()
                .forEach(change -> byRecord.computeIfAbsent(change.of(), none -> new ArrayList<>())
                        .add(change));
        Map<String, String> shown = new TreeMap<>();
        byRecord.forEach((record, all) -> {
            List<Stored> counting = all.stream()
                    .filter(one -> !one.isDecision() && counts(one, all, least))
                    .toList();
            List<Stored> latest = counting.stream()
                    .filter(one -> counting.stream()
                            .noneMatch(other -> before(other, all).contains(one.version())))
                    .toList();
            if (!latest.isEmpty()) {
                Stored largest = latest.stream().reduce(ReplayedUnion::larger).orElseThrow();
                if (largest.body() != null) {
                    shown.put(record, largest.version());
                }
            }
        });
        return shown;
    }

    private static boolean counts(Stored version, List<Stored> all, Standing least) {
        Set<String> said = new TreeSet<>(Set.of(version.standing()));
        all.stream()
                .filter(one -> one.isDecision() && one.buildsOn().contains(version.version()))
                .forEach(one -> said.add(String.valueOf(one.body()).split("\"")[3]));
        if (said.contains("approved")) {
            return true;
        }
        if (said.contains("rejected")) {
            return false;
        }
        return said.contains("submitted") ? least != Standing.APPROVED : least == Standing.SAVED;
    }

    private Set<String> before(Stored version, List<Stored> all) {
        Set<String> before = new HashSet<>(version.buildsOn());
        int size;
        do {
            size = before.size();
            all.stream().filter(one -> before.contains(one.version())).forEach(one -> before.addAll(one.buildsOn()));
        } while (before.size() > size);
        return before;
    }

    private static Stored larger(Stored one, Stored other) {
        String[] a = one.version().split("/");
        String[] b = other.version().split("/");
        int order = a[0].compareTo(b[0]);
        for (int i = 1; order == 0 && i < 3; i++) {
            order = Long.compare(Long.parseLong(a[i]), Long.parseLong(b[i]));
        }
        return order < 0 ? other : one;
    }
}
