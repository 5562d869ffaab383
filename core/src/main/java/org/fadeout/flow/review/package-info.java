/**
 * How work and reports are judged: scoring schemes with the judgements that people enter, recommendations through their editions, strategies
 * with their targets. In: a snapshot, schemes as dated data, a question. Out: scorecards, recommendations with status and checks, targets
 * beside reported and computed progress, a projection. Nothing here is scored by the program, and unknown is never zero.
 */
@NullMarked
package org.fadeout.flow.review;

import org.jspecify.annotations.NullMarked;
