package org.fadeout.edge.field;

import java.util.List;
import java.util.Optional;
import org.fadeout.edge.actions.SentEntity;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form as it was sent, read and not yet judged.
 *
 * @param version of the form, or empty
 * @param instance the id under which the phone knows it
 * @param replaces the instance that it replaces, or null
 * @param entity what it says of an entity that it made or changed, or null
 * @param answers in the order of the form, by path below the root; only those that say something
 */
public record Sent(
        String form,
        String version,
        String instance,
        @Nullable String replaces,
        List<Answer> answers,
        @Nullable SentEntity entity) {

    public Sent {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param path names parted by {@code /}, without the root; repeats have a number behind their name, as in {@code people[2]/age}
     */
    public record Answer(String path, String text) {}

    /** The first answer under a path; empty where there is none. */
    public String text(String path) {
        return first(path).orElse("");
    }

    Optional<String> first(String path) {
        return answers.stream()
                .filter(answer -> answer.path().equals(path))
                .map(Answer::text)
                .findFirst();
    }
}
