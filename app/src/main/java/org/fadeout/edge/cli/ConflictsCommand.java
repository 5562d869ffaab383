package org.fadeout.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.ConflictsOut;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists records that were changed in two places. */
@Command(
        name = "conflicts",
        description = {
            "Records that were changed in two places, field by field. One version is shown until a person decides.",
            "Exits with 1 where there are any. What does not agree between claims: fadeout claims --conflicts."
        },
        mixinStandardHelpOptions = true)
final class ConflictsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--personal", description = "Write values about private persons out")
    private boolean personal;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        List<RecordConflict<?>> conflicts;
        try (Register opened = open.reading(register.address())) {
            conflicts = RecordConflict.all(opened, Viewer.KEEPER);
        }
        ConflictsOut out = new ConflictsOut(personal);
        if (chosen == Format.JSON) {
            open.print(out.json(conflicts));
        } else {
            open.out().println(conflicts.size() + " records in conflict");
            out.text(conflicts).forEach(open.out()::println);
        }
        return (conflicts.isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
    }
}
