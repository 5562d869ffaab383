package org.fadeout.base.measure;

/** A number of things; never negative. */
public record Count(long number) implements Comparable<Count> {
    public static final Count ZERO = new Count(0);
    public static final Count ONE = new Count(1);

    public Count {
        if (number < 0) {
            throw new IllegalArgumentException("A count cannot be negative: " + number);
        }
    }

    public static Count of(long number) {
        return new Count(number);
    }

    public Count plus(Count other) {
        return new Count(Math.addExact(number, other.number));
    }

    public boolean isZero() {
        return number == 0;
    }

    @Override
    public int compareTo(Count other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
