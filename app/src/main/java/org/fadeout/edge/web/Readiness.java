package org.fadeout.edge.web;

import java.util.Optional;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.store.SiteRegister;

/** Whether the register can be worked with now. */
final class Readiness {
    private final Register register;
    private final Sites sites;

    Readiness(Register register) {
        this.register = register;
        this.sites = new Sites(register);
    }

    /** What stands against it; nothing where the store is reached and is of this program's version. */
    Optional<Problem> fault() {
        try {
            sites.register().ifPresentOrElse(SiteRegister::requireReady, register::head);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
