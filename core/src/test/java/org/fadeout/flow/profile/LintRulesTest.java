package org.fadeout.flow.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the lint has one text that trips it and one, as near as can be, that does not. All are invented. */
class LintRulesTest {
    private static final String NOTES =
            "\n\n[1] Letter from the Ministry, 3 May 2015.\n\n[2] Article 7 Report, 30 April 2016.\n";
    private static final String CITED = "Besten signed in 2008.[1] It ratified in 2010.[2]\n\n";

    private record Pair(String trips, String passes) {}

    private static final Map<String, Pair> PAIRS = new TreeMap<>();

    private static void rule(String id, String trips, String passes) {
        PAIRS.put(id, new Pair(trips, passes));
    }

    static {
        rule("R01", "Besten signed in 2008.[1] It ratified.[3] It reported.[2]" + NOTES, CITED + NOTES);
        rule("R02-uncited", "Besten signed in 2008.[1]" + NOTES, CITED + NOTES);
        rule(
                "R02-numbers",
                "Besten signed in 2008.[1] It ratified in 2010.[3]\n\n[1] Letter, 2015.\n\n[3] Letter, 2016.\n",
                CITED + "It said so again.[1]" + NOTES);
        rule(
                "R02-ibid",
                CITED + "\n\n[1] Ibid.\n\n[2] Letter, 3 May 2015.\n",
                CITED + "\n\n[1] Letter, 3 May 2015.\n\n[2] Ibid.\n");
        rule(
                "R02-several",
                CITED + "\n\n[1] Letter, 3 May 2015; and statement of Besten, 4 May 2015.\n\n[2] Ibid.\n",
                CITED + "\n\n[1] Letter from the Ministry; 3 May 2015.\n\n[2] Ibid.\n");
        rule(
                "R03-quotation",
                CITED + "In 2016, the minister said, “we have never used any of these weapons in our history.”" + NOTES,
                CITED + "In 2016, the minister said, “we have never used any of these weapons in our history.”[2]"
                        + NOTES);
        rule(
                "R03-figure",
                CITED + "In 2016, the army destroyed 412 submunitions." + NOTES,
                CITED + "In 2016, the army destroyed 412 submunitions.[2]" + NOTES);
        rule(
                "R03-update",
                "[UPDATE May 2019: A court opened a case about the attack on the market and heard witnesses.]\n\n"
                        + CITED + NOTES,
                "[UPDATE May 2019: A court opened a case about the attack on the market and heard witnesses.[1]]\n\n"
                        + CITED + NOTES);
        rule(
                "R05",
                "In May 2016, HALO destroyed more than 200 submunitions near Toll.\n\nHALO destroyed about 200 submunitions near Toll in May 2016.",
                "In May 2016, HALO destroyed more than 200 submunitions near Toll.\n\nHALO destroyed about 200 submunitions near Toll in May 2018.");
        rule(
                "R06",
                "HALO destroyed about 340 submunitions in 2016.\n\nThe 340 submunitions destroyed in 2016 lay on one hill.",
                "HALO destroyed about 340 submunitions in 2016.\n\nSome 340 submunitions destroyed in 2016 lay on one hill.");
        rule(
                "R07",
                "Update, 3 May 2019: Two attacks with cluster munitions were recorded.\n\nSummary: There has been no use of cluster munitions in Besten.",
                "Update, 3 May 2019: Two attacks with cluster munitions were recorded.\n\nSummary: There was no use of cluster munitions in Besten until May 2019.");
        rule(
                "R08",
                "| Area | Items |\n|---|---|\n| Orlu | 12 |\n| Toll | 30 |\n| Total | 43 |\n",
                "| Area | Items |\n|---|---|\n| Orlu | 12 |\n| Toll | 30 |\n| Total | 42 |\n");
        rule(
                "R08-parts",
                "There were 42 casualties (12 killed and 31 injured) in 2016.",
                "There were 43 casualties (12 killed and 31 injured) in 2016.");
        rule(
                "R09",
                "The agency reported that 40km2 was cleared in 2016. The Monitor estimates that 6km2 was cleared.",
                "The agency reported that 40km2 was cleared in 2016. It reported that 6km2 was cleared in 2015.");
        rule(
                "R12-glued",
                "In 2016, Besten signed. In 2017, Bestenreported again.",
                "In 2016, Besten signed. In 2017, Bestenwald did.");
        rule("R12-quotes", "The army said that it “had none.“ It left.", "The army said that it “had none.” It left.");
        rule("R12-spaces", "The army\u00a0left in May.", "The army left 5\u00a0km2 in May.");
        rule(
                "R12-twice",
                "Use\n\nUse\n\nThe army left in May.",
                "Use\n\nThe army left in May.\n\nUse\n\nIt came back.");
        rule(
                "R13",
                "Orlu was hit.[1]\n\n[1] Interview with Ana Brik, resident of Orlu, 3 May 2015.",
                "Orlu was hit.[1]\n\n[1] Interview with Ana Brik, Mayor of Orlu, 3 May 2015.");
        rule(
                "R14",
                "In 2015, Besten denied using cluster munitions.",
                "In 2015, Lurania accused Besten of using cluster munitions. Besten denied using cluster munitions.");
    }

    static Stream<String> ids() {
        return LintText.RULES.stream().map(Rule::id);
    }

    private static List<String> codes(String text) {
        return LintText.lint(ProseText.read("text", text)).stream()
                .map(Issue::code)
                .toList();
    }

    private static Pair pair(String id) {
        return Objects.requireNonNull(PAIRS.get(id), id);
    }

    @Test
    void every_rule_has_its_pair_and_its_words() {
        assertThat(PAIRS.keySet()).isEqualTo(new TreeSet<>(ids().toList()));
        assertThat(LintText.RULES).allSatisfy(rule -> {
            assertThat(rule.title()).isNotBlank();
            assertThat(rule.reason()).isNotBlank();
            assertThat(rule.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void trips(String id) {
        assertThat(codes(pair(id).trips())).contains(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void does_not_trip(String id) {
        assertThat(codes(pair(id).passes())).doesNotContain(id);
    }

    @Test
    void a_private_name_stands_in_no_finding() {
        String text =
                "Summary: no use.\n\nThe farmer Josip Marek said, “my field was hit, and nobody in this village was ever told.”\n\n"
                        + "[7] Thanks to Josip Marek for the report.\n\n[9] Ibid.\n\n" + CITED;
        List<Issue> issues = LintText.lint(ProseText.read("text", text));
        assertThat(issues).extracting(Issue::code).contains("R13", "R02-uncited", "R01");
        assertThat(issues.toString()).doesNotContain("Josip").doesNotContain("Marek");
    }
}
