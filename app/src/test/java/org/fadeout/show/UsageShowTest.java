package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads who asked for something that is not there: which, what was seen, what is allowed, the way out. */
class UsageShowTest {
    @TempDir
    Path folder = Path.of("");

    private Path register = Path.of("");

    @BeforeEach
    void make() {
        register = folder.resolve("r.gpkg");
        assertThat(Cli.run("new", register, "--country", "AZ", "--zone", "Asia/Baku")
                        .exit())
                .isZero();
    }

    private Cli run(String line) {
        return Cli.run(Arrays.stream(line.split(" "))
                .map(word -> word.replace("REG", register.toString()).replace("DIR", folder.toString()))
                .toArray());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            figures REG                                          | --period       | 2023-01-01/2023-06-30
            figures REG --period soon                            | "soon"         | 2023, 2023-05
            figures REG --period 2023 --format xml               | "xml"          | text, json, csv
            figures REG --period 2023 --by colour                | "colour"       | task, hazard, product, admin1, admin2, operator, method, authority, jurisdiction
            figures REG --period 2023 --as-of yesterday          | "yesterday"    | 2023-12-31
            figures REG --period 2023 --as-known-on then         | "then"         | 2024-01-31T12:00:00Z
            figures REG --period 2023 --radius -5                | "-5"           | more than 0
            figures REG --period 2023 --radius NaN               | "NaN"          | more than 0
            figures REG --period 2023 --records some             | "some"         | real, invented
            figures REG --period 2023 --include all              | "all"          | submitted
            check REG --format xml                               | "xml"          | text, json, geojson, csv, html
            gap REG --format csv                                 | "csv"          | text, json, geojson
            report REG country --period 2023 --out DIR/x.odt     | x.odt          | .html
            report REG town --period 2023 --out DIR/x.html       | "town"         | country
            serve REG --port 70000                               | "70000"        | 1 to 65535
            demo --register DIR/d.gpkg --port 0                  | "0"            | 1 to 65535
            new DIR/n.gpkg --country XX                          | "XX"           | ISO 3166
            new DIR/n.gpkg --country AZ --zone Mars/Base         | "Mars/Base"    | Asia/Baku
            import REG DIR/none.csv --format xml                 | xml            | JSON
            """)
    void aValueThatDoesNotFitSaysWhatWould(String line, String seen, String allowed) {
        Cli answer = run(line);
        assertThat(answer.exit()).as(answer.err()).isEqualTo(2);
        assertThat(answer.err()).contains(seen).containsIgnoringCase(allowed).doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
        assertThat(folder.resolve("n.gpkg")).doesNotExist();
        assertThat(folder.resolve("d.gpkg")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures DIR/no.gpkg --period 2023",
                "gap DIR/no.gpkg",
                "check DIR/no.gpkg",
                "verify DIR/no.gpkg",
                "copy DIR/no.gpkg DIR/to.gpkg",
                "report DIR/no.gpkg country --period 2023 --out DIR/x.html",
                "import DIR/no.gpkg DIR/x.csv",
            })
    void aRegisterThatIsNotThereIsNeverMade(String line) {
        Cli answer = run(line);
        assertThat(answer.exit()).as(answer.err()).isEqualTo(4);
        assertThat(answer.err()).startsWith("STORE-MISSING: ").contains("no.gpkg", "fadeout new");
        assertThat(folder.resolve("no.gpkg")).doesNotExist();
        assertThat(folder.resolve("to.gpkg")).doesNotExist();
    }

    @Test
    void aForeignFileAndAnExistingOneAreLeftAsTheyAre() throws Exception {
        Path foreign = Files.writeString(folder.resolve("f.gpkg"), "not a database");
        Cli opened = Cli.run("check", foreign);
        assertThat(opened.exit()).as(opened.err()).isEqualTo(4);
        Cli made = Cli.run("new", foreign, "--country", "AZ");
        assertThat(made.exit()).isEqualTo(4);
        assertThat(made.err()).startsWith("STORE-EXISTS: ");
        assertThat(Files.readString(foreign)).isEqualTo("not a database");
    }

    @Test
    void aFileThatCannotBeReadIsADataProblem() throws Exception {
        Path broken =
                Files.writeString(folder.resolve("tasks.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[{");
        Cli answer = Cli.run("import", register, broken);
        assertThat(answer.exit()).as(answer.err()).isEqualTo(3);
        assertThat(answer.err()).contains("tasks.geojson").doesNotContain("\tat ");
        assertThat(Cli.run("verify", register).out()).startsWith("1 batches, ");
    }

    @Test
    void aPortInUseIsSaidBeforeAnyWorkIsDone() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String line : new String[] {"serve REG --port ", "demo --register DIR/d.gpkg --port "}) {
                Cli answer = run(line + taken.getLocalPort());
                assertThat(answer.exit()).as(answer.err()).isEqualTo(2);
                assertThat(answer.err()).startsWith("USAGE-PORT: ").contains("--port ");
                assertThat(folder.resolve("d.gpkg")).doesNotExist();
            }
        }
    }

    @Test
    void nothingOnRecordGivesZeroWhereNothingWasClearedAndUnknownWhereNothingWasRecorded() {
        Cli figures = Cli.run("figures", register, "--period", "2023", "--format", "json");
        assertThat(figures.exit()).isZero();
        assertThat(figures.json().get("cmrAreaM2").asLong()).isZero();
        assertThat(figures.json().get("searchedM2").isNull()).isTrue();
        assertThat(Cli.run("check", register).exit()).isZero();
        assertThat(Cli.run("gap", register).exit()).isZero();
    }

    @Test
    void helpNamesEveryCommand() {
        Cli help = Cli.run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("demo", "new", "import", "figures", "gap", "check", "report", "serve", "verify", "copy");
        assertThat(Cli.run("fly").exit()).isEqualTo(2);
    }
}
