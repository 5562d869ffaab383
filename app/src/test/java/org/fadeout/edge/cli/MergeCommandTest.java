package org.fadeout.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.edge.settings.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sites of one register exchange what they recorded by four commands, and a person resolves what both changed. */
class MergeCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), Surroundings.ofThisMachine());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int imported(String register, int quantity) throws Exception {
        Path finds = Files.writeString(
                folder.resolve("finds.csv"),
                "number,category,quantity,latitude,longitude\nF-1,cluster munition remnant," + quantity
                        + ",18.5,103.5\n");
        return run("import", register, finds.toString());
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(out.toString());
        assertThat(matcher.find()).as(out.toString()).isTrue();
        return matcher.group(1);
    }

    @Test
    void whatBothChangedIsListedFieldByFieldAndResolved() throws Exception {
        String office = path("office.gpkg");
        String field = path("field.gpkg");
        assertThat(run("new", office, "--country", "LA")).isZero();
        assertThat(imported(office, 1)).isZero();
        assertThat(run("copy", office, field, "--new-site")).isZero();
        assertThat(out.toString()).contains(" as site ");
        assertThat(imported(office, 2)).isZero();
        assertThat(imported(field, 3)).isZero();

        assertThat(run("verify", office, "--print-head", path("office.head"))).isZero();
        assertThat(run("changes", field, "--since-heads", path("office.head"), "--out", path("one.zip")))
                .isZero();
        assertThat(out.toString()).contains("2 batches with 2 changes (layer restricted)");
        assertThat(run("changes", field, "--out", path("one.zip"))).isEqualTo(3);
        assertThat(run("changes", field, "--since", "9", "--out", path("two.zip")))
                .isEqualTo(2);
        assertThat(run("changes", field, "--since", "1", "--since-site", "x", "--out", path("two.zip")))
                .isEqualTo(2);

        assertThat(run("merge", office, path("one.zip"))).isEqualTo(1);
        assertThat(out.toString()).contains("Merged 2 batches with 2 changes").contains("conflict: find ");
        assertThat(run("merge", office, path("one.zip"), "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"changes\" : 0").contains("\"receipt\" : null");
        assertThat(run("merge", office, path("office.head"))).isEqualTo(3);
        assertThat(err.toString()).contains("MERGE-UNREADABLE");

        assertThat(run("conflicts", office, "--format", "json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"field\" : \"quantity\"").contains("\"before\" : \"1\"");
        assertThat(run("conflicts", office)).isEqualTo(1);
        assertThat(out.toString())
                .contains("before: 1")
                .contains(": 2")
                .contains(": 3")
                .contains("(shown)");
        String id = found("find (\\S+): 2 versions");
        String take = found("--take (\\S+)");
        String over = found("--over (\\S+)");

        assertThat(run("resolve", office, id, "--take", take, "--over", take, "--reason", "counted"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("DATA-VERSIONS").contains(over);
        assertThat(run(
                        "resolve",
                        office,
                        id,
                        "--take",
                        take,
                        "--over",
                        over,
                        "--field",
                        "depth=" + over,
                        "--reason",
                        "r"))
                .isEqualTo(2);
        assertThat(run(
                        "resolve",
                        office,
                        id,
                        "--take",
                        take,
                        "--over",
                        over,
                        "--field",
                        "quantity=" + over,
                        "--reason",
                        "counted again"))
                .isZero();
        // The source of the finds is another file at each site, which is a conflict of its own.
        assertThat(run("conflicts", office)).isEqualTo(1);
        assertThat(out.toString()).startsWith("1 records in conflict").contains("sha256:");
        String source = found("source (\\S+): 2 versions");
        String file = found("--take (\\S+)");
        String other = found("--over (\\S+)");
        assertThat(run("resolve", office, source, "--take", file, "--over", other, "--reason", "both were read"))
                .isZero();
        assertThat(run("conflicts", office)).isZero();
        assertThat(run("history", office, id)).isZero();
        assertThat(out.toString()).contains("resolves [");

        assertThat(run("changes", office, "--out", path("back.zip"), "--without-personal", "--format", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"personal\" : false");
        assertThat(run("merge", field, path("back.zip"))).isZero();
        assertThat(run("conflicts", field)).isZero();
        assertThat(run("verify", field)).isZero();
        assertThat(run("verify", office)).isZero();
        assertThat(run("resolve", field, id, "--take", take, "--over", over, "--reason", "again"))
                .isEqualTo(3);
    }
}
