/**
 * What states do with the convention, as dated events; who is bound on a day, and by when which duty is due, follow from them. In: events,
 * duties and extensions of a snapshot. Out: membership lists and deadlines for any day. A status is never stored.
 */
@NullMarked
package org.fadeout.flow.treaty;

import org.jspecify.annotations.NullMarked;
