package org.fadeout.flow.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Choice;

/** What an attachment is, told by its first bytes and never by its name: nothing that a program could run or unpack. */
public enum AttachmentType implements Choice {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    /** Sound or film; phones write both so, and the first bytes do not tell which. */
    MP4("video/mp4", "mp4", "m4a", "m4v", "3gp"),
    WEBM("video/webm", "webm"),
    OGG("audio/ogg", "ogg", "oga"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    AMR("audio/amr", "amr");

    private static final int PLACE_OF_WEBP = 8;
    private static final int PLACE_OF_BRAND = 4;

    /** What the box "ftyp" names first in files with sound or film, and not in pictures that are built alike. */
    private static final List<String> BRANDS = List.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4A ", "M4V ", "MSNV", "dash", "3g");

    private final String mediaType;
    private final String ending;
    private final List<String> also;

    AttachmentType(String mediaType, String ending, String... also) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.also = List.of(also);
    }

    /** What the first bytes say; nothing where they are none of these. */
    public static Optional<AttachmentType> of(byte[] content) {
        if (starts(content, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (starts(content, 0, "RIFF") && starts(content, PLACE_OF_WEBP, "WEBP")) {
            return Optional.of(WEBP);
        }
        return starts(content, 0, "%PDF-") ? Optional.of(PDF) : heard(content);
    }

    /** Sound and film. */
    private static Optional<AttachmentType> heard(byte[] content) {
        if (BRANDS.stream().anyMatch(brand -> starts(content, PLACE_OF_BRAND, "ftyp" + brand))) {
            return Optional.of(MP4);
        }
        if (starts(content, 0, "\u001aE\u00df\u00a3")) {
            return Optional.of(WEBM);
        }
        if (starts(content, 0, "OggS")) {
            return Optional.of(OGG);
        }
        if (starts(content, 0, "RIFF") && starts(content, PLACE_OF_WEBP, "WAVE")) {
            return Optional.of(WAV);
        }
        // With a title before the sound, or without: then eleven bits that are set, layer three of version 1 or 2.
        if (starts(content, 0, "ID3") || starts(content, 0, "\u00ff\u00fb") || starts(content, 0, "\u00ff\u00f3")) {
            return Optional.of(MP3);
        }
        return starts(content, 0, "#!AMR") ? Optional.of(AMR) : Optional.empty();
    }

    private static boolean starts(byte[] content, int from, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < from + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file of this type, without the dot. */
    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return switch (this) {
            case JPEG, PNG, WEBP -> true;
            case PDF, MP4, WEBM, OGG, MP3, WAV, AMR -> false;
        };
    }

    @Override
    public List<String> also() {
        return also;
    }
}
