package org.fadeout.edge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fadeout.base.record.Register;
import org.fadeout.edge.settings.Settings;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.Door;
import org.fadeout.edge.store.GuardedRegister;
import org.fadeout.edge.store.SiteRegister;
import org.fadeout.edge.web.Backdrop;
import org.fadeout.edge.web.Desk;
import org.fadeout.edge.web.Operations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What every command needs: registers, the surroundings, and where to print. */
final class Open {
    private final Main main;
    private final PrintWriter out;
    private final PrintWriter err;
    /** Who is known to the register that was opened; null before, and where it has no accounts. */
    private @Nullable String person;

    Open(@Nullable Main main, CommandLine.Model.@Nullable CommandSpec spec) {
        this(
                Objects.requireNonNull(main),
                Objects.requireNonNull(spec).commandLine().getOut(),
                spec.commandLine().getErr());
    }

    Open(Main main, PrintWriter out, PrintWriter err) {
        this.main = main;
        this.out = out;
        this.err = err;
    }

    /** The register as whoever asks may see it. */
    SiteRegister reading(Address at) {
        return known(Door.open(at, main.surroundings(), true));
    }

    /** The register as whoever asks may see it, where what is read leaves as a file: that is logged where there are accounts. */
    SiteRegister taking(Address at) {
        SiteRegister opened = reading(at);
        if (opened instanceof GuardedRegister) {
            opened.close();
            return writing(at);
        }
        return opened;
    }

    private SiteRegister known(SiteRegister opened) {
        if (opened instanceof GuardedRegister guarded) {
            person = guarded.person().name();
        }
        return opened;
    }

    Register reading(Path file) {
        return reading(Address.of(file));
    }

    /** The register as whoever asks may change it. */
    SiteRegister writing(Address at) {
        return known(Door.open(at, main.surroundings(), false));
    }

    Surroundings surroundings() {
        return main.surroundings();
    }

    Settings settings() {
        return main.settings(person);
    }

    /** Who works at the pages. */
    Desk desk() {
        String megabytes = settings().uploadMb().value();
        if (!megabytes.matches("[1-9][0-9]{0,5}")) {
            throw QuestionOptions.bad("upload_mb", megabytes, "whole megabytes, 1 to 999999");
        }
        return new Desk(settings().actor().value(), surroundings())
                .taking(Long.parseLong(megabytes))
                .over(backdrops());
    }

    /** How a server is run. */
    Operations operations() {
        String rate = settings().rate().value();
        if (!rate.matches("[0-9]{1,7}")) {
            throw QuestionOptions.bad("rate", rate, "requests in a minute, 1 to 9999999; 0 for any number");
        }
        return new Operations(
                Long.parseLong(rate),
                oneOf("proxy", settings().proxy().value(), "no", "yes"),
                oneOf("log", settings().log().value(), "text", "json"));
    }

    private static boolean oneOf(String name, String value, String off, String on) {
        if (!value.equals(on) && !value.equals(off)) {
            throw QuestionOptions.bad(name, value, off + ", " + on);
        }
        return value.equals(on);
    }

    private List<Backdrop> backdrops() {
        try {
            return Backdrop.read(settings().tiles().value());
        } catch (IllegalArgumentException e) {
            throw QuestionOptions.bad("tiles", String.valueOf(e.getMessage()), Backdrop.FORM);
        }
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }
}
