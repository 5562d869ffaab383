package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.Field;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.standard.Band;
import org.fadeout.flow.standard.BandScheme;
import org.fadeout.flow.standard.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void theDefaultIsWhatItSaysAndVerifiedNowhere() {
        Standard standard = StandardFile.packaged("default");
        assertThat(standard.fadeOutFor("unexploded submunition")).isEqualTo(Length.ofMetres(50));
        assertThat(standard.fadeOutFor("unknown")).isEqualTo(Length.ofMetres(50));
        assertThat(standard.clearanceDepth()).isEqualTo(Length.ofCentimetres(20));
        assertThat(standard.gapTolerance().squareMetres()).isEqualTo(100);
        assertThat(standard.sensitivityRadii().texts()).containsExactly("25", "50", "100");
        assertThat(standard.detects("Large loop")).isTrue();
        assertThat(Objects.requireNonNull(standard.cancellationThroughNts())).isTrue();
        assertThat(standard.surveyGrid().orElseThrow().colourOf("no evidence")).contains("green");
        assertThat(standard.sampling().orElseThrow().share()).hasToString("10 %");
        assertThat(standard.longestLeg()).isEqualTo(Length.ofMetres(5_000));
        assertThat(standard.idleDays()).isEqualTo(Count.of(90));
        assertThat(standard.addsAccuracy()).isTrue();
    }

    @Test
    void everyTypeOfEvidenceCountsAsBefore() {
        Standard standard = StandardFile.packaged("default");
        assertThat(Arrays.stream(EvidenceType.values()).filter(type -> standard.countsAsDirect(type.text())))
                .containsExactly(
                        EvidenceType.STRIKE_MARK,
                        EvidenceType.FRAGMENTATION,
                        EvidenceType.UNEXPLODED_ITEM_SEEN,
                        EvidenceType.CONTAINER_OR_PART,
                        EvidenceType.ACCIDENT,
                        EvidenceType.DETONATION,
                        EvidenceType.SIGN_OR_FENCE);
        assertThat(Arrays.stream(EvidenceType.values()).filter(type -> standard.countsAsIndirect(type.text())))
                .containsExactly(EvidenceType.WRITTEN_RECORD, EvidenceType.VERBAL_REPORT, EvidenceType.EVENT);
        assertThat(Objects.requireNonNull(standard.evidence()).values()).hasSameSizeAs(EvidenceType.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster munition remnants", "anti personnel mines"})
    void bandsHaveANameForEveryArea(String hazard) {
        BandScheme scheme = StandardFile.packaged("default").bands().of(hazard).orElseThrow();
        assertThat(scheme.bands()).extracting(Band::name).containsExactly("massive", "heavy", "medium", "light");
        assertThat(scheme.of(Area.ofSquareMetres(1)).map(Band::name)).contains("light");
        assertThat(scheme.of(Area.ZERO)).isEmpty();
    }

    /** Every field of a standard that is a value, not a word about the standard. */
    private static List<String> valuesOf(Standard standard) {
        Set<String> about = Set.of("id", "source", "name", "title", "draft", "citation", "unverified", "other");
        return Standard.KIND.fields().stream()
                .filter(field -> !about.contains(field.name()) && field.of(standard) != null)
                .map(Field::name)
                .sorted()
                .toList();
    }

    private static List<String> unverifiedOf(Standard standard) {
        return standard.unverified().texts().stream()
                .map(text -> text.substring(0, text.indexOf(':')))
                .sorted()
                .toList();
    }

    @Test
    void everyValueOfTheDefaultIsUnverifiedAndSaysWhy() {
        Standard standard = StandardFile.packaged("default");
        assertThat(valuesOf(standard)).hasSize(19);
        assertThat(unverifiedOf(standard)).isEqualTo(valuesOf(standard));
        assertThat(standard.unverified().texts()).allMatch(text -> text.length() > text.indexOf(':') + 20);
    }

    @Test
    void theAzerbaijaniPairDiffersInCancellationAndInBeingInForce() {
        Standard before = StandardFile.packaged("az-before-revision");
        Standard revised = StandardFile.packaged("az-revised");
        assertThat(Standard.KIND.difference(before, revised))
                .extracting(Field::name)
                .containsExactly(
                        "id", "name", "title", "valid_from", "draft", "cancellation_through_nts", "unverified");
        assertThat(before.cancellationThroughNts()).isEqualTo(Boolean.FALSE);
        assertThat(revised.cancellationThroughNts()).isEqualTo(Boolean.TRUE);
        assertThat(before.draft()).isFalse();
        assertThat(revised.draft()).isTrue();
        assertThat(revised.validFrom()).isNull();
        assertThat(List.of(before.citation(), revised.citation()))
                .allMatch(citation -> citation.contains("Mine Action Review"));
        // Only the rule on cancellation was read on a page; the draft itself was not.
        List<String> read = new ArrayList<>(valuesOf(before));
        read.removeAll(unverifiedOf(before));
        assertThat(read).containsExactly("cancellation_through_nts");
        assertThat(unverifiedOf(revised)).isEqualTo(valuesOf(revised));
    }

    @Test
    void theAzerbaijaniPairTakesEverythingElseFromTheDefault() {
        assertThat(Standard.KIND.difference(StandardFile.packaged("default"), StandardFile.packaged("az-revised")))
                .extracting(Field::name)
                .containsExactly("id", "name", "title", "draft", "unverified", "citation");
    }

    @Test
    void allFaultsOfAFileAreToldAtOnceEachWithItsLine() throws IOException {
        Path golden = Path.of("src/test/resources/org/fadeout/edge/exchange/bad_standard.golden.txt");
        Throwable fault = catchThrowable(
                () -> StandardFile.read(Path.of("src/test/resources/org/fadeout/edge/exchange/bad_standard.yaml")));
        assertThat(fault).isInstanceOf(ProblemException.class);
        String told = fault.getMessage() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, told);
        }
        assertThat(golden).as("make it with -Dgolden.update=true and read it").exists();
        assertThat(told).isEqualTo(Files.readString(golden));
    }

    @Test
    void thePageOfStandardsNamesEachAndEveryKey() throws IOException {
        String page = Files.readString(Path.of("../docs/standards/README.md"));
        try (Stream<Path> files = Files.list(Path.of("../standards"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(StandardFile.PACKAGED);
        }
        for (String name : StandardFile.PACKAGED) {
            Standard standard = StandardFile.packaged(name);
            String row = "| [" + name + "](../../standards/" + name + ".yaml) | " + standard.title() + " | "
                    + (standard.draft()
                            ? "draft: what-if only"
                            : standard.validFrom() == null ? "always" : "from " + standard.validFrom())
                    + " | " + (standard.cancellationThroughNts() ? "yes" : "no") + " | ";
            assertThat(page).contains(row);
        }
        for (Field<Standard> field : Standard.KIND.fields()) {
            if (!Set.of("id", "source", "other").contains(field.name())) {
                assertThat(page).contains("| `" + field.name() + "` |");
            }
        }
    }

    @Test
    void aFaultNamesItsLine() throws IOException {
        String good = Files.readString(Path.of("../standards/default.yaml"));
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, good.replace("fade_out: 50 m\n", "fade_out: 50\n"));
        assertThatThrownBy(() -> StandardFile.read(file))
                .hasMessageContaining("line 7:")
                .hasMessageContaining("unit");
        Files.writeString(file, good.replace("clearance_depth:", "clearance_dept:"));
        assertThatThrownBy(() -> StandardFile.read(file))
                .hasMessageContaining("clearance_dept")
                .hasMessageContaining("line");
        Files.writeString(file, good.replace("draft: false", "draft: perhaps"));
        assertThatThrownBy(() -> StandardFile.read(file)).hasMessageContaining("true, false");
    }
}
