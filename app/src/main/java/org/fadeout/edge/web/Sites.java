package org.fadeout.edge.web;

import java.util.Optional;
import org.fadeout.base.record.Register;
import org.fadeout.edge.store.SiteRegister;
import org.jspecify.annotations.Nullable;

/** The register as one site of several; a register that is kept otherwise cannot merge. */
final class Sites {
    private final @Nullable SiteRegister register;

    Sites(Register register) {
        this.register = register instanceof SiteRegister sites ? sites : null;
    }

    Optional<SiteRegister> register() {
        return Optional.ofNullable(register);
    }
}
