package org.fadeout.edge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.StoreProblem;
import org.fadeout.edge.actions.InventedSample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fadeout invent OUTDIR}: writes the invented sample, or a larger one for the benchmarks. */
@Command(
        name = "invent",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Write invented data: it shows the method and confirms nothing.")
final class InventCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUTDIR", description = "Where the files go")
    private Path directory = Path.of(".");

    @Option(names = "--seed", description = "The same seed gives the same bytes; default ${DEFAULT-VALUE}")
    private long seed = InventedSample.Wish.DEFAULT.seed();

    @Option(
            names = "--finds",
            description = "Cluster munition remnants destroyed in the year; default ${DEFAULT-VALUE}")
    private int items = InventedSample.Wish.DEFAULT.items();

    @Option(names = "--area-km2", description = "Area of the completed tasks together, km2; default ${DEFAULT-VALUE}")
    private double areaKm2 = InventedSample.Wish.DEFAULT.areaKm2();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try {
            for (String name : InventedSample.write(new InventedSample.Wish(seed, items, areaKm2), directory)) {
                java.util.Objects.requireNonNull(spec).commandLine().getOut().println(directory.resolve(name));
            }
        } catch (IOException e) {
            throw new ProblemException(new StoreProblem.StoreRefused(directory.toString(), "cannot be written"), e);
        }
        return 0;
    }
}
