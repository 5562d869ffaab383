/**
 * Shapes in, shapes out: the envelope of discs, clip, gap, faces, frames, repair. The only door to geometry: no other package
 * measures, cuts or joins land.
 *
 * <p>{@link org.fadeout.base.geometry.Land} is land as it is recorded, in degrees on WGS 84. {@link org.fadeout.base.geometry.Shape}
 * is land as it is computed, in a plane in metres and measured on the ellipsoid. Lengths are true metres on the ellipsoid; each class states method,
 * source, accuracy and cost, and {@code GeometryAccuracyTest} measures the accuracy.
 */
@NullMarked
package org.fadeout.base.geometry;

import org.jspecify.annotations.NullMarked;
