package org.fadeout.edge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.web.Routes;
import org.fadeout.edge.web.RoutesText;
import org.fadeout.edge.web.RunningServer;
import org.fadeout.edge.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists every route of the server, with who may ask for it. */
@Command(
        name = "routes",
        description = "Every address that the server answers, with the right it takes, the roles and their layers.",
        mixinStandardHelpOptions = true)
final class RoutesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        boolean json = Format.read(format, Format.TEXT, Format.JSON) == Format.JSON;
        List<Routes.Route> routes = routes(open);
        open.print(json ? RoutesText.json(routes) : RoutesText.text(routes));
        boolean decided = routes.stream().allMatch(Routes.Route::isDecided);
        return (decided ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
    }

    /** Of the server itself, started for the moment over an empty register, because what is listed is what runs. */
    private static List<Routes.Route> routes(Open open) {
        try {
            Path folder = Files.createTempDirectory("fadeout-routes-");
            try (Register empty = MakeRegister.make(
                            folder.resolve("empty.gpkg"), "LA", "default", "UTC", "routes", open.surroundings());
                    RunningServer server = WebServer.start(empty, 0, open.desk())) {
                return server.routes();
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new ProblemException(new FileProblem.NotWritten("a temporary folder", "it could not be made"), e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
