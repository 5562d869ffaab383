package org.fadeout.edge.web;

import java.util.List;

/**
 * The page where an import begins.
 *
 * @param limit how many megabytes may be sent at once
 * @param problem why the last attempt was not taken, or empty
 * @param notice what happened last, or empty
 * @param imports the last imports
 */
public record ImportContent(
        long limit, long limitBytes, String problem, String notice, List<BatchesContent.Line> imports) {}
