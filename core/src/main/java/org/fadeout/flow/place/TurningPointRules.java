package org.fadeout.flow.place;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fadeout.base.geometry.Distance;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;

/** The rules that need turning points only. */
public final class TurningPointRules {
    /** Names of WGS 84 and of grids on it, once signs other than letters and digits are taken out. */
    private static final Pattern WGS84 =
            Pattern.compile("(wgs(19)?84.*|epsg(4326|4979|32[67]\\d\\d)|4326|crs84|itrf.*|gps)");

    /** Neighbouring points farther apart than the standard says. */
    public static final Rule<Perimeters> G10 = Rule.of(
            "G10",
            Severity.INFORMATION,
            "Two neighbouring points of a boundary are farther apart than the standard says",
            "Without a mark in between people lose the line on the ground",
            "Record the intermediate points, or check whether one is missing",
            TurningPointRules::farApart);

    /** What was measured does not fit together. */
    public static final Rule<Perimeters> G11 = Rule.of(
            "G11",
            Severity.WARNING,
            "A leg does not end at the coordinates entered, or a boundary does not close",
            "One of bearing, distance, north and coordinates is wrong, and the land lies elsewhere",
            "Check the leg: bearing, distance, north reference and declination; measure again where they stand",
            TurningPointRules::doesNotFit);

    /** No datum, several, or one that was not brought to WGS 84. */
    public static final Rule<Perimeters> G12 = Rule.of(
            "G12",
            Severity.WARNING,
            "The datum of a boundary is missing, mixed, or local without a transformation",
            "Between datums lie up to hundreds of metres",
            "Record the datum; import points of another datum with their reference system",
            TurningPointRules::doubtfulDatum);

    /** A chain of points that leads nowhere. */
    public static final Rule<Perimeters> G13 = Rule.of(
            "G13",
            Severity.BLOCKING,
            "A point is given from a point that is missing or that leads back to it",
            "Its place cannot be told, and the land has no boundary",
            "Enter the missing point, or correct the point that the leg starts from",
            TurningPointRules::brokenChain);

    public static final List<Rule<Perimeters>> ALL = List.of(G10, G11, G12, G13);

    private TurningPointRules() {}

    private static void farApart(Rule<Perimeters> rule, Perimeters perimeters, Consumer<Issue> found) {
        for (Perimeters.Judged judged : perimeters.all()) {
            Length spacing = judged.spacing();
            List<PlacedPoint> line =
                    spacing == null ? List.of() : judged.perimeter().boundary();
            for (int i = 0; i < line.size() && line.size() > 1; i++) {
                PlacedPoint one = line.get(i);
                PlacedPoint next = line.get((i + 1) % line.size());
                Position from = one.position();
                Position to = next.position();
                if (spacing != null
                        && from != null
                        && to != null
                        && Distance.between(from, to).isMoreThan(spacing)) {
                    Where where = Where.records(
                            one.point().id().text(), next.point().id().text());
                    found.accept(Issue.of(rule, "Two neighbouring points are far apart", where)
                            .seen(one.point().number() + " to " + next.point().number() + ": "
                                    + Distance.between(from, to) + "; the standard says at most " + spacing)
                            .at(to));
                }
            }
        }
    }

    private static void doesNotFit(Rule<Perimeters> rule, Perimeters perimeters, Consumer<Issue> found) {
        for (Perimeters.Judged judged : perimeters.all()) {
            Perimeter perimeter = judged.perimeter();
            Length tolerance = judged.tolerance();
            for (PlacedPoint placed : perimeter.points()) {
                Length differs = placed.differs();
                if (tolerance != null && differs != null && differs.isMoreThan(tolerance)) {
                    found.accept(issue(rule, "The leg does not end at the coordinates entered", placed)
                            .seen("leg ends " + differs + " away; tolerance " + tolerance));
                }
                PlacedPoint.Fault fault = placed.fault();
                if (fault != null && !fault.breaksChain()) {
                    found.accept(issue(rule, "The leg cannot be used: " + fault.text(), placed));
                }
            }
            Length error = perimeter.closingError();
            if (tolerance != null && error != null && error.isMoreThan(tolerance)) {
                found.accept(issue(
                                rule,
                                "The boundary does not close",
                                perimeter.boundary().get(0))
                        .seen("closing error " + error + "; tolerance " + tolerance));
            }
        }
    }

    private static void doubtfulDatum(Rule<Perimeters> rule, Perimeters perimeters, Consumer<Issue> found) {
        for (Perimeters.Judged judged : perimeters.all()) {
            List<PlacedPoint> entered = judged.perimeter().points().stream()
                    .filter(placed -> placed.point().enteredPosition() != null)
                    .toList();
            Set<String> datums = new TreeSet<>();
            for (PlacedPoint placed : entered) {
                TurningPoint point = placed.point();
                String system = point.referenceSystem();
                if (system == null) {
                    found.accept(issue(rule, "The datum of the coordinates is not recorded", placed));
                    continue;
                }
                datums.add(plain(system));
                if (!isWgs84(system) && point.transformation() == null) {
                    found.accept(
                            issue(rule, "The coordinates were taken as WGS 84 although another datum stands", placed)
                                    .seen(system));
                }
            }
            if (datums.stream().filter(datum -> !isWgs84(datum)).count() + (hasWgs84(datums) ? 1 : 0) > 1) {
                found.accept(issue(rule, "The points of one boundary are on several datums", entered.get(0))
                        .seen(String.join(", ", datums)));
            }
        }
    }

    private static boolean hasWgs84(Set<String> datums) {
        return datums.stream().anyMatch(TurningPointRules::isWgs84);
    }

    private static boolean isWgs84(String system) {
        return WGS84.matcher(plain(system)).matches();
    }

    private static String plain(String system) {
        return system.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void brokenChain(Rule<Perimeters> rule, Perimeters perimeters, Consumer<Issue> found) {
        perimeters.all().stream()
                .flatMap(judged -> judged.perimeter().points().stream())
                .filter(placed -> placed.fault() != null
                        && Objects.requireNonNull(placed.fault()).breaksChain())
                .forEach(placed -> found.accept(issue(
                                rule,
                                "The point cannot be placed: "
                                        + Objects.requireNonNull(placed.fault()).text(),
                                placed)
                        .seen("from " + placed.point().fromPoint())));
    }

    private static Issue issue(Rule<Perimeters> rule, String what, PlacedPoint placed) {
        return Issue.of(rule, what, Where.records(placed.point().id().text())).at(placed.position());
    }
}
