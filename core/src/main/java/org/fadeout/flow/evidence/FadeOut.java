package org.fadeout.flow.evidence;

import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * How far the land of a find reaches: the standard's distance for its class of munition, or a given radius that replaces it. Lengths
 * are true metres.
 */
public final class FadeOut {
    private final Standard standard;
    private final @Nullable Length given;
    /** What the standard says of each class, once it has been asked: it is the same for hundreds of thousands of finds. */
    private final @Nullable Length[] byType = new @Nullable Length[CmrType.values().length];

    /** @param given replaces the standard's distance where it is not null */
    public FadeOut(Standard standard, @Nullable Length given) {
        this.standard = standard;
        this.given = given;
    }

    /** The standard that says how far. */
    public Standard standard() {
        return standard;
    }

    /** R for this find. */
    public Length radius(Find find) {
        if (given != null) {
            return given;
        }
        int type = (find.cmrType() == null ? CmrType.UNKNOWN : find.cmrType()).ordinal();
        Length known = byType[type];
        if (known == null) {
            known = standard.fadeOutFor(find.munitionClass());
            byType[type] = known;
        }
        return known;
    }

    /** True where the find makes a disc and its position can carry one. */
    public boolean positions(Find find) {
        return find.makesDisc() && find.positionedFor(radius(find));
    }

    /** The disc of R; nothing where the find makes none or is not positioned. */
    public Optional<Disc> disc(Find find) {
        return positions(find) ? disc(find, radius(find)) : Optional.empty();
    }

    /** The disc of R less the accuracy; nothing also where the accuracy is neither recorded nor assumed by the standard. */
    public Optional<Disc> narrowed(Find find) {
        Length accuracy = accuracy(find);
        return positions(find) && accuracy != null ? disc(find, radius(find).lessOrZero(accuracy)) : Optional.empty();
    }

    /** The disc that the gap takes: of R and the accuracy, or of R alone where the standard adds none; nothing also where it is unknown. */
    public Optional<Disc> reaching(Find find) {
        return standard.addsAccuracy() ? widened(find) : disc(find);
    }

    /** True where the gap needs an accuracy that is neither recorded nor assumed. */
    public boolean lacksAccuracy(Find find) {
        return standard.addsAccuracy() && accuracy(find) == null;
    }

    /** The disc of R and the accuracy, the high end of the range; nothing also where the accuracy is neither recorded nor assumed. */
    public Optional<Disc> widened(Find find) {
        Length accuracy = accuracy(find);
        return positions(find) && accuracy != null ? disc(find, radius(find).plus(accuracy)) : Optional.empty();
    }

    /** The recorded accuracy, else the one that the standard assumes, else null. */
    public @Nullable Length accuracy(Find find) {
        return find.accuracy() != null ? find.accuracy() : standard.assumedAccuracy();
    }

    /** The same standard and the same radius make the same rule: what is computed under one is kept by it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FadeOut rule && Objects.equals(rule.given, given) && rule.standard.equals(standard);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standard.id(), given);
    }

    private static Optional<Disc> disc(Find find, Length radius) {
        Position position = find.position();
        return position == null ? Optional.empty() : Optional.of(new Disc(position, radius));
    }
}
