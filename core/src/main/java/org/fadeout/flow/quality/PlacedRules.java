package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.evidence.DisposalClass;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;

/** The rules on where records say they are. */
final class PlacedRules {
    static final Rule<LandRecords> G09 = Rule.of(
            "G09",
            Severity.WARNING,
            "A place outside every administrative area on record, or outside the one that it names",
            "A digit may be wrong, or the record stands in the figures of another district",
            "Check the position on the map; correct it or the district, or record the area in which it lies",
            PlacedRules::outside);

    static final Rule<LandRecords> H08 = Rule.of(
            "H08",
            Severity.WARNING,
            "Items that were moved to be destroyed, of several tasks or days, stand at exactly one position",
            "It may be where they were destroyed; discs around it make land where nothing was found",
            "Enter the position where each item was found, or say that the position is not known",
            PlacedRules::demolitionSite);

    /** The headings under which files name the district of a row; they are kept as other values. */
    private static final Set<String> NAMING = Set.of(
            "admin1",
            "admin2",
            "adm1_pcode",
            "adm2_pcode",
            "admin1_pcode",
            "admin2_pcode",
            "district",
            "province",
            "municipality",
            "region");

    private PlacedRules() {}

    /** A record that lies somewhere, with what else was entered of it. */
    private record Lying(RecordId id, Position position, Attributes other) {}

    private static List<Lying> lying(LandRecords records) {
        List<Lying> all = new ArrayList<>();
        records.accidents().forEach(one -> add(all, one.id(), one.position(), one.other()));
        records.evidence().forEach(one -> add(all, one.id(), one.position(), one.other()));
        records.finds().forEach(one -> add(all, one.id(), one.position(), one.other()));
        records.hazards().forEach(one -> add(all, one.id(), inside(one.land()), one.other()));
        records.releases().forEach(one -> add(all, one.id(), inside(one.land()), one.other()));
        records.strikes().forEach(one -> add(all, one.id(), one.position(), one.other()));
        records.tasks().forEach(one -> add(all, one.id(), inside(one.land()), one.other()));
        return all;
    }

    private static @Nullable Position inside(org.fadeout.base.geometry.@Nullable Land land) {
        return land == null ? null : land.inside();
    }

    private static void add(List<Lying> all, RecordId id, @Nullable Position position, Attributes other) {
        if (position != null) {
            all.add(new Lying(id, position, other));
        }
    }

    private static void outside(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        List<AdminArea> areas = records.ofOrigin().all(AdminArea.KIND).stream()
                .filter(area -> area.land() != null)
                .toList();
        if (areas.isEmpty()) {
            return;
        }
        ShapeIndex index = new ShapeIndex(areas.stream()
                .map(area -> Shape.of(Objects.requireNonNull(area.land())))
                .toList());
        Map<String, Set<Integer>> byName = byName(areas);
        for (Lying one : lying(records)) {
            List<Integer> covering = index.covering(one.position());
            Where where = Where.records(one.id().text());
            if (covering.isEmpty()) {
                found.accept(Issue.of(rule, "It lies outside every administrative area on record", where)
                        .at(one.position()));
                continue;
            }
            one.other().values().forEach((heading, name) -> {
                Set<Integer> meant = NAMING.contains(heading.toLowerCase(Locale.ROOT))
                        ? byName.getOrDefault(name.strip().toLowerCase(Locale.ROOT), Set.of())
                        : Set.of();
                // A name that no area on record has says nothing: names have many spellings.
                if (!meant.isEmpty() && covering.stream().noneMatch(meant::contains)) {
                    found.accept(Issue.of(rule, "It lies outside the administrative area that it names", where)
                            .at(one.position())
                            .seen(heading + " " + name + ", lies in "
                                    + areas.get(covering.get(0)).name()));
                }
            });
        }
    }

    /** The areas by name and by code, in lower case. */
    private static Map<String, Set<Integer>> byName(List<AdminArea> areas) {
        Map<String, Set<Integer>> byName = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            for (String word : List.of(
                    areas.get(i).name(), Objects.requireNonNullElse(areas.get(i).code(), ""))) {
                if (!word.isBlank()) {
                    byName.computeIfAbsent(word.strip().toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                            .add(i);
                }
            }
        }
        return byName;
    }

    private static void demolitionSite(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<Position, List<Find>> moved = new HashMap<>();
        for (Find find : records.finds()) {
            if (find.disposalClass() == DisposalClass.MOVED && find.position() != null) {
                moved.computeIfAbsent(find.position(), place -> new ArrayList<>())
                        .add(find);
            }
        }
        Map<Position, List<String>> evidence = new HashMap<>();
        for (EvidencePoint point : records.evidence()) {
            if (point.position() != null && moved.containsKey(point.position())) {
                evidence.computeIfAbsent(point.position(), place -> new ArrayList<>())
                        .add(point.id().text());
            }
        }
        Map<String, List<Find>> byFirst = new TreeMap<>();
        moved.values().stream()
                .filter(PlacedRules::isOfSeveral)
                .forEach(finds -> byFirst.put(finds.get(0).id().text(), finds));
        byFirst.values().forEach(finds -> {
            Position place = Objects.requireNonNull(finds.get(0).position());
            List<String> ids = new ArrayList<>();
            finds.forEach(find -> ids.add(find.id().text()));
            ids.addAll(evidence.getOrDefault(place, List.of()));
            found.accept(Issue.of(rule, "The position may be that of a demolition site", new Where(null, 0, ids))
                    .at(place)
                    .seen(finds.size() + " records of moved items"));
        });
    }

    private static boolean isOfSeveral(List<Find> finds) {
        long tasks = finds.stream().map(Find::task).distinct().count();
        long days = finds.stream().map(Find::found).distinct().count();
        return tasks > 1 || days > 1;
    }
}
