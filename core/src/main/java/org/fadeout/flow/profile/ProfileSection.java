package org.fadeout.flow.profile;

import java.util.List;
import org.fadeout.base.record.Choice;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimType;

/** The sections of a profile in the order in which monitors print them. */
public enum ProfileSection implements Choice {
    UPDATE("Update"),
    SUMMARY("Summary"),
    NAMES_AND_CONTROL("Names and control"),
    BACKGROUND("Background"),
    POLICY("Policy"),
    USE("Use"),
    PRODUCTION_TRANSFER_AND_STOCKPILING("Production, transfer, and stockpiling"),
    CONTAMINATION_AND_CLEARANCE("Contamination and clearance"),
    RECOMMENDATIONS("Recommendations");

    private final String heading;

    ProfileSection(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    @Override
    public List<String> also() {
        return List.of(heading.toLowerCase(java.util.Locale.ROOT));
    }

    /** The section in which a claim is printed, by what it is about. */
    public static ProfileSection of(Claim claim) {
        return switch (claim.type()) {
            case USE, DENIAL, ACCUSATION, NEGATIVE_FINDING ->
                claim.type() == ClaimType.NEGATIVE_FINDING && !claim.speaksOf(ClaimType.USE)
                        ? CONTAMINATION_AND_CLEARANCE
                        : USE;
            case INVESTIGATION ->
                claim.speaksOf(ClaimType.USE) || claim.event() != null ? USE : CONTAMINATION_AND_CLEARANCE;
            case POSSESSION, PRODUCTION, TRANSFER, STOCKPILING -> PRODUCTION_TRANSFER_AND_STOCKPILING;
            case SUPPORT, ACCESSION -> POLICY;
            case EVENT, STATUS, DOCUMENT -> BACKGROUND;
            case LAND_RELEASED, ITEMS_DESTROYED, ESTIMATE, CONTAMINATION, CLEARANCE_RESULT, STANDARD ->
                CONTAMINATION_AND_CLEARANCE;
            case RECOMMENDATION -> RECOMMENDATIONS;
        };
    }
}
