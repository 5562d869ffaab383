/**
 * National standards as dated data: fade-out distance, required depth, methods able to detect cluster munition remnants,
 * tolerances. Nothing normative stands in code. Comes in: a date. Goes out: the standard in force.
 */
@NullMarked
package org.fadeout.flow.standard;

import org.jspecify.annotations.NullMarked;
