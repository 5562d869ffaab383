package org.fadeout.base.record;

import java.util.List;

/** Several texts in the order given. */
public record TextList(List<String> texts) {
    public static final TextList NONE = new TextList(List.of());

    public TextList {
        texts = List.copyOf(texts);
    }

    public static TextList of(String... texts) {
        return new TextList(List.of(texts));
    }
}
