package org.fadeout.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fadeout.base.geometry.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is labelled anew after a machine was lost gets the labels that it had. */
class IslandsJobTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry box(int number, double west, double south, double side) {
        Geometry box = FACTORY.toGeometry(new Envelope(west, west + side, south, south + side));
        box.setUserData(
                Item.at("record-" + number, List.of(new Box(west, south, west + side, south + side)), new byte[0]));
        return box;
    }

    private static Map<String, Long> labels(List<Geometry> boxes) {
        Map<String, Long> labels = new TreeMap<>();
        IslandsJob.label(3, boxes.iterator(), null)
                .forEachRemaining(one -> labels.put(one.item.id + " " + one.item.boxes[0], one.label));
        return labels;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void labelsDoNotHangOnTheOrderOfRows(int seed) {
        Random random = new Random(seed);
        List<Geometry> boxes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            boxes.add(box(i, random.nextInt(3000), random.nextInt(3000), 1 + random.nextInt(90)));
        }
        // One record that is seen from both sides of the antimeridian.
        boxes.add(box(7, -5000, 0, 50));
        Map<String, Long> first = labels(boxes);

        Collections.shuffle(boxes, random);

        assertThat(first.values().stream().distinct().count())
                .as("seed %s", seed)
                .isBetween(2L, 300L);
        assertThat(labels(boxes)).as("seed %s", seed).isEqualTo(first);
    }
}
