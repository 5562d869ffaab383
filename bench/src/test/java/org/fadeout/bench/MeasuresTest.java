package org.fadeout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;

class MeasuresTest {
    @Test
    void fitsAnExponent() {
        List<double[]> points = List.of(
                new double[] {100, 30}, new double[] {1000, 300 * Math.sqrt(10)}, new double[] {10_000, 30_000});
        assertThat(Exponent.fit(points)).isCloseTo(1.5, within(1e-9));
        assertThat(Exponent.fit(points.subList(0, 1))).isNaN();
    }

    @Test
    void writesNullWhereAContestantDidNotRun() {
        Row row = new Row(2000, "dense", "gap", null, 1.5, null, null, null);
        assertThat(Row.json(List.of(row))).isEqualTo("""
                        [
                          {"size": 2000, "variant": "dense", "work": "gap", "engineMs": null, "jtsMs": 1.500, "postgisMs": null}
                        ]
                        """);
    }

    @Test
    void seesContestantsThatDisagree() throws Exception {
        DataSet data = Generator.make(Variant.SCATTERED, 200, 3);
        Outcome right = outcome(data, 1);
        assertThat(Agreement.differences(data, outcomes(right, outcome(data, 1.004))))
                .isEmpty();
        assertThat(Agreement.differences(data, outcomes(right, outcome(data, 1.02))))
                .hasSize(5);
    }

    @Test
    void writesPatchesAsWellKnownBinary() throws Exception {
        for (Patch patch : Generator.make(Variant.DENSE, 2000, 5).tasks()) {
            Geometry read = new WKBReader().read(WKBReader.hexToBytes(Wkb.patch(patch)));
            assertThat(read.equalsExact(JtsPatches.of(patch))).isTrue();
        }
    }

    @Test
    void readsOptions() {
        Options options = Options.of("--sizes", "5000,2000", "--peers", "none", "--full");
        assertThat(options.sizes()).containsExactly(2000, 5000, Options.FULL_SIZE);
        assertThat(options.peers()).isEmpty();
        assertThatThrownBy(() -> Options.of("--peers", "oracle")).hasMessageContaining("jts, postgis");
        assertThatThrownBy(() -> Options.of("--sizes")).hasMessageContaining("needs a value");
    }

    private static Map<String, Outcome> outcomes(Outcome one, Outcome other) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put("one", one);
        outcomes.put("other", other);
        return outcomes;
    }

    /** What JTS finds, times a factor. */
    private static Outcome outcome(DataSet data, double factor) throws Exception {
        JtsRun jts = new JtsRun(data);
        Outcome outcome = new Outcome();
        outcome.run(new Contestant() {
            @Override
            public String name() {
                return "scaled";
            }

            @Override
            public void prepare(DataSet unused) {}

            @Override
            public double envelope() {
                return factor * jts.envelope;
            }

            @Override
            public double[] clip() {
                double[] clips = jts.clips.clone();
                for (int i = 0; i < clips.length; i++) {
                    clips[i] *= factor;
                }
                return clips;
            }

            @Override
            public double gap() {
                return factor * jts.gap;
            }

            @Override
            public double union() {
                return factor * jts.union;
            }

            @Override
            public int clusters() {
                return jts.clusters;
            }
        });
        return outcome;
    }
}
