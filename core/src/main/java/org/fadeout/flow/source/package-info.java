/**
 * Where everything comes from: letters, reports, posts, data files. A source says whether what it holds is invented.
 * Citations lead from claims to sources; they stand here because a source knows nothing of what is claimed by it.
 */
@NullMarked
package org.fadeout.flow.source;

import org.jspecify.annotations.NullMarked;
