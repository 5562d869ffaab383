/**
 * Strikes, their footprints, and hazardous areas (suspected and confirmed). Classification and status are two
 * independent attributes.
 */
@NullMarked
package org.fadeout.flow.contamination;

import org.jspecify.annotations.NullMarked;
