package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.Register;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The head of a register as a file to be kept elsewhere: JSON with the head and the hashes of all batches of every chain, so that a register
 * that was written anew is told from which batch on. It holds hashes only.
 */
public final class HeadFile {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LINE = Pattern.compile("([^:/\\s]+)[:/](\\d{1,18})[:/]([0-9a-f]{64})");
    private static final String ALLOWED =
            "the 64 digits of a head; a file of fadeout head or of verify --print-head; or a file with a line"
                    + " site:number:hash for each chain";

    private HeadFile() {}

    /** Writes the head of a register as it is now. Throws ProblemException where the file cannot be written. */
    public static void write(Path file, Register register) {
        Map<String, List<String>> chains = new TreeMap<>();
        for (BatchEntry batch : register.batches()) {
            chains.computeIfAbsent(batch.site(), site -> new ArrayList<>()).add(batch.hash());
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("register", register.info().id());
            json.writeStringProperty("head", register.head());
            json.writeObjectPropertyStart("chains");
            chains.forEach((site, hashes) -> {
                json.writeArrayPropertyStart(site);
                hashes.forEach(json::writeString);
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new ProblemException(
                    new UsageProblem.BadOption("--print-head", file.toString(), "a file that can be written"), e);
        }
    }

    /** Reads a head: the hash itself, or a file. Throws ProblemException where it is neither. */
    public static KeptHead read(String hashOrFile) {
        if (HASH.matcher(hashOrFile).matches()) {
            return new KeptHead(hashOrFile, List.of());
        }
        String text = text(hashOrFile);
        boolean titled = text.contains(SignedHead.TITLE);
        KeptHead head = titled
                ? SignedHead.read(text).map(SignedHead::head).orElse(new KeptHead("", List.of()))
                : text.startsWith("{") ? ofJson(text) : ofLines(text);
        if (head.hash().isEmpty() && head.chains().isEmpty()) {
            throw new ProblemException(new UsageProblem.BadOption("--head", hashOrFile, ALLOWED));
        }
        return head;
    }

    /** Reads a head that was kept as a text of {@code fadeout head}. Throws ProblemException where the file is none. */
    public static SignedHead signed(String file) {
        return SignedHead.read(text(file))
                .orElseThrow(() -> new ProblemException(new UsageProblem.BadOption(
                        "--head", file, "with --key, a file that fadeout head --sign wrote")));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(new UsageProblem.BadOption("--head", file, ALLOWED), e);
        }
    }

    private static KeptHead ofJson(String text) {
        Map<String, String> members = JsonText.map(text).orElse(Map.of());
        String hash = members.getOrDefault("head", "");
        List<KeptHead.Chain> chains = new ArrayList<>();
        JsonText.map(members.getOrDefault("chains", "{}")).orElse(Map.of()).forEach((site, list) -> {
            List<String> hashes = JsonText.list(list).orElse(List.of());
            if (!hashes.isEmpty()) {
                chains.add(new KeptHead.Chain(site, hashes.size(), hashes.get(hashes.size() - 1), hashes));
            }
        });
        return new KeptHead(HASH.matcher(hash).matches() ? hash : "", chains);
    }

    private static KeptHead ofLines(String text) {
        List<KeptHead.Chain> chains = new ArrayList<>();
        String hash = "";
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher chain = LINE.matcher(line);
            if (chain.matches()) {
                chains.add(
                        new KeptHead.Chain(chain.group(1), Long.parseLong(chain.group(2)), chain.group(3), List.of()));
            } else if (HASH.matcher(line).matches()) {
                hash = line;
            }
        }
        return new KeptHead(hash, chains);
    }
}
