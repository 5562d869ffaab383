package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.fadeout.base.measure.Length;
import org.fadeout.flow.standard.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void theDefaultIsWhatItSaysAndVerifiedNowhere() {
        Standard standard = StandardFile.packaged("default");
        assertThat(standard.fadeOutFor("unexploded submunition")).isEqualTo(Length.ofMetres(50));
        assertThat(standard.fadeOutFor("unknown")).isEqualTo(Length.ofMetres(50));
        assertThat(standard.clearanceDepth()).isEqualTo(Length.ofCentimetres(20));
        assertThat(standard.gapTolerance().squareMetres()).isEqualTo(100);
        assertThat(standard.sensitivityRadii().texts()).containsExactly("25", "50", "100");
        assertThat(standard.detects("Large loop")).isTrue();
        assertThat(Objects.requireNonNull(standard.cancellationThroughNts())).isTrue();
        assertThat(standard.unverified().texts()).hasSize(9);
    }

    @Test
    void aFaultNamesItsLine() throws IOException {
        String good = Files.readString(Path.of("../standards/default.yaml"));
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, good.replace("fade_out: 50 m\n", "fade_out: 50\n"));
        assertThatThrownBy(() -> StandardFile.read(file))
                .hasMessageContaining("line 7")
                .hasMessageContaining("unit");
        Files.writeString(file, good.replace("clearance_depth:", "clearance_dept:"));
        assertThatThrownBy(() -> StandardFile.read(file))
                .hasMessageContaining("clearance_dept")
                .hasMessageContaining("line");
        Files.writeString(file, good.replace("draft: false", "draft: perhaps"));
        assertThatThrownBy(() -> StandardFile.read(file)).hasMessageContaining("true, false");
    }
}
