package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** Joins the groups of several shares that hold the same curve, directly or through others: a union-find. */
    static final class Joined {
        private final Map<List<Integer>, Integer> numbers = new HashMap<>();
        private int[] root = new int[16];

        Joined(List<FaceShare> shares) {
            Map<String, Integer> first = new HashMap<>();
            for (int share = 0; share < shares.size(); share++) {
                for (Map.Entry<String, Integer> curve :
                        shares.get(share).groups().entrySet()) {
                    int group = number(share, curve.getValue());
                    int other = top(first.computeIfAbsent(curve.getKey(), name -> group));
                    int own = top(group);
                    root[Math.max(own, other)] = Math.min(own, other);
                }
            }
        }

        private int number(int share, int group) {
            return numbers.computeIfAbsent(List.of(share, group), fresh -> {
                int next = numbers.size();
                if (next == root.length) {
                    root = Arrays.copyOf(root, 2 * next);
                }
                root[next] = next;
                return next;
            });
        }

        private int top(int at) {
            int up = at;
            while (root[up] != up) {
                root[up] = root[root[up]];
                up = root[up];
            }
            return up;
        }

        /** The group of the whole to which the group of a share belongs. */
        int of(int share, int group) {
            return top(number(share, group));
        }
    }

    /** All parts of several shares, in groups of the whole. */
    static List<Part> together(List<FaceShare> shares) {
        Joined joined = new Joined(shares);
        List<Part> parts = new ArrayList<>();
        for (int share = 0; share < shares.size(); share++) {
            for (Part part : shares.get(share).parts()) {
                parts.add(new Part(joined.of(share, part.group()), part.leaves(), part.shapes(), part.units()));
            }
        }
        return parts;
    }
}
