/**
 * The words of a country profile. Profiles of places are documents that cite claims: an edition is kept as it was published, a profile for a
 * day is composed of the claims of that day by rule. The lint judges the plain text of any profile, imported or made here.
 *
 * <p>In: claims, names, control, treaty events; or a text. Out: printed profiles as values, every sentence with its note; or findings.
 * {@link org.fadeout.flow.profile.LintText} is the way into the lint. Names that start with Prose are the parts of a text as it was printed,
 * and those that start with Note are its notes. A rule here goes by how such documents are written in general and knows no country.
 */
@NullMarked
package org.fadeout.flow.profile;

import org.jspecify.annotations.NullMarked;
