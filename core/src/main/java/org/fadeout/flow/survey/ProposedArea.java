package org.fadeout.flow.survey;

import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.Area;
import org.fadeout.flow.contamination.HazardClass;

/**
 * Land that a survey proposes as a hazardous area. It is one only when a person says so.
 *
 * @param classification confirmed where boxes with a CMR make it, suspected where it could not be searched to the end
 * @param boxes the boxes that make it
 * @param rule how it was drawn, in words
 */
public record ProposedArea(HazardClass classification, List<SquareGrid.Cell> boxes, Land land, Area area, String rule) {

    public ProposedArea {
        boxes = List.copyOf(boxes);
    }
}
