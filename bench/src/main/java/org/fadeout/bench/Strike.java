package org.fadeout.bench;

/** Where a strike lies: an ellipse, turned. */
record Strike(double east, double north, double halfLength, double halfWidth, double turn) {
    double x(double along, double across) {
        return millimetres(east + along * Math.cos(turn) - across * Math.sin(turn));
    }

    double y(double along, double across) {
        return millimetres(north + along * Math.sin(turn) + across * Math.cos(turn));
    }

    private static double millimetres(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }
}
