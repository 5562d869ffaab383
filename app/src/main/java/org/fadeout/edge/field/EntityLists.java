package org.fadeout.edge.field;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.EntityVersions;
import org.fadeout.edge.actions.SentEntity;
import org.fadeout.edge.exchange.Hash;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.fadeout.flow.survey.SurveyData;
import org.fadeout.flow.survey.SurveyEntry;
import org.fadeout.flow.survey.SurveyGrid;
import org.fadeout.flow.survey.SurveyedGrid;
import org.jspecify.annotations.Nullable;

/**
 * What a team may choose from on its phone, so that it writes to a record of the register and does not make a twin: open tasks, open hazardous
 * areas, boxes of survey grids, finds that are not dealt with. Each is a CSV as ODK entities are: {@code name} is a UUID made of the record's
 * id, {@code __version} counts its versions and never falls.
 */
public final class EntityLists {
    /** A grid with more boxes than a phone can scroll through lists only those at which work was done, and those around them. */
    private static final long MOST_BOXES = 2_000;

    private static final String VERSION = "__version";

    private final Map<String, ListFile> files;
    private final Map<String, RecordId> records;
    private final Set<String> waiting;

    /**
     * One list.
     *
     * @param csv with a heading
     * @param names of the entities in it
     */
    public record ListFile(String name, byte[] csv, String md5, Set<String> names) {}

    private record Row(String name, Map<String, String> values) {}

    private EntityLists(Map<String, ListFile> files, Map<String, RecordId> records, Set<String> waiting) {
        this.files = files;
        this.records = records;
        this.waiting = waiting;
    }

    /** The lists as the register stands on a day. */
    public static EntityLists of(Register register, Snapshot snapshot, LocalDate day) {
        Map<String, RecordId> records = new TreeMap<>();
        Map<String, ListFile> files = new LinkedHashMap<>();
        put(files, "tasks", List.of("record", "status", "geometry"), tasks(register, snapshot, records));
        put(files, "hazards", List.of("record", "status", "geometry"), hazards(register, snapshot, records));
        put(files, "boxes", List.of("grid", "column", "row", "state"), boxes(snapshot, day, records));
        put(files, "finds", List.of("record", "version", "geometry"), finds(register, snapshot, records));
        // A phone keeps what it made itself until somebody has decided about it.
        Set<String> waiting = new LinkedHashSet<>();
        register.standing(Find.KIND, Standing.SUBMITTED).forEach(id -> waiting.add(name(Find.KIND, id.text())));
        return new EntityLists(files, records, waiting);
    }

    /** A list by its name without ending. */
    public Optional<ListFile> list(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The record behind an entity's name; the text itself where it is no name of an entity here. */
    public String record(String text) {
        RecordId record = records.get(text);
        return record == null ? text : record.text();
    }

    /** True where the register has a record behind an entity's name. */
    public boolean knows(String name) {
        return records.containsKey(name);
    }

    /** Whether entities are gone from every list, in the order asked. */
    public Map<String, Boolean> gone(List<String> names) {
        Map<String, Boolean> gone = new LinkedHashMap<>();
        names.forEach(name -> gone.put(
                name,
                !waiting.contains(name)
                        && files.values().stream()
                                .noneMatch(file -> file.names().contains(name))));
        return gone;
    }

    /**
     * The name of a record as an entity: always the same. A record that a phone made keeps the id that it drew. Phones take UUIDs of version 4
     * only, so the digit of the version says 4 although nothing is random in it.
     */
    static String name(Kind<?> kind, String id) {
        if (SentEntity.isDrawn(id)) {
            return id;
        }
        UUID made = formerName(kind, id);
        return new UUID(made.getMostSignificantBits() & ~0xF000L | 0x4000L, made.getLeastSignificantBits()).toString();
    }

    /** Under which phones got it before; forms that were filled in then may still come. */
    private static UUID formerName(Kind<?> kind, String id) {
        return UUID.nameUUIDFromBytes((kind.name() + ":" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> tasks(Register register, Snapshot snapshot, Map<String, RecordId> records) {
        List<Row> rows = new ArrayList<>();
        for (Task task : snapshot.all(Task.KIND)) {
            String name = known(Task.KIND, task, records);
            if (task.status() != TaskStatus.COMPLETED && task.status() != TaskStatus.CANCELLED) {
                Map<String, String> values = values(label(task.number(), task), task);
                values.put(VERSION, version(register, Task.KIND, task));
                values.put("status", task.status().text());
                values.put(
                        "geometry",
                        point(task.land() == null ? null : task.land().inside()));
                rows.add(new Row(name, values));
            }
        }
        return rows;
    }

    private static List<Row> hazards(Register register, Snapshot snapshot, Map<String, RecordId> records) {
        List<Row> rows = new ArrayList<>();
        for (Hazard hazard : snapshot.all(Hazard.KIND)) {
            String name = known(Hazard.KIND, hazard, records);
            if (hazard.status().isOpen()) {
                Map<String, String> values = values(label(hazard.number(), hazard), hazard);
                values.put(VERSION, version(register, Hazard.KIND, hazard));
                values.put("status", hazard.status().text());
                values.put(
                        "geometry",
                        point(hazard.land() == null ? null : hazard.land().inside()));
                rows.add(new Row(name, values));
            }
        }
        return rows;
    }

    private static List<Row> finds(Register register, Snapshot snapshot, Map<String, RecordId> records) {
        List<Row> rows = new ArrayList<>();
        for (Find find : snapshot.all(Find.KIND)) {
            if (find.isCmr() && find.destroyed() == null && find.disposal() == null && find.disposalClass() == null) {
                Map<String, String> values = values(label(find.number(), find), find);
                values.put(VERSION, version(register, Find.KIND, find));
                values.put(
                        "version",
                        register.tips(Find.KIND, find.id()).stream()
                                .map(VersionId::toString)
                                .collect(Collectors.joining(" ")));
                values.put("geometry", point(find.position()));
                rows.add(new Row(known(Find.KIND, find, records), values));
            }
        }
        return rows;
    }

    private static List<Row> boxes(Snapshot snapshot, LocalDate day, Map<String, RecordId> records) {
        List<Row> rows = new ArrayList<>();
        List<SurveyGrid> grids = snapshot.all(SurveyGrid.KIND);
        if (grids.isEmpty()) {
            return rows;
        }
        SurveyData data = SurveyData.of(new Standards(snapshot.all(Standard.KIND)), snapshot);
        // Their state comes from entries and finds, so whatever is new of these is a new version.
        long known = 1L
                + snapshot.all(SurveyEntry.KIND).size()
                + snapshot.all(Find.KIND).size();
        Map<RecordId, SurveyedGrid> surveyed = data.surveyed(day).stream()
                .collect(Collectors.toMap(one -> one.grid().id(), one -> one, (first, second) -> first));
        for (SurveyGrid grid : grids) {
            known(SurveyGrid.KIND, grid, records);
            SurveyedGrid work = surveyed.get(grid.id());
            for (SquareGrid.Cell cell : cells(grid, work)) {
                String state = work != null && work.boxes().containsKey(cell)
                        ? work.boxes().get(cell).state().text()
                        : "not searched";
                Map<String, String> values = new LinkedHashMap<>();
                String box = "column " + cell.column() + " row " + cell.row();
                values.put("label", label(grid.number(), grid) + ", " + box + " (" + state + ")");
                values.put(VERSION, Long.toString(known));
                values.put("grid", grid.id().text());
                values.put("column", Long.toString(cell.column()));
                values.put("row", Long.toString(cell.row()));
                values.put("state", state);
                rows.add(new Row(name(SurveyGrid.KIND, grid.id() + "/" + cell.column() + "/" + cell.row()), values));
            }
        }
        return rows;
    }

    private static Set<SquareGrid.Cell> cells(SurveyGrid grid, @Nullable SurveyedGrid surveyed) {
        Set<SquareGrid.Cell> cells = new LinkedHashSet<>();
        if (Math.multiplyHigh(grid.columns().number(), grid.rows().number()) == 0
                && grid.columns().number() * grid.rows().number() <= MOST_BOXES) {
            for (long row = 0; row < grid.rows().number(); row++) {
                for (long column = 0; column < grid.columns().number(); column++) {
                    cells.add(new SquareGrid.Cell(column, row));
                }
            }
        } else if (surveyed != null) {
            surveyed.boxes().keySet().forEach(cell -> {
                cells.add(cell);
                cell.neighbours(true).stream().filter(grid::has).forEach(cells::add);
            });
        }
        return cells;
    }

    private static String label(@Nullable String number, Entity entity) {
        return number == null ? entity.id().text() : number;
    }

    private static Map<String, String> values(String label, Entity entity) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("label", label);
        values.put("record", entity.id().text());
        return values;
    }

    private static String known(Kind<?> kind, Entity entity, Map<String, RecordId> records) {
        String name = name(kind, entity.id().text());
        records.put(name, entity.id());
        records.put(formerName(kind, entity.id().text()).toString(), entity.id());
        return name;
    }

    private static String point(@Nullable Position position) {
        return position == null ? "" : position.latitude() + " " + position.longitude() + " 0 0";
    }

    private static void put(Map<String, ListFile> files, String list, List<String> properties, List<Row> rows) {
        StringBuilder csv = new StringBuilder("name,label,__version");
        properties.forEach(property -> csv.append(',').append(property));
        csv.append('\n');
        Set<String> names = new LinkedHashSet<>();
        for (Row row : rows) {
            names.add(row.name());
            csv.append(row.name()).append(',').append(cell(row.values().getOrDefault("label", "")));
            csv.append(',').append(row.values().getOrDefault(VERSION, "1"));
            properties.forEach(
                    property -> csv.append(',').append(cell(row.values().getOrDefault(property, ""))));
            csv.append('\n');
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        files.put(list, new ListFile(list, bytes, Hash.md5(bytes), names));
    }

    /** Phones take over a row with a larger number than their own copy has, and nothing else. */
    private static <T extends Entity> String version(Register register, Kind<T> kind, Entity entity) {
        return Long.toString(EntityVersions.number(register.versions(kind, entity.id(), Viewer.KEEPER)));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
