/** Figures, issues and reports as text, JSON, CSV, GeoJSON and HTML. */
@NullMarked
package org.fadeout.edge.documents;

import org.jspecify.annotations.NullMarked;
