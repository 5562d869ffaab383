package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.review.Judgement;
import org.fadeout.flow.review.Scheme;
import org.fadeout.flow.review.Schemes;
import org.fadeout.flow.review.Score;
import org.fadeout.flow.review.Scorecard;
import org.fadeout.flow.review.ScorecardOf;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemes that travel in the program, held against scores that were published. */
@NullUnmarked
class SchemeFileTest {
    private static final Schemes ALL = SchemeFile.packaged();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Nagorno-Karabakh, 2015, 6 3 6 6 2 5 7 7 5 3, 5.0 average",
        "Lebanon, 2016, 5 6 5 5 7 5 4 4 7 6, 5.4 average",
        "Lao PDR, 2017, 6 5 8 7 5 5 7 7 7 7, 6.4 average",
        "Lao PDR, 2016, 5 5 7 6 5 5 5 7 6 6, 5.7 average"
    })
    void published_scores_give_their_published_means(String area, int year, String points, String mean) {
        Scheme scheme = ALL.of(year, null);
        List<ARecord<?>> judged = new ArrayList<>();
        String[] given = points.split(" ");
        for (int i = 0; i < given.length; i++) {
            judged.add(ARecord.a(Judgement.KIND, "j" + i)
                    .with("participant", area)
                    .with("scheme", scheme.id())
                    .with("criterion", scheme.criteria().get(i).id())
                    .with("period", Period.ofYear(year))
                    .with("points", Count.of(Long.parseLong(given[i])))
                    .with("actor", "publisher")
                    .with("reason", "as published"));
        }
        Scorecard card = ScorecardOf.of(
                Story.story(judged.toArray(ARecord<?>[]::new)), Question.of(Period.ofYear(year)), scheme, area);
        assertThat(card.mean() + " " + card.label()).isEqualTo(mean);
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 8.0, good", "2014, 6.9, average", "2015, 8.0, very good", "2015, 7.9, good", "2017, 7.0, good",
        "2023, 4.9, poor", "2023, 5.0, average", "2023, 4.0, poor", "2023, 3.9, very poor", "2023, 0, very poor"
    })
    void labels_begin_where_the_scheme_of_the_year_says(int year, String mean, String label) {
        assertThat(ALL.of(year, null).label(Score.parse(mean))).isEqualTo(label);
    }

    @Test
    void each_year_has_one_scheme() {
        for (int year = 2010; year <= 2030; year++) {
            int asked = year;
            assertThat(ALL.all().stream().filter(scheme -> scheme.scores(asked)))
                    .as("schemes of " + year)
                    .hasSize(1);
        }
    }

    @Test
    void every_scheme_of_the_folder_travels_in_the_program_and_says_what_nobody_verified() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../standards/schemes"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(SchemeFile.PACKAGED);
        }
        ALL.all().forEach(scheme -> assertThat(scheme.unverified()).isNotEmpty());
        assertThat(ALL.of(2023, null).unverified()).anyMatch(value -> value.startsWith("criteria: "));
    }

    @Test
    void all_faults_of_a_file_are_told_at_once_each_with_its_line() throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, """
                id: bad
                title: Bad
                publisher: nobody
                scope: everyone
                most: ten
                rounding: half up
                citation: invented
                criteria:
                  one: { title: One, weight: 60 %, inputs: [no such check] }
                  two: { title: Two, weight: 30 }
                labels: { good: 7.55 }
                unverified: { colour: blue }
                """);
        assertThatThrownBy(() -> SchemeFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 4: scope cannot be \"everyone\"")
                .hasMessageContaining("line 5: most cannot be \"ten\"")
                .hasMessageContaining("line 9: there is no check \"no such check\"")
                .hasMessageContaining("line 10: two has no \"inputs\"")
                .hasMessageContaining("line 11: good cannot begin at \"7.55\"")
                .hasMessageContaining("line 12: unverified knows no \"colour\"");
    }

    @Test
    void weights_that_do_not_add_are_refused() throws IOException {
        Path file = folder.resolve("light.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("../standards/schemes/seven-criteria.yaml"))
                        .replaceFirst("weight: 20 %", "weight: 15 %"));
        assertThatThrownBy(() -> SchemeFile.read(file)).hasMessageContaining("the weights add to 95.00 %");
    }

    @Test
    void a_scheme_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> ALL.of(2023, "mine"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("seven-criteria, ten-criteria, ten-criteria-2014");
    }
}
