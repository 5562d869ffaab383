package org.fadeout.edge.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text file and how its bytes are letters: a byte order mark decides; else UTF-8 where all of it is UTF-8; else Windows-1252, the
 * superset of Latin-1 that office programs write.
 */
record TextFile(Bytes bytes, String name, Charset charset, int mark) {

    /** Opens the bytes from their start, as often as asked. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextFile of(Bytes bytes, String name) throws IOException {
        byte[] start;
        try (InputStream in = bytes.open()) {
            start = in.readNBytes(3);
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(bytes, name, StandardCharsets.UTF_8, 3);
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new TextFile(bytes, name, StandardCharsets.UTF_16LE, 2);
        }
        if (starts(start, 0xFE, 0xFF)) {
            return new TextFile(bytes, name, StandardCharsets.UTF_16BE, 2);
        }
        return new TextFile(bytes, name, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Bytes source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer letters = CharBuffer.allocate(1 << 16);
        try (InputStream in = source.open()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, letters, end);
                if (result.isError()) {
                    return false;
                }
                letters.clear();
                bytes.compact();
            }
        }
        return true;
    }

    /** True where the letters were not said to be UTF-8 and are not. */
    boolean guessedLatin() {
        return charset.equals(WINDOWS);
    }

    Reader reader() {
        try {
            InputStream in = bytes.open();
            in.skipNBytes(mark);
            return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        } catch (IOException e) {
            throw InputFile.unreadable(name, "the system refused: " + e.getMessage());
        }
    }

    boolean startsWith(String text) throws IOException {
        return head(4096).strip().startsWith(text);
    }

    /** The first characters. */
    String head(int characters) throws IOException {
        char[] letters = new char[characters];
        try (Reader in = reader()) {
            int length = 0;
            int read = 0;
            while (length < characters && read >= 0) {
                read = in.read(letters, length, characters - length);
                length += Math.max(0, read);
            }
            return new String(letters, 0, length);
        }
    }
}
