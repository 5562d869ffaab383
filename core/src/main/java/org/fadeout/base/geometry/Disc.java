package org.fadeout.base.geometry;

import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;

/** All ground within a radius of a place, in true metres. */
public record Disc(Position centre, Length radius) {}
