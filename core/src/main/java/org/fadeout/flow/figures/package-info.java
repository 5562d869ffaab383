/**
 * The figures of a period, computed from evidence: the three areas, the items, what was cancelled, reduced and cleared, and what others
 * report. The definitions are those of docs/dictionary.md and ARCHITECTURE.md; {@link org.fadeout.flow.figures.Figures} names each one.
 *
 * <p>Every polygon of a period is cut into faces once; each face is measured once; every area is a sum of faces. Comes in: the records of
 * one snapshot and a question. Goes out: a value. Unknown is null, never zero.
 */
@NullMarked
package org.fadeout.flow.figures;

import org.jspecify.annotations.NullMarked;
