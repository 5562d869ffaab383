package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;

/**
 * How far a country is surveyed, district by district: land surveyed with evidence, surveyed without evidence, and not surveyed. No number
 * here is contamination.
 *
 * @param level the administrative level of the districts
 * @param asOf visits and evidence certainly dated by this day count
 * @param districts by name, then id
 * @param total all districts together, ground of two that overlap once; visits that reach no district are not in it
 * @param outside land that visits covered outside all districts
 * @param questions what a person has to decide; it has changed no area
 */
public record Baseline(
        long level, LocalDate asOf, List<District> districts, Surveyed total, Area outside, List<String> questions) {

    public Baseline {
        districts = List.copyOf(districts);
        questions = List.copyOf(questions);
    }

    /** One district and what was surveyed of it. */
    public record District(AdminArea area, Surveyed surveyed) {}

    /**
     * The three areas, which add to the whole exactly, and the visits.
     *
     * @param visits all that reach the land, inaccessible ones too
     * @param inaccessible those that came to nothing because the team could not get there, or whose result is not recorded
     * @param overturned ids of visits without evidence on whose land evidence was found later
     * @param lastVisit the latest date of a visit, or null where there is none
     */
    public record Surveyed(
            Area withEvidence,
            Area withoutEvidence,
            Area notSurveyed,
            Count visits,
            Count inaccessible,
            List<RecordId> overturned,
            @Nullable PartialDate lastVisit) {
        public Surveyed {
            overturned = List.copyOf(overturned);
        }

        /** The whole land: the three together. */
        public Area whole() {
            return withEvidence.plus(withoutEvidence).plus(notSurveyed);
        }
    }
}
