package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evidence pack of the invented sample, and the checker that it brings, on the pack as it is and after somebody was at it. */
@NullUnmarked
class PackShowTest {
    private static final int CHANGES = 200;

    @TempDir
    static Path folder;

    private static Path register;
    private static Path pack;
    private static Method checker;

    private record Checked(int exit, String said) {}

    @BeforeAll
    static void write() throws Exception {
        register = folder.resolve("r.gpkg");
        Path report = folder.resolve("country-2023.html");
        pack = folder.resolve("pack.zip");
        run("new", register, "--country", "AZ", "--standard", "default");
        try (Stream<Path> files = Files.list(Path.of("../sample/invented"))) {
            List<Path> data = files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            run("import", register, data);
        }
        run("report", register, "country", "--period", "2023", "--out", report);
        run("pack", register, "--period", "2023", "--report", report, "--out", pack);
        checker = compiled();
    }

    private static void run(Object... args) {
        Cli done = Cli.run(args);
        assertThat(done.exit()).as(done.out() + done.err()).isLessThan(2);
    }

    /** The checker as it lies in the pack, compiled alone: with nothing of Fadeout on its path. */
    private static Method compiled() throws Exception {
        Path source = folder.resolve("CheckPack.java");
        Files.write(source, entries(pack).get("CheckPack.java"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        "-cp",
                        folder.toString(),
                        "--release",
                        "11",
                        source.toString());
        assertThat(failed).isZero();
        ClassLoader alone =
                new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        return alone.loadClass("CheckPack").getMethod("check", String[].class, PrintStream.class);
    }

    private static Checked check(String... args) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Object exit = checker.invoke(null, args, new PrintStream(said, true, StandardCharsets.UTF_8));
            return new Checked((Integer) exit, said.toString(StandardCharsets.UTF_8));
        } catch (InvocationTargetException e) {
            throw new AssertionError("the checker fell over", e.getCause());
        }
    }

    private static Map<String, byte[]> entries(Path zipped) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(zipped.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static Path zipped(Map<String, byte[]> entries, String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            // Four hundred packs are made to be read once: packing each tightly would take longer than checking it.
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** Lists the hashes anew, as somebody would who knows the form. */
    private static void listAnew(Map<String, byte[]> entries) throws Exception {
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!entry.getKey().equals("SHA256SUMS")) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
                sums.append(HexFormat.of().formatHex(hash))
                        .append("  ")
                        .append(entry.getKey())
                        .append('\n');
            }
        }
        entries.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theCheckerSaysWhatAgreesAndWhatItCouldNotVerify() throws Exception {
        Checked checked = check(pack.toString());

        assertThat(checked.exit()).as(checked.said()).isZero();
        assertThat(checked.said())
                .contains("The pack as a whole has the hash that was given")
                .contains("14 figures are the sums of their")
                .contains("The report prints the head of the register that the pack has")
                .contains("NOT VERIFIED  how large the land of each line is")
                .contains("All that could be verified agrees.");
        Process alone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        folder.resolve("CheckPack.java").toString(),
                        pack.toString(),
                        "0".repeat(64))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(alone.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("DIFFERS  the pack as a whole");
        assertThat(alone.waitFor()).isEqualTo(1);
    }

    @Test
    void theFiguresOfThePackAreThoseOfTheCommand() throws Exception {
        var figures = Cli.run("figures", register, "--period", "2023", "--format", "json")
                .json();
        String told = new String(entries(pack).get("figures.jsonl"), StandardCharsets.UTF_8);

        assertThat(told)
                .contains("{\"figure\":\"cmrAreaM2\",\"unit\":\"m2\",\"value\":" + figures.get("cmrAreaM2") + ",")
                .contains("{\"figure\":\"foundItems\",\"unit\":\"items\",\"value\":" + figures.get("foundItems") + ",");
    }

    @Tag("slow")
    @Test
    void anyByteOfAnyEntryIsMissedAtItsPlace() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, byte[]> whole = entries(pack);
        List<String> names = new ArrayList<>(whole.keySet());
        for (int i = 0; i < CHANGES; i++) {
            Map<String, byte[]> changed = new TreeMap<>(whole);
            String name = names.get(random.nextInt(names.size()));
            byte[] content = changed.get(name).clone();
            int place = random.nextInt(content.length);
            content[place] ^= (byte) (1 << random.nextInt(8));
            changed.put(name, content);

            Checked checked = check(zipped(changed, "changed.zip").toString());

            assertThat(checked.exit())
                    .as("byte %d of %s, seed %d", place, name, seed)
                    .isEqualTo(1);
            assertThat(checked.said().lines().filter(line -> line.startsWith("DIFFERS")))
                    .as("byte %d of %s, seed %d", place, name, seed)
                    .anyMatch(line -> name.equals("SHA256SUMS") || line.contains(name));
        }
    }

    @Tag("slow")
    @Test
    void aRecordOrFigureThatWasChangedWithItsListedHashIsNamed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, byte[]> whole = entries(pack);
        for (int i = 0; i < CHANGES; i++) {
            Map<String, byte[]> changed = new TreeMap<>(whole);
            String entry = List.of("log/changes.jsonl", "figures.jsonl", "log/batches.jsonl", "records.jsonl")
                    .get(random.nextInt(4));
            List<String> lines = new ArrayList<>(
                    new String(whole.get(entry), StandardCharsets.UTF_8).lines().toList());
            String named = spoil(entry, lines, random);
            changed.put(
                    entry,
                    lines.stream()
                            .map(line -> line + "\n")
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.UTF_8));
            listAnew(changed);

            Checked checked = check(zipped(changed, "spoilt.zip").toString());

            assertThat(checked.exit()).as("%s, %s, seed %d", entry, named, seed).isEqualTo(1);
            assertThat(checked.said().lines().filter(line -> line.startsWith("DIFFERS")))
                    .as("%s, seed %d", entry, seed)
                    .anyMatch(line -> line.contains(named));
        }
    }

    /** Changes one line and gives what the checker should name. */
    private static String spoil(String entry, List<String> lines, Random random) {
        int place = random.nextInt(lines.size());
        String line = lines.get(place);
        switch (entry) {
            case "log/changes.jsonl" -> {
                String version = line.replaceAll(".*\"version\":\"([^\"]+)\".*", "$1");
                String batch = version.substring(0, version.lastIndexOf('/'));
                boolean whole = line.contains("\"body\"");
                lines.set(place, whole ? line.replaceFirst("\"body\":\"\\{", "\"body\":\"{ ") : digit(line, "hash"));
                return whole ? "change " + version : "batch " + batch;
            }
            case "figures.jsonl" -> {
                lines.set(
                        place,
                        line.replaceFirst("\"value\":(null|\\d+)", "\"value\":" + (1 + random.nextInt(1_000_000_000))));
                return "figure " + line.replaceAll(".*\"figure\":\"([^\"]+)\".*", "$1");
            }
            case "log/batches.jsonl" -> {
                lines.set(place, digit(line, "digest"));
                return "batch " + line.replaceAll(".*\"site\":\"([^\"]+)\",\"number\":(\\d+).*", "$1/$2");
            }
            default -> {
                lines.remove(place);
                return line.replaceAll(".*\"record\":\"([^\"]+)\".*", "$1");
            }
        }
    }

    private static String digit(String line, String name) {
        int at = line.indexOf("\"" + name + "\":\"") + name.length() + 4;
        char other = line.charAt(at) == '0' ? '1' : '0';
        return line.substring(0, at) + other + line.substring(at + 1);
    }

    @Test
    void aPackForOthersHoldsNoRecordAndNoName() throws Exception {
        Path open = folder.resolve("public.zip");
        run("pack", register, "--period", "2023", "--layer", "public", "--out", open, "--actor", "Anna Example");

        Map<String, byte[]> entries = entries(open);
        String all = entries.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("CheckPack.java"))
                .map(entry -> new String(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertThat(all)
                .doesNotContain("geometry\":")
                .doesNotContain("\"actor\"")
                .doesNotContain("\"body\":");
        Checked checked = check(open.toString());
        assertThat(checked.exit()).as(checked.said()).isZero();
        assertThat(checked.said()).contains("NOT VERIFIED  who acted and why");
    }
}
