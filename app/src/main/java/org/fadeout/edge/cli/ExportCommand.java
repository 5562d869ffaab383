package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.ExportRecords;
import org.fadeout.edge.store.Door;
import org.fadeout.edge.store.Registers;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code fadeout export}: records to files of other formats, or a whole register as an archive. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes records to GeoPackage, GeoJSON, CSV with HXL hashtags, XLSX, KML or GeoParquet, with a sidecar that says what they are.",
            "To a name that ends in .fadeout.zip: the whole register with its history, for fadeout new --from."
        })
final class ExportCommand implements Callable<Integer> {
    private static final String WHOLE = ".fadeout.zip";

    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PLACE",
            description = "A file, or a folder where files are named by what they hold")
    private Path to = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "gpkg, geojson, csv, xlsx, kml or parquet; else the file's ending")
    private @Nullable String format;

    @Option(names = "--kind", paramLabel = "K", description = "A kind of record; may be said again (default: all)")
    private List<String> kinds = List.of();

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "Only records that may be of it, and those without a date")
    private @Nullable String period;

    @Option(names = "--as-of", paramLabel = "D", description = "No records of a later day")
    private @Nullable String asOf;

    @Option(
            names = "--as-known-on",
            paramLabel = "D",
            description = "What was known: a day in the register's zone, or an instant")
    private @Nullable String asKnownOn;

    @Option(
            names = "--layer",
            paramLabel = "L",
            description =
                    "restricted (all), partner (no personal data) or public (no exact positions either); default restricted")
    private String layer = "restricted";

    @Option(
            names = "--include",
            paramLabel = "submitted",
            description = "Records that are not approved too; it is printed")
    private @Nullable String include;

    @Mixin
    private LeavingOption leaving = new LeavingOption();

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        if (to.toString().endsWith(WHOLE)) {
            whole(open);
            return 0;
        }
        try (Register opened = open.taking(register.address())) {
            long logged = leaving.begin(open, opened, "export", layer());
            long[] all = new long[1];
            ExportRecords.Request request = new ExportRecords.Request(
                    to,
                    ExportRecords.format(format, to),
                    kinds(),
                    period == null ? null : period(period),
                    asOf == null ? null : Days.day("--as-of", asOf),
                    known(opened),
                    layer(),
                    Version.text());
            ExportRecords.run(opened, request).forEach(made -> {
                long records = made.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                all[0] += records;
                open.out().println("Wrote " + made.file() + " (" + records + " records, layer " + layer + ")");
                made.lost().forEach(line -> open.out().println("  not held: " + line));
            });
            LeavingOption.counted(opened, logged, all[0]);
        }
        return 0;
    }

    private void whole(Open open) {
        if (layer() != Layer.RESTRICTED || !kinds.isEmpty() || period != null || asOf != null || asKnownOn != null) {
            throw QuestionOptions.bad(
                    "--to", to.toString(), "a whole register is exported as it is: no layer, kind, period or day");
        }
        Door.require(register.address(), open.surroundings(), Right.WHOLE, "export the whole register");
        try (Register opened = open.taking(register.address())) {
            long logged = leaving.begin(open, opened, "export of the whole register", Layer.RESTRICTED);
            LeavingOption.counted(
                    opened,
                    logged,
                    opened.batches().stream().mapToLong(BatchEntry::count).sum());
        }
        Registers.export(register.address(), to, open.surroundings());
        open.out().println("Wrote " + to + " (the whole register with its history, layer restricted)");
    }

    private List<Kind<?>> kinds() {
        List<Kind<?>> wanted = new ArrayList<>();
        kinds.forEach(name -> wanted.add(kind(name)));
        return wanted;
    }

    static Kind<?> kind(String name) {
        return Kinds.named(name)
                .orElseThrow(() -> QuestionOptions.bad(
                        "--kind",
                        name,
                        String.join(", ", Kinds.ALL.stream().map(Kind::name).toList())));
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw QuestionOptions.bad("--period", text, "2023, 2023-05 or 2023-01-01/2023-06-30");
        }
    }

    private Known known(Register opened) {
        Known known = asKnownOn == null
                ? QuestionOptions.byLastBatch(opened)
                : Known.by(QuestionOptions.instant(asKnownOn, opened.info().zone()));
        if (include != null && !include.equals("submitted")) {
            throw QuestionOptions.bad("--include", include, "submitted");
        }
        return include == null ? known : known.withSubmitted();
    }

    private Layer layer() {
        for (Layer one : Layer.values()) {
            if (one.text().equals(layer.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw QuestionOptions.bad("--layer", layer, "restricted, partner, public");
    }
}
