package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.edge.actions.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Submits what was saved, so that it waits for approval. */
@Command(
        name = "submit",
        description = "Submits what was saved, so that it waits for approval.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Override
    public Integer call() {
        return options.run(new Open(main, spec), "submitted", null, Decisions::submit);
    }
}
