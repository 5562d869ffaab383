package org.fadeout.edge.web;

import org.fadeout.base.record.Register;
import org.fadeout.edge.exchange.Borders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the positions of the register are expected. The outlines of the world are read when a form first asks. */
@Component
class Ground {
    private final Register register;
    private boolean read;
    private Borders.@Nullable Country country;

    Ground(Register register) {
        this.register = register;
    }

    /** The register's country, or null where no outline of it is known. */
    synchronized Borders.@Nullable Country country() {
        if (!read) {
            country = Borders.packaged().country(register.info().country()).orElse(null);
            read = true;
        }
        return country;
    }
}
