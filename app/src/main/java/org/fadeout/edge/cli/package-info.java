/** A class per command. They read options, call an action, print. */
@NullMarked
package org.fadeout.edge.cli;

import org.jspecify.annotations.NullMarked;
