package org.fadeout.edge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.AttachFile;
import org.fadeout.edge.actions.Withdrawing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Attaches a file to a record. */
@Command(
        name = "attach",
        description = "Attaches a picture (JPEG, PNG, WebP) or a PDF to a record. It stays in the restricted layer.",
        mixinStandardHelpOptions = true)
final class AttachCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "The id of the record")
    private String owner = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "The file")
    private Path file = Path.of("");

    @Option(names = "--title", paramLabel = "T", description = "What it shows; kept as a personal value")
    private String title = "";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        byte[] content = content();
        try (Register opened = open.writing(register.address())) {
            AttachFile.Attached attached = AttachFile.run(
                    opened,
                    new AttachFile.Request(
                            Withdrawing.id(owner),
                            String.valueOf(file.getFileName()),
                            title,
                            content,
                            open.settings().actor().value()));
            open.out()
                    .println("attached " + attached.record().id() + " to " + owner + " as batch "
                            + attached.batch().number() + WaiveCommand.waits(attached.batch()));
        }
        return 0;
    }

    private byte[] content() {
        try {
            if (Files.size(file) > AttachFile.MOST_BYTES) {
                throw new ProblemException(new FileProblem.UploadRefused(
                        file.toString(),
                        "it has " + Files.size(file) + " bytes",
                        "files of up to " + AttachFile.MOST_BYTES + " bytes"));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(new FileProblem.Unreadable(file.toString(), "it cannot be opened"), e);
        }
    }
}
