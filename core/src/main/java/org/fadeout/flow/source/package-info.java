/**
 * Where everything comes from: letters, reports, posts, data files. A source says whether what it holds is invented.
 */
@NullMarked
package org.fadeout.flow.source;

import org.jspecify.annotations.NullMarked;
