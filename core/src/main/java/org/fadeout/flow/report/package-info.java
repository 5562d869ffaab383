/**
 * Reports as values: headings, paragraphs, facts, tables and map drawings. It prints what was computed elsewhere and computes nothing.
 * Comes in: figures, gaps, issues. Goes out: a {@link org.fadeout.flow.report.Document}, which the program renders.
 */
@NullMarked
package org.fadeout.flow.report;

import org.jspecify.annotations.NullMarked;
