package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.Waiving;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lets a finding stand. */
@Command(
        name = "waive",
        description = "Says why a finding may stand: it blocks no more, and stays listed with the reason.",
        mixinStandardHelpOptions = true)
final class WaiveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--rule", required = true, paramLabel = "R", description = "The rule, such as H03")
    private String rule = "";

    @Option(
            names = "--record",
            required = true,
            paramLabel = "ID",
            description = "Every record that the finding names; give it once for each")
    private List<String> records = List.of();

    @Option(names = "--reason", required = true, paramLabel = "R", description = "Why it may stand; it is recorded")
    private String reason = "";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        DecisionOptions.notBlank("--reason", reason);
        try (Register opened = open.writing(register.address())) {
            LocalDate day = LocalDate.ofInstant(
                    open.surroundings().clock().instant(), opened.info().zone());
            BatchEntry batch = Waiving.run(
                    opened, rule, records, reason, open.settings().actor().value(), day);
            open.out()
                    .println("waived " + rule + " on " + String.join(", ", records) + " as batch " + batch.number()
                            + waits(batch));
        }
        return 0;
    }

    /** What a person should know where an act does not count yet. */
    static String waits(BatchEntry batch) {
        return batch.standing() == Standing.APPROVED ? "" : "; it waits for approval by another person";
    }
}
