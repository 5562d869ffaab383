package org.fadeout.edge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the setting of tile servers may say, and what of it reaches the security policy. */
class BackdropTest {
    @Test
    void namesAddressesAndCreditsAreReadInOrder() {
        assertThat(
                        Backdrop.read(
                                "Aerial 2023 https://tiles.example.org:8443/a/{z}/{x}/{y}.png (c) Agency; Relief http://relief.example/{z}/{x}/{-y}"))
                .containsExactly(
                        new Backdrop("Aerial 2023", "https://tiles.example.org:8443/a/{z}/{x}/{y}.png", "(c) Agency"),
                        new Backdrop("Relief", "http://relief.example/{z}/{x}/{-y}", ""))
                .extracting(Backdrop::origin)
                .containsExactly("https://tiles.example.org:8443", "http://relief.example");
        assertThat(Backdrop.read(" ")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tiles.example.org/{z}/{x}/{y}.png",
                "Aerial https://tiles.example.org/{z}/{x}.png",
                "Aerial ftp://tiles.example.org/{z}/{x}/{y}.png",
                "Aerial https://user:secret@tiles.example.org/{z}/{x}/{y}.png",
                "Aerial https://*/{z}/{x}/{y}.png",
                "Aerial https://tiles.example.org,https://other.example/{z}/{x}/{y}",
                "Aerial https://'unsafe-inline'/{z}/{x}/{y}",
                "Aerial javascript:alert(1)//{z}/{x}/{y}",
                "Aerial https://a.example/{z}/{x}/{y}; aerial https://b.example/{z}/{x}/{y}"
            })
    void anythingElseIsRefusedAndNamed(String setting) {
        assertThatThrownBy(() -> Backdrop.read(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
