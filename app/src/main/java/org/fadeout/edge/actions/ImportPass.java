package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Where;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.Conversion;
import org.fadeout.edge.exchange.Converted;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.edge.exchange.ImportRule;
import org.fadeout.edge.exchange.SeenKeys;
import org.fadeout.flow.profile.Editions;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;
import org.jspecify.annotations.Nullable;

/** Goes through the rows once: makes records of them, compares them with the register, gives the changes on. */
final class ImportPass {
    private static final int STEP = 1000;

    private final Register register;
    private final Snapshot before;
    private final Borders.@Nullable Country country;
    private final ImportFiles.Progress progress;
    private final ReferenceBook references;
    private final Map<String, KeptRecords<?>> kept = new HashMap<>();
    private final SeenKeys seen = new SeenKeys();
    /** How often an id came that came more than once. */
    private final Map<RecordId, Integer> occurrences = new HashMap<>();

    private final LandFigures land = new LandFigures();
    private final List<Pending> pending = new ArrayList<>();
    private long done;

    ImportPass(Register register, Snapshot before, Borders.@Nullable Country country, ImportFiles.Progress progress) {
        this.register = register;
        this.before = before;
        this.country = country;
        this.progress = progress;
        this.references = new ReferenceBook(before);
    }

    /** Tells which tables are to be read: only of the kinds to which they point is it noted what came. */
    void pointedTo(List<TableWork> tables) {
        tables.forEach(table -> table.plan().kind().fields().forEach(field -> references.expect(field.refersTo())));
    }

    LandFigures land() {
        return land;
    }

    void read(TableWork work, Consumer<Change> taker) {
        say(work);
        Conversion conversion = new Conversion(work.plan(), references, country);
        work.plan().table().rows(row -> {
            work.readOne();
            Converted converted = conversion.convert(row);
            work.end(end(work, converted, taker));
            work.issues().addAll(converted.report().issues());
            converted
                    .pointers()
                    .forEach(pointer -> pending.add(new Pending(work, pointer, converted.missing(pointer))));
            done++;
            if (done % STEP == 0) {
                progress.rows(done);
            }
        });
        progress.rows(done);
    }

    /** Says which records were pointed to by id and did not come. */
    void settle() {
        for (Pending one : pending) {
            if (references.find(one.pointer.kind(), one.pointer.id().text()) == null) {
                one.work.issues().add(one.missing);
            }
        }
        pending.clear();
    }

    /** A pointer whose record may stand further on. */
    private record Pending(TableWork work, Converted.Pointer pointer, Issue missing) {}

    /** What holds for the table as a whole is said once. */
    private void say(TableWork work) {
        Where where = Where.row(work.plan().fileName(), 0);
        work.plan().table().notes().forEach(note -> work.issues().add(ImportRule.NOTE.issue(note, where)));
        for (Field<?> field : work.plan().kind().fields()) {
            boolean silent = work.plan().columns().containsKey(field.name())
                    || work.plan().mapping().constants().containsKey(field.name());
            boolean choice = field.type() instanceof FieldType.OneOf<?> words
                    && words.words().contains("unknown");
            if (field.required() && !silent && choice) {
                work.issues()
                        .add(ImportRule.NOTE.issue("no column for " + field.name() + ": unknown in every row", where));
            }
            if (field.required()
                    && !silent
                    && field.type() instanceof FieldType.Number
                    && field.name().equals("quantity")) {
                work.issues().add(ImportRule.NOTE.issue("no column for quantity: one item in every row", where));
            }
        }
    }

    private TableWork.End end(TableWork work, Converted converted, Consumer<Change> taker) {
        if (converted.report().isRefused()) {
            return TableWork.End.REFUSED;
        }
        Kind<?> kind = work.plan().kind();
        Map<String, Object> values = new HashMap<>(converted.values());
        values.put("id", id(work, converted));
        boolean told = converted.own() != null && work.plan().columns().containsKey("source");
        if (!told) {
            values.putIfAbsent("source", work.file().sourceId());
        }
        if (converted.own() != null) {
            returned(kind, converted.own(), values);
        }
        Entity entity;
        try {
            entity = kind.make(values);
        } catch (IllegalArgumentException e) {
            converted.report().refuse(ImportRule.OBJECTION, "the row contradicts itself: " + e.getMessage(), null);
            return TableWork.End.REFUSED;
        }
        if (isFrozen(kind, entity, converted)) {
            return TableWork.End.REFUSED;
        }
        references.add(kind, entity);
        land.add(kind.name(), values);
        boolean changed = put(kind, entity, converted, taker);
        boolean repaired = converted.report().isRepaired();
        TableWork.End end =
                !changed ? TableWork.End.UNCHANGED : repaired ? TableWork.End.REPAIRED : TableWork.End.IMPORTED;
        progress.made(work.plan().fileName(), converted.row(), kind, entity, end.word());
        return end;
    }

    /** True where the row would change what is published; it is then refused. A row that changes nothing may come again. */
    private <T extends Entity> boolean isFrozen(Kind<T> kind, Entity entity, Converted row) {
        T after = kind.cast(entity);
        Optional<T> old = kept(kind).one(after.id());
        Optional<String> why =
                old.isPresent() && kind.difference(old.get(), after).isEmpty()
                        ? Optional.empty()
                        : Editions.refusal(before, kind, after);
        why.ifPresent(text -> row.report().refuse(ImportRule.PUBLISHED, text, null));
        return why.isPresent();
    }

    private <T extends Entity> void returned(Kind<T> kind, RecordId own, Map<String, Object> values) {
        kept(kind).one(own).ifPresent(old -> Returned.settle(kind, old, values));
    }

    private RecordId id(TableWork work, Converted converted) {
        String source = work.file().sourceName();
        String layer = work.plan().table().layer();
        RecordId own = converted.own();
        RecordId first = own == null ? Ids.of(work.plan().kind(), source, layer, converted.key()) : own;
        if (seen.add(first.text())) {
            return first;
        }
        int occurrence = occurrences.merge(first, 2, (before, one) -> before + 1);
        boolean numbered = converted.numbered() || own != null;
        converted
                .report()
                .flag(
                        numbered ? ImportRule.SAME_NUMBER : ImportRule.SAME_ROW,
                        numbered
                                ? "a number that stands on an earlier row too (occurrence " + occurrence + ")"
                                : "the same row as an earlier one (occurrence " + occurrence + ")",
                        own != null ? own.text() : converted.numbered() ? converted.key() : null,
                        null);
        return Ids.of(work.plan().kind(), source, layer, converted.key(), "occurrence " + occurrence);
    }

    /** Adds a change where the register holds something else; true where it did. */
    private <T extends Entity> boolean put(
            Kind<T> kind, Entity entity, @Nullable Converted row, Consumer<Change> taker) {
        T after = kind.cast(entity);
        Optional<T> old = kept(kind).one(after.id());
        List<Field<T>> different =
                old.map(record -> kind.difference(record, after)).orElse(List.of());
        if (old.isPresent() && different.isEmpty()) {
            return false;
        }
        if (old.isPresent() && row != null) {
            String names = String.join(", ", different.stream().map(Field::name).toList());
            row.report().flag(ImportRule.CHANGES_RECORD, "changes " + after.id() + " in " + names, null, null);
        }
        taker.accept(new Change.Put<>(kind, after, kept(kind).tips(after.id())));
        return true;
    }

    @SuppressWarnings("unchecked") // it was put there under this kind
    private <T extends Entity> KeptRecords<T> kept(Kind<T> kind) {
        return (KeptRecords<T>) kept.computeIfAbsent(kind.name(), name -> new KeptRecords<>(register, before, kind));
    }

    /** Makes or updates the source record of a file: only where something of the file is kept, or was before. */
    void source(FileWork file, Consumer<Change> taker) {
        boolean known = before.one(Source.KIND, file.sourceId()).isPresent();
        boolean changed = file.tables().stream().anyMatch(TableWork::changedAny);
        if (file.isShared() || !(known || changed)) {
            return;
        }
        Map<String, String> other = new TreeMap<>();
        file.tables().stream()
                .map(table -> table.plan().crsName())
                .filter(crs -> !crs.equals("EPSG:4326"))
                .forEach(crs -> other.put("crs", crs));
        Map<String, Object> values = new HashMap<>();
        values.put("id", file.sourceId());
        values.put("number", file.sourceName());
        values.put("title", file.input().name());
        values.put("type", SourceType.DATA_FILE);
        values.put("invented", file.invented());
        values.put("sha256", file.input().sha256());
        values.put("other", Attributes.of(other));
        put(Source.KIND, Source.KIND.make(values), null, taker);
    }
}
