package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Passes;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.jspecify.annotations.Nullable;

/** Tells to which row a piece of land or an item belongs, dimension by dimension. */
final class Keys {
    private static final String NOT_RECORDED = Figures.Row.NOT_RECORDED;
    private static final String MIXED = "mixed, not disaggregated";
    private final List<Dimension> by;
    private final Map<RecordId, Task> tasks;
    private final Map<RecordId, HazardHistory> hazards;
    private final Map<RecordId, List<Find>> findsByTask;
    private final Places places;
    private final Ground ground;
    private final Map<RecordId, HazardType> otherHazard = new HashMap<>();
    private final Map<String, List<String>> itemsOfTask = new HashMap<>();

    Keys(Snapshot snapshot, LandRecords records, List<Dimension> by, Sheets sheets) {
        this.by = by;
        this.ground = sheets.ground();
        this.tasks = records.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
        this.hazards = HazardHistory.ofAll(records.hazards(), records.decisions());
        this.findsByTask = Passes.byTask(records.finds(), Find::task);
        this.places = new Places(snapshot, by, sheets);
    }

    /** All finds by the task that made them. */
    Map<RecordId, List<Find>> findsByTask() {
        return findsByTask;
    }

    /** True where every dimension can be told of an item. */
    boolean tellItems() {
        return tellItems(by);
    }

    static boolean tellItems(List<Dimension> by) {
        return by.stream().allMatch(Keys::isOfItems);
    }

    private static boolean isOfItems(Dimension dimension) {
        return switch (dimension) {
            case TASK, HAZARD, ADMIN1, ADMIN2, OPERATOR -> true;
            case PRODUCT, METHOD, AUTHORITY, JURISDICTION -> false;
        };
    }

    /** The key of land that a pass covers. */
    List<String> ofPass(Face face, Pass pass, boolean cmr) {
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> pass.ofTask().map(Keys::name).orElse(NOT_RECORDED);
                    case HAZARD -> found(pass, cmr).text();
                    case PRODUCT -> Product.CLEARED.text();
                    case ADMIN1, ADMIN2, AUTHORITY, JURISDICTION -> places.of(dimension, face, pass.date());
                    case OPERATOR -> operator(pass.task());
                    case METHOD -> pass.method() == null ? "search assumed" : pass.method();
                })
                .toList();
    }

    /** The key of land that was cancelled or reduced: by the category of its parent hazard at the decision. */
    List<String> ofRelease(Face face, Release release) {
        Task task = release.task() == null ? null : tasks.get(release.task());
        HazardHistory parent = release.hazard() == null ? null : hazards.get(release.hazard());
        HazardType category = parent == null ? HazardType.UNKNOWN : categoryAt(parent, release);
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> task == null ? NOT_RECORDED : name(task);
                    case HAZARD ->
                        category == HazardType.UNKNOWN || category == HazardType.MIXED ? MIXED : category.text();
                    case PRODUCT -> release.product().text();
                    case ADMIN1, ADMIN2, AUTHORITY, JURISDICTION -> places.of(dimension, face, release.date());
                    case OPERATOR -> operator(task);
                    case METHOD -> release.method() == null ? NOT_RECORDED : release.method();
                })
                .toList();
    }

    /** What the parent was held to be when the decision fell: before what that day itself changed; unknown where the day is. */
    private static HazardType categoryAt(HazardHistory parent, Release release) {
        PartialDate date = release.date();
        LocalDate first = date == null ? null : date.earliest();
        LocalDate last = date == null ? null : date.latest();
        HazardType before =
                parent.on(first == null ? LocalDate.MIN : first.minusDays(1)).hazardType();
        HazardType after =
                parent.on(last == null ? LocalDate.MAX : last.minusDays(1)).hazardType();
        return before == after ? before : HazardType.UNKNOWN;
    }

    /** The key of a task's polygon. */
    List<String> ofTask(Face face, Task task) {
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> name(task);
                    case HAZARD -> task.type().hazard().text();
                    case PRODUCT -> Product.CLEARED.text();
                    case ADMIN1, ADMIN2, AUTHORITY, JURISDICTION -> places.of(dimension, face, task.completed());
                    case OPERATOR -> operator(task);
                    case METHOD -> NOT_RECORDED;
                })
                .toList();
    }

    /** The key of an item; only where {@link #tellItems} holds. */
    List<String> ofFind(Find find) {
        Task task = find.task() == null ? null : tasks.get(find.task());
        if (by.contains(Dimension.ADMIN1) || by.contains(Dimension.ADMIN2)) {
            return ofFind(find, task);
        }
        // The same for all finds of a task.
        String name = task == null ? "" : task.id().text();
        List<String> known = itemsOfTask.get(name);
        if (known == null) {
            known = ofFind(find, task);
            itemsOfTask.put(name, known);
        }
        return known;
    }

    private List<String> ofFind(Find find, @Nullable Task task) {
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> task == null ? NOT_RECORDED : name(task);
                    case HAZARD -> HazardType.CLUSTER_MUNITION_REMNANTS.text();
                    case ADMIN1, ADMIN2 -> places.of(dimension, find.position());
                    case OPERATOR -> operator(task);
                    case PRODUCT, METHOD, AUTHORITY, JURISDICTION -> NOT_RECORDED;
                })
                .toList();
    }

    private static String name(Task task) {
        return task.number() == null ? task.id().text() : task.number();
    }

    private static String operator(@Nullable Task task) {
        return task == null || task.operator() == null ? NOT_RECORDED : task.operator();
    }

    /** What cleared land held, by what was found: within the envelope cluster munition remnants, else the hazard of the other items. */
    HazardType found(Pass pass, boolean cmr) {
        return cmr ? HazardType.CLUSTER_MUNITION_REMNANTS : rest(pass);
    }

    private HazardType rest(Pass pass) {
        return pass.ofTask()
                .map(task -> otherHazard.computeIfAbsent(task.id(), id -> restOf(task)))
                .orElse(HazardType.UNKNOWN);
    }

    /** Outside the envelope land belongs to the hazard of the other items found there, else to the task's type. */
    private HazardType restOf(Task task) {
        Set<HazardType> found = Stream.concat(
                        findsByTask.getOrDefault(task.id(), List.of()).stream().map(Find::category),
                        ground.categories(task.id()).stream())
                .map(Keys::hazardOf)
                .filter(hazard -> hazard != HazardType.UNKNOWN)
                .collect(Collectors.toSet());
        return found.isEmpty()
                ? task.type().hazard()
                : found.size() == 1 ? found.iterator().next() : HazardType.MIXED;
    }

    private static HazardType hazardOf(ItemCategory category) {
        return switch (category) {
            case ANTI_PERSONNEL_MINE -> HazardType.ANTI_PERSONNEL_MINES;
            case ANTI_VEHICLE_MINE -> HazardType.ANTI_VEHICLE_MINES;
            case OTHER_UXO -> HazardType.OTHER_UXO;
            case ABANDONED_ORDNANCE -> HazardType.ABANDONED_ORDNANCE;
            case IMPROVISED_DEVICE -> HazardType.IMPROVISED_DEVICES;
            case CLUSTER_MUNITION_REMNANT, CASING_OR_FRAGMENT, UNKNOWN -> HazardType.UNKNOWN;
        };
    }
}
