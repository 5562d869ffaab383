import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks an evidence pack of Fadeout without Fadeout, without a network and without anything but Java 11 or newer:
 *
 *   java CheckPack.java PACK.zip [SHA-256 OF THE PACK]
 *
 * It computes every hash and every total again, says for each what it did, and at the end what it could not verify. It ends with 0 where
 * all agrees, 1 where something differs (each difference with its place), 2 where the pack cannot be read.
 */
public final class CheckPack {
    private static final String SUMS = "SHA256SUMS";
    private static final String FIRST = "0".repeat(64);
    private static final int MOST_BYTES = 1 << 30;

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> unverified = new ArrayList<>();
    private final Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final PrintStream out;
    private Map<String, Object> pack = Map.of();
    /** False in a pack for others than those who keep the register: then records and names are not in it. */
    private boolean whole;

    private CheckPack(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        System.exit(check(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** The exit code that {@link #main} ends with. */
    public static int check(String[] args, PrintStream out) throws IOException {
        if (args.length < 1 || args.length > 2) {
            out.println("usage: java CheckPack.java PACK.zip [SHA-256 of the pack]");
            return 2;
        }
        CheckPack check = new CheckPack(out);
        Path file = Path.of(args[0]);
        try {
            check.container(file, args.length == 2 ? args[1] : null);
            check.read(file);
            check.all();
        } catch (IOException | RuntimeException e) {
            check.faults.add("the pack cannot be read to its end: " + e.getMessage());
        }
        return check.verdict();
    }

    private int verdict() {
        out.println();
        for (String fault : faults) {
            out.println("DIFFERS  " + fault);
        }
        for (String one : unverified) {
            out.println("NOT VERIFIED  " + one);
        }
        out.println(faults.isEmpty() ? "All that could be verified agrees." : faults.size() + " differences.");
        return faults.isEmpty() ? 0 : 1;
    }

    private void container(Path file, String wanted) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".sha256");
        String told = wanted;
        if (told == null && Files.exists(beside)) {
            told = Files.readString(beside).strip().split("\\s+")[0];
        }
        String hash = hex(sha(Files.readAllBytes(file)));
        if (told == null) {
            unverified.add("the pack as a whole: no hash of it was given. It has " + hash);
        } else if (told.equalsIgnoreCase(hash)) {
            out.println("The pack as a whole has the hash that was given: " + hash);
        } else {
            faults.add("the pack as a whole: its hash is " + hash + ", given was " + told);
        }
    }

    private void read(Path file) throws IOException {
        long sum = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                byte[] content = zip.getInputStream(entry).readNBytes(MOST_BYTES);
                sum += content.length;
                if (sum >= MOST_BYTES) {
                    throw new IOException("it unpacks to more than a gigabyte");
                }
                if (entries.put(entry.getName(), content) != null) {
                    faults.add("entry " + entry.getName() + ": it is there twice");
                }
            }
        }
    }

    private void all() {
        sums();
        pack = object(text("pack.json"));
        if (!Long.valueOf(1).equals(pack.get("form"))) {
            faults.add("pack.json: form " + pack.get("form") + " is not known to this checker");
            return;
        }
        whole = "restricted".equals(pack.get("layer"));
        chain(lines("log/batches.jsonl"), lines("log/changes.jsonl"));
        records(lines("records.jsonl"));
        figures(lines("figures.jsonl"));
        report();
    }

    // ---- entries

    private void sums() {
        Set<String> listed = new HashSet<>();
        for (String line : text(SUMS).split("\n")) {
            String[] parts = line.split(" {2}", 2);
            if (parts.length != 2) {
                faults.add(SUMS + ": a line that is none: " + line);
                continue;
            }
            byte[] content = entries.get(parts[1]);
            listed.add(parts[1]);
            if (content == null) {
                faults.add("entry " + parts[1] + ": it is listed and not there");
            } else if (!hex(sha(content)).equals(parts[0])) {
                faults.add("entry " + parts[1] + ": its content is not the one that " + SUMS + " lists");
            }
        }
        for (String name : entries.keySet()) {
            if (!name.equals(SUMS) && !listed.contains(name)) {
                faults.add("entry " + name + ": it is there and not listed");
            }
        }
        out.println(listed.size() + " entries compared with " + SUMS);
    }

    private String text(String entry) {
        byte[] content = entries.get(entry);
        if (content == null) {
            throw new IllegalStateException("there is no entry " + entry);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> lines(String entry) {
        List<Map<String, Object>> lines = new ArrayList<>();
        int number = 0;
        for (String line : text(entry).split("\n")) {
            number++;
            if (!line.isBlank()) {
                try {
                    lines.add(object(line));
                } catch (RuntimeException e) {
                    throw new IllegalStateException(entry + " line " + number + ": " + e.getMessage());
                }
            }
        }
        return lines;
    }

    // ---- the chain of the register

    private void chain(List<Map<String, Object>> batches, List<Map<String, Object>> told) {
        Map<String, List<String>> hashes = new HashMap<>();
        int contents = 0;
        long personal = 0;
        for (Map<String, Object> change : told) {
            String version = (String) change.get("version");
            String batch = version.substring(0, version.lastIndexOf('/'));
            hashes.computeIfAbsent(batch, key -> new ArrayList<>()).add((String) change.get("hash"));
            if (change.containsKey("kind")) {
                contents++;
                changes.put(version, change);
                personal += count((String) change.getOrDefault("body", ""), "\"sha256:");
                if (!ofChange(change).equals(change.get("hash"))) {
                    faults.add("change " + version + " of " + change.get("kind") + " " + change.get("record")
                            + ": it is not as it was recorded");
                }
            }
        }
        Map<String, String> heads = new TreeMap<>();
        Map<String, Long> last = new HashMap<>();
        int closed = 0;
        for (Map<String, Object> batch : batches) {
            String site = (String) batch.get("site");
            long number = (Long) batch.get("number");
            String name = site + "/" + number;
            String before = heads.getOrDefault(site, site + "/0/" + FIRST);
            if (number != last.getOrDefault(site, 0L) + 1) {
                faults.add("batch " + name + ": the one before it in the pack is " + before);
            }
            if (!before.endsWith("/" + batch.get("previous"))) {
                faults.add("batch " + name + ": it does not follow on the batch before it");
            }
            if ((whole || batch.containsKey("actor")) && !ofBatch(batch).equals(batch.get("hash"))) {
                faults.add("batch " + name + ": its entry is not as it was recorded");
            }
            List<String> inside = hashes.remove(name);
            if (inside == null) {
                closed++;
            } else if (inside.size() != (Long) batch.get("count") || !ofTexts("fadeout digest 1", inside).equals(batch.get("digest"))) {
                faults.add("batch " + name + ": its digest does not agree with its changes in the pack");
            }
            heads.put(site, name + "/" + batch.get("hash"));
            last.put(site, number);
        }
        for (String name : hashes.keySet()) {
            faults.add("batch " + name + ": changes of it are in the pack and its entry is not");
        }
        List<String> sorted = new ArrayList<>(heads.values());
        sorted.sort(null);
        if (!ofTexts("fadeout heads 1", sorted).equals(pack.get("head"))) {
            faults.add("pack.json: the batches have another head than it states");
        }
        out.println(batches.size() + " batches follow each other to the head " + pack.get("head"));
        out.println(contents + " of " + told.size() + " changes are in the pack whole; the others by their hash");
        if (!whole) {
            unverified.add("who acted and why: the layer of this pack does not show it, so the hashes of the batches are taken as they are");
        }
        if (closed > 0) {
            unverified.add("what " + closed + " batches hold: nothing behind the figures is in them, so only their entries are in the pack");
        }
        if (contents < told.size()) {
            unverified.add("what " + (told.size() - contents) + " changes say: they are in the pack by their hash only");
        }
        if (personal > 0) {
            unverified.add(personal + " personal values: their salted hashes are in the pack, they are not");
        }
    }

    private static String ofChange(Map<String, Object> change) {
        Sealed seal = new Sealed("fadeout change 1");
        seal.version((String) change.get("version"));
        seal.text((String) change.get("kind")).text((String) change.get("record"));
        seal.text(Long.toString((Long) change.get("bodyVersion")));
        List<?> below = (List<?>) change.get("buildsOn");
        seal.text(Integer.toString(below.size()));
        below.forEach(version -> seal.version((String) version));
        String geometry = (String) change.get("geometry");
        return seal.text((String) change.get("body"))
                .bytes(geometry == null ? null : bytes(geometry))
                .hex();
    }

    private static String ofBatch(Map<String, Object> batch) {
        Sealed seal = new Sealed("fadeout batch 1");
        seal.text((String) batch.get("site")).text(Long.toString((Long) batch.get("number")));
        seal.text((String) batch.get("previous"));
        List<?> heads = (List<?>) batch.get("heads");
        seal.text(Integer.toString(heads.size()));
        heads.forEach(head -> seal.text((String) head));
        for (String part : List.of("recordedAt", "actor", "reason", "standing")) {
            seal.text((String) batch.get(part));
        }
        return seal.text(Long.toString((Long) batch.get("count")))
                .text((String) batch.get("digest"))
                .hex();
    }

    private static String ofTexts(String use, List<String> texts) {
        Sealed seal = new Sealed(use).text(Integer.toString(texts.size()));
        texts.forEach(seal::text);
        return seal.hex();
    }

    // ---- records and figures

    private void records(List<Map<String, Object>> told) {
        for (Map<String, Object> record : told) {
            String id = (String) record.get("record");
            String version = (String) record.get("version");
            Map<String, Object> change = changes.get(version);
            if (change == null) {
                faults.add("record " + id + ": its version " + version + " is not in the pack");
            } else if (!id.equals(change.get("record")) || !record.get("kind").equals(change.get("kind"))) {
                faults.add("record " + id + ": the version " + version + " is of " + change.get("kind") + " " + change.get("record"));
            } else {
                shown.put(id, version);
            }
        }
        for (Map.Entry<String, Map<String, Object>> change : changes.entrySet()) {
            Object record = change.getValue().get("record");
            if (!change.getKey().equals(shown.get(record))) {
                faults.add("record " + record + ": its version " + change.getKey() + " is in the pack and records.jsonl does not name it");
            }
        }
        out.println(shown.size() + " records behind the figures are in the pack");
    }

    private void figures(List<Map<String, Object>> told) {
        long lines = 0;
        boolean measured = false;
        for (Map<String, Object> figure : told) {
            String name = (String) figure.get("figure");
            boolean items = "items".equals(figure.get("unit"));
            measured |= !items;
            long sum = 0;
            for (Object one : (List<?>) figure.get("lines")) {
                Map<?, ?> line = (Map<?, ?>) one;
                lines++;
                sum += (Long) line.get("value");
                ofLine(name, line, items);
            }
            for (Object find : (List<?>) figure.get("finds")) {
                if (whole && !shown.containsKey(find)) {
                    faults.add("figure " + name + ": the find " + find + " of its envelope is not in the pack");
                }
            }
            Object value = figure.get("value");
            if (value == null ? sum != 0 : !value.equals(sum)) {
                faults.add("figure " + name + ": it says " + value + ", its lines add to " + sum);
            }
        }
        out.println(told.size() + " figures are the sums of their " + lines + " lines");
        if (measured) {
            unverified.add("how large the land of each line is: that needs the geometry engine (fadeout figures), the geometries are in the pack");
        }
    }

    private void ofLine(String figure, Map<?, ?> line, boolean items) {
        List<?> records = (List<?>) line.get("records");
        if (!whole) {
            return;
        }
        for (Object record : records) {
            if (!shown.containsKey(record)) {
                faults.add("figure " + figure + ": the record " + record + " of a line is not in the pack");
                return;
            }
        }
        if (items) {
            Map<String, Object> body = object((String) changes.get(shown.get(records.get(0))).get("body"));
            Object quantity = figure.equals("findRecords") ? Long.valueOf(1) : body.get("quantity");
            if (!line.get("value").equals(quantity)) {
                faults.add("figure " + figure + ": the line of " + records.get(0) + " counts " + line.get("value") + ", the record says " + quantity);
            }
        }
    }

    private void report() {
        String name = (String) pack.get("report");
        String head = String.valueOf(pack.get("head"));
        if (name == null) {
            unverified.add("a report: there is none in the pack");
        } else if (!entries.containsKey(name)) {
            faults.add("entry " + name + ": pack.json names it as the report, and it is not there");
        } else if (name.endsWith(".html") || name.endsWith(".json")) {
            if (!text(name).contains(head)) {
                faults.add("entry " + name + ": it does not print the head of the register that the pack has");
            } else {
                out.println("The report prints the head of the register that the pack has");
            }
        } else {
            unverified.add("what " + name + " prints: its form cannot be read by this checker; compare its figures and its register hash with figures.jsonl and pack.json");
        }
    }

    // ---- hashes

    private static byte[] sha(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            text.append(Character.forDigit((one >> 4) & 15, 16)).append(Character.forDigit(one & 15, 16));
        }
        return text.toString();
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private static long count(String text, String piece) {
        long count = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            count++;
        }
        return count;
    }

    /** SHA-256 over parts, each as a mark, its length and its bytes, so that no two lists of parts are the same bytes. */
    private static final class Sealed {
        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

        Sealed(String use) {
            text(use);
        }

        Sealed version(String version) {
            String[] parts = version.split("/");
            return text(parts[0]).text(parts[1]).text(parts[2]);
        }

        Sealed text(String text) {
            return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }

        Sealed bytes(byte[] bytes) {
            if (bytes == null) {
                parts.write(0);
                return this;
            }
            parts.write(1);
            parts.writeBytes(ByteBuffer.allocate(4).putInt(0, bytes.length).array());
            parts.writeBytes(bytes);
            return this;
        }

        String hex() {
            return CheckPack.hex(sha(parts.toByteArray()));
        }
    }

    // ---- JSON: objects, lists, texts, whole numbers; other numbers are kept as text

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String json) {
        Json reader = new Json(json);
        Object value = reader.value();
        if (!(value instanceof Map) || !reader.atEnd()) {
            throw new IllegalStateException("not one object");
        }
        return (Map<String, Object>) value;
    }

    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        boolean atEnd() {
            blanks();
            return at == text.length();
        }

        Object value() {
            blanks();
            char first = peek();
            if (first == '{') {
                return map();
            } else if (first == '[') {
                return list();
            } else if (first == '"') {
                return string();
            }
            int begin = at;
            while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String word = text.substring(begin, at);
            if (word.matches("-?(0|[1-9][0-9]*)")) {
                return Long.valueOf(word);
            } else if (word.equals("null")) {
                return null;
            } else if (word.equals("true") || word.equals("false")) {
                return Boolean.valueOf(word);
            } else if (word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
                return word;
            }
            throw new IllegalStateException("no value at character " + begin);
        }

        private Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            blanks();
            if (peek() == '}') {
                at++;
                return map;
            }
            while (true) {
                blanks();
                String key = string();
                blanks();
                expect(':');
                if (map.containsKey(key)) {
                    throw new IllegalStateException("\"" + key + "\" stands twice in one object");
                }
                map.put(key, value());
                blanks();
                if (peek() == '}') {
                    at++;
                    return map;
                }
                expect(',');
            }
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            blanks();
            if (peek() == ']') {
                at++;
                return list;
            }
            while (true) {
                list.add(value());
                blanks();
                if (peek() == ']') {
                    at++;
                    return list;
                }
                expect(',');
            }
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            while (true) {
                char c = peek();
                at++;
                if (c == '"') {
                    return read.toString();
                } else if (c == '\\') {
                    char escaped = peek();
                    at++;
                    int place = "nrtbf".indexOf(escaped);
                    if (escaped == 'u') {
                        read.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    } else {
                        read.append(place < 0 ? escaped : "\n\r\t\b\f".charAt(place));
                    }
                } else {
                    read.append(c);
                }
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw new IllegalStateException("it ends too early");
            }
            return text.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new IllegalStateException("'" + c + "' is wanted at character " + at);
            }
            at++;
        }

        private void blanks() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
