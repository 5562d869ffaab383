package org.fadeout.spark.strikes;

import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.jspecify.annotations.Nullable;

/**
 * Strikes told apart. Planning areas are circles of one nominal size around each place, for planning survey only.
 *
 * @param read all rows of the table
 * @param refused rows of it without a usable place, by the rule that refused them; they count nowhere else
 * @param repeated rows that say the same as another row in every column; they are counted, and this says how many
 * @param circle the nominal size of one planning area
 * @param glossary what the glossary holds of each verdict
 * @param rows one for each area with strikes, in the order of the areas; the last but one of what lies in none, the last of all together
 */
public record StrikesTold(
        Count read,
        Map<String, Count> refused,
        Count repeated,
        Area circle,
        Map<WeaponVerdict, Glossary.Total> glossary,
        List<Row> rows) {
    public StrikesTold {
        refused = Map.copyOf(refused);
        glossary = Map.copyOf(glossary);
        rows = List.copyOf(rows);
    }

    /**
     * The strikes of an area.
     *
     * @param area its name
     * @param missions how many of each verdict
     * @param planning around strikes with cluster munitions; null where there is none but some are unknown
     * @param planningAtMost around those and the strikes of which the weapon is unknown
     */
    public record Row(
            String area,
            Map<WeaponVerdict, Count> missions,
            @Nullable Planning planning,
            Planning planningAtMost) {
        public Row {
            missions = Map.copyOf(missions);
        }
    }

    /** Nominal planning areas: all circles added up, and the ground that they cover. */
    public record Planning(Area sum, Area union) {}
}
