package org.fadeout.wrong.edge.exchange;

import java.sql.Connection;

/** Wrong: the database, and not for reading a GeoPackage. */
public record Reader(Connection connection) {}
