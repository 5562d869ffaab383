/**
 * Problems as values. An {@link org.fadeout.base.issues.Issue} is a problem in the data: it is found, kept, counted and shown,
 * never logged and never swallowed. A {@link org.fadeout.base.issues.Rule} finds issues. A {@link org.fadeout.base.issues.Problem}
 * is why a command could not do its work.
 *
 * <p>Neither ever holds a personal value.
 */
@NullMarked
package org.fadeout.base.issues;

import org.jspecify.annotations.NullMarked;
