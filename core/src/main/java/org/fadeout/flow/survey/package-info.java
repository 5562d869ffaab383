/**
 * Technical survey of cluster munition remnants over a grid of boxes. Comes in: evidence, daily entries, finds, the standard's rule. Goes
 * out: the state of every box, which to search next, proposed hazardous areas and their extension, and the miss rate. A proposal is
 * never a hazardous area until a person makes it one.
 */
@NullMarked
package org.fadeout.flow.survey;

import org.jspecify.annotations.NullMarked;
