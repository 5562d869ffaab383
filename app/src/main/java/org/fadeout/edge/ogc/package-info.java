/**
 * The OGC API Features standard, without the web: layers with their properties and schema, what a request may ask, filters in CQL2, and
 * features as GeoJSON. Comes in: snapshots, and parameters as text. Goes out: chosen features in order, and documents as trees for JSON.
 *
 * <p>A filter is one language with two spellings: {@link org.fadeout.edge.ogc.Cql2Text} and {@link org.fadeout.edge.ogc.Cql2Json} both build a
 * {@link org.fadeout.edge.ogc.Filter}. What is not known about a record makes a filter neither true nor false, and leaves the record out.
 */
@NullMarked
package org.fadeout.edge.ogc;

import org.jspecify.annotations.NullMarked;
