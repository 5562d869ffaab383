/**
 * What was seen on the ground: items found, evidence points, accidents. Only what was found in place, unexploded and
 * positioned makes a disc. Finds made during clearance are evidence too, and the pipe runs again.
 */
@NullMarked
package org.fadeout.flow.evidence;

import org.jspecify.annotations.NullMarked;
