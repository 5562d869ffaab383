/** The use cases. Web and command line only present them. */
@NullMarked
package org.fadeout.edge.actions;

import org.jspecify.annotations.NullMarked;
