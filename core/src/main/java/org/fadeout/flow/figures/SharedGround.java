package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Extent;
import org.fadeout.base.geometry.FaceShare;
import org.fadeout.base.geometry.Faces;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Sums;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.ItemCategory;

/** Ground that tracts have measured: what is asked for is put together of what they told. */
final class SharedGround implements Ground {
    private final Map<String, Map<String, OfTract>> cuts = new HashMap<>();
    private final Map<String, Long> extents = new HashMap<>();
    private final Map<String, Set<ItemCategory>> categories = new HashMap<>();
    private final Sums sums;

    /** What one tract told of one cut. */
    private record OfTract(List<FaceShare.Part> parts, Map<String, Integer> groups) {
        OfTract() {
            this(new ArrayList<>(), new HashMap<>());
        }
    }

    SharedGround(FiguresShare all) {
        this.sums = all.sums();
        sums.under(FiguresShare.GROUP)
                .forEach((name, one) -> of(name).groups().put(name.get(4), Integer.parseInt(name.get(3))));
        sums.under(FiguresShare.FACE)
                .forEach((name, units) -> of(name).parts()
                        .add(new FaceShare.Part(
                                Integer.parseInt(name.get(3)), numbers(name.get(4)), numbers(name.get(5)), units)));
        // Not exact addition: only the sum of all tracts has to stay within 64 bits.
        sums.under(FiguresShare.EXTENT).forEach((name, units) -> extents.merge(name.get(1), units, Long::sum));
        sums.under(FiguresShare.CATEGORY)
                .forEach((name, finds) -> categories
                        .computeIfAbsent(name.get(1), task -> EnumSet.noneOf(ItemCategory.class))
                        .add(ItemCategory.valueOf(name.get(2))));
    }

    private OfTract of(List<String> name) {
        return cuts.computeIfAbsent(name.get(1), cut -> new HashMap<>())
                .computeIfAbsent(name.get(2), tract -> new OfTract());
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    }

    @Override
    public Faces faces(String cut, List<Shape> sheets) {
        return Faces.together(cuts.getOrDefault(cut, Map.of()).values().stream()
                .map(one -> new FaceShare(one.parts(), one.groups()))
                .toList());
    }

    @Override
    public Extent extent(Shape shape, String... of) {
        return new Extent(extents.getOrDefault(String.join("/", of), 0L));
    }

    @Override
    public Set<ItemCategory> categories(RecordId task) {
        return categories.getOrDefault(task.text(), Set.of());
    }

    @Override
    public long items(RecordId task, boolean placed) {
        return sums.of(FiguresShare.ITEMS, task.text(), Boolean.toString(placed));
    }
}
