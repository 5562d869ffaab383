package org.fadeout.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code fadeout-spark}: the commands. */
@Command(
        name = "fadeout-spark",
        mixinStandardHelpOptions = true,
        description = "The figures of a register that outgrew one machine, from its export as GeoParquet.",
        subcommands = {
            FiguresCommand.class,
            GapCommand.class,
            ClustersCommand.class,
            CheckCommand.class,
            StrikesCommand.class,
            RaceCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs one command and gives its exit code: 0 fine, 1 findings, 2 usage, 3 data. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> Said.of(failure, line.getErr()))
                .execute(args);
    }
}
