package org.fadeout.edge.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;

/**
 * A file of prose: plain text or Markdown. Its letters are UTF-8, or UTF-16 with a byte order mark; no other encoding is guessed, because
 * a wrong guess turns quotation marks and names into other letters, and those are what is looked at.
 */
public final class ProseFile {
    private static final int START = 512;

    private ProseFile() {}

    /** The text of a file. Throws {@link ProblemException} with {@code NotProse} where it is missing or not such a text. */
    public static String read(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw notProse(name, Files.isDirectory(path) ? "it is a folder" : "there is no such file");
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text = decode(bytes);
            refuseOthers(name, bytes, text);
            return text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(new FileProblem.NotProse(name, "its letters are not in UTF-8"), e);
        } catch (IOException e) {
            throw new ProblemException(new FileProblem.NotProse(name, "the system refused to read it"), e);
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        boolean little = starts(bytes, 0xFF, 0xFE);
        boolean wide = little || starts(bytes, 0xFE, 0xFF);
        Charset letters =
                wide ? (little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE) : StandardCharsets.UTF_8;
        String text = letters.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static void refuseOthers(String name, byte[] bytes, String text) {
        String start = text.substring(0, Math.min(text.length(), START)).stripLeading();
        if (start.startsWith("%PDF")) {
            throw notProse(name, "it is a PDF");
        }
        if (starts(bytes, 'P', 'K')) {
            throw notProse(name, "it is a document of an office program or a ZIP archive");
        }
        if (text.indexOf('\0') >= 0) {
            throw notProse(name, "it is not a text");
        }
        if (start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5)) {
            throw notProse(name, "it is a web page");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw notProse(name, "there is not a word in it");
        }
    }

    private static ProblemException notProse(String name, String why) {
        return new ProblemException(new FileProblem.NotProse(name, why));
    }
}
