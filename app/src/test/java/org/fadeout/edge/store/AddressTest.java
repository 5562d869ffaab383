package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register is named by a path or by the address of a server. */
class AddressTest {
    @Test
    void a_path_is_a_file_and_an_address_is_a_server() {
        assertThat(Address.of("year/cmr.gpkg")).isEqualTo(new Address.File(Path.of("year/cmr.gpkg")));
        assertThat(Address.of("postgresql://keeper@db.example:5433/cmr"))
                .isEqualTo(new Address.Server("keeper", "db.example", 5433, "cmr", Map.of()))
                .hasToString("postgresql://keeper@db.example:5433/cmr");
        assertThat(Address.of("postgres://keeper@localhost/cmr?sslmode=verify-full&sslrootcert=/etc/ca.pem"))
                .isEqualTo(new Address.Server(
                        "keeper",
                        "localhost",
                        5432,
                        "cmr",
                        Map.of("sslmode", "verify-full", "sslrootcert", "/etc/ca.pem")));
        assertThat(Address.of("postgresql://keeper@[::1]/cmr")).hasToString("postgresql://keeper@[::1]:5432/cmr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://localhost/cmr",
                "postgresql://keeper@localhost",
                "postgresql://keeper@localhost/",
                "postgresql://keeper@localhost/cmr/more",
                "postgresql:cmr",
                "postgresql://keeper@localhost/cmr?password=x",
                "postgresql://keeper@localhost/cmr?sslmode=allow",
                "postgresql://keeper@localhost:port/cmr",
                "postgresql://kee per@localhost/cmr"
            })
    void what_is_not_of_the_form_is_refused_with_the_form(String named) {
        assertThatThrownBy(() -> Address.of(named))
                .hasMessageStartingWith("USAGE-OPTION: REGISTER cannot be \"postgresql:")
                .hasMessageContaining("Allowed: postgresql://user@host:port/database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://keeper:secret@localhost/cmr",
                "postgresql://keeper:se/cret@localhost/cmr",
                "postgresql://keeper:se@cret@localhost/cmr",
                "postgresql://:secret@localhost/cmr",
                "postgresql://keeper@localhost/cmr?password=secret"
            })
    void a_password_in_an_address_is_refused_and_not_repeated(String named) {
        assertThatThrownBy(() -> Address.of(named))
                .hasMessageStartingWith("USAGE-OPTION")
                .message()
                .doesNotContain("secret")
                .doesNotContain("cret");
    }
}
