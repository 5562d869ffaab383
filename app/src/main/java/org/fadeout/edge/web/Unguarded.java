package org.fadeout.edge.web;

import org.fadeout.base.record.Register;

/**
 * The register itself, for what is the same whoever asks and shows nobody anything by itself: which phones are let in, and the forms and lists that
 * those get.
 */
record Unguarded(Register register) {}
