package org.fadeout.edge.web;

import org.fadeout.base.record.Register;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;

/** A server in a process of its own, to be killed. */
final class StormServer {
    private StormServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        Surroundings machine = Surroundings.ofThisMachine();
        Register register = Registers.open(Address.of(arguments[0]), machine);
        RunningServer server = WebServer.start(register, Integer.parseInt(arguments[1]), new Desk("tester", machine));
        System.out.println("ready");
        server.await();
    }
}
