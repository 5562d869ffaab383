package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.edge.actions.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Rejects what was submitted: it stays known, and counts for nothing. */
@Command(
        name = "reject",
        description = "Rejects what was submitted: it stays known, and counts for nothing.",
        mixinStandardHelpOptions = true)
final class RejectCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Override
    public Integer call() {
        return options.run(new Open(main, spec), "rejected", null, Decisions::reject);
    }
}
