package org.fadeout.flow.report;

import org.fadeout.flow.claims.Claim;

/** How a recommendation is followed, as reports print it. Whoever keeps recommendations says; without it the status is not recorded. */
@FunctionalInterface
public interface Followed {
    /** Nobody keeps them. */
    Followed NOT_RECORDED = claim -> new State("", "");

    State of(Claim recommendation);

    /**
     * Where a recommendation stands.
     *
     * @param status in words, empty where it is not recorded
     * @param evidence what shows it, such as the check that decides it; empty where nothing does
     */
    record State(String status, String evidence) {}
}
