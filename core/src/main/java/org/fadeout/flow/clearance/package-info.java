/**
 * Tasks, searched land, land-release products, exclusions, and the gap that a task leaves. Task polygon, searched area and
 * cleared land are three areas, never mixed. Land that a survey cancelled or reduced is a product here too, because a gap asks for it.
 */
@NullMarked
package org.fadeout.flow.clearance;

import org.jspecify.annotations.NullMarked;
