package org.fadeout.flow.clearance;

import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;

/** Gives the id of a new record: the same for the same kind and parts, so that an act told twice makes the same records. */
@FunctionalInterface
public interface Identify {
    RecordId id(Kind<?> kind, String... parts);
}
