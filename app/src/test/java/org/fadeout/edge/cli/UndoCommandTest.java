package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is undone by the number that the list gives. */
class UndoCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), Surroundings.ofThisMachine());
    }

    @Test
    void anImportIsListedUndoneAndListedAsUndone() throws Exception {
        String register = folder.resolve("r.gpkg").toString();
        Path finds = Files.writeString(
                folder.resolve("finds.csv"),
                "number,category,quantity,latitude,longitude\nF-1,cluster munition remnant,1,18.5,103.5\n");
        assertThat(run("new", register, "--country", "LA", "--standard", "default"))
                .isZero();
        assertThat(run("import", register, finds.toString())).isZero();
        assertThat(run("undo", register, "--list")).isZero();
        assertThat(out.toString()).startsWith("2  ").contains("2 changes  Import of finds.csv");

        assertThat(run("undo", register, "--batch", "2", "--reason", " ")).isEqualTo(2);
        assertThat(run("undo", register, "--batch", "1", "--reason", "wrong")).isEqualTo(3);
        assertThat(err.toString()).contains("UNDO-REFUSED").contains("it is no import");

        assertThat(run("undo", register, "--batch", "2", "--reason", "wrong", "--format", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"withdrawn\" : 2").contains("\"left\" : [ ]");
        assertThat(run("undo", register, "--list")).isZero();
        assertThat(out.toString()).contains("(undone by batch 3)");
        assertThat(run("verify", register)).isZero();
    }
}
