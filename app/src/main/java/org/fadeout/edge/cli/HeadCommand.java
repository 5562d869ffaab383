package org.fadeout.edge.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.KeepHead;
import org.fadeout.edge.exchange.HeadKey;
import org.fadeout.edge.exchange.SignedHead;
import org.fadeout.edge.store.Address;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the head of a register as a text to be kept elsewhere. */
@Command(
        name = "head",
        description = {
            "Prints what a register holds now as a short text, signed where a key is named, to be printed or mailed.",
            "Kept where nobody who writes the register can, it tells later what was changed: fadeout verify REGISTER --head FILE"
        },
        mixinStandardHelpOptions = true)
final class HeadCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "REGISTER", description = "The register; left out with --new-key")
    private @Nullable String register;

    @Option(names = "--sign", paramLabel = "KEYFILE", description = "Sign with this key")
    private @Nullable Path sign;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the text to a file instead of printing it")
    private @Nullable Path out;

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description = "Make a key: the secret part in this file, what others check with in FILE.pub")
    private @Nullable Path newKey;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        if (newKey != null) {
            if (register != null || sign != null || out != null) {
                throw QuestionOptions.bad(
                        "--new-key", newKey.toString(), "nothing beside it: the key is made by itself");
            }
            HeadKey key = HeadKey.make(newKey);
            open.out().println("Made the key " + newKey + ", fingerprint " + key.fingerprint());
            open.out()
                    .println("Give " + HeadKey.openPart(newKey)
                            + " and the fingerprint to whoever is to check; the key itself to nobody");
            return 0;
        }
        if (register == null) {
            throw QuestionOptions.bad("REGISTER", "nothing", "a register, or --new-key FILE");
        }
        Optional<HeadKey> key = Optional.ofNullable(sign).map(file -> HeadKey.read(file, "--sign"));
        try (Register opened = open.reading(Address.of(register))) {
            SignedHead head = KeepHead.of(opened, open.surroundings().clock().instant(), key);
            if (out == null) {
                open.print(head.printed());
            } else {
                write(out, head.printed());
                open.out().println("Wrote the head to " + out + "; keep it where nobody who writes the register can");
            }
        }
        return 0;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(
                    new FileProblem.NotWritten(file.toString(), "something stands there already"), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new FileProblem.NotWritten(file.toString(), e.getClass().getSimpleName()), e);
        }
    }
}
