package org.fadeout.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.VersionsOut;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints what became of a record. */
@Command(
        name = "history",
        description = "All versions of a record: who, when, how each stands, and what changed.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "The id of a record")
    private String id = "";

    @Option(names = "--personal", description = "Write values about private persons out")
    private boolean personal;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        RecordId record = record();
        try (Register opened = open.reading(register.address())) {
            for (Kind<?> kind : Kinds.ALL) {
                if (!opened.tips(kind, record).isEmpty()) {
                    print(open, opened, kind, record, chosen);
                    return 0;
                }
            }
        }
        throw missing();
    }

    private <T extends Entity> void print(Open open, Register opened, Kind<T> kind, RecordId record, Format chosen) {
        List<Version<T>> versions = opened.versions(kind, record, Viewer.KEEPER);
        VersionsOut out = new VersionsOut(personal);
        if (chosen == Format.JSON) {
            open.print(out.historyJson(versions));
        } else {
            open.out().println(kind.title() + " " + record + ", " + versions.size() + " versions");
            out.history(versions).forEach(open.out()::println);
        }
    }

    private RecordId record() {
        try {
            return RecordId.of(id);
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    private ProblemException missing() {
        return new ProblemException(new RecordProblem.RecordMissing("record", id));
    }
}
