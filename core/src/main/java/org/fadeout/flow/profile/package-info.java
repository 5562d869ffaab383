/**
 * The words of a country profile. In comes the plain text of a profile, imported or made here; out come the findings of the lint:
 * notes that are cited and absent, statements without a source, counts whose relation is not told, private persons named.
 *
 * <p>{@link org.fadeout.flow.profile.LintText} is the way in. Names that start with Prose are the parts of a text as it was printed, and
 * those that start with Note are its notes. A rule here goes by how such documents are written in general and knows no country.
 */
@NullMarked
package org.fadeout.flow.profile;

import org.jspecify.annotations.NullMarked;
