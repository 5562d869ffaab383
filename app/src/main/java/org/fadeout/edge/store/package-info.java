/**
 * Where registers are kept: one GeoPackage file, or a schema of a PostgreSQL database with PostGIS. The only place with SQL.
 *
 * <p>{@link org.fadeout.edge.store.Registers} is the door: it opens a register by its {@link org.fadeout.edge.store.Address}. The store is
 * one code for both; how a database is reached stands behind {@code Database}, the SQL that the two do not share behind {@code Dialect}, and
 * nothing else asks which of them it is.
 *
 * <p>Invariants: batches and changes are only added to, and each site's batches are a chain of hashes; a batch, the version index and the
 * layers are written in one transaction, or none of them is; index and layers follow from the changes alone, and {@code verify} makes
 * them anew to compare; a personal value stands beside its change, which holds only its salted hash; the database's row number never
 * leaves the store. Comes in: batches. Goes out: snapshots, batches as they were kept, and issues where the file is not as it was
 * written.
 */
@NullMarked
package org.fadeout.edge.store;

import org.jspecify.annotations.NullMarked;
