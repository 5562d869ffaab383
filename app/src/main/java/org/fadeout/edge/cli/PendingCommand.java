package org.fadeout.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.Waiting;
import org.fadeout.edge.documents.VersionsOut;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists what waits for approval. */
@Command(
        name = "pending",
        description = "What waits for approval, field by field beside what it would replace.",
        mixinStandardHelpOptions = true)
final class PendingCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--kind", paramLabel = "K", description = "One kind of record only")
    private @Nullable String kind;

    @Option(names = "--saved", description = "What is saved and not submitted yet, instead")
    private boolean saved;

    @Option(names = "--personal", description = "Write values about private persons out")
    private boolean personal;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        String wanted = kind(kind);
        try (Register opened = open.reading(register.address())) {
            Standing standing = saved ? Standing.SAVED : Standing.SUBMITTED;
            List<Waiting<?>> waiting = Waiting.of(opened, standing, Viewer.KEEPER).stream()
                    .filter(one -> wanted == null || one.version().kind().name().equals(wanted))
                    .toList();
            VersionsOut out = new VersionsOut(personal);
            if (chosen == Format.JSON) {
                open.print(out.pendingJson(waiting));
            } else {
                open.out().println(waiting.size() + " versions wait" + (saved ? " to be submitted" : " for approval"));
                out.pending(waiting).forEach(open.out()::println);
            }
        }
        return 0;
    }

    /** The name of a kind as it was given, or null; a name that is none says which there are. */
    static @Nullable String kind(@Nullable String name) {
        if (name != null && Kinds.named(name).isEmpty()) {
            throw QuestionOptions.bad(
                    "--kind",
                    name,
                    String.join(", ", Kinds.ALL.stream().map(Kind::name).toList()));
        }
        return name;
    }
}
