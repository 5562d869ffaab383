package org.fadeout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Plain JTS as a careful GIS programmer uses it: indexes, unions by groups, both processors by parallel streams. */
final class JtsContestant implements Contestant {
    private static final int SEGMENTS = 16;

    private DataSet data;
    private List<Geometry> tasks;
    private List<Geometry> released;
    private STRtree releasedTree;
    private List<Polygon> envelope;
    private List<Geometry> gap;

    @Override
    public String name() {
        return "jts";
    }

    @Override
    public void prepare(DataSet prepared) {
        data = prepared;
        tasks = JtsPatches.all(data.tasks());
        released = JtsPatches.all(data.released());
        releasedTree = new STRtree();
        released.forEach(one -> releasedTree.insert(one.getEnvelopeInternal(), one));
        releasedTree.build();
    }

    @Override
    public double envelope() {
        List<Geometry> discs = IntStream.range(0, data.size())
                .parallel()
                .mapToObj(i -> JtsPatches.FACTORY
                        .createPoint(new Coordinate(data.x()[i], data.y()[i]))
                        .buffer(data.radius(), SEGMENTS))
                .toList();
        envelope = JtsGroups.union(discs);
        return JtsGroups.area(envelope);
    }

    @Override
    public double[] clip() {
        STRtree tree = new STRtree();
        for (Polygon part : envelope) {
            tree.insert(part.getEnvelopeInternal(), PreparedGeometryFactory.prepare(part));
        }
        tree.build();
        return tasks.parallelStream().mapToDouble(task -> within(task, tree)).toArray();
    }

    private static double within(Geometry task, STRtree parts) {
        double area = 0;
        for (Object found : parts.query(task.getEnvelopeInternal())) {
            PreparedGeometry part = (PreparedGeometry) found;
            if (part.covers(task)) {
                return task.getArea();
            }
            if (part.intersects(task)) {
                area += JtsOverlay.intersection(part.getGeometry(), task).getArea();
            }
        }
        return area;
    }

    @Override
    public double gap() {
        gap = envelope.parallelStream().map(this::unreleased).toList();
        return JtsGroups.area(gap);
    }

    private Geometry unreleased(Polygon part) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(part);
        List<Geometry> near = new ArrayList<>();
        for (Object found : releasedTree.query(part.getEnvelopeInternal())) {
            if (prepared.intersects((Geometry) found)) {
                near.add((Geometry) found);
            }
        }
        return near.isEmpty() ? part : JtsOverlay.difference(part, JtsOverlay.union(near));
    }

    @Override
    public double union() {
        return JtsGroups.area(JtsGroups.union(tasks));
    }

    @Override
    public int clusters() {
        return JtsClusters.count(data, 3);
    }
}
