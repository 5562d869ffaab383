/**
 * Who says what, when, about which period and place, on which basis. Figures reported by others are claims; they stand beside
 * what is computed and are never mixed with it.
 */
@NullMarked
package org.fadeout.flow.claims;

import org.jspecify.annotations.NullMarked;
