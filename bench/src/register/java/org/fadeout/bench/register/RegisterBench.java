package org.fadeout.bench.register;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Catalogue;

/**
 * Figures and findings of a whole register, from the closed file to the text that is printed, against reading every record of it once.
 * Each is done anew every time: nothing is kept from one run to the next but what Java compiled.
 */
public final class RegisterBench {
    private static final Question YEAR = Question.of(Period.ofYear(2023));
    private static final int RUNS = 3;
    private static final long SEED = 20_231_231;

    private RegisterBench() {}

    /** {@code make FILE FINDS}, or {@code time FILE...}. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args[0].equals("make")) {
            Path file = Path.of(args[1]);
            Files.deleteIfExists(file);
            InventedRegister.make(file, Integer.parseInt(args[2]), SEED);
            return;
        }
        out.printf("%-28s %10s %10s %10s %9s %9s%n", "register", "read ms", "figures ms", "check ms", "figures x", "check x");
        for (String file : Arrays.asList(args).subList(1, args.length)) {
            Path path = Path.of(file);
            double read = median(() -> read(path));
            double figures = median(() -> figures(path));
            double check = median(() -> check(path));
            out.printf(
                    Locale.ROOT,
                    "%-28s %10.0f %10.0f %10.0f %9.2f %9.2f%n",
                    path.getFileName(),
                    read,
                    figures,
                    check,
                    figures / read,
                    check / read);
        }
    }

    private static long read(Path path) {
        try (Register register = GeoPackageRegister.openToRead(path, Surroundings.ofThisMachine())) {
            Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
            long records = 0;
            for (Kind<?> kind : Kinds.ALL) {
                records += snapshot.all(kind).size();
            }
            return records;
        }
    }

    private static long figures(Path path) {
        try (Register register = GeoPackageRegister.openToRead(path, Surroundings.ofThisMachine())) {
            return FiguresJson.of(FiguresOf.of(register.at(Known.NOW, Viewer.KEEPER), YEAR))
                    .length();
        }
    }

    private static long check(Path path) {
        try (Register register = GeoPackageRegister.openToRead(path, Surroundings.ofThisMachine())) {
            return IssuesOut.json(
                            Catalogue.check(LandRecords.of(register.at(Known.NOW, Viewer.KEEPER), null)), null)
                    .length();
        }
    }

    private interface Work {
        long done();
    }

    /** Milliseconds, the median of some runs after one that does not count. */
    private static double median(Work work) {
        List<Long> nanos = new ArrayList<>();
        long said = work.done();
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            long again = work.done();
            nanos.add(System.nanoTime() - begin);
            if (again != said) {
                throw new IllegalStateException("Two runs said different things: " + said + " and " + again);
            }
        }
        nanos.sort(null);
        return nanos.get(RUNS / 2) / 1e6;
    }
}
