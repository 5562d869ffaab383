package org.fadeout.edge.store;

import org.fadeout.edge.settings.Surroundings;

/**
 * A register in a PostgreSQL database with PostGIS, in its schema {@code fadeout}; GIS programs open its layers as tables. Any number of
 * programs on any number of machines may write: they take turns batch by batch, each waiting up to a minute for the others.
 */
final class PostgresRegister extends StoredRegister {
    private PostgresRegister(Database database, Surroundings surroundings, boolean readOnly) {
        super(database, surroundings, readOnly);
    }

    /** Opens a register; one that may be written is brought forward where it is older. Throws ProblemException as the door says. */
    static PostgresRegister open(Address.Server address, Surroundings surroundings, boolean readOnly) {
        return new PostgresRegister(there(address, surroundings, readOnly), surroundings, readOnly);
    }

    /** The database of a register that stands. Throws ProblemException where there is none, or one of a newer program. */
    static Database there(Address.Server address, Surroundings surroundings, boolean readOnly) {
        PostgresDatabase database = PostgresDatabase.of(address, surroundings);
        new PostgresSchema(database).requireThere(readOnly);
        return database;
    }
}
