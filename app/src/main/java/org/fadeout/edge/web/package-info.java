/** The pages. The only place with Spring; nothing else starts it. */
@NullMarked
package org.fadeout.edge.web;

import org.jspecify.annotations.NullMarked;
