package org.fadeout.edge.web;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that answers until it is closed. */
public final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);

    RunningServer(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** The address of the first page. */
    public String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Reads what the first page draws, beside whatever is asked meanwhile, so that whoever opens it does not wait for all of a large register. */
    public void warm() {
        // Nothing is read for nobody: where there are accounts, what the first page draws depends on who opens it.
        if (context.getBean(Entrance.class).isGuarded()) {
            return;
        }
        Thread reading = new Thread(() -> context.getBean(MapIndexes.class).warm(), "warm");
        reading.setDaemon(true);
        reading.start();
    }

    /** Every address that this server answers, as {@code fadeout routes} prints it. */
    public List<Routes.Route> routes() {
        return context.getBean(Routes.class).all();
    }

    /** Waits until the server is closed from elsewhere. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
        closed.countDown();
    }
}
