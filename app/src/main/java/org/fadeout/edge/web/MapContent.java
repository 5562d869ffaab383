package org.fadeout.edge.web;

import java.util.List;

/**
 * What the map page shows beside the records.
 *
 * @param invented true where any source of the register is invented
 */
public record MapContent(String country, boolean invented, List<Summary.Line> summary, List<MapLayer> layers) {}
