package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.MergeProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.ApprovalRule;

/**
 * Puts versions of a record that do not know each other together: a person takes one of them, and single fields of others, and the version that
 * is made names them all. Nothing of the others is lost; they stand in the history.
 */
public final class SettleConflict {
    private SettleConflict() {}

    /**
     * What a person chose.
     *
     * @param record the id of the record
     * @param take the version to go on from, as {@code site/batch/place}
     * @param over all other versions that stand against it; naming them says that they were looked at
     * @param fields fields to be taken from other versions, by the field's name
     * @param reason why; never empty
     */
    public record Wish(
            String record, String take, List<String> over, Map<String, String> fields, String reason, String actor) {
        public Wish {
            over = List.copyOf(over);
            fields = Map.copyOf(new TreeMap<>(fields));
        }
    }

    /**
     * Keeps the choice. Throws ProblemException where the record is unknown, the versions named are not those that stand against each other
     * now, a field is none of the kind's, or no reason is given; then nothing is changed.
     */
    public static BatchEntry run(Register register, Wish wish) {
        if (wish.reason().isBlank()) {
            throw bad("reason", "", "a phrase that says why, without names of private persons");
        }
        RecordId id = Withdrawing.id(wish.record());
        for (Kind<?> kind : Kinds.ALL) {
            if (!register.tips(kind, id).isEmpty()) {
                return run(register, kind, id, wish);
            }
        }
        throw new ProblemException(new RecordProblem.RecordMissing("record", wish.record()));
    }

    private static <T extends Entity> BatchEntry run(Register register, Kind<T> kind, RecordId id, Wish wish) {
        RecordConflict<T> conflict =
                RecordConflict.of(register, kind, id, Viewer.KEEPER).orElseThrow(() -> named(wish, List.of()));
        if (conflict.waiting() != null) {
            throw new ProblemException(new DecisionProblem.WrongState(
                    "resolved",
                    kind.title() + " " + id,
                    "put together already by version " + conflict.waiting() + ", which is not approved",
                    "approve or reject that version first"));
        }
        List<String> standing = conflict.ids().stream().map(VersionId::toString).toList();
        TreeSet<String> seen = new TreeSet<>(wish.over());
        seen.add(wish.take());
        if (!seen.equals(new TreeSet<>(standing)) || wish.over().contains(wish.take())) {
            throw named(wish, standing);
        }
        TreeSet<VersionId> builtOn = new TreeSet<>(conflict.ids());
        builtOn.addAll(register.tips(kind, id));
        Batch batch = new Batch(
                wish.actor(),
                "Resolution of " + kind.title() + " " + id + ": "
                        + wish.reason().strip(),
                ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)),
                List.of(change(conflict, wish, List.copyOf(builtOn))));
        return register.append(batch).orElseThrow();
    }

    private static <T extends Entity> Change change(RecordConflict<T> conflict, Wish wish, List<VersionId> builtOn) {
        T taken = version(conflict, wish.take()).entity();
        if (taken == null) {
            if (!wish.fields().isEmpty()) {
                throw bad("field", wish.fields().toString(), "no field, because the version taken is a withdrawal");
            }
            return new Change.Withdraw(conflict.kind(), conflict.record(), builtOn);
        }
        Map<String, Object> values = new HashMap<>(conflict.kind().values(taken));
        wish.fields().forEach((name, from) -> {
            Field<T> field = conflict.fields().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> bad(
                            "field",
                            name,
                            String.join(
                                    ", ",
                                    conflict.fields().stream().map(Field::name).toList())));
            if (!conflict.ids().stream().map(VersionId::toString).toList().contains(from)
                    || version(conflict, from).entity() == null) {
                throw bad("field", name + "=" + from, "a version that stands against the others and is no withdrawal");
            }
            Object value =
                    field.of(Objects.requireNonNull(version(conflict, from).entity()));
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        return new Change.Put<>(conflict.kind(), conflict.kind().make(values), builtOn);
    }

    private static <T extends Entity> Version<T> version(RecordConflict<T> conflict, String id) {
        return conflict.versions().stream()
                .filter(version -> version.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ProblemException named(Wish wish, List<String> standing) {
        List<String> named = new ArrayList<>(List.of(wish.take()));
        named.addAll(wish.over());
        return new ProblemException(new MergeProblem.NotInConflict(wish.record(), String.join(", ", named), standing));
    }

    private static ProblemException bad(String name, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(name, seen, allowed));
    }
}
