/**
 * A file per format: GeoJSON, CSV and GeoPackage in; issues out. Comes in: files. Goes out: rows, records, issues.
 *
 * <p>The way of a row: {@link org.fadeout.edge.exchange.InputFile} opens a file as tables; a {@link org.fadeout.edge.exchange.Plan}
 * says which heading is which field; {@link org.fadeout.edge.exchange.Conversion} makes values of a row. What is wrong with a row is an
 * issue of an {@link org.fadeout.edge.exchange.ImportRule}; what is wrong with a file is a problem that stops the import.
 */
@NullMarked
package org.fadeout.edge.exchange;

import org.jspecify.annotations.NullMarked;
