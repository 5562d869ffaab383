package org.fadeout.edge.actions;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Brings a standard into a register as a change. One of a name that is there becomes its next version, so that figures as known before
 * still rest on the values of then; one that says the same changes nothing.
 */
public final class AddStandard {

    /**
     * What was done.
     *
     * @param before the version that was there, or null where the name is new
     * @param different the fields in which the two differ; none where nothing was there or nothing changed
     */
    public record Added(Standard standard, @Nullable Standard before, List<Field<Standard>> different) {
        public Added {
            different = List.copyOf(different);
        }

        public boolean unchanged() {
            return before != null && different.isEmpty();
        }
    }

    private AddStandard() {}

    /**
     * Reads the standard and keeps it. Throws ProblemException where its file has faults or the store refuses.
     *
     * @param nameOrPath the name of a standard that travels in the program, or a YAML file
     */
    public static Added add(Register register, String nameOrPath, String actor) {
        Standard standard = StandardFile.named(nameOrPath);
        Optional<Standard> before =
                register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).one(Standard.KIND, standard.id());
        List<Field<Standard>> different =
                before.map(old -> Standard.KIND.difference(old, standard)).orElse(List.of());
        Added added = new Added(standard, before.orElse(null), different);
        if (!added.unchanged()) {
            register.append(new Batch(
                    actor,
                    reason(added),
                    Standing.APPROVED,
                    List.of(new Change.Put<>(Standard.KIND, standard, register.tips(Standard.KIND, standard.id())))));
        }
        return added;
    }

    private static String reason(Added added) {
        String name = added.standard().name();
        if (added.before() == null) {
            return "Standard " + name + " added";
        }
        return "Standard " + name + " changed: "
                + String.join(", ", added.different().stream().map(Field::name).toList());
    }
}
