package org.fadeout.flow.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Extent;
import org.fadeout.base.geometry.FaceShare;
import org.fadeout.base.geometry.Faces;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.Tracts;
import org.fadeout.base.geometry.arcs.Tract;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;

/**
 * What the finds of one tract of the plane add to the figures of an island that is too large for one process. The shares of all tracts put together give
 * the tally of the island without any find, to the last m2: {@link FiguresTally#of(Snapshot, Question, FiguresFacts, FiguresShare)}.
 *
 * <p>Method: the same figures are asked for three times over by the same code, with other things behind the {@link Ground}. A tract has all records that are
 * no finds, and the finds that it needs; what is measured there is not used but told, under names that do not depend on which finds are
 * there: the number of a sheet, a square of the plane. Where the shares are put together there are no finds, and what is asked for is read.
 * What finds add one by one is added by the tract in which they lie. Cost: the figures of the tract's finds and of all other records.
 */
public final class FiguresShare {
    static final String FACE = "face";
    static final String GROUP = "group";
    static final String EXTENT = "extent";
    static final String ITEMS = "items";
    static final String CATEGORY = "category";

    private final Sums sums;

    private FiguresShare(Sums sums) {
        this.sums = sums;
    }

    /** The share that {@link #sums} told, or those of several tracts put together. */
    public static FiguresShare of(Sums sums) {
        return new FiguresShare(sums);
    }

    /**
     * The share of a tract.
     *
     * @param records of the island: all but finds, and of these what the tract needs and what lies in it; a find without position in one tract only
     * @param facts of all records of the register
     * @param number of the tract, which no other one of the island has
     */
    public static FiguresShare of(Snapshot records, Question question, FiguresFacts facts, Tract tract, int number) {
        Sums sums = new Sums();
        FiguresOf of = new FiguresOf(records, question, facts, new Told(sums, tract, Integer.toString(number)));
        Predicate<Find> lies = find -> find.position() == null || Tracts.owns(tract, find.position());
        List<Find> finds = of.records().finds().stream().filter(lies).toList();
        FiguresTally own = of.share(finds);
        sums.addAll(own.sums());
        tellTasks(sums, finds, of.land(), question);
        return new FiguresShare(sums);
    }

    private static void tellTasks(Sums sums, List<Find> finds, PeriodLand land, Question question) {
        Map<RecordId, FadeOut> rules = Modelling.rules(land, question);
        for (Find find : finds) {
            RecordId task = find.task();
            if (task == null) {
                continue;
            }
            sums.add(1, CATEGORY, task.text(), find.category().name());
            FadeOut rule = rules.get(task);
            if (rule != null) {
                for (boolean placed : new boolean[] {true, false}) {
                    long items = Modelling.count(List.of(find), rule, placed, question);
                    sums.add(items, ITEMS, task.text(), Boolean.toString(placed));
                }
            }
        }
    }

    /** This share as plain names and numbers, to be sent. */
    public Sums sums() {
        return sums;
    }

    /** Measures for a tract and tells it; to the figures that ask there is nothing. Asked side by side. */
    private record Told(Sums sums, Tract tract, String number) implements Ground {
        @Override
        public Faces faces(String cut, List<Shape> sheets) {
            FaceShare share = Faces.share(sheets, tract);
            synchronized (sums) {
                share.groups()
                        .forEach((curve, group) -> sums.add(1, GROUP, cut, number, Integer.toString(group), curve));
                for (FaceShare.Part part : share.parts()) {
                    String group = Integer.toString(part.group());
                    sums.add(part.units(), FACE, cut, number, group, text(part.leaves()), text(part.shapes()));
                }
            }
            return Faces.of(List.<Shape>of());
        }

        private static String text(List<Integer> numbers) {
            return numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
        }

        @Override
        public Extent extent(Shape shape, String... of) {
            Extent extent = shape.extent(tract);
            synchronized (sums) {
                sums.add(extent.units(), EXTENT, String.join("/", of), number);
            }
            return new Extent(0);
        }
    }

    /** What finds added one by one. */
    FiguresTally ofFinds() {
        Sums own = new Sums();
        Map<String, Part> parts = new HashMap<>();
        for (Part part : Part.values()) {
            parts.put(part.name(), part);
        }
        sums.all().forEach((name, value) -> {
            if (parts.containsKey(name.get(0))) {
                own.add(value, name);
            }
        });
        return FiguresTally.of(own);
    }
}
