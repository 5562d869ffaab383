package org.fadeout.edge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language has every word, and no language has words that nobody says. */
class WordingTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ru", "ar"})
    void aLanguageIsComplete(String language) {
        Wording words = Wording.in(language).orElseThrow();
        Set<String> missing = new TreeSet<>(Wording.english().keys());
        missing.removeAll(words.keys());
        assertThat(missing).as("words that " + language + " does not have").isEmpty();
        Set<String> left = new TreeSet<>(words.keys());
        left.removeAll(Wording.english().keys());
        // English labels stand in the code; LabelsTest looks after the others.
        left.removeIf(key -> key.startsWith("kind.") || key.startsWith("field.") || key.startsWith("choice."));
        assertThat(left)
                .as("words of " + language + " that English does not have")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ru", "ar"})
    void aTranslationKeepsThePlacesForValues(String language) {
        Wording words = Wording.in(language).orElseThrow();
        for (String key : Wording.english().keys()) {
            assertThat(places(words.say(key)))
                    .as(language + " " + key)
                    .isEqualTo(places(Wording.english().say(key)));
        }
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(Pattern.compile("\\{[0-9]\\}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .toList());
    }

    @Test
    void whatIsSaidInALanguageThatLacksItIsSaidInEnglish() {
        assertThat(Wording.in("fr").orElseThrow().say("list.shown", 1, 50, 200)).isEqualTo("1 à 50 sur 200");
        assertThat(Wording.in("ar").orElseThrow().direction()).isEqualTo("rtl");
        assertThat(Wording.in("xx")).isEmpty();
        assertThatThrownBy(() -> Wording.english().say("no.such.key")).hasMessageContaining("no.such.key");
    }
}
