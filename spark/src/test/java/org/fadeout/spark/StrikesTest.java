package org.fadeout.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Missions of a bombing record: told apart by the words of a glossary, and unknown where nothing tells. */
class StrikesTest {
    private static final List<String> THOR = List.of("../../shared/data/strikes-thor", "../shared/data/strikes-thor");

    @TempDir
    Path folder = Path.of("");

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        assertThat(exit).as(err.toString()).isZero();
        return out.toString().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "CBU24 AN PR/MT (BLU26), anti-personnel cluster bomb, cluster munition",
        "ROCKEYE II, Anti-Tank Cluster Bomb, cluster munition",
        "M1A4 FRAG BOMB CLUSTR, Fragmentation bomb cluster, cluster munition",
        "CBU-12, smoke cluster bombs, other",
        "CBU 30, 750 lb class non-lethal chemical warfare cluster bomb, other",
        "CBU55 AN PR BOMB (FAE), 460 lb cluster bomb of FAE bombs, other",
        "CBU-34, anti-personnel mine cluster bomb, other",
        "CBU-10, dummy cluster bomb, other",
        "1000 G, flash powder bomb, other",
        "MK20MODO(CS), Anti-Tank Cluster Bomb, other",
        "SUU41 DSP, '', unknown",
        "ADU-285, Cluster Bomb Adapter, unknown"
    })
    void words_of_a_glossary_tell_what_a_weapon_is(String type, String description, String sort) {
        assertThat(WeaponRules.packaged().of(type, "", description).sort()).isEqualTo(sort);
    }

    @Test
    void missions_are_counted_by_area_and_unknown_is_not_zero() throws Exception {
        Path missions = Files.writeString(folder.resolve("missions.csv"), """
                LAT,LON,WEAPON
                10.5,20.5,CLUSTER A
                10.5,20.6,GP
                10.6,20.5,NOT LISTED
                12.0,30.0,CLUSTER A
                ,20.5,CLUSTER A
                """);
        Path glossary = Files.writeString(folder.resolve("glossary.csv"), """
                WEAPONTYPE,WEAPONTYPE_COMMON_NAME,WEAPONTYPE_DESC
                CLUSTER A,A,cluster bomb of bomblets
                GP,B,general purpose bomb
                """);
        Path areas = Files.writeString(folder.resolve("areas.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Invented province"},
                "geometry":{"type":"Polygon","coordinates":[[[20,10],[21,10],[21,11],[20,11],[20,10]]]}}]}
                """);
        Path layer = folder.resolve("layer");

        String told = run(
                "strikes",
                missions.toString(),
                "--glossary",
                glossary.toString(),
                "--areas",
                areas.toString(),
                "--to",
                layer.toString(),
                "--map",
                "latitude=LAT",
                "--map",
                "longitude=LON",
                "--map",
                "weapon=WEAPON",
                "--master",
                "local[2]");

        assertThat(told)
                .contains("\"area\" : \"Invented province\", \"missions\" : 3, \"clusterMunition\" : 1,"
                        + " \"clusterMunitionQualifier\" : \"at least\", \"otherWeapon\" : 1, \"weaponUnknown\" : 1")
                .contains("\"area\" : \"not positioned\", \"missions\" : 1")
                .contains("\"area\" : \"outside all areas\", \"missions\" : 1")
                .contains("nominal planning areas and count in no figure");
        try (var files = Files.list(layer)) {
            assertThat(files.anyMatch(file -> file.toString().endsWith(".parquet")))
                    .isTrue();
        }
    }

    @Test
    void a_record_without_weapons_says_unknown() {
        Path thor = THOR.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(thor != null, "no ../shared/data/strikes-thor; a real bombing record was not read");

        String told = run(
                "strikes",
                thor.resolve("vietnam_bombings_cleaned.csv").toString(),
                "--glossary",
                thor.resolve("thor_vietnam_weapon_glossary.csv").toString(),
                "--map",
                "latitude=TGTLATDD_DDD_WGS84",
                "--map",
                "longitude=TGTLONDDD_DDD_WGS84",
                "--master",
                "local[2]");

        assertThat(told)
                .contains(
                        "\"missions\" : 8809, \"clusterMunition\" : null, \"clusterMunitionQualifier\" : \"unknown\"");
    }
}
