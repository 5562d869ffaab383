package org.fadeout.spark.strikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which weapons are cluster munitions, by what is said of them. */
class GlossaryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CBU-24 | cluster bomb consisted of 665 fragmentation bomblets | CLUSTER_MUNITION",
                "MK-20 | Anti-Tank Cluster Bomb | CLUSTER_MUNITION",
                "ADU-253 | Cluster Bomb Bomblet Canister | CLUSTER_MUNITION",
                "CBU-12 | smoke cluster bombs of smoke bomblets | NOT",
                "CBU-30 | non-lethal chemical warfare cluster bomb | NOT",
                "CBU-34 | anti-personnel mine cluster bomb of minelets | NOT",
                "CBU-10 | dummy cluster bomb with practice bomblets | NOT",
                "CBU-55 | cluster bomb of three (Fuel/Air Explosive) bombs | NOT",
                "MK-82 | 500 lb general purpose bomb | NOT",
                "FLARES-MK24 | '' | NOT",
                "CDU14 GRAVEL | cluster bomb of bomblets | UNKNOWN",
                "MK20(CS) | Anti-Tank Cluster Bomb | UNKNOWN",
                "SUU24A | '' | UNKNOWN",
                "M-39 | '' | UNKNOWN",
                "cbu-7 | '' | UNKNOWN",
            })
    void tellsAWeaponByNameAndDescription(String name, String described, WeaponVerdict verdict) {
        assertThat(WeaponRules.packaged().judge(name, described).verdict()).isEqualTo(verdict);
    }

    @Test
    void countsWhatAGlossaryHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("weapons.csv"), """
                WEAPONTYPE,WEAPONTYPE_DESC,WEAPON_COUNT
                CBU-1,cluster bomb,10
                CBU 1,cluster bomb with smoke,
                cbu-1,general purpose bomb,5
                """);

        Glossary glossary = Glossary.read(file, Glossary.Headings.USUAL, WeaponRules.packaged());

        assertThat(glossary.totals().get(WeaponVerdict.CLUSTER_MUNITION))
                .isEqualTo(new Glossary.Total(1, Count.of(10)));
        assertThat(glossary.totals().get(WeaponVerdict.NOT)).isEqualTo(new Glossary.Total(2, Count.of(5)));
        assertThat(glossary.verdicts())
                .as("a name that is described in two ways tells nothing")
                .containsEntry("CBU-1", WeaponVerdict.UNKNOWN)
                .containsEntry("CBU 1", WeaponVerdict.NOT);
    }

    @Test
    void refusesRulesThatLeaveAWeaponUnjudged() throws IOException {
        Path file = Files.writeString(
                folder.resolve("rules.csv"), "name,described,verdict,reason\nCBU,,cluster munition,x\n");

        assertThatThrownBy(() -> WeaponRules.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("its last rule must match every weapon");
    }

    @Test
    void refusesAWordThatIsNoVerdict() throws IOException {
        Path file = Files.writeString(folder.resolve("rules.csv"), "name,described,verdict,reason\n,,perhaps,x\n");

        assertThatThrownBy(() -> WeaponRules.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("row 1: \"perhaps\" is none of cluster munition, not, unknown");
    }

    /** The glossary that comes with the records of air operations over South-East Asia. */
    @Test
    void tellsApartAWholeGlossary() {
        Path file = Path.of("../../shared/data/strikes-thor/thor_vietnam_weapon_glossary.csv");
        assumeTrue(Files.exists(file), "there is no " + file);

        Glossary glossary = Glossary.read(file, Glossary.Headings.USUAL, WeaponRules.packaged());

        assertThat(glossary.totals())
                .containsEntry(WeaponVerdict.CLUSTER_MUNITION, new Glossary.Total(32, Count.of(142_144)))
                .containsEntry(WeaponVerdict.NOT, new Glossary.Total(181, Count.of(1_689_717)))
                .containsEntry(WeaponVerdict.UNKNOWN, new Glossary.Total(81, Count.of(435_058)));
        assertThat(glossary.weapons().stream()
                        .filter(weapon -> weapon.verdict() == WeaponVerdict.CLUSTER_MUNITION)
                        .map(Glossary.Weapon::name)
                        .collect(Collectors.toSet()))
                .as("one weapon under all of its names")
                .contains("CBU-24", "CBU24", "CBU24 AN PR/MT (BLU26)", "CBU-24/29", "ROCKEYE II", "ROKEY500LBBOMB")
                .doesNotContain(
                        "CBU-12",
                        "CBU-19",
                        "CBU 30",
                        "CBU55 AN PR BOMB (FAE)",
                        "CBU-28",
                        "CBU-33",
                        "CBU-34",
                        "CBU-39",
                        "CBU-10");
    }
}
