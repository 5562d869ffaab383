/**
 * Quantities with their units: area, length, count, ratio, quantity with qualifier, period, date with precision, position.
 *
 * <p>Invariants: an area is a whole number of square metres; a value that is unknown is absent, never zero; sums are exact;
 * nothing is rounded except where a text is made. Comes in: numbers and texts. Goes out: immutable values.
 */
@NullMarked
package org.fadeout.base.measure;

import org.jspecify.annotations.NullMarked;
