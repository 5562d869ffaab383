package org.fadeout.base.record;

/** One version that a batch made: of which record, and which version it is. */
public record Made(Kind<?> kind, RecordId record, VersionId version) {}
