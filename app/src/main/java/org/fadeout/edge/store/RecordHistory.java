package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.jspecify.annotations.Nullable;

/** All versions of a record, and the records that have a version of one standing. */
final class RecordHistory {
    private final Connection connection;
    private final Database database;
    private final String schema;

    /** A version or decision as it is read, before what was decided later is known. */
    private record Step(StoredChange change, Version.Act act) {}

    RecordHistory(Connection connection, Database database, String schema) {
        this.connection = connection;
        this.database = database;
        this.schema = schema;
    }

    <T extends Entity> List<Version<T>> of(Kind<T> kind, RecordId id, Viewer viewer) throws SQLException {
        Map<VersionId, Step> entered = new LinkedHashMap<>();
        Map<VersionId, List<Version.Act>> decided = new LinkedHashMap<>();
        for (Step step : steps(kind, id)) {
            if (step.change().isDecision()) {
                step.change()
                        .buildsOn()
                        .forEach(about -> decided.computeIfAbsent(about, none -> new ArrayList<>())
                                .add(step.act()));
            } else {
                entered.put(step.change().version(), step);
            }
        }
        List<Version<T>> versions = new ArrayList<>();
        try (Records<T> records = new Records<>(connection, database, kind)) {
            for (Step step : entered.values()) {
                StoredChange change = step.change();
                @Nullable
                T seen = change.isWithdrawal()
                        ? null
                        : viewer.see(kind, records.of(change)).orElse(null);
                versions.add(new Version<>(
                        change.version(),
                        kind,
                        id,
                        seen,
                        change.isWithdrawal(),
                        change.buildsOn(),
                        step.act(),
                        decided.getOrDefault(change.version(), List.of())));
            }
        }
        return List.copyOf(versions);
    }

    private List<Step> steps(Kind<?> kind, RecordId id) throws SQLException {
        List<Step> steps = new ArrayList<>();
        String join = database.dialect().inOrder();
        String sql = "SELECT " + ChangeTable.COLUMNS + ", b.standing, b.actor, b.reason, b.recorded_at FROM " + schema
                + ".fadeout_version v" + join + "fadeout_change c ON c.site = v.site AND c.batch = v.batch"
                + " AND c.place = v.place" + join + "fadeout_batch b ON b.site = v.site AND b.number = v.batch"
                + " WHERE v.kind = ? AND v.record_id = ? ORDER BY v.arrival, v.place";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind.name());
            statement.setString(2, id.text());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    StoredChange change = ChangeTable.read(row);
                    Standing standing = change.decided().orElse(Standings.read(row.getString(11)));
                    Instant at = Chain.instant(row.getString(14));
                    steps.add(new Step(change, new Version.Act(standing, row.getString(12), row.getString(13), at)));
                }
            }
        }
        return steps;
    }

    List<RecordId> standing(Kind<?> kind, Standing standing) throws SQLException {
        List<RecordId> found = new ArrayList<>();
        String sql = "SELECT DISTINCT record_id FROM " + schema
                + ".fadeout_version WHERE kind = ? AND decides IS NULL AND standing = ? ORDER BY record_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind.name());
            statement.setString(2, standing.text());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(RecordId.of(row.getString(1)));
                }
            }
        }
        return found;
    }
}
