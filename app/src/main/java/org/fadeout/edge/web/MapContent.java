package org.fadeout.edge.web;

import java.util.List;
import java.util.Map;

/**
 * What the map page shows before the first tile has come.
 *
 * @param backdrops the pictures of the ground that may be chosen
 * @param asked the values of the address by their names; empty words where it has none
 */
public record MapContent(List<MapLayer> layers, List<Backdrop> backdrops, Map<String, String> asked, String query) {}
