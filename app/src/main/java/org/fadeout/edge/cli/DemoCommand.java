package org.fadeout.edge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.ImportFiles;
import org.fadeout.edge.actions.ImportReport;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.actions.SampleFiles;
import org.fadeout.edge.documents.DocumentHtml;
import org.fadeout.edge.documents.FiguresCsv;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.edge.documents.FiguresText;
import org.fadeout.edge.documents.GapsOut;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Door;
import org.fadeout.edge.web.Exposure;
import org.fadeout.edge.web.Service;
import org.fadeout.edge.web.Summary;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The whole way, once, on the samples. */
@Command(
        name = "demo",
        description =
                "Makes a register of the samples, prints the year's figures and findings, writes out/, and serves the map.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Period YEAR = Period.ofYear(2023);

    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--register",
            paramLabel = "FILE",
            defaultValue = "out/demo.gpkg",
            description = "The register (default: out/demo.gpkg)")
    private Path register = Path.of("out/demo.gpkg");

    @Option(names = "--no-serve", description = "End after writing out/")
    private boolean noServe;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "The port (default: 8080)")
    private int port = 8080;

    DemoCommand() {}

    /** As picocli would fill it in where no port is given. */
    DemoCommand(@Nullable Path register, boolean noServe) {
        this.register = register == null ? this.register : register;
        this.noServe = noServe;
    }

    @Override
    public Integer call() {
        run(new Open(main, spec));
        return 0;
    }

    void run(Open open) {
        if (!noServe) {
            Serving.checkFree(Exposure.LOOPBACK.address(), port);
        }
        Path out =
                java.util.Objects.requireNonNullElse(register.toAbsolutePath().getParent(), Path.of("."));
        List<Summary.Line> summary;
        try (Register opened = Files.exists(register) ? open.reading(register) : made(open, out)) {
            Question question = new Question(
                    YEAR, YEAR.to(), QuestionOptions.byLastBatch(opened), List.of(Dimension.OPERATOR), null, null);
            List<String> first = reported(opened, question);
            first.forEach(open.out()::println);
            Workflow.Land land = Workflow.land(opened, question, Viewer.KEEPER);
            computed(land).forEach(open.out()::println);
            write(opened, land, out, open.out());
            summary = summary(land);
        }
        if (!noServe) {
            try (Register opened = Door.stored(Address.of(register), open.surroundings())) {
                Serving.untilStopped(
                        opened,
                        port,
                        open.desk(),
                        asked -> asked.standard() ? summary : Summary.COUNTS.lines(asked),
                        Service.ALONE,
                        open.out());
            }
        }
    }

    private Register made(Open open, Path out) {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String actor = open.settings().actor().value();
        // A half-made demo would look like a finished one to the next start, so it is made aside and moved.
        Path aside = register.resolveSibling(register.getFileName() + ".new.gpkg");
        try {
            Files.deleteIfExists(aside);
            try (Register made = MakeRegister.make(aside, "AZ", "default", "Asia/Baku", actor, open.surroundings())) {
                bring(made, open, SampleFiles.unpack("karabakh", SampleFiles.KARABAKH, out.resolve("sample/karabakh")));
                bring(made, open, SampleFiles.unpack("invented", SampleFiles.INVENTED, out.resolve("sample/invented")));
            }
            Files.move(aside, register);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open.reading(register);
    }

    private static void bring(Register register, Open open, List<Path> files) {
        ImportFiles.Request request = new ImportFiles.Request(
                files, null, null, false, open.settings().actor().value());
        ImportReport report = ImportFiles.run(register, request, Borders.packaged(), new ImportProgress(open.err()));
        open.out()
                .println("Imported " + report.all().rows() + " rows: "
                        + report.all().imported() + " imported, "
                        + report.all().repaired() + " repaired, " + report.all().refused() + " refused, "
                        + report.all().unchanged()
                        + " unchanged");
    }

    private static List<String> reported(Register register, Question question) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("As reported for " + YEAR + " (real, from published pages, cited in sample/karabakh):");
        lines.addAll(FiguresText.reported(Workflow.words(register, question, Viewer.KEEPER)));
        return lines;
    }

    private static List<String> computed(Workflow.Land land) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Computed for " + YEAR + " from "
                + land.figures().basis().origin().text() + " records (sample/invented):");
        lines.addAll(FiguresText.computed(land.figures()));
        lines.add("");
        lines.add(
                "Reported and computed stand side by side and are not compared: bases differ, and the computed land is invented.");
        lines.add("");
        lines.add(
                "Quality: " + land.issues().size() + " findings, " + land.blocking() + " of them block a final report");
        lines.addAll(IssuesOut.summary(land.issues()));
        lines.add("");
        return lines;
    }

    /** The three questions of a first page, answered with figures. */
    private static List<Summary.Line> summary(Workflow.Land land) {
        Figures figures = land.figures();
        long gaps = land.gaps().stream()
                .filter(gap -> gap instanceof Gap.Measured measured && !measured.tolerated())
                .count();
        long unclear = land.gaps().stream()
                .filter(Gap.NotDeterminable.class::isInstance)
                .count();
        return List.of(
                new Summary.Line(
                        "Where is it?",
                        "CMR area " + figures.cmr().qualifier().before()
                                + Words.km2(figures.cmr().area()) + " km2",
                        "cleared in " + YEAR + " within reach of finds, of " + Words.km2(figures.taskPolygon())
                                + " km2 of task polygons"),
                new Summary.Line(
                        "What is left?",
                        gaps + " tasks with a gap",
                        "and " + unclear + " whose gap cannot be told, of "
                                + land.gaps().size() + " clearance tasks"),
                new Summary.Line(
                        "Can I trust it?",
                        Words.searchRecorded(figures),
                        land.issues().size() + " findings, " + land.blocking() + " of them block a final report"));
    }

    private static void write(Register register, Workflow.Land land, Path out, PrintWriter print) {
        Figures figures = land.figures();
        ReportCommand.write(
                out.resolve("country-2023.html"),
                DocumentHtml.of(Workflow.countryReport(
                        register, land, ReportCommand.imprint(register, Wording.english(), Layer.RESTRICTED, true))));
        ReportCommand.write(out.resolve("figures-2023.json"), FiguresJson.of(figures));
        ReportCommand.write(out.resolve("figures-2023.csv"), FiguresCsv.of(figures));
        ReportCommand.write(out.resolve("gaps-2023.geojson"), GapsOut.geojson(land.gaps(), Words.banner(figures)));
        ReportCommand.write(out.resolve("findings.json"), IssuesOut.json(land.issues(), Words.banner(figures)));
        print.println(
                "Wrote country-2023.html, figures-2023.json, figures-2023.csv, gaps-2023.geojson and findings.json to "
                        + out);
        print.flush();
    }
}
