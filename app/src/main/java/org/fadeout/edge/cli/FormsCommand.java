package org.fadeout.edge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.field.AddForm;
import org.fadeout.edge.field.XForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds the questions of an XLSForm workbook to what phones are asked. */
@Command(
        name = "forms",
        description = "Adds the questions of an XLSForm workbook to what phones in the field are asked.",
        mixinStandardHelpOptions = true)
final class FormsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "WORKBOOK", description = "The workbook, .xlsx or .xls")
    private Path file = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "At the end of the form of this kind of record; without it the workbook is a form by itself")
    private @Nullable String kind;

    @Option(names = "--dry-run", description = "Says what the workbook becomes, and keeps nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        AddForm.Request request = new AddForm.Request(
                String.valueOf(file.getFileName()),
                content(),
                kind,
                open.settings().actor().value());
        if (dryRun) {
            var made = AddForm.check(request);
            left(open, made.leftOut());
            open.out()
                    .println("would add " + made.model().id() + ", version "
                            + XForm.write(made.model()).version());
            return 0;
        }
        try (Register opened = open.writing(register.address())) {
            AddForm.Added added = AddForm.run(opened, request);
            left(open, added.leftOut());
            open.out()
                    .println("added " + added.form().number() + " as batch "
                            + added.batch().number() + WaiveCommand.waits(added.batch()));
        }
        return 0;
    }

    private static void left(Open open, List<String> lines) {
        lines.forEach(line -> open.out().println("left out: " + line));
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(new FileProblem.Unreadable(file.toString(), "it cannot be opened"), e);
        }
    }
}
