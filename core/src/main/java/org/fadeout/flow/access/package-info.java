/**
 * Who sees what, and who approves what. Comes in: a record and a layer; a person with a role; the versions of a record and a name. Goes
 * out: the record as that layer may show it, or nothing; what the person may do; what waits for a decision and what stands against it.
 * Checked by {@code RedactionTest}, {@code RoleTest}, {@code OwnRecordsTest} and {@code ApprovalTest}; every output passes here.
 */
@NullMarked
package org.fadeout.flow.access;

import org.jspecify.annotations.NullMarked;
