package org.fadeout.edge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.fadeout.base.issues.Problem.Exit;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.SideBySide;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.ImportFiles;
import org.fadeout.edge.actions.ImportReport;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.IssueFile;
import org.fadeout.edge.exchange.MappingFile;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.settings.Settings;
import org.fadeout.edge.store.Address;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fadeout import}: brings GeoJSON, CSV and GeoPackage files into a register. Exit 1 where rows were refused. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings files into a register, as one act: GeoJSON, CSV, YAML, GeoPackage, XLSX, KML, GeoParquet, zipped Shapefile.",
            "Every row is imported, repaired, refused or unchanged. The same files again change nothing.",
            "Exits with 1 where rows were refused."
        })
public final class ImportCommand implements Callable<Integer> {

    /** How issues and figures are printed. */
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    private @Nullable Main main;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "REGISTER", description = "The register")
    private String register = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH", description = "The files")
    private List<Path> paths = List.of();

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "The kind of record in all files; else the mapping or the files tell")
    private @Nullable String kind;

    @Option(names = "--map", paramLabel = "M.yaml", description = "A mapping that describes the columns")
    private @Nullable Path mapping;

    @Option(names = "--mapping", paramLabel = "NAME", description = "A mapping of the program; --mappings lists them")
    private @Nullable String packaged;

    @Option(names = "--mappings", description = "List the mappings of the program, and do nothing else")
    private boolean list;

    @Option(names = "--dry-run", description = "Do everything but keep it")
    private boolean dryRun;

    @Option(names = "--issues", paramLabel = "OUT", description = "Write all issues to a .csv, .geojson or .html file")
    private @Nullable Path issues;

    @Option(names = "--submit", description = "Let it wait for approval, also where one person keeps the register")
    private boolean submit;

    @Option(names = "--save", description = "Keep it as work in progress, to be submitted later")
    private boolean save;

    @Option(names = "--format", paramLabel = "F", description = "text or json (default: text)")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        if (list) {
            MappingFile.PACKAGED.forEach(
                    (name, what) -> own.commandLine().getOut().println(name + ": " + what));
            return Exit.FINE.code();
        }
        if (paths.isEmpty()) {
            throw QuestionOptions.bad("PATH", "nothing", "a register and the files to import");
        }
        Path out = issues;
        if (out != null) {
            IssueFile.check(out);
        }
        PrintWriter err = own.commandLine().getErr();
        // The outlines are asked for when the files have been opened.
        FutureTask<Borders> borders = SideBySide.begin("borders", Borders::packaged);
        ImportReport report;
        Open open = new Open(main, own);
        try (Register opened = open.writing(Address.of(register))) {
            Settings settings = open.settings();
            ImportFiles.Request request = new ImportFiles.Request(
                    paths, kind, mapping, dryRun, settings.actor().value(), standing(), packaged, limits(settings));
            report = ImportFiles.run(
                    opened, request, iso2 -> SideBySide.told(borders).country(iso2), new ImportProgress(err));
        }
        if (out != null) {
            IssueFile.write(out, report.issues());
        }
        PrintWriter print = own.commandLine().getOut();
        print.print(format == Format.JSON ? ImportPrint.json(report) : ImportPrint.text(report, out));
        print.flush();
        return (report.all().refused() > 0 ? Exit.FINDINGS : Exit.FINE).code();
    }

    private static Unpacked.Limits limits(Settings settings) {
        return new Unpacked.Limits(number(settings.unpackedMb()) << 20, number(settings.unpackedRatio()));
    }

    private static long number(Settings.Setting setting) {
        if (!setting.value().matches("[1-9]\\d{0,8}")) {
            throw QuestionOptions.bad(setting.name(), setting.value(), "a whole number from 1");
        }
        return Long.parseLong(setting.value());
    }

    private @Nullable Standing standing() {
        if (submit && save) {
            throw QuestionOptions.bad("--save", "with --submit", "one of the two");
        }
        return submit ? Standing.SUBMITTED : save ? Standing.SAVED : null;
    }
}
