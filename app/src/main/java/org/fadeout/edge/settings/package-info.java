/**
 * What the program is told from outside: the clock, randomness, the environment, and the settings with where each came from. The one
 * door for all of them.
 */
@NullMarked
package org.fadeout.edge.settings;

import org.jspecify.annotations.NullMarked;
