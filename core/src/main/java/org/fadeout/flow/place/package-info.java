/**
 * Places, their dated names, who controls them by whose word, and administrative areas. The program decides none of it: names,
 * status and control are dated assertions with a source. And how land is described on the ground: turning points come in, by
 * coordinates or by bearing and distance; positions, closing error and boundary go out.
 */
@NullMarked
package org.fadeout.flow.place;

import org.jspecify.annotations.NullMarked;
