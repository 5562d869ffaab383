/**
 * Profiles of places: documents that cite claims. An edition is kept as it was published; a profile for a day is composed of the claims of
 * that day by rule. In: claims, names, control, treaty events. Out: printed profiles as values, every sentence with its note.
 */
@NullMarked
package org.fadeout.flow.profile;

import org.jspecify.annotations.NullMarked;
