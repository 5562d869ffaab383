/**
 * A file per format, in ({@link org.fadeout.edge.exchange.InputFile}) and out ({@link org.fadeout.edge.exchange.OutputFile}); issues out. Comes
 * in: files, records. Goes out: rows, records, issues, files.
 *
 * <p>The way of a row: {@link org.fadeout.edge.exchange.InputFile} opens a file as tables; a {@link org.fadeout.edge.exchange.Plan}
 * says which heading is which field; {@link org.fadeout.edge.exchange.Conversion} makes values of a row. What is wrong with a row is an
 * issue of an {@link org.fadeout.edge.exchange.ImportRule}; what is wrong with a file is a problem that stops the import.
 */
@NullMarked
package org.fadeout.edge.exchange;

import org.jspecify.annotations.NullMarked;
