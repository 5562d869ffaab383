/**
 * The engine of {@link org.fadeout.base.geometry}: discs as arcs, polygons as edges, laid on each other and measured on the ellipsoid. Primitive
 * arrays, all threads, the same bits whatever their number.
 *
 * <p>The way of the data: {@link org.fadeout.base.geometry.arcs.Frames} is the plane and how ground is measured in it; {@link
 * org.fadeout.base.geometry.arcs.Envelope} keeps the arcs of a union of discs, {@link org.fadeout.base.geometry.arcs.Edges} the edges of
 * polygons; {@link org.fadeout.base.geometry.arcs.Overlay} tells of every piece of a boundary which land lies over it; clip, coverage, gap
 * and regions are sums over those pieces, outlines are the pieces joined.
 */
@NullMarked
package org.fadeout.base.geometry.arcs;

import org.jspecify.annotations.NullMarked;
