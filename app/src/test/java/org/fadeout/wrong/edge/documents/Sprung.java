package org.fadeout.wrong.edge.documents;

import org.springframework.stereotype.Component;

/** Wrong: a framework outside the web. */
@Component
public final class Sprung {}
