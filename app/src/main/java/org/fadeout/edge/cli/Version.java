package org.fadeout.edge.cli;

import org.fadeout.edge.settings.Program;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the command line tells it. */
final class Version implements IVersionProvider {

    static String text() {
        return Program.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"fadeout " + text()};
    }
}
