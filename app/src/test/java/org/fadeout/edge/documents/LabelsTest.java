package org.fadeout.edge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Standing;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.Gate;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.review.ReviewCheck;
import org.fadeout.flow.review.SchemeScope;
import org.fadeout.flow.review.StrategyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind, field and choice has a word in every language, and every kind says what belongs in its list. English words stand in the code. */
class LabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ru", "ar"})
    void everyKindFieldAndChoiceHasAWord(String language) {
        Set<String> words = Wording.in(language).orElseThrow().keys();
        Map<String, String> missing = new LinkedHashMap<>();
        labels().forEach((key, english) -> {
            boolean shared =
                    key.startsWith("field.") && words.contains("field." + key.substring(key.lastIndexOf('.') + 1));
            if (!words.contains(key) && !shared) {
                missing.put(key, english);
            }
        });
        assertThat(missing).as("labels that " + language + " does not have").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "ar"})
    void everyKindSaysWhatBelongsInItsList(String language) {
        Set<String> words = Wording.in(language).orElseThrow().keys();
        List<String> silent = Kinds.ALL.stream()
                .map(Kind::name)
                .filter(kind -> !words.contains("empty." + kind))
                .toList();
        assertThat(silent)
                .as("kinds whose empty list says nothing in " + language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "ar"})
    void noLabelIsOfSomethingThatIsNotThere(String language) {
        Set<String> known = new TreeSet<>(labels().keySet());
        labels().keySet().stream()
                .filter(key -> key.startsWith("field."))
                .forEach(key -> known.add("field." + key.substring(key.lastIndexOf('.') + 1)));
        List<String> stale = Wording.in(language).orElseThrow().keys().stream()
                .filter(key -> Stream.of("kind.", "field.", "choice.").anyMatch(key::startsWith))
                .filter(key -> !known.contains(key))
                .toList();
        assertThat(stale).as("labels of " + language + " that nothing has").isEmpty();
    }

    @Test
    void aFieldThatIsNewWouldBeMissed() {
        assertThat(labels())
                .containsKey("field.find.position")
                .containsKey("kind.find")
                .hasSizeGreaterThan(400);
    }

    /** The key of every label, with what English says. */
    static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            labels.put("kind." + kind.name(), kind.title());
            for (Field<?> field : kind.fields()) {
                labels.put("field." + kind.name() + "." + field.name(), field.label());
                if (field.type() instanceof FieldType.OneOf<?> list) {
                    choices(labels, list.javaType());
                }
            }
        }
        choices(labels, Dimension.class);
        choices(labels, Standing.class);
        choices(labels, ReviewCheck.class);
        choices(labels, ReviewCheck.CheckVerdict.class);
        choices(labels, StrategyState.StrategyStanding.class);
        choices(labels, SchemeScope.class);
        choices(labels, Gate.class);
        return labels;
    }

    private static void choices(Map<String, String> labels, Class<? extends Enum<?>> list) {
        for (Enum<?> constant : list.getEnumConstants()) {
            Choice choice = (Choice) constant;
            labels.put("choice." + list.getSimpleName() + "." + choice.text().replace(' ', '_'), choice.text());
        }
    }
}
