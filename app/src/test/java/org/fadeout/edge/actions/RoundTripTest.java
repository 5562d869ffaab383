package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.OutputFormat;
import org.fadeout.edge.store.RandomRecords;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Layer;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out and in again: every record of every kind comes back equal, but for what the format named as lost. */
class RoundTripTest {
    private static final long SEED = 20;
    private static final int EACH = 8;

    @TempDir
    Path folder = Path.of("");

    /** The samples hold nothing that a format cannot hold. */
    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void theSamplesComeBackEqual(OutputFormat format) throws IOException {
        MemoryRegister register = new MemoryRegister("AZ");
        read(register, files(Path.of("../sample/invented")));
        read(register, files(Path.of("../sample/karabakh")));
        Set<String> lost = new TreeSet<>();
        assertThat(differences(register, format, lost)).isEmpty();
        assertThat(lost).isEmpty();
    }

    /** Records with every sign in every field: what differs was named, and what is named is listed beside this test. */
    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void whatIsLostIsNamed(OutputFormat format) throws IOException {
        MemoryRegister register = new MemoryRegister("AZ");
        RandomRecords random = new RandomRecords(SEED);
        List<Change> changes = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            for (int i = 0; i < EACH; i++) {
                changes.add(put(kind, random));
            }
        }
        register.append(new Batch("tester", "random records", Standing.APPROVED, changes));
        Set<String> lost = new TreeSet<>();
        List<String> named = new ArrayList<>(differences(register, format, lost));
        named.removeIf(difference -> lost.stream().anyMatch(line -> line.startsWith(difference + ":")));
        assertThat(named).as("seed " + SEED).isEmpty();
        Set<String> reasons = new TreeSet<>();
        lost.forEach(line -> reasons.add(line.replaceFirst("^[^:]*: ", "").replaceFirst(" \\(\\d+\\)$", "")));
        Path golden = Path.of("src/test/resources/org/fadeout/edge/exchange/losses.golden.txt");
        assertThat(Files.readAllLines(golden).stream().filter(line -> line.startsWith(format.ending() + ": ")))
                .containsExactlyElementsOf(reasons.stream()
                        .map(reason -> format.ending() + ": " + reason)
                        .toList());
    }

    private static <T extends Entity> Change put(Kind<T> kind, RandomRecords random) {
        return Change.put(kind, random.of(kind));
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> list = Files.list(from)) {
            return list.filter(path ->
                            !path.toString().endsWith(".md") && !path.toString().endsWith(".meta.json"))
                    .sorted()
                    .toList();
        }
    }

    private static ImportReport read(MemoryRegister register, List<Path> files) {
        return ImportFiles.run(
                register, new Request(files, null, null, false, "tester"), Borders.packaged(), Progress.SILENT);
    }

    /** The fields that differ, as kind and column. */
    private Set<String> differences(MemoryRegister from, OutputFormat format, Set<String> lost) throws IOException {
        List<ExportRecords.Made> made = ExportRecords.run(
                from,
                new ExportRecords.Request(folder, format, List.of(), null, null, Known.NOW, Layer.RESTRICTED, "test"));
        made.forEach(one -> lost.addAll(one.lost()));
        MemoryRegister back = new MemoryRegister("AZ");
        ImportReport report = read(back, files(folder));
        assertThat(report.all().refused()).as(report.issues().toString()).isZero();
        Set<String> different = new TreeSet<>();
        Kinds.ALL.forEach(kind -> compare(kind, from, back, different));
        return different;
    }

    private static <T extends Entity> void compare(
            Kind<T> kind, MemoryRegister from, MemoryRegister back, Set<String> different) {
        for (T before : from.at(Known.NOW, Viewer.KEEPER).all(kind)) {
            T after = back.at(Known.NOW, Viewer.KEEPER).one(kind, before.id()).orElse(null);
            if (after == null) {
                different.add(kind.name() + ".record_id");
                continue;
            }
            for (Field<T> field : kind.difference(before, after)) {
                different.add(kind.name() + "." + (field.type().isGeometry() ? "wkt" : field.name()));
            }
        }
    }
}
