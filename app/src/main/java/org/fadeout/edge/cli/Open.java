package org.fadeout.edge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.fadeout.base.record.Register;
import org.fadeout.edge.settings.Settings;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.GeoPackageRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What every command needs once picocli has filled it in: registers, the surroundings, and where to print. */
final class Open {
    private final Main main;
    private final CommandLine line;

    Open(@Nullable Main main, CommandLine.Model.@Nullable CommandSpec spec) {
        this.main = Objects.requireNonNull(main);
        this.line = Objects.requireNonNull(spec).commandLine();
    }

    Register reading(Path path) {
        return GeoPackageRegister.openToRead(path, main.surroundings());
    }

    Register writing(Path path) {
        return GeoPackageRegister.open(path, main.surroundings());
    }

    Surroundings surroundings() {
        return main.surroundings();
    }

    Settings settings() {
        return main.settings();
    }

    PrintWriter out() {
        return line.getOut();
    }

    PrintWriter err() {
        return line.getErr();
    }

    void print(String text) {
        out().print(text);
        out().flush();
    }
}
