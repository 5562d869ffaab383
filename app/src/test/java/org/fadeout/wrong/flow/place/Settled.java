package org.fadeout.wrong.flow.place;

import java.io.File;
import java.sql.Date;
import java.time.LocalDate;

/** Wrong in many ways: a setter, a raw number, a file, a database's date, and a clock of its own. */
public final class Settled {
    private String name = "";

    public void setName(String name) {
        this.name = name;
    }

    public double share() {
        return name.length();
    }

    Date day() {
        return Date.valueOf(LocalDate.now());
    }

    File file() {
        return new File(name);
    }
}
