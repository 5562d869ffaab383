package org.fadeout.edge.cli;

import java.io.PrintWriter;
import org.fadeout.edge.actions.ImportFiles;

/** Says how far an import is: one line that moves on a terminal, plain lines elsewhere. To the error stream, so that figures stay clean. */
final class ImportProgress implements ImportFiles.Progress {
    private final PrintWriter err;
    private final boolean terminal = System.console() != null;

    ImportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void table(String file, String layer, String kind, String by) {
        String name = layer.isEmpty() ? file : file + " layer " + layer;
        err.println((terminal ? "\r" : "") + name + ": read as " + kind + ", told by " + by);
        err.flush();
    }

    @Override
    public void rows(long done) {
        if (terminal) {
            err.print("\r" + done + " rows");
            err.flush();
        }
    }
}
