package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.edge.actions.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Approves what was submitted: from now on it counts. */
@Command(
        name = "approve",
        description = "Approves what was submitted: from now on it counts.",
        mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Option(
            names = "--accept-conflict",
            paramLabel = "REASON",
            description = "Why information that is not later may replace what was approved; it is recorded")
    private @Nullable String acceptConflict;

    @Override
    public Integer call() {
        return options.run(new Open(main, spec), "approved", acceptConflict, Decisions::approve);
    }
}
