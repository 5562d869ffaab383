package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Registers;
import org.fadeout.edge.store.StoredRegister;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a register with accounts: they act for a person, or not at all. */
@NullUnmarked
class PeopleCommandTest {
    private static final Pattern TOKEN = Pattern.compile("fadeout_[A-Za-z0-9_-]{43}");
    private final Random random = new Random(7);
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    private record Ran(int exit, String out, String err) {
        String token() {
            Matcher found = TOKEN.matcher(out);
            return found.find() ? found.group() : "";
        }
    }

    private Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(
                args,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new Surroundings(Clock.systemUTC(), random, environment));
        return new Ran(exit, out.toString(), err.toString());
    }

    private void as(String token) {
        environment.put("FADEOUT_TOKEN", token);
    }

    private static void refused(Ran ran, String code) {
        assertThat(ran.err()).contains(code + ": ");
        assertThat(ran.exit()).isEqualTo(2);
    }

    @Test
    void aRegisterWithAccountsIsUsedByPeopleOnly() throws Exception {
        String register = folder.resolve("r.gpkg").toString();
        Path finds = Files.writeString(
                folder.resolve("finds.csv"),
                "number,category,quantity,latitude,longitude\nF-1,cluster munition remnant,1,18.5,103.5\n");
        assertThat(run("new", register, "--country", "LA", "--standard", "default")
                        .exit())
                .isZero();
        refused(run("people", register, "add", "desk", "--role", "entry"), "PEOPLE-ACCOUNT");
        String keeper = run("people", register, "add", "keeper", "--role", "administrator")
                .token();
        assertThat(keeper).isNotEmpty();

        for (List<String> command : List.of(
                List.of("task", register),
                List.of("import", register, finds.toString()),
                List.of("verify", register),
                List.of("verify", register, "--rebuild"),
                List.of("copy", register, folder.resolve("copy.gpkg").toString()),
                List.of("changes", register, "--out", folder.resolve("c.zip").toString()),
                List.of("export", register, "--to", folder.resolve("e.csv").toString()),
                List.of(
                        "export",
                        register,
                        "--to",
                        folder.resolve("e.fadeout.zip").toString()),
                List.of("people", register, "list"))) {
            refused(run(command.toArray(String[]::new)), "PEOPLE-UNKNOWN");
        }
        as("fadeout_wrong");
        refused(run("task", register), "PEOPLE-UNKNOWN");

        as(keeper);
        Ran added = run("people", register, "add", "desk", "--role", "programme");
        assertThat(added.out()).contains("Account desk, programme").contains("Recovery codes, shown this once");
        refused(run("import", register, finds.toString()), "PEOPLE-REFUSED");
        String reads = run("people", register, "token", "desk").token();
        String writes =
                run("people", register, "token", "desk", "--scope", "write").token();
        Path secret = Files.writeString(folder.resolve("password"), "seven quiet rivers\nand more\n");
        assertThat(run("people", register, "password", "desk", "--password-file", secret.toString())
                        .out())
                .isEqualTo("The password of desk was set\n");
        assertThat(run("people", register, "list").out()).contains("desk").contains("programme");

        as(reads);
        refused(run("import", register, finds.toString()), "PEOPLE-REFUSED");
        refused(run("copy", register, folder.resolve("copy.gpkg").toString()), "PEOPLE-REFUSED");
        refused(run("people", register, "list"), "PEOPLE-REFUSED");

        environment.remove("FADEOUT_TOKEN");
        environment.put(
                "FADEOUT_TOKEN_FILE",
                Files.writeString(folder.resolve("token"), writes + "\n").toString());
        assertThat(run("import", register, finds.toString(), "--actor", "somebody else")
                        .exit())
                .isZero();
        Ran without = run("export", register, "--to", folder.resolve("e.csv").toString(), "--kind", "find");
        assertThat(without.err()).contains("--reason");
        assertThat(folder.resolve("e.csv")).doesNotExist();
        assertThat(run(
                                "export",
                                register,
                                "--to",
                                folder.resolve("e.csv").toString(),
                                "--kind",
                                "find",
                                "--reason",
                                "for the donor")
                        .exit())
                .isZero();
        try (StoredRegister stored =
                Registers.openToRead(Address.of(Path.of(register)), Surroundings.ofThisMachine())) {
            List<BatchEntry> batches = stored.batches();
            assertThat(batches.get(batches.size() - 1).actor())
                    .as("the person, whatever name was given")
                    .isEqualTo("desk");
        }
        environment.remove("FADEOUT_TOKEN_FILE");
        as(keeper);
        assertThat(run("people", register, "left").out())
                .contains("desk  export  restricted  1 records  for the donor");
    }

    @Test
    void everyRouteIsListedFromTheRunningServer() {
        Ran text = run("routes");
        assertThat(text.exit()).isZero();
        assertThat(text.out()).contains("GET   /register/{kind}.csv").doesNotContain("UNDECIDED");
        assertThat(run("routes", "--format", "json").out())
                .contains("\"path\" : \"/people\"")
                .contains("\"right\" : \"people\"");
    }

    @Test
    void withoutAccountsNoOtherAddressIsServed() {
        String register = folder.resolve("r.gpkg").toString();
        run("new", register, "--country", "LA", "--standard", "default");
        refused(run("serve", register, "--address", "0.0.0.0", "--port", "18997"), "PEOPLE-NONE");
    }
}
