package org.fadeout.edge.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.store.Account;
import org.fadeout.edge.store.Door;
import org.fadeout.edge.store.LeftLog;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.edge.store.Tokens;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The accounts of the people who may use a register. */
@Command(
        name = "people",
        description = {
            "The accounts of the people who may use a register, and what left it.",
            "ACT is list, add, role, disable, enable, password, recovery, token, tokens, revoke or left. The first account is an administrator.",
            "A password is asked for at the terminal, or read from --password-file or FADEOUT_PASSWORD; never from the command line."
        },
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
    private static final String ACTS =
            "list, add, role, disable, enable, password, recovery, token, tokens, revoke, left";

    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ACT", description = ACTS)
    private String act = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "NAME", description = "The account")
    private @Nullable String name;

    @Option(
            names = "--role",
            paramLabel = "R",
            description = "entry, approval, programme, partner-operator, reviewer, publisher or administrator")
    private String role = "";

    @Option(names = "--operator", paramLabel = "O", description = "For a partner operator: the name as tasks say it")
    private @Nullable String operator;

    @Option(
            names = "--scope",
            paramLabel = "S",
            description = "Of a token: read (default) or write",
            defaultValue = "read")
    private String scope = "read";

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "After how many a token expires (90)",
            defaultValue = "90")
    private long days = 90;

    @Option(names = "--note", paramLabel = "TEXT", description = "What a token is for", defaultValue = "")
    private String note = "";

    @Option(names = "--id", paramLabel = "ID", description = "The token that is taken back", defaultValue = "")
    private String id = "";

    @Option(names = "--password-file", paramLabel = "F", description = "A file whose first line is the password")
    private @Nullable Path passwordFile;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        boolean json = Format.read(format, Format.TEXT, Format.JSON) == Format.JSON;
        try (StoredRegister stored = Door.stored(register.address(), open.surroundings())) {
            Person person = Door.person(stored, open.surroundings()).orElse(null);
            People people = new People(stored.accounts(), open.surroundings(), person);
            switch (act) {
                case "list" -> list(open, people.all(), json);
                case "left" -> {
                    if (person != null) {
                        person.require(Right.PEOPLE, "see what left the register");
                    }
                    left(open, stored.accounts().left().all(), json);
                }
                case "tokens" -> tokens(open, people.tokens(name()), json);
                default -> change(open, people, stored.accounts().any());
            }
        }
        return 0;
    }

    private void change(Open open, People people, boolean any) {
        switch (act) {
            case "add" -> add(open, people, !any);
            case "role" -> {
                people.role(name(), role, operator);
                open.out().println(name() + " has the role " + role);
            }
            case "disable", "enable" -> {
                people.disable(name(), act.equals("disable"));
                open.out().println(name() + (act.equals("disable") ? " is shut" : " is open"));
            }
            case "password" -> {
                people.password(name(), password(open));
                open.out().println("The password of " + name() + " was set");
            }
            case "recovery" -> codes(open, people.recoveryCodes(name()));
            case "token" -> token(open, people.token(name(), writes(), days, note));
            case "revoke" -> {
                people.revoke(name(), id);
                open.out().println("Token " + id + " was taken back");
            }
            default -> throw QuestionOptions.bad("ACT", act, ACTS);
        }
    }

    /** The first administrator gets a token at once: from here on nobody comes in without one. */
    private void add(Open open, People people, boolean first) {
        Account account = people.add(name(), role, operator);
        open.out().println("Account " + account.name() + ", " + account.role().text());
        if (first) {
            codes(open, people.recoveryCodes(account.name()));
            token(open, people.token(account.name(), true, days, "first token"));
            open.out().println("From now on this register is opened with a token in FADEOUT_TOKEN, or by signing in");
        } else {
            codes(open, people.recoveryCodes(account.name()));
        }
    }

    private static void codes(Open open, List<String> codes) {
        open.out().println("Recovery codes, shown this once; each sets a password once:");
        codes.forEach(code -> open.out().println("  " + code));
    }

    private static void token(Open open, People.Made made) {
        open.out()
                .println("Token " + made.token().id() + ", " + made.token().scope() + ", until "
                        + made.token().expires() + ", shown this once:");
        open.out().println("  " + made.text());
    }

    private boolean writes() {
        if (!scope.equals("read") && !scope.equals("write")) {
            throw QuestionOptions.bad("--scope", scope, "read, write");
        }
        return scope.equals("write");
    }

    private String name() {
        if (name == null) {
            throw QuestionOptions.bad("NAME", "nothing", "the name of the account");
        }
        return name;
    }

    private String password(Open open) {
        String given = open.surroundings().environment().get("FADEOUT_PASSWORD");
        if (passwordFile != null) {
            return firstLine(passwordFile);
        }
        if (given != null) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("New password of %s: ", name());
        if (typed == null) {
            throw QuestionOptions.bad(
                    "--password-file", "nothing", "a file, FADEOUT_PASSWORD, or a terminal to type the password at");
        }
        return new String(typed);
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().orElse("");
        } catch (IOException e) {
            throw new ProblemException(
                    new FileProblem.Unreadable(file.toString(), "no password can be read from it"), e);
        }
    }

    private static void list(Open open, List<Account> all, boolean json) {
        if (json) {
            List<Map<String, @Nullable Object>> tree = new ArrayList<>();
            for (Account account : all) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("name", account.name());
                one.put("role", account.role().text());
                one.put("operator", account.operator());
                one.put("disabled", account.disabled());
                one.put("created", account.created().toString());
                tree.add(one);
            }
            open.print(JsonTree.of(Map.of("people", tree)));
            return;
        }
        if (all.isEmpty()) {
            open.out().println("No accounts: whoever holds the register works with it, on this machine only");
        }
        all.forEach(account -> open.out()
                .printf(
                        "%-24s %-18s %s%s%n",
                        account.name(),
                        account.role().text(),
                        account.operator() == null ? "" : account.operator(),
                        account.disabled() ? " (shut)" : ""));
    }

    private static void tokens(Open open, List<Tokens.Token> all, boolean json) {
        if (json) {
            List<Map<String, String>> tree = new ArrayList<>();
            all.forEach(token -> tree.add(Map.of(
                    "id", token.id(),
                    "scope", token.scope(),
                    "note", token.note(),
                    "expires", token.expires().toString())));
            open.print(JsonTree.of(Map.of("tokens", tree)));
            return;
        }
        all.forEach(token -> open.out()
                .println(token.id() + "  " + token.scope() + "  until " + token.expires() + "  " + token.note()));
    }

    private static void left(Open open, List<LeftLog.Left> all, boolean json) {
        if (json) {
            List<Map<String, @Nullable Object>> tree = new ArrayList<>();
            for (LeftLog.Left left : all) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("at", left.at().toString());
                one.put("person", left.name());
                one.put("what", left.what());
                one.put("reason", left.reason());
                one.put("layer", left.layer());
                one.put("records", left.records());
                tree.add(one);
            }
            open.print(JsonTree.of(Map.of("left", tree)));
            return;
        }
        all.forEach(left -> open.out()
                .println(left.at() + "  " + left.name() + "  " + left.what() + "  " + left.layer() + "  "
                        + (left.records() == null ? "not counted" : left.records() + " records") + "  "
                        + left.reason()));
    }
}
