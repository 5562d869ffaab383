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
    PDF("application/pdf", "pdf");

    private static final int PLACE_OF_WEBP = 8;

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
        return starts(content, 0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
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
        return this != PDF;
    }

    @Override
    public List<String> also() {
        return also;
    }
}
