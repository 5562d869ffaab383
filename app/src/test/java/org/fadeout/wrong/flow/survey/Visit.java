package org.fadeout.wrong.flow.survey;

import org.fadeout.wrong.flow.clearance.Pass;

/** Wrong: survey and clearance stand side by side. */
public record Visit(Pass pass) {}
