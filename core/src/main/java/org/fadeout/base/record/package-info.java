/**
 * What a register is made of: records described by a {@link org.fadeout.base.record.Kind}, changes to them in atomic batches, and
 * snapshots of what was known when. {@link org.fadeout.base.record.Register} is the only repository interface.
 *
 * <p>A kind is a Java record: each component is a field, described where it stands by {@link org.fadeout.base.record.Told}. Table,
 * JSON, import columns and field-by-field difference are all driven by it. Comes in: records. Goes out: records. Stores outside keep
 * them.
 */
@NullMarked
package org.fadeout.base.record;

import org.jspecify.annotations.NullMarked;
