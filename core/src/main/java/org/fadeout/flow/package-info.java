/** The field, one way: a package for each room of the pipe, and the pipe itself. */
@NullMarked
package org.fadeout.flow;

import org.jspecify.annotations.NullMarked;
