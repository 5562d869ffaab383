package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.OneTask;
import org.fadeout.edge.documents.TasksJson;
import org.fadeout.edge.documents.TasksText;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.report.Words;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the tasks, or everything of one. */
@Command(
        name = "task",
        description = "The tasks with what is left to do; or everything of one task as of a day.",
        mixinStandardHelpOptions = true)
final class TaskCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "One task, by its id or its number")
    private @Nullable String task;

    @Option(names = "--as-of", paramLabel = "D", description = "When it was true; today by default")
    private @Nullable String asOf;

    @Option(names = "--records", paramLabel = "WHICH", description = "real or invented, where the register holds both")
    private @Nullable String records;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        boolean json = Format.read(format, Format.TEXT, Format.JSON) == Format.JSON;
        try (Register opened = open.reading(register.address())) {
            LocalDate day = asOf == null ? Days.today(open, opened) : Days.day("--as-of", asOf);
            Snapshot snapshot = opened.at(QuestionOptions.byLastBatch(opened), Viewer.KEEPER);
            if (task == null) {
                list(open, LandRecords.of(snapshot, origin()), day, json);
            } else {
                one(open, OneTask.find(snapshot, task), day, json);
            }
        }
        return 0;
    }

    private @Nullable Origin origin() {
        String wanted = records;
        return wanted == null
                ? null
                : new FieldType.OneOf<>(Origin.class)
                        .read(wanted)
                        .orElseThrow(() -> QuestionOptions.bad("--records", wanted, "real, invented"));
    }

    private static void list(Open open, LandRecords land, LocalDate day, boolean json) {
        List<TaskCard> cards = TaskCards.all(land, day);
        if (json) {
            open.print(TasksJson.list(cards));
        } else {
            open.out().println("Tasks as of " + day + notice(land));
            TasksText.list(cards).forEach(open.out()::println);
        }
    }

    private static void one(Open open, OneTask one, LocalDate day, boolean json) {
        TaskCard card = TaskCards.one(one.records(), day, one.task());
        if (json) {
            open.print(TasksJson.card(card));
        } else {
            String notice = notice(one.records());
            if (!notice.isEmpty()) {
                open.out().println(notice.strip());
            }
            TasksText.card(card).forEach(open.out()::println);
        }
    }

    private static String notice(LandRecords land) {
        return land.origin() == Origin.INVENTED ? " (*" + Words.INVENTED + "*)" : "";
    }
}
