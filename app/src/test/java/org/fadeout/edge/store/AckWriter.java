package org.fadeout.edge.store;

import java.util.List;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.settings.Surroundings;

/** A program with several writers that says of each write that it was kept, until it is killed. */
final class AckWriter {
    private static final int WRITERS = 8;

    private AckWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Register register = Registers.open(Address.of(arguments[0]), Surroundings.ofThisMachine());
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = arguments[1] + "-" + writer + "-";
            new Thread(() -> write(register, name)).start();
        }
        Thread.currentThread().join();
    }

    private static void write(Register register, String name) {
        for (int i = 0; ; i++) {
            RecordId id = RecordId.of(name + i);
            register.append(new Batch("Keo", "until killed", Standing.APPROVED, List.of(RegisterContract.put(id, 1))));
            System.out.println("kept " + id.text() + ".");
        }
    }
}
