package org.fadeout.edge.exchange;

import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.RegisterInfo;

/**
 * The head of a register on a day, as a text of a page that can be printed or mailed: what stood, and who says so. Of each chain it names the
 * last batch and others at distances that double, so that a chain which was written anew is told between two of them, while the text
 * stays short however long the chain is.
 *
 * @param register the id of the register
 * @param day the day of the head where the register is kept
 * @param key the fingerprint of the key that signed it; empty where nobody did
 * @param signature over {@code text}; empty where nobody signed
 * @param text the lines that the signature stands for
 */
public record SignedHead(String register, LocalDate day, KeptHead head, String key, String signature, String text) {
    static final String TITLE = "Fadeout head 1";
    private static final Pattern LINE = Pattern.compile("([a-z]+) +(\\S+)");
    private static final Pattern CHAIN = Pattern.compile("([^:/\\s]+):(\\d{1,18}):([0-9a-f]{64})");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * The head of a register.
     *
     * @param batches all batches of all chains
     * @param hash the head hash over their ends
     * @param key who signs, or nobody
     */
    public static SignedHead of(
            RegisterInfo info, List<BatchEntry> batches, String hash, Instant at, Optional<HeadKey> key) {
        LocalDate day = LocalDate.ofInstant(at, info.zone());
        List<String> lines = new ArrayList<>(List.of(TITLE));
        lines.add("register " + info.id());
        lines.add("site " + info.site());
        lines.add("country " + info.country());
        lines.add("day " + day);
        lines.add("at " + at.truncatedTo(ChronoUnit.SECONDS));
        lines.add("batches " + batches.size());
        lines.add("head " + hash);
        Map<String, TreeMap<Long, String>> chains = new TreeMap<>();
        for (BatchEntry batch : batches) {
            chains.computeIfAbsent(batch.site(), site -> new TreeMap<>()).put(batch.number(), batch.hash());
        }
        chains.forEach((site, hashes) -> marks(hashes.lastKey()).forEach(number -> {
            if (hashes.containsKey(number)) {
                lines.add("chain " + site + ":" + number + ":" + hashes.get(number));
            }
        }));
        key.ifPresent(signer -> lines.add("key " + signer.fingerprint()));
        String text = String.join("\n", lines) + "\n";
        String signature = key.map(signer -> signer.sign(text)).orElse("");
        return read(text + (signature.isEmpty() ? "" : "signature " + signature + "\n"))
                .orElseThrow();
    }

    /** The last batch, the first, and those at distances of 1, 2, 4, 8 ... before the last. */
    private static SortedSet<Long> marks(long last) {
        SortedSet<Long> marks = new TreeSet<>(List.of(1L, last));
        for (long back = 1; back < last; back *= 2) {
            marks.add(last - back);
        }
        return marks;
    }

    /** The text as it is kept: what was signed, the signature, and what it is for. */
    public String printed() {
        return text + (signature.isEmpty() ? "" : "signature " + signature + "\n")
                + "\nKeep this where nobody who writes the register can. Held against the register it tells what was changed,"
                + "\ntaken out, moved or put in since: fadeout verify REGISTER --head THIS"
                + (key.isEmpty() ? "" : " --key PUBLIC")
                + "\n";
    }

    /**
     * Reads a text, also one that came by mail with other ends of lines, blanks or words around it. Empty where it is no head of this kind.
     */
    static Optional<SignedHead> read(String text) {
        List<String> lines =
                text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
        int begin = lines.indexOf(TITLE);
        if (begin < 0) {
            return Optional.empty();
        }
        Map<String, String> said = new LinkedHashMap<>();
        List<KeptHead.Chain> chains = new ArrayList<>();
        StringBuilder signed = new StringBuilder(TITLE).append('\n');
        for (String line : lines.subList(begin + 1, lines.size())) {
            Matcher form = LINE.matcher(line);
            if (line.isEmpty() && said.containsKey("head") || said.containsKey("signature")) {
                break;
            }
            if (line.isEmpty()) {
                continue;
            }
            if (!form.matches() || !taken(form.group(1), form.group(2), said, chains)) {
                return Optional.empty();
            }
            if (!form.group(1).equals("signature")) {
                signed.append(line).append('\n');
            }
        }
        return of(said, chains, signed.toString());
    }

    private static boolean taken(String name, String value, Map<String, String> said, List<KeptHead.Chain> chains) {
        if (!name.equals("chain")) {
            return said.put(name, value) == null;
        }
        Matcher chain = CHAIN.matcher(value);
        if (!chain.matches()) {
            return false;
        }
        chains.add(new KeptHead.Chain(chain.group(1), Long.parseLong(chain.group(2)), chain.group(3), List.of()));
        return true;
    }

    private static Optional<SignedHead> of(Map<String, String> said, List<KeptHead.Chain> chains, String text) {
        String hash = said.getOrDefault("head", "");
        String day = said.getOrDefault("day", "");
        if (!HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignedHead(
                    said.getOrDefault("register", ""),
                    LocalDate.parse(day),
                    new KeptHead(hash, chains),
                    said.getOrDefault("key", ""),
                    said.getOrDefault("signature", ""),
                    text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Throws ProblemException where the owner of this key has not signed exactly this text. */
    public void require(PublicKey signer, String name) {
        if (signature.isEmpty()) {
            throw new ProblemException(new FileProblem.HeadForged(name, "nobody signed it"));
        }
        if (!key.equals(HeadKey.fingerprint(signer))) {
            throw new ProblemException(new FileProblem.HeadForged(name, "it names another key, " + key));
        }
        if (!HeadKey.signed(signer, text, signature)) {
            throw new ProblemException(
                    new FileProblem.HeadForged(name, "its text or its signature was changed after it was signed"));
        }
    }
}
