package org.fadeout.edge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Register;
import org.fadeout.edge.web.Desk;
import org.fadeout.edge.web.RunningServer;
import org.fadeout.edge.web.Service;
import org.fadeout.edge.web.Summary;
import org.fadeout.edge.web.WebServer;

/** Serves until the program is stopped. */
final class Serving {
    private Serving() {}

    /** Throws a clear problem at once where the port is not free, before any work is done. */
    static void checkFree(InetAddress address, int port) {
        if (port < 1 || port > 65_535) {
            throw QuestionOptions.bad("--port", Integer.toString(port), "1 to 65535");
        }
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new ProblemException(new UsageProblem.PortInUse(port), e);
        }
    }

    static void untilStopped(
            Register register, int port, Desk desk, Summary summary, Service service, PrintWriter out) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (RunningServer server = WebServer.start(register, port, desk, summary, service)) {
            Thread hook = new Thread(
                    () -> {
                        server.close();
                        register.close();
                        stopped.countDown();
                    },
                    "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            server.warm();
            out.println("The map is at http://" + service.exposure().address().getHostAddress() + ":" + port
                    + " until Ctrl-C");
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
