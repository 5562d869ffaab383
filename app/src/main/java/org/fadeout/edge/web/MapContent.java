package org.fadeout.edge.web;

import java.util.List;

/** What the map page shows beside the records. */
public record MapContent(List<Summary.Line> summary, List<MapLayer> layers) {}
