package org.fadeout.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fadeout.flow.quality.Catalogue;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What people are told of which rules are judged is what the catalogue says. */
class ToldRulesTest {
    private final List<String> codes = Catalogue.neighbours().stream().sorted().toList();

    @Test
    void the_command_names_the_rules() {
        String[] description = new CommandLine(new CheckCommand())
                .getCommandSpec()
                .usageMessage()
                .description();
        assertThat(description).singleElement().asString().contains("(" + String.join(", ", codes) + ")");
    }

    @Test
    void the_guide_names_the_rules() throws IOException {
        int last = codes.size() - 1;
        assertThat(Files.readString(Path.of("../docs/scale.md")))
                .contains("`check` judges " + String.join(", ", codes.subList(0, last)) + " and " + codes.get(last)
                        + ":");
    }
}
