package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one tract of the plane adds to the faces of some shapes; {@link Faces#together} of the shares of all tracts are the faces
 * of the whole.
 *
 * @param parts ground of one group under exactly the same shapes
 * @param groups the group, in this tract, of curves by names that every tract gives alike
 */
public record FaceShare(List<Part> parts, Map<String, Integer> groups) {
    public FaceShare {
        parts = List.copyOf(parts);
        groups = Map.copyOf(groups);
    }

    /**
     * Ground of one group.
     *
     * @param leaves numbers of the polygons and unions of discs over it, rising, alike in every tract
     * @param shapes the indices of the shapes over it, rising
     * @param units what the tract adds; only the sum over all tracts means something, and it may pass the end of 64 bits on its way
     */
    public record Part(int group, List<Integer> leaves, List<Integer> shapes, long units) {
        public Part {
            leaves = List.copyOf(leaves);
            shapes = List.copyOf(shapes);
        }
    }

    /** All parts of several shares, in groups of the whole: those that hold the same curve, directly or through others, are one. */
    static List<Part> together(List<FaceShare> shares) {
        Groups<Object> groups = new Groups<>();
        for (int share = 0; share < shares.size(); share++) {
            int its = share;
            shares.get(share).groups().forEach((curve, group) -> groups.join(curve, List.of(its, group)));
        }
        List<Part> parts = new ArrayList<>();
        for (int share = 0; share < shares.size(); share++) {
            for (Part part : shares.get(share).parts()) {
                int group = groups.of(List.of(share, part.group()));
                parts.add(new Part(group, part.leaves(), part.shapes(), part.units()));
            }
        }
        return parts;
    }
}
