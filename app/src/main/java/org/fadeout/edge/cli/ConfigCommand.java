package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Prints the settings and where each came from. */
@Command(name = "config", description = "The settings, and where each came from.", mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        open.settings()
                .all()
                .forEach(setting ->
                        open.out().printf("%-14s %-24s from %s%n", setting.name(), setting.value(), setting.from()));
        return 0;
    }
}
