/**
 * The catalogue of rules, and the rules that look across rooms. A rule on the data of one room stands in that room. Comes in: the records
 * of one snapshot. Goes out: issues, the most severe first. Severity BLOCKING stops approval and final reports.
 */
@NullMarked
package org.fadeout.flow.quality;

import org.jspecify.annotations.NullMarked;
