/**
 * Who sees what: the three layers and what each of them leaves out. Comes in: a record and a layer. Goes out: the record as that
 * layer may show it, or nothing. Checked by {@code RedactionTest}; every output passes here.
 */
@NullMarked
package org.fadeout.flow.access;

import org.jspecify.annotations.NullMarked;
