package org.fadeout.edge.actions;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.exchange.StandardFile;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.NewRegister;
import org.fadeout.edge.store.Registers;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.standard.Standard;

/** Makes a register and brings its standard in as the first change, so that next year's answer survives an edited file. */
public final class MakeRegister {
    private MakeRegister() {}

    /**
     * Makes it in a file and gives it open. Throws ProblemException where something stands at the path, or where country, standard or zone are not
     * known.
     *
     * @param country ISO 3166 alpha-2 code
     * @param standard the name of a standard that travels in the program, or a YAML file
     * @param zone the time zone of the programme, such as {@code Asia/Baku}
     */
    public static Register make(
            Path path, String country, String standard, String zone, String actor, Surroundings surroundings) {
        return make(Address.of(path), country, standard, zone, actor, false, surroundings);
    }

    /**
     * Makes it wherever a register can be kept, and has it want entry and approval by two persons from its first change on.
     *
     * @param twoPersons false where one person keeps it and approves under their own name
     */
    public static Register make(
            Address at,
            String country,
            String standard,
            String zone,
            String actor,
            boolean twoPersons,
            Surroundings surroundings) {
        Standard first = StandardFile.named(standard);
        String code = country.toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(code)) {
            throw bad("--country", country, "an ISO 3166 code of two letters, such as AZ");
        }
        Register register = Registers.create(at, new NewRegister(code, zone(zone)), surroundings);
        try {
            register.append(new Batch(
                    actor,
                    "New register for " + code + " under the standard " + first.name(),
                    Standing.APPROVED,
                    twoPersons
                            ? List.of(
                                    Change.put(Standard.KIND, first),
                                    Change.put(ApprovalRule.KIND, ApprovalRule.twoPersons()))
                            : List.of(Change.put(Standard.KIND, first))));
            return register;
        } catch (RuntimeException e) {
            register.close();
            throw e;
        }
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw bad("zone", zone, "a time zone such as Asia/Baku or UTC");
        }
    }

    private static ProblemException bad(String option, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(option, seen, allowed));
    }
}
