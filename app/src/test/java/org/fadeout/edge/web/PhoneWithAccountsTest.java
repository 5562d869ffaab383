package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.access.Role;
import org.fadeout.flow.source.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone comes in by its own door where people need accounts. */
class PhoneWithAccountsTest {
    private static final String MARK = "OKAPIMARK";

    @TempDir
    private Path folder;

    @Test
    void aPhoneSendsUnderItsOwnNameAndOperatorsDoNotSeeWhatItSent() throws Exception {
        try (AccountsForTests here = new AccountsForTests(folder)) {
            RegisterDevice.Registered phone = RegisterDevice.register(
                    here.register, Surroundings.ofThisMachine(), MARK, null, LocalDate.of(2024, 5, 6), "programme");
            Collect collect = new Collect(here.server.url() + "odk/d/" + phone.secret());
            collect.submit(OpenRosaTest.find("uuid:guarded", ""), Map.of(), 10);
            collect.submit(OpenRosaTest.find("uuid:guarded", ""), Map.of(), 10);

            Snapshot all = here.register.at(Known.NOW.withSubmitted(), Viewer.KEEPER);
            assertThat(all.one(Submission.KIND, KeepSubmission.id("uuid:guarded")))
                    .isPresent();
            List<BatchEntry> batches = here.register.batches();
            assertThat(batches.get(batches.size() - 1).actor()).isEqualTo(RegisterDevice.name(phone.device()));
            assertThat(here.ask("GET", "/field", "").status()).isEqualTo(401);
            assertThat(here.ask("GET", "/field", here.tokens.get(Role.ENTRY)).holds(MARK))
                    .isTrue();
            AccountsForTests.Answer partner = here.ask("GET", "/field", here.tokens.get(Role.PARTNER_OPERATOR));
            assertThat(partner.status()).isEqualTo(200);
            assertThat(partner.holds(MARK)).isFalse();
        }
    }
}
