package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.issues.Rule;

/** Every rule that sets claims beside claims. */
public final class ClaimRules {
    public static final List<Rule<ClaimBook>> ALL = List.of(
            CountRules.W01,
            CountRules.W02,
            CountRules.W03,
            CountRules.W04,
            CountRules.W05,
            CountRules.W06,
            SourceRules.W07,
            SourceRules.W08,
            SourceRules.W09,
            UseRules.W11,
            UseRules.W12,
            UseRules.W13,
            UseRules.W14,
            UseRules.W15,
            UseRules.W16,
            UseRules.W17,
            UseRules.W18,
            UseRules.W19,
            SourceRules.W21,
            SourceRules.W22,
            SourceRules.W23,
            SourceRules.W24,
            SourceRules.W25,
            SourceRules.W26,
            SourceRules.W27,
            SumRules.W28);

    private ClaimRules() {}
}
