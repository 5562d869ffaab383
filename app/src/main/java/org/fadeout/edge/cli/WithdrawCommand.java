package org.fadeout.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.Withdrawing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Withdraws records. */
@Command(
        name = "withdraw",
        description =
                "Says that records are not held to be so any more. Nothing is deleted: what was known stays known.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "The ids of the records")
    private List<String> ids = List.of();

    @Option(names = "--reason", required = true, paramLabel = "R", description = "Why; it is recorded")
    private String reason = "";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        DecisionOptions.notBlank("--reason", reason);
        try (Register opened = open.writing(register.address())) {
            BatchEntry batch =
                    Withdrawing.run(opened, ids, open.settings().actor().value(), reason);
            open.out()
                    .println("withdrew " + String.join(", ", ids) + " as batch " + batch.number()
                            + WaiveCommand.waits(batch));
        }
        return 0;
    }
}
