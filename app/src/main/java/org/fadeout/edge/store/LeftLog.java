package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Person;
import org.jspecify.annotations.Nullable;

/** What was carried out of the register as a file: who, when, why, of which layer, how many records. Only added to. */
public final class LeftLog {
    private final Accounts accounts;

    LeftLog(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * One thing that left.
     *
     * @param what the command or the address, without what was typed into it
     * @param records how many records it holds; null where that is not counted
     */
    public record Left(
            Instant at,
            String name,
            String what,
            String reason,
            String layer,
            @Nullable Long records) {}

    /**
     * Logs what leaves, before it does: what could not be logged does not leave.
     *
     * @return the number under which it is logged
     */
    public long add(Instant at, Person person, String what, String reason, Layer layer, @Nullable Long records) {
        return accounts.write(connection -> {
            long number = Long.parseLong(
                    Connections.text(connection, "SELECT coalesce(max(number), 0) + 1 FROM fadeout_person_left"));
            Rows.change(
                    connection,
                    "INSERT INTO fadeout_person_left(number, at, name, what, reason, layer)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    number,
                    Instants.text(at),
                    person.name(),
                    what,
                    reason,
                    layer.text());
            if (records != null) {
                count(connection, number, records);
            }
            return number;
        });
    }

    /** Says how many records were in what was logged, where that is known only after it was made. */
    public void count(long number, long records) {
        accounts.write(connection -> count(connection, number, records));
    }

    private static int count(Connection connection, long number, long records) throws SQLException {
        return Rows.change(connection, "UPDATE fadeout_person_left SET records = ? WHERE number = ?", records, number);
    }

    /** All that left, the last first. */
    public List<Left> all() {
        return accounts.read(
                connection -> Rows.all(
                        connection,
                        "SELECT at, name, what, reason, layer, records FROM fadeout_person_left ORDER BY number DESC",
                        row -> {
                            long counted = row.getLong(6);
                            Long records = row.wasNull() ? null : counted;
                            return new Left(
                                    Instant.parse(row.getString(1)),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    records);
                        }),
                List.of());
    }
}
