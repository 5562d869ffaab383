package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aSource;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Known;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: figures never mix invented and real records of land. */
class S08_OriginsTest {

    private static Story both() {
        return story(
                aSource("inv").with("invented", true),
                aTask("A").on(rectangle(0, 0, 400, 300)).with("source", ARecord.id(Source.KIND, "inv")),
                aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 300)).with("source", ARecord.id(Source.KIND, "inv")),
                aFind("1").ofTask("A").at(metres(200, 150)).with("source", ARecord.id(Source.KIND, "inv")),
                aTask("B").on(rectangle(2_000, 0, 2_400, 300)));
    }

    @Test
    void both_at_once_are_refused_with_the_way_out() {
        assertThatThrownBy(() -> both().figures("2023")).hasMessageContaining("--records invented");
    }

    @Test
    void one_of_them_can_be_asked_for() {
        Period year = Period.ofYear(2023);
        Question invented = new Question(year, year.to(), Known.NOW, java.util.List.of(), null, Origin.INVENTED);
        assertThat(both().figures(invented).taskPolygon().inKm2(2)).isEqualTo("0.12");
        assertThat(both().figures(invented).cmr().area().isZero()).isFalse();
    }
}
