package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.Accounts;
import org.fadeout.edge.store.Address;
import org.fadeout.edge.store.NewRegister;
import org.fadeout.edge.store.PasswordHash;
import org.fadeout.edge.store.PostgresServer;
import org.fadeout.edge.store.Registers;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Right;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, passwords, codes and tokens: who comes in, and who does not. The same on both stores. */
@NullUnmarked
class PeopleTest {
    private static final String GOOD = "seven quiet rivers";

    @TempDir
    Path folder;

    /** A clock that a test sets. */
    static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands clock = new Hands();
    private final Surroundings here = new Surroundings(clock, new Random(4), Map.of());

    private StoredRegister register() {
        return Registers.create(Address.of(folder.resolve("people.gpkg")), new NewRegister("LA", ZoneOffset.UTC), here);
    }

    private static Person person(Accounts accounts, String name) {
        return accounts.find(name).orElseThrow().person();
    }

    @Test
    void theFirstAccountKeepsTheOthersAndTheLastKeeperStays() {
        try (StoredRegister register = register()) {
            Accounts accounts = register.accounts();
            People first = new People(accounts, here, null);
            assertThat(accounts.any()).isFalse();
            assertThatThrownBy(() -> first.add("desk", "entry", null)).hasMessageContaining("The first account");
            first.add("keeper", "administrator", null);
            assertThat(accounts.any()).isTrue();
            People keeper = new People(accounts, here, person(accounts, "keeper"));
            keeper.add("desk", "entry", null);
            assertThatThrownBy(() -> keeper.add("desk", "reviewer", null)).hasMessageContaining("PEOPLE-ACCOUNT");
            assertThatThrownBy(() -> keeper.add("No Name", "entry", null)).hasMessageContaining("PEOPLE-ACCOUNT");
            assertThatThrownBy(() -> keeper.add("boss", "boss", null)).hasMessageContaining("entry, approval");
            assertThatThrownBy(() -> keeper.add("alpha", "partner-operator", " "))
                    .hasMessageContaining("--operator");
            assertThatThrownBy(() -> keeper.disable("keeper", true)).hasMessageContaining("last administrator");
            assertThatThrownBy(() -> keeper.role("keeper", "entry", null)).hasMessageContaining("last administrator");
            People desk = new People(accounts, here, person(accounts, "desk"));
            assertThatThrownBy(() -> desk.add("other", "entry", null)).hasMessageContaining("PEOPLE-REFUSED");
            assertThatThrownBy(() -> desk.password("keeper", GOOD)).hasMessageContaining("PEOPLE-REFUSED");
            assertThatThrownBy(() -> desk.token("keeper", true, 1, "")).hasMessageContaining("PEOPLE-REFUSED");
            assertThatThrownBy(desk::all).hasMessageContaining("PEOPLE-REFUSED");
            desk.password("desk", GOOD);
            assertThat(register.verify())
                    .as("accounts are beside what is verified")
                    .isEmpty();
        }
    }

    @Test
    void aPasswordLetsInAndFiveWrongOnesLock() {
        try (StoredRegister register = register()) {
            comeIn(register.accounts());
        }
    }

    private void comeIn(Accounts accounts) {
        People people = new People(accounts, here, null);
        people.add("keeper", "administrator", null);
        SignIn door = new SignIn(accounts, here);
        assertThat(door.with("keeper", ""))
                .as("without a password nobody comes in")
                .isEmpty();
        assertThatThrownBy(() -> people.password("keeper", "short")).hasMessageContaining("too weak");
        assertThatThrownBy(() -> people.password("keeper", "keeper keeper keeper"))
                .hasMessageContaining("too weak")
                .hasMessageNotContaining("keeper keeper");
        people.password("keeper", GOOD);
        assertThat(accounts.password("keeper").orElseThrow()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(door.with("keeper", GOOD)).isPresent();
        assertThat(door.with("nobody", GOOD)).isEmpty();
        for (int i = 0; i < SignIn.MOST_FAILURES; i++) {
            assertThat(door.with("keeper", "wrong " + i)).isEmpty();
        }
        assertThat(door.with("keeper", GOOD)).as("locked").isEmpty();
        clock.pass(SignIn.LOCKED);
        assertThat(door.with("keeper", GOOD)).as("a quarter of an hour later").isPresent();
        assertThat(accounts.find("keeper").orElseThrow().failures()).isZero();
    }

    @Test
    void aRecoveryCodeSetsOnePasswordOnce() {
        try (StoredRegister register = register()) {
            Accounts accounts = register.accounts();
            People people = new People(accounts, here, null);
            people.add("keeper", "administrator", null);
            List<String> codes = people.recoveryCodes("keeper");
            SignIn door = new SignIn(accounts, here);
            assertThat(codes).hasSize(8).doesNotHaveDuplicates();
            assertThatThrownBy(() -> door.recover("keeper", codes.get(0), "short"))
                    .hasMessageContaining("too weak");
            assertThat(door.recover("keeper", codes.get(0).toUpperCase(java.util.Locale.ROOT), GOOD))
                    .isPresent();
            assertThat(door.with("keeper", GOOD)).isPresent();
            assertThat(door.recover("keeper", codes.get(0), GOOD))
                    .as("a second time")
                    .isEmpty();
            assertThat(door.recover("keeper", "aaaaa-aaaaa-aaaaa-aaaaa", GOOD)).isEmpty();
            List<String> fresh = people.recoveryCodes("keeper");
            assertThat(door.recover("keeper", codes.get(1), GOOD))
                    .as("of the old set")
                    .isEmpty();
            assertThat(door.recover("keeper", fresh.get(1), GOOD)).isPresent();
        }
    }

    @Test
    void aTokenSpeaksForAPersonWithinItsScopeAndTime() {
        try (StoredRegister register = register()) {
            token(register.accounts());
        }
    }

    private void token(Accounts accounts) {
        People people = new People(accounts, here, null);
        people.add("keeper", "administrator", null);
        people.add("desk", "programme", null);
        String reads = people.token("desk", false, 2, "QGIS").text();
        String writes = people.token("desk", true, 1, "").text();
        assertThatThrownBy(() -> people.token("desk", true, 1000, "")).isInstanceOf(ProblemException.class);
        Person reading = accounts.tokens().person(reads, clock.instant()).orElseThrow();
        assertThat(reading.rights()).containsExactlyInAnyOrder(Right.READ, Right.TAKE);
        assertThatThrownBy(() -> new People(accounts, here, reading).token("desk", true, 1, ""))
                .as("a token for reading makes no other")
                .hasMessageContaining("PEOPLE-REFUSED");
        assertThat(accounts.tokens()
                        .person(writes, clock.instant())
                        .orElseThrow()
                        .rights())
                .isEqualTo(Role.PROGRAMME.rights());
        assertThat(accounts.tokens().person(reads + "x", clock.instant())).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(accounts.tokens().person(writes, clock.instant()))
                .as("expired")
                .isEmpty();
        assertThat(accounts.tokens().person(reads, clock.instant())).isPresent();
        people.disable("desk", true);
        assertThat(accounts.tokens().person(reads, clock.instant())).as("shut").isEmpty();
        people.disable("desk", false);
        assertThat(accounts.tokens().person(reads, clock.instant()))
                .as("gone with the shutting")
                .isEmpty();
        String again = people.token("desk", false, 2, "").text();
        people.role("desk", "reviewer", null);
        assertThat(accounts.tokens().person(again, clock.instant()))
                .as("gone with the old role")
                .isEmpty();
    }

    @Test
    void hashesOfOneKindAreReadWhateverTheyCost() {
        String kept = PasswordHash.of(GOOD, new Random(1));
        assertThat(PasswordHash.matches(GOOD, kept)).isTrue();
        assertThat(PasswordHash.matches(GOOD + " ", kept)).isFalse();
        assertThat(PasswordHash.matches(GOOD, "")).isFalse();
        assertThat(PasswordHash.matches(GOOD, kept.replace("m=19456", "m=64"))).isFalse();
        // Of the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
        assertThat(PasswordHash.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    /** The same on a server. */
    @Tag("slow")
    @Nested
    @ExtendWith(PostgresServer.class)
    class OnAServer {
        private StoredRegister registerThere() {
            return Registers.create(
                    Address.of(PostgresServer.get().fresh()),
                    new NewRegister("LA", ZoneOffset.UTC),
                    PostgresServer.in(here));
        }

        @Test
        void aPasswordLetsInAndFiveWrongOnesLock() {
            try (StoredRegister register = registerThere()) {
                comeIn(register.accounts());
                assertThat(register.verify()).isEmpty();
            }
        }

        @Test
        void aTokenSpeaksForAPersonWithinItsScopeAndTime() {
            try (StoredRegister register = registerThere()) {
                token(register.accounts());
            }
        }

        @Test
        void whatLeavesIsLogged() {
            try (StoredRegister register = registerThere()) {
                left(register.accounts());
            }
        }
    }

    @Test
    void whatLeavesIsLogged() {
        try (StoredRegister register = register()) {
            left(register.accounts());
        }
    }

    private void left(Accounts accounts) {
        Person desk = Person.of("desk", Role.PROGRAMME, null);
        assertThat(accounts.left().all()).isEmpty();
        accounts.left().add(clock.instant(), desk, "export", "for the donor", Layer.PARTNER, 3L);
        long number = accounts.left().add(clock.instant(), desk, "pack", "for the court", Layer.RESTRICTED, null);
        accounts.left().count(number, 7);
        assertThat(accounts.left().all())
                .extracting(left -> left.name() + " " + left.what() + " " + left.reason() + " " + left.layer() + " "
                        + left.records())
                .containsExactly("desk pack for the court restricted 7", "desk export for the donor partner 3");
    }
}
