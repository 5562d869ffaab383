package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fadeout.edge.actions.MemoryRegister;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    @TempDir
    Path folder = Path.of("");

    private final MemoryRegister register = new MemoryRegister("BA");
    private final StringWriter out = new StringWriter();

    private int run(String... args) {
        CommandLine line = new CommandLine(new Main(Surroundings.ofThisMachine()))
                .addSubcommand("import", new ImportCommand(path -> register));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(new StringWriter(), true));
        return line.execute(args);
    }

    private Path finds() throws IOException {
        return Files.writeString(
                folder.resolve("finds.csv"),
                "number,lat,lon,category,quantity\nF-1,44.2,17.1,CMR,1\nF-2,44.3,17.2,CMR,-4\n");
    }

    @Test
    void jsonHoldsTheCountsAndTheExitCodeSaysThatARowWasRefused() throws IOException {
        Path issues = folder.resolve("issues.csv");
        int exit = run("import", "r.gpkg", finds().toString(), "--format", "json", "--issues", issues.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("\"rows\":2,\"imported\":1,\"repaired\":0,\"refused\":1,\"unchanged\":0")
                .contains("\"land\":[]")
                .contains("\"kind\":\"find\"")
                .endsWith("\"batch\":1}\n");
        assertThat(Files.readString(issues)).contains("I08").contains("-4");
    }

    @Test
    void textSaysThatADryRunKeptNothing() throws IOException {
        run("import", "r.gpkg", finds().toString(), "--dry-run");
        assertThat(out.toString()).contains("all: 2 rows, 1 imported").contains("dry run: nothing was kept");
        assertThat(register.batches()).isEmpty();
    }
}
