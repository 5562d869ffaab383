package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.edge.actions.SampleFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The words as a person uses them: claims, conflicts, treaty and profiles of the sample of published facts. */
class WordsShowTest {
    @TempDir
    static Path folder = Path.of("");

    private static Path register = Path.of("");
    private static List<Path> files = List.of();
    private static Cli imported = new Cli(0, "", "");

    @BeforeAll
    static void register() {
        register = folder.resolve("words.gpkg");
        assertThat(Cli.run("new", register, "--country", "AZ", "--standard", "default")
                        .exit())
                .isZero();
        files = SampleFiles.unpack("karabakh", SampleFiles.KARABAKH, folder.resolve("karabakh"));
        imported = Cli.run("import", register, files);
    }

    @Test
    void everyRowOfTheSampleIsAccountedForAndComesOnce() {
        assertThat(imported.out() + imported.err()).contains("199 rows").contains("0 refused");
        Cli again = Cli.run("import", register, files);
        assertThat(again.out() + again.err()).contains("199 unchanged");
    }

    /** Each of the twenty-five questions that careful readers of the two pages asked, with the claims that it is about. */
    private static final Map<String, Asked> ASKED = new TreeMap<>();

    private record Asked(String rule, Set<String> claims) {}

    private static void asked(String question, String rule, String... claims) {
        ASKED.put(question, new Asked(rule, Set.of(claims)));
    }

    static {
        asked("01 counts with other qualifiers", "W01", "A-E4", "A-E9", "A-N4b");
        asked("02 other operators", "W02", "A-E4", "A-E9");
        asked("03 other places", "W03", "A-E4", "A-E9");
        asked("04 within ten days of what", "W07", "A-E9");
        asked("05 published later than it happened", "W08", "A-N4a", "A-N6");
        asked("06 north and northeast", "W09", "A-E2", "A-E9");
        asked("07 notes one paragraph off", "W23", "A-E6", "A-N4a");
        asked("07 and the next", "W23", "A-E9", "A-N5a");
        asked("07 and the one after", "W23", "A-E10", "A-N6");
        asked("08 note 8 absent", "W21", "A-E12", "A-E14");
        asked("09 no note", "W22", "A-T2");
        asked("10 no use on the territory, and use on it", "W11", "A-T1", "A-E1", "A-E2");
        asked("11 no weapons, and a later finding", "W12", "A-E16", "A-U2");
        asked("11 of the area's authorities", "W12", "A-T1", "A-T2", "A-U3");
        asked("12 summary older than update", "W25", "A-S5", "A-U1", "A-U2");
        asked("13 responsibility open, rockets named", "W15", "A-E5", "A-E6");
        asked("14 Smerch by parties only", "W16", "A-E2", "A-E15");
        asked("15 user not named", "W17", "A-H1");
        asked("16 model beyond its source", "W24", "A-H2");
        asked("17 reports without citation", "W22", "A-U1");
        asked("18 452.6 and 8", "W04", "B-K7", "B-K11");
        asked("19 estimate without method", "W06", "B-K11");
        asked("20 note 1 absent", "W21", "B-K7", "B-K8");
        asked("21 other names and authority", "W27", "K-1", "K-4");
        asked("22 firmer later", "W18", "A-U3", "B-K5");
        asked("23 nobody reported", "W19", "B-K4");
        asked("25 time without zone", "W26", "A-E8");
    }

    @Test
    void theRulesFindWhatCarefulReadersAskedAndSayWhatTheyCannotDecide() {
        Cli run = Cli.run("claims", register, "--conflicts", "--format", "json");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        List<Asked> found = new ArrayList<>();
        run.json()
                .get("findings")
                .forEach(one -> found.add(new Asked(one.get("rule").asString(), texts(one.get("claims")))));
        Set<String> missed = new TreeSet<>();
        ASKED.forEach((question, asked) -> {
            if (found.stream()
                    .noneMatch(one ->
                            one.rule().equals(asked.rule()) && one.claims().containsAll(asked.claims()))) {
                missed.add(question);
            }
        });
        assertThat(missed).isEmpty();
        // The twenty-fourth, names of private persons in notes, was answered by leaving them out: a person recorded the
        // question.
        assertThat(run.json().get("recorded").toString()).contains("A-H3");
        assertThat(run.json().get("notDecided").size()).isPositive();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    @Test
    void theRatioOfTheTwoFiguresNamesBothBases() {
        Cli run = Cli.run("claims", register, "--conflicts", "--about", "Azerbaijan", "--period", "2023");
        assertThat(run.out())
                .contains("ratio B-K7 to B-K11: 56.6, bases differ")
                .contains("method not published")
                .doesNotContain("W01");
    }

    @Test
    void aResolutionByAPersonClosesAFindingAndANewClaimWouldOpenItAgain() throws Exception {
        Path copy = folder.resolve("resolved.gpkg");
        assertThat(Cli.run("copy", register, copy).exit()).isZero();
        Path resolution = Files.writeString(folder.resolve("conflict_resolutions.yaml"), """
                - number: D-1
                  rule: W03
                  claims: [A-E4, A-E9]
                  decision: all stand
                  actor: a reviewer
                  reason: relation of the places unknown
                """);
        Cli in = Cli.run("import", copy, resolution);
        assertThat(in.exit()).as(in.out() + in.err()).isZero();
        Cli run = Cli.run("claims", copy, "--conflicts");
        assertThat(run.out()).contains("[resolved by a reviewer: both stand, relation of the places unknown]");
        int open = Cli.run("claims", register, "--conflicts", "--format", "json")
                .json()
                .get("open")
                .asInt();
        assertThat(Cli.run("claims", copy, "--conflicts", "--format", "json")
                        .json()
                        .get("open")
                        .asInt())
                .isEqualTo(open - 1);
    }

    /** What Fadeout prints itself is held to the rules that it holds others to. */
    @Test
    void itsOwnProfilesAreLintedWithoutABlockingFinding() {
        for (String day : List.of("2020-10-30", "2024-01-01")) {
            Path text = folder.resolve("nk-" + day + ".txt");
            assertThat(Cli.run("profile", register, "P-NK", "--as-of", day, "--out", text)
                            .exit())
                    .isZero();
            Cli lint = Cli.run("lint", text, "--format", "json");
            assertThat(lint.exit()).as(lint.out() + lint.err()).isZero();
            assertThat(lint.json().get("bySeverity").has("blocking"))
                    .as(lint.out())
                    .isFalse();
            assertThat(lint.json().get("issues")).as(lint.out()).isEmpty();
        }
    }

    @Test
    void aProfileOf2020AndOneOf2024() throws Exception {
        Path html = folder.resolve("nk-2020.html");
        assertThat(Cli.run("profile", register, "P-NK", "--as-of", "2020-10-30", "--out", html)
                        .exit())
                .isZero();
        String then =
                Cli.run("profile", register, "P-NK", "--as-of", "2020-10-30").out();
        String later =
                Cli.run("profile", register, "P-NK", "--as-of", "2024-01-01").out();
        assertThat(then)
                .contains("Control: local authorities")
                .doesNotContain("Karabakh Economic Region", "Control: Azerbaijan", "Mine Action Review, 2024")
                .containsSubsequence("Accusation by Azerbaijan", "Denial by Armenia")
                .contains("Denial by Azerbaijan (state), 2016-04-28")
                .contains("Attribution: no conclusive determination", "found but direct use or supply not determined")
                .contains("its note 8 is cited and not printed");
        assertThat(later)
                .contains("Karabakh Economic Region", "Control: Azerbaijan, from after 2023-09-19")
                .contains("Absence noted by Mine Action Review", "not proof that there was none")
                .contains("Attribution: no conclusive determination");
        assertThat(Files.readString(html)).contains("<li id=\"note-1\">").doesNotContain("Atajanyan", "Mirzoyan");
        for (String text : List.of(then, later)) {
            assertThat(sentences(text)).isNotEmpty().allMatch(line -> line.endsWith("]"));
        }
    }

    /** The lines between the first heading and the notes. */
    private static List<String> sentences(String text) {
        return text.substring(0, text.indexOf("\nNOTES\n"))
                .lines()
                .skip(2)
                .filter(line -> !line.isEmpty() && !line.equals(line.toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    @Test
    void anEditionIsPrintedComparedAndNeverChanged() throws Exception {
        Path markdown = folder.resolve("edition.md");
        assertThat(Cli.run("profile", register, "P-NK", "--edition", "2", "--out", markdown)
                        .exit())
                .isZero();
        assertThat(Files.readString(markdown))
                .contains("**Update 2020-10:** Human Rights Watch documents use by Azerbaijan", "[^1]:");
        assertThat(Cli.run("profile", register, "P-NK", "--edition", "2", "--compare", "1")
                        .out())
                .contains("3 differences", "U1 added", "U2 added", "S1 cites otherwise");
        Path copy = folder.resolve("frozen.gpkg");
        Cli.run("copy", register, copy);
        Path passages = folder.resolve("karabakh/passages.csv");
        Path changed = Files.writeString(
                folder.resolve("passages.csv"),
                Files.readString(passages).replace("comes to no finding", "comes to a finding"));
        Cli refused = Cli.run("import", copy, changed);
        assertThat(refused.out() + refused.err()).contains("2 refused", "F25");
    }

    @Test
    void anEditionIsPublishedWithItsLintAndPrintedTheSameLater() throws Exception {
        Path copy = folder.resolve("published.gpkg");
        assertThat(Cli.run("copy", register, copy).exit()).isZero();
        assertThat(Cli.run("profile", copy, "P-NK", "--publish", "3").err()).contains("--reason");
        Cli published = Cli.run(
                "profile", copy, "P-NK", "--publish", "3", "--as-of", "2024-01-01", "--reason", "the yearly round");
        assertThat(published.exit()).as(published.err()).isZero();
        assertThat(published.out()).contains("published edition 3");
        String composed =
                Cli.run("profile", register, "P-NK", "--as-of", "2024-01-01").out();
        String then = Cli.run("profile", copy, "P-NK", "--edition", "3").out();
        assertThat(withoutClock(then)).isEqualTo(withoutClock(composed));

        Path claim = Files.writeString(folder.resolve("claims.csv"), """
                number,source,type,who,said,text,verbatim,status,places
                Z-1,A,use,Someone,2023-12-01,a claim that came later,no,reported,P-NK
                """);
        Cli in = Cli.run("import", copy, claim);
        assertThat(in.exit()).as(in.out() + in.err()).isZero();
        assertThat(Cli.run("profile", copy, "P-NK", "--as-of", "2024-01-01").out())
                .contains("a claim that came later");
        assertThat(Cli.run("profile", copy, "P-NK", "--edition", "3").out()).isEqualTo(then);
        assertThat(Cli.run("profile", copy, "P-NK", "--edition", "3", "--compare", "2")
                        .out())
                .contains("sentence by sentence");
        assertThat(Cli.run("profile", copy, "P-NK", "--publish", "3", "--reason", "again")
                        .err())
                .contains("an edition that is not published");
    }

    private static String withoutClock(String text) {
        return text.replaceAll("as known on \\S+", "as known");
    }

    @Test
    void aBlockingFindingStopsAPublicationUnlessItIsWaivedWithAReason() throws Exception {
        Path copy = folder.resolve("blocked.gpkg");
        Cli.run("copy", register, copy);
        Path text = Files.writeString(folder.resolve("text.txt"), """
                A profile
                Last updated: 2024-01-01

                USE

                The state said that it had used no cluster munitions in 2023. [1] [4]

                NOTES
                [1] Publisher, "A document", 2023.
                """);
        Cli refused = Cli.run("profile", copy, "P-NK", "--publish", "9", "--text", text, "--reason", "a round");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("DATA-TEXT-BLOCKED", "R01", "--waive");
        Cli waived = Cli.run(
                "profile",
                copy,
                "P-NK",
                "--publish",
                "9",
                "--text",
                text,
                "--reason",
                "a round",
                "--waive",
                "R01=the note follows");
        assertThat(waived.exit()).as(waived.out() + waived.err()).isZero();
        Path html = folder.resolve("waived.html");
        Cli.run("profile", copy, "P-NK", "--edition", "9", "--out", html);
        assertThat(Files.readString(html)).contains("May stand: R01 blocking", "the note follows");
        assertThat(Cli.run("profile", copy, "P-NK", "--edition", "9").out()).isEqualTo(Files.readString(text));
    }

    @Test
    void aRegisterWithoutAListOfParticipantsCountsNobody() {
        Path empty = folder.resolve("no-treaty.gpkg");
        Cli.run("new", empty, "--country", "AZ", "--standard", "default");
        assertThat(Cli.run("treaty", empty, "--on", "2013-01-01").out())
                .contains("no treaty events are recorded")
                .doesNotContain("signed");
        assertThat(Cli.run("treaty", empty, "--on", "2013-01-01", "--format", "json")
                        .json()
                        .get("signed")
                        .isNull())
                .isTrue();
    }

    @Test
    void theTreatyOfADayTellsDepositedAndInForceApart() {
        List<Path> lists = treaties();
        Cli in = Cli.run("import", register, lists);
        assertThat(in.out() + in.err()).contains("195 rows, 195 imported", "0 refused", "F14");
        JsonNode day = Cli.run("treaty", register, "--on", "2013-01-01", "--format", "json")
                .json();
        assertThat(day.get("deposited").asInt()).isEqualTo(77);
        assertThat(day.get("inForce").asInt()).isEqualTo(75);
        assertThat(Cli.run("treaty", register, "--on", "2010-07-31", "--format", "json")
                        .json()
                        .get("inForce")
                        .asInt())
                .isZero();
        assertThat(Cli.run("treaty", register, "--on", "2013-01-01").out())
                .contains("deposited    77", "in force     75", "Nagorno-Karabakh")
                .contains("2013-04-30  Zambia, article 7, report of 2012");
        assertThat(Cli.run("treaty", register, "--on", "2013-01-01", "--format", "csv")
                        .out())
                .contains("Andorra,non signatory")
                .contains("Côte d'Ivoire,state party,2008-12-04,2012-03-12,ratification,2012-09-01,");
    }

    private static List<Path> treaties() {
        for (String shared : List.of("../../shared/data/treaties", "../shared/data/treaties")) {
            Path path = Path.of(shared, "26-6_convention_on_cluster_munitions.csv");
            if (Files.isRegularFile(path)) {
                return List.of(path);
            }
        }
        System.out.println("SKIPPED: no ../shared/data/treaties; the list of participants was not imported");
        org.junit.jupiter.api.Assumptions.abort("no shared data");
        return List.of();
    }
}
