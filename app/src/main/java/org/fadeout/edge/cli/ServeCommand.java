package org.fadeout.edge.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.edge.store.Registers;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.edge.web.Exposure;
import org.fadeout.edge.web.Service;
import org.fadeout.edge.web.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the map page of a register on this machine. */
@Command(
        name = "serve",
        description = "Serves the pages of a register until Ctrl-C: on this machine; with accounts, to others too.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "The port (default: 8080)")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "A",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: 127.0.0.1); another one needs accounts")
    private String address = "127.0.0.1";

    @Option(names = "--name", paramLabel = "N", description = "A name by which browsers reach it; may be said again")
    private List<String> names = List.of();

    @Option(names = "--https", description = "A proxy in front of it speaks https to browsers")
    private boolean https;

    @Option(
            names = "--public",
            description = "Who has not signed in sees what the public may: the page /public and the OGC service,"
                    + " without names and places of hazards; needs accounts")
    private boolean visitors;

    @Option(
            names = "--read-only",
            description =
                    "Pages show the register and change nothing; wrong passwords and what leaves are kept in memory only")
    private boolean readOnly;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Exposure exposure = new Exposure(address(), names, https, visitors);
        Serving.checkFree(exposure.address(), port);
        try (StoredRegister opened = readOnly
                ? Registers.openToRead(register.address(), open.surroundings())
                : Registers.open(register.address(), open.surroundings())) {
            if (visitors && !opened.accounts().any()) {
                throw QuestionOptions.bad(
                        "--public", "a register without accounts", "accounts first: fadeout people REGISTER add NAME");
            }
            try (DailyHeads heads = DailyHeads.begin(opened, open)) {
                Serving.untilStopped(
                        opened,
                        port,
                        open.desk(),
                        Summary.COUNTS,
                        new Service(exposure, open.operations()),
                        open.out());
            }
        }
        return 0;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw QuestionOptions.bad("--address", address, "an address of this machine, such as 127.0.0.1 or 0.0.0.0");
        }
    }
}
