package org.fadeout.edge.actions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.exchange.Sha256;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A filled-in form, read into the fields of its kind and not yet judged.
 *
 * @param form the id of the form
 * @param version of the form, or null
 * @param instance the id of this filling-in, by which it is known when it comes again
 * @param replaces the instance that it replaces, or null
 * @param kind what becomes of it; null where the form is not known here
 * @param texts by the names of fields, as an import reads cells
 * @param place in degrees, x longitude; null where none was taken
 * @param about a record of the register that it adds to, or null for a new one
 * @param seen the versions of that record which the phone had
 * @param rest what the form asked and the model has no field for, as an older or a newer form may
 * @param answers to questions of the programme's own
 * @param files the names of the files that it names
 * @param operator who filled it in, or null; a private person
 * @param begun by the clock of the phone, or null
 * @param finished by the clock of the phone, or null
 * @param faults what could not be read
 * @param entity what the phone says of the entity that it made or changed; null where the form does neither
 */
public record SentForm(
        String form,
        @Nullable String version,
        String instance,
        @Nullable String replaces,
        @Nullable Kind<?> kind,
        Map<String, String> texts,
        @Nullable Geometry place,
        @Nullable RecordId about,
        List<VersionId> seen,
        Map<String, String> rest,
        Map<String, String> answers,
        List<String> files,
        @Nullable String operator,
        @Nullable String begun,
        @Nullable String finished,
        List<String> faults,
        @Nullable SentEntity entity) {

    /** The id of the form of what cannot be read as one. */
    public static final String UNREADABLE = "unreadable";

    /**
     * What came and cannot be read: it is kept as it came. Its instance is made of its content, so that it is known when it comes again, and
     * tells nobody the hash by which the content is found.
     */
    public static SentForm unreadable(byte[] content, String why) {
        String hash = Sha256.of(Sha256.of(content).getBytes(StandardCharsets.US_ASCII));
        return new SentForm(
                UNREADABLE,
                null,
                UNREADABLE + ":" + hash.substring(0, 32),
                null,
                null,
                Map.of(),
                null,
                null,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                List.of(why),
                null);
    }

    public SentForm {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
        rest = java.util.Collections.unmodifiableMap(new TreeMap<>(rest));
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
        seen = List.copyOf(seen);
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }
}
