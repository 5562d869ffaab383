package org.fadeout.flow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final Find FIND = ARecord.aFind("1")
            .at(Drawn.metres(5, 5))
            .with("other", Attributes.of(Map.of("reported by", "a person")))
            .made();
    private static final Source SOURCE =
            ARecord.aSource("1").with("author", "a person").made();

    @Test
    void the_restricted_layer_shows_everything() {
        assertThat(new Redaction(Layer.RESTRICTED).see(Find.KIND, FIND)).contains(FIND);
        assertThat(Viewer.KEEPER.see(Find.KIND, FIND)).contains(FIND);
    }

    @Test
    void partners_see_positions_and_no_persons() {
        Find find = new Redaction(Layer.PARTNER).see(Find.KIND, FIND).orElseThrow();
        assertThat(find.position()).isEqualTo(FIND.position());
        assertThat(find.other().isEmpty()).isTrue();
        assertThat(new Redaction(Layer.PARTNER)
                        .see(Source.KIND, SOURCE)
                        .orElseThrow()
                        .author())
                .isNull();
    }

    @Test
    void the_public_sees_no_exact_position() {
        assertThat(new Redaction(Layer.PUBLIC)
                        .see(Find.KIND, FIND)
                        .orElseThrow()
                        .position())
                .isNull();
    }
}
