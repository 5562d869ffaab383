/** Where registers are kept: one GeoPackage file. The only place with SQL. */
@NullMarked
package org.fadeout.edge.store;

import org.jspecify.annotations.NullMarked;
