/**
 * A table of strikes and a glossary of weapons come in; strikes told apart by the glossary go out, counted by area, with nominal planning
 * areas. They say where to look. They are never contamination, and no figure of land counts them.
 */
package org.fadeout.spark.strikes;
