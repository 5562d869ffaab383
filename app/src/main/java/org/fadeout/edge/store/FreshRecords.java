package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Kind;

/**
 * The records that a batch makes new. One by one each would look for what came before it and write into a page of its own; their rows of the
 * version index all look alike, so many are written together, in the order of the index.
 */
final class FreshRecords implements AutoCloseable {
    /** So many that most of them find the page of the one before still at hand, and so few that they take some megabytes. */
    private static final int TOGETHER = 1 << 16;

    private final Connection connection;
    private final Dialect dialect;
    private final VersionIndex index;
    private final Chain.Arrival arrival;
    private final RecordMarks seen = new RecordMarks();
    private final Map<String, Boolean> unknownKinds = new HashMap<>();
    private final Map<Kind<?>, FirstVersions> first = new LinkedHashMap<>();
    private final Map<Kind<?>, List<Waiting>> waiting = new LinkedHashMap<>();
    private int waits;

    private record Waiting(String record, long place) {}

    FreshRecords(Connection connection, Dialect dialect, VersionIndex index, Chain.Arrival arrival) {
        this.connection = connection;
        this.dialect = dialect;
        this.index = index;
        this.arrival = arrival;
    }

    /**
     * True for the first version of a record, of which neither the register nor this batch holds another. A record that comes again in the
     * batch finds its first rows in the index.
     */
    boolean isNew(Change change, long place) throws SQLException {
        String kind = change.kind().name();
        String record = change.record().text();
        if (!seen.add(kind, record)) {
            settle();
            return false;
        }
        boolean fresh = change instanceof Change.Put
                && change.buildsOn().isEmpty()
                && (isUnknown(kind) || index.tips(kind, record).isEmpty());
        if (fresh) {
            waiting.computeIfAbsent(change.kind(), one -> new ArrayList<>()).add(new Waiting(record, place));
            waits++;
            if (waits == TOGETHER) {
                settle();
            }
        }
        return fresh;
    }

    /** True where the register held no record of the kind before this batch. */
    private boolean isUnknown(String kind) throws SQLException {
        Boolean known = unknownKinds.get(kind);
        if (known != null) {
            return known;
        }
        try (PreparedStatement any = connection.prepareStatement(
                "SELECT 1 FROM " + dialect.here() + ".fadeout_version WHERE kind = ? LIMIT 1")) {
            any.setString(1, kind);
            try (ResultSet row = any.executeQuery()) {
                boolean unknown = !row.next();
                unknownKinds.put(kind, unknown);
                return unknown;
            }
        }
    }

    /** What writes the first versions of a kind. */
    FirstVersions of(Kind<?> kind) throws SQLException {
        FirstVersions found = first.get(kind);
        if (found == null) {
            found = new FirstVersions(connection, dialect, kind, arrival);
            first.put(kind, found);
        }
        return found;
    }

    /** Writes the rows of the new records that wait for it. */
    void settle() throws SQLException {
        for (Map.Entry<Kind<?>, List<Waiting>> some : waiting.entrySet()) {
            of(some.getKey()).index(places(some.getKey(), some.getValue()));
        }
        waiting.clear();
        waits = 0;
    }

    /** All in one value: to hand them to the database one by one would take as long as the database takes for them, and again. */
    private static String places(Kind<?> kind, List<Waiting> records) {
        StringBuilder json = new StringBuilder(records.size() * 48);
        char before = '{';
        for (int at : order(kind, records)) {
            Waiting one = records.get(at);
            json.append(before)
                    .append(CanonicalJson.write(one.record()))
                    .append(':')
                    .append(one.place());
            before = ',';
        }
        return json.append('}').toString();
    }

    /**
     * About the order of the index: by the six characters that follow what the ids of a kind begin with. Any order is right, and a near one as quick as
     * the true one, whose comparing of texts would take longer.
     */
    private static int[] order(Kind<?> kind, List<Waiting> records) {
        int from = kind.name().length() + 1;
        long[] keys = new long[records.size()];
        for (int i = 0; i < keys.length; i++) {
            String record = records.get(i).record();
            long key = 0;
            for (int k = from; k < from + 6; k++) {
                key = key << 7 | (k < record.length() ? Math.min(record.charAt(k), 127) : 0);
            }
            keys[i] = key << 16 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (keys[i] & 0xffff);
        }
        return order;
    }

    @Override
    public void close() throws SQLException {
        for (FirstVersions one : first.values()) {
            one.close();
        }
    }
}
