package org.fadeout.base.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Groups that grow together: a union-find over names. Cost: almost nothing a name. */
public final class Groups<N> {
    private final Map<N, Integer> numbers = new HashMap<>();
    private int[] root = new int[16];

    /** The number of a name, the same for the same name. */
    private int number(N name) {
        return numbers.computeIfAbsent(name, fresh -> {
            int next = numbers.size();
            if (next == root.length) {
                root = Arrays.copyOf(root, 2 * next);
            }
            root[next] = next;
            return next;
        });
    }

    public void join(N one, N other) {
        int a = top(number(one));
        int b = top(number(other));
        root[Math.max(a, b)] = Math.min(a, b);
    }

    /** The group of a name: the same number for all that were joined. */
    public int of(N name) {
        return top(number(name));
    }

    /** All names that were told. */
    public Set<N> names() {
        return Set.copyOf(numbers.keySet());
    }

    private int top(int at) {
        int up = at;
        while (root[up] != up) {
            root[up] = root[root[up]];
            up = root[up];
        }
        return up;
    }
}
