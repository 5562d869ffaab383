package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();

    private int run(String... args) {
        PrintWriter quiet = new PrintWriter(new StringWriter(), true);
        return Main.run(args, new PrintWriter(out, true), quiet, Surroundings.ofThisMachine());
    }

    private String register() {
        String path = folder.resolve("r.gpkg").toString();
        assertThat(run("new", path, "--country", "BA")).isZero();
        out.getBuffer().setLength(0);
        return path;
    }

    private Path finds() throws IOException {
        return Files.writeString(
                folder.resolve("finds.csv"),
                "number,lat,lon,category,quantity\nF-1,44.2,17.1,CMR,1\nF-2,44.3,17.2,CMR,-4\n");
    }

    @Test
    void jsonHoldsTheCountsAndTheExitCodeSaysThatARowWasRefused() throws IOException {
        Path issues = folder.resolve("issues.csv");
        int exit = run("import", register(), finds().toString(), "--format", "json", "--issues", issues.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("\"rows\":2,\"imported\":1,\"repaired\":0,\"refused\":1,\"unchanged\":0")
                .contains("\"land\":[]")
                .contains("\"kind\":\"find\"")
                .endsWith("\"batch\":2}\n");
        assertThat(Files.readString(issues)).contains("F08").contains("-4");
    }

    @Test
    void textSaysThatADryRunKeptNothing() throws IOException {
        run("import", register(), finds().toString(), "--dry-run");
        assertThat(out.toString()).contains("all: 2 rows, 1 imported").contains("dry run: nothing was kept");
        out.getBuffer().setLength(0);
        assertThat(run("verify", folder.resolve("r.gpkg").toString())).isZero();
        assertThat(out.toString()).startsWith("1 batches, 1 changes");
    }
}
