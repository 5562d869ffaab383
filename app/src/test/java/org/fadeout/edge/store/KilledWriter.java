package org.fadeout.edge.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;

/** A program that keeps one large batch in a register, and is killed while it does so. */
final class KilledWriter {
    static final int CHANGES = 4_000;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        RandomRecords random = new RandomRecords(Long.parseLong(arguments[1]));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            changes.add(
                    i % 2 == 0
                            ? Change.put(Find.KIND, random.of(Find.KIND))
                            : Change.put(Task.KIND, random.of(Task.KIND)));
        }
        try (GeoPackageRegister register =
                GeoPackageRegister.open(Path.of(arguments[0]), Surroundings.ofThisMachine())) {
            System.out.println("begin");
            register.append(new Batch("Keo", "to be killed", Standing.APPROVED, changes));
            System.out.println("kept");
        }
        System.out.println("closed");
    }
}
