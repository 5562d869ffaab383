/**
 * Strikes, their footprints, visits of non-technical survey, and hazardous areas (indicated, suspected and confirmed). Classification
 * and status are two independent attributes. Comes in: records of evidence, visits and decisions, and plain facts of later rooms. Goes
 * out: how an area was on a day, what its evidence proposes, which decisions can be taken and what they lack, and the baseline of survey.
 */
@NullMarked
package org.fadeout.flow.contamination;

import org.jspecify.annotations.NullMarked;
