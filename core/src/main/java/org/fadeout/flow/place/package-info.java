/**
 * Places, their dated names, who controls them by whose word, and administrative areas. The program decides none of it: names,
 * status and control are dated assertions with a source.
 */
@NullMarked
package org.fadeout.flow.place;

import org.jspecify.annotations.NullMarked;
