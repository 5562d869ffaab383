package org.fadeout.base.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of each closed list, made once: every value of every record is written and read by them. */
final class ChoiceWords {
    private static final ClassValue<String[]> OF_NAMES = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> list) {
            Object[] choices = list.getEnumConstants();
            String[] words = new String[choices.length];
            for (int i = 0; i < choices.length; i++) {
                words[i] = ofName(((Choice) choices[i]).name());
            }
            return words;
        }
    };
    private static final ClassValue<Map<String, Choice>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Choice> computeValue(Class<?> list) {
            Map<String, Choice> byWord = new HashMap<>();
            for (Object each : list.getEnumConstants()) {
                Choice choice = (Choice) each;
                byWord.putIfAbsent(choice.text(), choice);
                choice.also().forEach(word -> byWord.putIfAbsent(word, choice));
            }
            return byWord;
        }
    };

    private ChoiceWords() {}

    /** The constant's name in lower case with blanks. */
    static String text(Choice choice) {
        return choice instanceof Enum<?> one
                ? OF_NAMES.get(one.getDeclaringClass())[one.ordinal()]
                : ofName(choice.name());
    }

    /** The first of a list that has this word, in lower case, as its own or beside it; null where none has. */
    static @Nullable Choice read(Class<?> list, String word) {
        return BY_WORD.get(list).get(word);
    }

    private static String ofName(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
