package org.fadeout.edge.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The demo as it is mostly started, without picocli, whose description of the command takes longer than the first figure. Only {@code demo},
 * {@code --no-serve} and {@code --register FILE}, each once and the file a plain name; all else goes to picocli.
 */
final class PlainDemo {
    private PlainDemo() {}

    /** The command, or null where picocli has to look. */
    static @Nullable DemoCommand of(String... args) {
        if (args.length == 0 || !args[0].equals("demo")) {
            return null;
        }
        boolean noServe = false;
        Path register = null;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--no-serve") && !noServe) {
                noServe = true;
            } else if (args[i].equals("--register") && register == null && i + 1 < args.length && plain(args[i + 1])) {
                register = Path.of(args[++i]);
            } else {
                return null;
            }
        }
        return new DemoCommand(register, noServe);
    }

    /** Letters, digits and what paths are made of: no option, file of options or quotation starts or stands in it. */
    private static boolean plain(String file) {
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '/' && c != '.' && c != '_' && (c != '-' || i == 0)) {
                return false;
            }
        }
        return !file.isEmpty();
    }

    /** What picocli makes of the failure of a command: the message and the exit code. */
    static int failed(CommandLine line, String[] args, Exception failure) {
        line.setExecutionStrategy(parsed -> {
            CommandLine command = parsed.subcommand().commandSpec().commandLine();
            throw new CommandLine.ExecutionException(command, "The demo failed", failure);
        });
        return line.execute(args);
    }
}
