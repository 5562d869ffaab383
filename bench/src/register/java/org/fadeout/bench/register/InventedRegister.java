package org.fadeout.bench.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.bench.Country;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * A register of a whole invented country: finds, tasks, searches, products, hazardous areas, evidence, districts. The ground is the one
 * on which the engine is measured, laid on the ellipsoid at 40 degrees north. The same size and seed give the same records.
 */
final class InventedRegister {
    private static final double SOUTH = 40;
    private static final double WEST = 44;
    private static final double METRES_NORTH = 111_035;
    private static final double METRES_EAST = 85_394;
    private static final int BATCH = 20_000;
    private static final int DISTRICTS = 12;
    private static final double NEAR_DEGREES = 0.01;
    private static final String[] OPERATORS = {"Operator A", "Operator B", "Operator C", "Operator D"};
    private static final TaskType[] TYPES = {
        TaskType.CMR_CLEARANCE, TaskType.CMR_CLEARANCE, TaskType.CMR_CLEARANCE, TaskType.BATTLE_AREA_CLEARANCE, TaskType.MINE_CLEARANCE
    };
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Country country;
    // Asked for once: they are made anew each time.
    private final List<List<List<double[]>>> tasks;
    private final List<List<List<double[]>>> released;
    private final SplittableRandom random;
    private final Register register;
    private final RecordId source = RecordId.of("source-invented");
    private final List<Change> changes = new ArrayList<>();
    private final List<Geometry> taskLand = new ArrayList<>();
    private final List<List<Geometry>> hazardLand = new ArrayList<>();
    private final STRtree taskIndex = new STRtree();

    private InventedRegister(Register register, Country country, long seed) {
        this.register = register;
        this.country = country;
        this.tasks = country.tasks();
        this.released = country.released();
        this.random = new SplittableRandom(seed);
    }

    /** Makes the register where nothing stands. */
    static void make(Path path, int finds, long seed) {
        try (Register register =
                MakeRegister.make(path, "AZ", "default", "UTC", "bench", Surroundings.ofThisMachine())) {
            new InventedRegister(register, Country.invent(finds, seed), seed).all();
        }
    }

    private void all() {
        put(Source.KIND, "invented", Map.of("title", "Invented country", "type", SourceType.GENERATED, "invented", true));
        districts();
        for (int i = 0; i < tasks.size(); i++) {
            task(i);
        }
        hazards();
        for (int i = 0; i < country.size(); i++) {
            find(i);
        }
        flush();
    }

    private void districts() {
        double side = country.side() / DISTRICTS;
        for (int i = 0; i < DISTRICTS * DISTRICTS; i++) {
            double east = i % DISTRICTS * side;
            double north = i / DISTRICTS * side;
            Geometry box = GEOMETRY.toGeometry(new Envelope(lon(east), lon(east + side), lat(north), lat(north + side)));
            put(AdminArea.KIND, "d" + i, Map.of("name", "District " + i, "level", Count.ONE, "land", Land.of(box)));
        }
    }

    private void task(int i) {
        Geometry land = placed(tasks.get(i));
        taskLand.add(land);
        int hazard = hazardOf(land);
        taskIndex.insert(land.getEnvelopeInternal(), i);
        String month = String.format("%02d", 1 + random.nextInt(12));
        int year = random.nextInt(10) < 7 ? 2023 : 2022;
        Map<String, Object> told = new HashMap<>(Map.of(
                "type", TYPES[random.nextInt(TYPES.length)],
                "status", random.nextInt(10) < 8 ? TaskStatus.COMPLETED : TaskStatus.ACTIVE,
                "operator", OPERATORS[random.nextInt(OPERATORS.length)],
                "hazard", RecordId.of("hazard-" + hazard),
                "land", Land.of(land),
                "started", PartialDate.parse(year + "-" + month + "-01"),
                "completed", PartialDate.parse(year + "-" + month + "-28")));
        put(Task.KIND, Integer.toString(i), told);
        Geometry part = placed(released.get(i));
        if (random.nextInt(10) > 0) {
            put(Searched.KIND, Integer.toString(i), Map.of(
                    "task", RecordId.of("task-" + i),
                    "land", Land.of(part),
                    "method", random.nextInt(10) == 0 ? "visual" : "metal detector",
                    "depth", Length.ofCentimetres(random.nextInt(10) == 0 ? 0 : 30),
                    "date", PartialDate.parse(year + "-" + month + "-15")));
        } else {
            put(Release.KIND, Integer.toString(i), Map.of(
                    "product", random.nextBoolean() ? Product.REDUCED : Product.CANCELLED,
                    "land", Land.of(part),
                    "coverage", Percent.ALL,
                    "hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS,
                    "hazard", RecordId.of("hazard-" + hazard),
                    "task", RecordId.of("task-" + i),
                    "date", PartialDate.parse(year + "-" + month + "-28")));
        }
    }

    /** Tasks of one strike come one after another: those near to each other work on one hazardous area. */
    private int hazardOf(Geometry task) {
        if (hazardLand.isEmpty()
                || hazardLand.get(hazardLand.size() - 1).get(0).distance(task) > NEAR_DEGREES) {
            hazardLand.add(new ArrayList<>());
        }
        hazardLand.get(hazardLand.size() - 1).add(task);
        return hazardLand.size() - 1;
    }

    private void hazards() {
        for (int i = 0; i < hazardLand.size(); i++) {
            Geometry hull = GEOMETRY.buildGeometry(hazardLand.get(i)).convexHull();
            put(Hazard.KIND, Integer.toString(i), Map.of(
                    "classification", random.nextBoolean() ? HazardClass.CONFIRMED : HazardClass.SUSPECTED,
                    "status", random.nextInt(4) == 0 ? HazardStatus.CLOSED : HazardStatus.OPEN,
                    "hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS,
                    "land", Land.of(hull),
                    "recorded", PartialDate.parse("2021-0" + (1 + random.nextInt(9)) + "-01")));
        }
    }

    private void find(int i) {
        Position position = new Position(lat(country.north(i)), lon(country.east(i)));
        Map<String, Object> told = new HashMap<>(Map.of(
                "category", ItemCategory.CLUSTER_MUNITION_REMNANT,
                "cmr_type", CmrType.UNEXPLODED_SUBMUNITION,
                "quantity", Count.ONE,
                "position", position,
                "position_method", PositionMethod.GPS,
                "accuracy", Length.ofMetres(1 + random.nextInt(10)),
                "found", PartialDate.parse("2023-" + String.format("%02d", 1 + random.nextInt(12)) + "-10"),
                "found_in_place", true));
        taskAt(position).ifPresent(task -> told.put("task", RecordId.of("task-" + task)));
        put(Find.KIND, Integer.toString(i), told);
        if (i % 20 == 0) {
            put(EvidencePoint.KIND, Integer.toString(i), Map.of(
                    "type", EvidenceType.STRIKE_MARK,
                    "hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS,
                    "position", position, "date", PartialDate.parse("2021-01-01")));
        }
    }

    private java.util.Optional<Integer> taskAt(Position position) {
        Geometry point = GEOMETRY.createPoint(new Coordinate(position.longitude(), position.latitude()));
        List<?> near = taskIndex.query(point.getEnvelopeInternal());
        return near.stream()
                .map(Integer.class::cast)
                .sorted()
                .filter(task -> taskLand.get(task).covers(point))
                .findFirst();
    }

    private <T extends Entity> void put(Kind<T> kind, String number, Map<String, Object> told) {
        Map<String, Object> values = new HashMap<>(told);
        values.put("id", RecordId.of(kind.name().replace('_', '-') + "-" + number));
        kind.field("number").ifPresent(field -> values.put("number", number));
        kind.field("other").ifPresent(field -> values.put("other", Attributes.NONE));
        kind.field("source").ifPresent(field -> values.put("source", source));
        changes.add(Change.put(kind, kind.make(values)));
        if (changes.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        register.append(new Batch("bench", "Invented country", Standing.APPROVED, changes));
        changes.clear();
    }

    private static double lon(double east) {
        return WEST + east / METRES_EAST;
    }

    private static double lat(double north) {
        return SOUTH + north / METRES_NORTH;
    }

    private static Geometry placed(List<List<double[]>> parts) {
        Geometry[] polygons = parts.stream()
                .map(rings -> GEOMETRY.createPolygon(
                        GEOMETRY.createLinearRing(corners(rings.get(0))),
                        rings.stream()
                                .skip(1)
                                .map(ring -> GEOMETRY.createLinearRing(corners(ring)))
                                .toArray(org.locationtech.jts.geom.LinearRing[]::new)))
                .toArray(Geometry[]::new);
        return GeometryFixer.fix(GEOMETRY.buildGeometry(List.of(polygons)));
    }

    private static Coordinate[] corners(double[] ring) {
        Coordinate[] corners = new Coordinate[ring.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(lon(ring[2 * i]), lat(ring[2 * i + 1]));
        }
        corners[corners.length - 1] = corners[0].copy();
        return corners;
    }
}
