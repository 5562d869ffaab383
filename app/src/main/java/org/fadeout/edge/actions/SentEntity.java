package org.fadeout.edge.actions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a phone says of the record that a form made or changed in a list of entities ({@code meta/entity}, ODK Entities 2024.1.0). A phone
 * without a connection keeps its own copy of the list, and counts its own changes on.
 *
 * @param dataset the list
 * @param id of the entity; a new one was drawn by the phone
 * @param create true where it is to be made
 * @param update true where it is to be changed
 * @param base the version of the entity that the phone changed; 0 where it says none
 * @param trunk the last version of the entity that the phone had from here; 0 where it says none
 * @param branch under which the phone counts its own changes since, or null
 */
public record SentEntity(
        String dataset,
        String id,
        boolean create,
        boolean update,
        long base,
        long trunk,
        @Nullable String branch) {
    private static final Pattern DRAWN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** True for the id of an entity that phones take: a random UUID, of version 4. */
    public static boolean isDrawn(String id) {
        return DRAWN.matcher(id).matches();
    }
}
