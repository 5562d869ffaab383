package org.fadeout.edge.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.settings.Settings;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code fadeout}: finds the sub-command, prints problems in one place, gives the exit code. */
@Command(
        name = "fadeout",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The register of cluster munition remnants: the evidence, the land, the work and the words.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:findings", "2:usage", "3:data", "4:store"})
public final class Main implements Runnable {
    private final Surroundings surroundings;

    @Option(names = "--actor", scope = CommandLine.ScopeType.INHERIT, description = "Under whose name changes are made")
    private @Nullable String actor;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    Main(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String[] args) {
        // The driver and the kinds take as long to be made ready as the command line to be read; there is a second core
        // mostly.
        GeoPackageRegister.readyAhead(
                () -> args.length > 0 && args[0].equals("import") ? Kinds.ALL : List.of(Claim.KIND, Source.KIND));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err, Surroundings.ofThisMachine()));
    }

    /** Runs one command as the shell would and gives its exit code. */
    public static int run(String[] args, PrintWriter out, PrintWriter err, Surroundings surroundings) {
        Main main = new Main(surroundings);
        DemoCommand demo = PlainDemo.of(args);
        if (demo == null) {
            return line(main, args, out, err).execute(args);
        }
        try {
            demo.run(new Open(main, out, err));
            return 0;
        } catch (Exception failure) {
            return PlainDemo.failed(line(main, args, out, err), args, failure);
        }
    }

    private static CommandLine line(Main main, String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(main);
        addCommands(line, args);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        return line;
    }

    /** Adds the command that is asked for; all of them where help may be wanted. Describing all costs a start a tenth of a second. */
    private static void addCommands(CommandLine line, String[] args) {
        Map<String, Supplier<Object>> commands = commands();
        boolean one = args.length > 0 && commands.containsKey(args[0]);
        commands.forEach((name, command) -> {
            if (!one || name.equals(args[0])) {
                line.addSubcommand(name, command.get());
            }
        });
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("new", NewCommand::new);
        commands.put("standard", StandardCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("template", TemplateCommand::new);
        commands.put("attach", AttachCommand::new);
        commands.put("undo", UndoCommand::new);
        commands.put("figures", FiguresCommand::new);
        commands.put("gap", GapCommand::new);
        commands.put("task", TaskCommand::new);
        commands.put("visit", VisitCommand::new);
        commands.put("complete", CompleteCommand::new);
        commands.put("hand-over", HandOverCommand::new);
        commands.put("reopen", ReopenCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("hazard", HazardCommand::new);
        commands.put("decide", DecideCommand::new);
        commands.put("baseline", BaselineCommand::new);
        commands.put("boundary", BoundaryCommand::new);
        commands.put("survey", SurveyCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("pack", PackCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("claims", ClaimsCommand::new);
        commands.put("treaty", TreatyCommand::new);
        commands.put("profile", ProfileCommand::new);
        commands.put("scorecard", ScorecardCommand::new);
        commands.put("recommendations", RecommendationsCommand::new);
        commands.put("strategy", StrategyCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("copy", CopyCommand::new);
        commands.put("config", ConfigCommand::new);
        commands.put("invent", InventCommand::new);
        commands.put("pending", PendingCommand::new);
        commands.put("approve", ApproveCommand::new);
        commands.put("reject", RejectCommand::new);
        commands.put("submit", SubmitCommand::new);
        commands.put("withdraw", WithdrawCommand::new);
        commands.put("history", HistoryCommand::new);
        commands.put("waive", WaiveCommand::new);
        commands.put("changes", ChangesCommand::new);
        commands.put("merge", MergeCommand::new);
        commands.put("conflicts", ConflictsCommand::new);
        commands.put("forms", FormsCommand::new);
        commands.put("resolve", ResolveCommand::new);
        commands.put("head", HeadCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("people", PeopleCommand::new);
        commands.put("routes", RoutesCommand::new);
        commands.put("help", CommandLine.HelpCommand::new);
        return commands;
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof ProblemException known) {
            Problem problem = known.problem();
            command.getErr().println(problem.message());
            return problem.exit().code();
        }
        throw failure;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** @param person under whose name changes are made where the register has accounts, whatever was said otherwise; else null */
    Settings settings(@Nullable String person) {
        Map<String, String> flags = new HashMap<>();
        if (person != null) {
            flags.put("actor", person);
        } else if (actor != null) {
            flags.put("actor", actor);
        }
        return Settings.read(flags, surroundings.environment(), Map.of(), "");
    }
}
