package org.fadeout.edge.web;

import java.util.List;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Place;

/**
 * A layer of the map.
 *
 * @param kind the records it draws
 * @param title its name in the legend
 * @param shown true where it is drawn from the start
 * @param symbols its symbols in the legend: the name of the drawing, then what it means
 */
public record MapLayer(Kind<?> kind, String title, boolean shown, List<Symbol> symbols) {

    /** One symbol of the legend. */
    public record Symbol(String name, String meaning) {}

    /** From the bottom of the map to its top. */
    static final List<MapLayer> ALL = List.of(
            of(AdminArea.KIND, "Administrative areas", true, "admin", "Boundary"),
            of(
                    Hazard.KIND,
                    "Hazardous areas",
                    true,
                    "cha",
                    "Confirmed (CHA)",
                    "sha",
                    "Suspected (SHA)",
                    "nominal",
                    "Planning circle, not counted",
                    "open",
                    "Outline: open",
                    "worked",
                    "Outline: worked on",
                    "closed",
                    "Outline: closed"),
            of(Task.KIND, "Task polygons", true, "task", "What was ordered"),
            of(
                    Release.KIND,
                    "Land released",
                    false,
                    "cleared",
                    "Cleared",
                    "reduced",
                    "Reduced by technical survey",
                    "cancelled",
                    "Cancelled by non-technical survey"),
            of(
                    Searched.KIND,
                    "Searched land",
                    true,
                    "searched",
                    "Below the surface",
                    "surface",
                    "Surface only",
                    "undepth",
                    "Depth not recorded"),
            of(Exclusion.KIND, "Exclusions", true, "exclusion", "Declared not to be searched"),
            of(Footprint.KIND, "Strike footprints", true, "footprint", "Ground a strike covered"),
            of(Strike.KIND, "Strikes", false, "strike", "Middle of a strike"),
            of(EvidencePoint.KIND, "Evidence", false, "evidence", "Sign of contamination"),
            of(Accident.KIND, "Accidents", false, "accident", "Accident"),
            of(
                    Find.KIND,
                    "Finds",
                    true,
                    "cmr",
                    "Cluster munition remnant",
                    "moved",
                    "Remnant that had been moved",
                    "other",
                    "Other item"),
            of(Place.KIND, "Places", true, "place", "Place"));

    private static MapLayer of(Kind<?> kind, String title, boolean shown, String... namesAndMeanings) {
        List<Symbol> symbols = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndMeanings.length; i += 2) {
            symbols.add(new Symbol(namesAndMeanings[i], namesAndMeanings[i + 1]));
        }
        return new MapLayer(kind, title, shown, List.copyOf(symbols));
    }
}
