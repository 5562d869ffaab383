package org.fadeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemTest;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.edge.exchange.ImportRule;
import org.fadeout.edge.store.VerifyRule;
import org.fadeout.flow.access.Approval;
import org.fadeout.flow.claims.ClaimRules;
import org.fadeout.flow.figures.BalanceQuestions;
import org.fadeout.flow.figures.Questions;
import org.fadeout.flow.profile.LintText;
import org.fadeout.flow.quality.Catalogue;
import org.junit.jupiter.api.Test;

/** docs/errors.md says what the code says, and no code has two meanings. */
class ErrorsDocTest {
    private static final Path PAGE = Path.of("../docs/errors.md");

    @Test
    void thePageIsWhatTheCodeSays() throws Exception {
        String told = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, told);
        }
        assertThat(PAGE).as("make it with -Dgolden.update=true").exists();
        assertThat(Files.readString(PAGE))
                .as("docs/errors.md is stale: run this test with -Dgolden.update=true and read the difference")
                .isEqualTo(told);
    }

    @Test
    void eachCodeMeansOneThing() {
        Stream<String> problems = ProblemTest.EACH.stream().map(Problem::code);
        Stream<String> imports = Stream.of(ImportRule.values()).map(ImportRule::code);
        Stream<Rule<?>> asked = Stream.concat(Questions.ALL.stream(), BalanceQuestions.ALL.stream());
        Stream<String> rules = Stream.concat(Catalogue.ALL.stream().map(Catalogue.Entry::rule), asked)
                .map(Rule::id);
        Stream<String> approvals = Approval.RULES.stream().map(Rule::id);
        Stream<String> verify = Stream.of(VerifyRule.values()).map(VerifyRule::code);
        Stream<String> lint = LintText.RULES.stream().map(Rule::id);
        Stream<String> words = ClaimRules.ALL.stream().map(Rule::id);
        assertThat(Stream.of(problems, imports, rules, approvals, verify, lint, words)
                        .flatMap(codes -> codes))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(55);
    }

    private static String page() {
        List<String> lines = new ArrayList<>();
        lines.add("# Problems and findings");
        lines.add("");
        lines.add("Made from the code by `ErrorsDocTest`; do not edit. Codes are stable: scripts may rest on them.");
        lines.add("");
        lines.add("| exit | means |");
        lines.add("|---|---|");
        for (Problem.Exit exit : Problem.Exit.values()) {
            lines.add("| " + exit.code() + " | " + exit.name().toLowerCase(Locale.ROOT) + " |");
        }
        lines.add("");
        lines.add("## Why a command did not do its work");
        lines.add("");
        lines.add("The names and numbers in the messages are examples.");
        lines.add("");
        lines.add("| code | exit | what | allowed | what to do |");
        lines.add("|---|---|---|---|---|");
        ProblemTest.EACH.stream()
                .sorted(Comparator.comparing(Problem::code))
                .forEach(problem -> lines.add(row(
                        problem.code(),
                        Integer.toString(problem.exit().code()),
                        problem.what(),
                        problem.allowed(),
                        problem.remedy())));
        findings(
                lines,
                "What an import finds in a file",
                Stream.of(ImportRule.values())
                        .map(rule -> new Finding(
                                rule.code(), rule.severity().text(), rule.title(), rule.reason(), rule.remedy())));
        findings(
                lines,
                "What fadeout check finds in a register",
                Catalogue.ALL.stream().map(Catalogue.Entry::rule).map(ErrorsDocTest::finding));
        findings(
                lines,
                "What stands against an approval",
                Approval.RULES.stream().map(ErrorsDocTest::finding));
        findings(
                lines,
                "What fadeout verify finds in a file",
                Stream.of(VerifyRule.values())
                        .map(rule -> new Finding(
                                rule.code(), Severity.BLOCKING.text(), rule.title(), rule.reason(), rule.remedy())));
        findings(
                lines,
                "What fadeout lint finds in a profile",
                LintText.RULES.stream().map(ErrorsDocTest::finding));
        findings(
                lines,
                "What fadeout claims --conflicts finds between claims",
                ClaimRules.ALL.stream().map(ErrorsDocTest::finding));
        findings(
                lines,
                "What figures ask a person",
                Stream.concat(Questions.ALL.stream(), BalanceQuestions.ALL.stream())
                        .map(ErrorsDocTest::finding));
        return String.join("\n", lines) + "\n";
    }

    private record Finding(String code, String severity, String what, String why, String remedy) {}

    private static Finding finding(Rule<?> rule) {
        String severity = rule.severity().text() + (Catalogue.stopsReportsOnly(rule) ? "; blocks final reports" : "");
        return new Finding(rule.id(), severity, rule.title(), rule.reason(), rule.remedy());
    }

    private static void findings(List<String> lines, String heading, Stream<Finding> findings) {
        lines.add("");
        lines.add("## " + heading);
        lines.add("");
        lines.add("| code | severity | what | why it matters | what to do |");
        lines.add("|---|---|---|---|---|");
        findings.sorted(Comparator.comparing(Finding::code))
                .forEach(one -> lines.add(row(one.code(), one.severity(), one.what(), one.why(), one.remedy())));
    }

    private static String row(String... cells) {
        return "| "
                + String.join(
                        " | ",
                        Stream.of(cells).map(cell -> cell.replace("|", "\\|")).toList())
                + " |";
    }
}
