package org.fadeout.wrong.base.measure;

import org.fadeout.wrong.flow.figures.Total;

/** Wrong: a measure that knows a figure. */
public record Heavy(Total total) {}
