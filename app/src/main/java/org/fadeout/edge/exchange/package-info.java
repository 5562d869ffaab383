/** A file per format: GeoJSON, CSV and GeoPackage in; issues out. Comes in: files. Goes out: rows, records, issues. */
@NullMarked
package org.fadeout.edge.exchange;

import org.jspecify.annotations.NullMarked;
