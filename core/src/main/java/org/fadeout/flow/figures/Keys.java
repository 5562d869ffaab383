package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Passes;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.ControlKind;
import org.jspecify.annotations.Nullable;

/** Tells to which row a piece of land or an item belongs, dimension by dimension. */
final class Keys {
    private static final String NOT_RECORDED = "not recorded";
    private static final String MIXED = "mixed, not disaggregated";
    private final List<Dimension> by;
    private final Map<RecordId, Task> tasks;
    private final Map<RecordId, Hazard> hazards;
    private final Map<RecordId, List<Find>> findsByTask;
    private final Map<Integer, AdminArea> adminBySheet = new LinkedHashMap<>();
    private final List<AdminArea> admins;
    private final ShapeIndex adminIndex;
    private final List<Control> controls;
    private final Map<RecordId, HazardType> otherHazard = new HashMap<>();

    Keys(Snapshot snapshot, LandRecords records, List<Dimension> by, Sheets sheets) {
        this.by = by;
        this.tasks = records.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
        this.hazards = records.hazards().stream().collect(Collectors.toMap(Hazard::id, Function.identity()));
        this.findsByTask = Passes.byTask(records.finds(), Find::task);
        boolean places = by.contains(Dimension.ADMIN1) || by.contains(Dimension.AUTHORITY);
        this.admins = places
                ? snapshot.all(AdminArea.KIND).stream()
                        .filter(area -> area.land() != null
                                && (area.level() == null || area.level().number() == 1))
                        .toList()
                : List.of();
        List<Shape> shapes = new ArrayList<>();
        for (AdminArea area : admins) {
            Shape shape = area.land() == null ? Shape.EMPTY : Shape.of(area.land());
            shapes.add(shape);
            adminBySheet.put(sheets.lay(shape), area);
        }
        this.adminIndex = new ShapeIndex(shapes);
        this.controls = snapshot.all(Control.KIND);
    }

    /** True where every dimension can be told of an item. */
    boolean tellItems() {
        return !by.contains(Dimension.PRODUCT) && !by.contains(Dimension.METHOD) && !by.contains(Dimension.AUTHORITY);
    }

    /** The key of land that a pass covers. */
    List<String> ofPass(Face face, Pass pass, boolean cmr) {
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> pass.ofTask().map(Keys::name).orElse(NOT_RECORDED);
                    case HAZARD -> (cmr ? HazardType.CLUSTER_MUNITION_REMNANTS : rest(pass)).text();
                    case PRODUCT -> Product.CLEARED.text();
                    case ADMIN1 -> admin(face);
                    case OPERATOR -> operator(pass.task());
                    case METHOD -> pass.method() == null ? "search assumed" : pass.method();
                    case AUTHORITY -> authority(face, pass.date());
                })
                .toList();
    }

    /** The key of land that was cancelled or reduced: by the category of its parent hazard at the decision. */
    List<String> ofRelease(Face face, Release release) {
        Task task = release.task() == null ? null : tasks.get(release.task());
        Hazard parent = release.hazard() == null ? null : hazards.get(release.hazard());
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> task == null ? NOT_RECORDED : name(task);
                    case HAZARD ->
                        parent == null || parent.hazardType() == HazardType.UNKNOWN
                                ? MIXED
                                : parent.hazardType().text();
                    case PRODUCT -> release.product().text();
                    case ADMIN1 -> admin(face);
                    case OPERATOR -> operator(task);
                    case METHOD -> release.method() == null ? NOT_RECORDED : release.method();
                    case AUTHORITY -> authority(face, release.date());
                })
                .toList();
    }

    /** The key of a task's polygon. */
    List<String> ofTask(Face face, Task task) {
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> name(task);
                    case HAZARD -> task.type().hazard().text();
                    case PRODUCT -> Product.CLEARED.text();
                    case ADMIN1 -> admin(face);
                    case OPERATOR -> operator(task);
                    case METHOD -> NOT_RECORDED;
                    case AUTHORITY -> authority(face, task.completed());
                })
                .toList();
    }

    /** The key of an item; only where {@link #tellItems} holds. */
    List<String> ofFind(Find find) {
        Task task = find.task() == null ? null : tasks.get(find.task());
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TASK -> task == null ? NOT_RECORDED : name(task);
                    case HAZARD -> HazardType.CLUSTER_MUNITION_REMNANTS.text();
                    case ADMIN1 -> admin(find.position());
                    case OPERATOR -> operator(task);
                    case PRODUCT, METHOD, AUTHORITY -> NOT_RECORDED;
                })
                .toList();
    }

    private static String name(Task task) {
        return task.number() == null ? task.id().text() : task.number();
    }

    private static String operator(@Nullable Task task) {
        return task == null || task.operator() == null ? NOT_RECORDED : task.operator();
    }

    private HazardType rest(Pass pass) {
        return pass.ofTask()
                .map(task -> otherHazard.computeIfAbsent(task.id(), id -> restOf(task)))
                .orElse(HazardType.UNKNOWN);
    }

    /** Outside the envelope land belongs to the hazard of the other items found there, else to the task's type. */
    private HazardType restOf(Task task) {
        Set<HazardType> found = findsByTask.getOrDefault(task.id(), List.of()).stream()
                .map(find -> hazardOf(find.category()))
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

    private String admin(Face face) {
        return adminBySheet.entrySet().stream()
                .filter(entry -> face.in(entry.getKey()))
                .map(entry -> entry.getValue().name())
                .findFirst()
                .orElse("outside all areas");
    }

    private String admin(@Nullable Position position) {
        List<Integer> covering = position == null ? List.of() : adminIndex.covering(position);
        return position == null
                ? NOT_RECORDED
                : covering.isEmpty()
                        ? "outside all areas"
                        : admins.get(covering.get(0)).name();
    }

    private String authority(Face face, @Nullable PartialDate date) {
        return adminBySheet.entrySet().stream()
                .filter(entry -> face.in(entry.getKey()))
                .flatMap(entry -> controls.stream()
                        .filter(control -> control.sort() == ControlKind.CONTROL
                                && entry.getValue().id().equals(control.adminArea())
                                && holds(control, date)))
                .map(Control::holder)
                .findFirst()
                .orElse(NOT_RECORDED);
    }

    private static boolean holds(Control control, @Nullable PartialDate date) {
        boolean since = control.from() == null || (date != null && !date.certainlyBefore(control.from()));
        boolean ended =
                control.until() != null && (date == null || control.until().certainlyBefore(date));
        return since && !ended;
    }
}
