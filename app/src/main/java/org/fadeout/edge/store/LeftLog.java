package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Person;
import org.jspecify.annotations.Nullable;

/**
 * What was carried out of the register: who, when, why, of which layer, how many records. A file is a line of its own; what a program or a
 * map reads piece by piece is one line for each person, address and hour. Only added to.
 */
public final class LeftLog {
    private final Accounts accounts;

    LeftLog(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * One thing that left.
     *
     * @param at when, of a sum the beginning of its hour
     * @param what the command or the address, without what was typed into it
     * @param times how often it was asked for; 1 for a file
     * @param records how many records it holds; null where that is not counted
     */
    public record Left(
            Instant at,
            String name,
            String what,
            String reason,
            String layer,
            long times,
            @Nullable Long records) {}

    /** What was read piece by piece within an hour, and how often. */
    public record Sum(
            Instant hour,
            String name,
            String what,
            Layer layer,
            long times,
            @Nullable Long records) {}

    /**
     * Logs what leaves, before it does: what could not be logged does not leave.
     *
     * @return the number under which it is logged
     */
    public long add(Instant at, Person person, String what, String reason, Layer layer, @Nullable Long records) {
        AccountMemory memory = accounts.memory();
        if (memory != null) {
            return memory.add(new Left(at, person.name(), what, reason, layer.text(), 1, records));
        }
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
        AccountMemory memory = accounts.memory();
        if (memory == null) {
            accounts.write(connection -> count(connection, number, records));
        } else {
            memory.count(number, records);
        }
    }

    private static int count(Connection connection, long number, long records) throws SQLException {
        return Rows.change(connection, "UPDATE fadeout_person_left SET records = ? WHERE number = ?", records, number);
    }

    /** Adds sums to those of their hours, all or none. */
    public void add(List<Sum> sums) {
        AccountMemory memory = accounts.memory();
        if (memory != null) {
            sums.forEach(memory::add);
            return;
        }
        accounts.write(connection -> {
            for (Sum sum : sums) {
                Rows.change(
                        connection,
                        "INSERT INTO " + AccountTables.READ + "(hour, name, what, layer, times, records)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hour, name, what, layer) DO UPDATE SET times = "
                                + AccountTables.READ + ".times + excluded.times, records = " + AccountTables.READ
                                + ".records + excluded.records",
                        Instants.text(sum.hour()),
                        sum.name(),
                        sum.what(),
                        sum.layer().text(),
                        sum.times(),
                        sum.records());
            }
            return sums;
        });
    }

    /** All that left, the last first. */
    public List<Left> all() {
        List<Left> all = new ArrayList<>(accounts.read(
                connection -> Rows.all(
                        connection,
                        "SELECT at, name, what, reason, layer, 1, records FROM fadeout_person_left ORDER BY number DESC",
                        LeftLog::left),
                List.of()));
        all.addAll(accounts.readNewer(
                AccountTables.READ,
                connection -> Rows.all(
                        connection,
                        "SELECT hour, name, what, '', layer, times, records FROM " + AccountTables.READ
                                + " ORDER BY hour DESC, name, what, layer",
                        LeftLog::left),
                List.of()));
        AccountMemory memory = accounts.memory();
        if (memory != null) {
            all.addAll(0, memory.left());
        }
        // Stable, so that files of one instant stay in the order in which they were logged.
        all.sort(Comparator.comparing(Left::at).reversed());
        return List.copyOf(all);
    }

    private static Left left(ResultSet row) throws SQLException {
        long counted = row.getLong(7);
        Long records = row.wasNull() ? null : counted;
        return new Left(
                Instant.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                records);
    }
}
