package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.edge.documents.LintOut;
import org.fadeout.edge.exchange.ProseFile;
import org.fadeout.flow.profile.LintText;
import org.fadeout.flow.profile.ProseText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lints the text of a profile. Ends with 1 where a blocking finding stands. */
@Command(
        name = "lint",
        description = "Checks the text of a profile: notes, sources, counts, private persons, damaged letters.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "Plain text or Markdown, in UTF-8")
    private @Nullable Path file;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Option(names = "--rules", description = "Prints the rules instead: what each finds, why, and what to do")
    private boolean rules;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        boolean json = Format.read(format, Format.TEXT, Format.JSON) == Format.JSON;
        if (rules) {
            print(open, json ? LintOut.rulesJson(LintText.RULES) : null, LintOut.rules(LintText.RULES));
            return Problem.Exit.FINE.code();
        }
        Path path = file;
        if (path == null) {
            throw QuestionOptions.bad("FILE", "", "the path of a plain text, or --rules");
        }
        ProseText text = ProseText.read(String.valueOf(path.getFileName()), ProseFile.read(path));
        List<Issue> issues = LintText.lint(text);
        print(open, json ? LintOut.json(text, issues) : null, LintOut.text(text, issues));
        return LintText.isBlocked(issues) ? Problem.Exit.FINDINGS.code() : Problem.Exit.FINE.code();
    }

    private static void print(Open open, @Nullable String json, List<String> text) {
        if (json != null) {
            open.print(json);
        } else {
            text.forEach(open.out()::println);
        }
    }
}
