package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.ReopenLand;
import org.fadeout.edge.documents.TasksJson;
import org.fadeout.edge.documents.TasksText;
import org.fadeout.flow.clearance.Reopens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Opens released land again. */
@Command(
        name = "reopen",
        description =
                "Opens released land again because of a find or an accident on it: a new hazardous area and a nonconformity.",
        mixinStandardHelpOptions = true)
final class ReopenCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--find", paramLabel = "ID", description = "The find, by its id or its number")
    private @Nullable String find;

    @Option(names = "--accident", paramLabel = "ID", description = "Or the accident")
    private @Nullable String accident;

    @Option(names = "--reason", required = true, paramLabel = "R", description = "Why")
    private String reason = "";

    @Option(names = "--date", paramLabel = "D", description = "The day of the re-opening; today by default")
    private @Nullable String date;

    @Option(names = "--dry-run", description = "Do everything but keep it")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        boolean json = Format.read(format, Format.TEXT, Format.JSON) == Format.JSON;
        if ((find == null) == (accident == null)) {
            throw QuestionOptions.bad("--find", String.valueOf(find), "one of --find ID and --accident ID");
        }
        String shown = find != null ? find : Objects.requireNonNull(accident);
        String actor = open.settings().actor().value();
        try (Register opened = open.writing(register.address())) {
            LocalDate day = Days.past("--date", date, Days.today(open, opened));
            Reopens reopens =
                    ReopenLand.run(opened, new ReopenLand.Request(shown, accident != null, day, reason, dryRun, actor));
            if (json) {
                open.print(TasksJson.reopened(reopens, !dryRun));
            } else {
                TasksText.reopened(reopens, !dryRun).forEach(open.out()::println);
            }
        }
        return 0;
    }
}
