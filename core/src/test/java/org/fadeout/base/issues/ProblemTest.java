package org.fadeout.base.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;

public class ProblemTest {
    /** One of each; the test below fails where one is missing. */
    public static final List<Problem> EACH = List.of(
            new Problem.RegisterMissing("a.gpkg"),
            new Problem.RegisterExists("a.gpkg"),
            new Problem.NotARegister("a.gpkg", "no fadeout tables"),
            new Problem.RegisterNewer("a.gpkg", 9, 1),
            new Problem.StoreRefused("a.gpkg", "database is locked"),
            new Problem.ServerRefused("postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.UNREACHABLE, ""),
            new Problem.ServerRefused("postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.LOGIN, ""),
            new Problem.ServerRefused("postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.DATABASE, ""),
            new Problem.ServerRefused("postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.RIGHTS, ""),
            new Problem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.POSTGIS, "it has none"),
            new Problem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.SERVER, "PostgreSQL 13"),
            new Problem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.SCHEMA, "it holds other tables"),
            new Problem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.BUSY, "SQLSTATE 55P03"),
            new Problem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", Problem.ServerFault.LOST, "SQLSTATE 57P01"),
            new Problem.BadOption("--period", "soon", "2023, 2023-05"),
            new Problem.BadParameter("limit", "many", "a whole number from 1"),
            new Problem.PortInUse(8080),
            new Problem.Unreadable("finds.csv", "it ends in the middle of a row"),
            new Problem.NotWritten("finds.csv", "something stands there already"),
            new Problem.KindUnknown("rows.csv", List.of("find", "task")),
            new Problem.BadFile("map.yaml", "line 3", "\"colums\" is no key", "kind, columns"),
            new Problem.BadStandard(
                    "own.yaml",
                    List.of(
                            new Problem.BadFile("own.yaml", "line 7", "fade_out cannot be \"50\"", "50 m, 20 cm"),
                            new Problem.BadFile("own.yaml", "line 9", "there is no key \"dept\"", "clearance_depth"))),
            new Problem.BadForm(
                    "own.xlsx",
                    List.of(new Problem.BadFile(
                            "own.xlsx",
                            "sheet survey, row 7, column A (type)",
                            "\"file\" sends a file of any type, or one that nobody chose to make",
                            "text, integer"))),
            new Problem.StandardMissing("own", List.of("az-revised", "default")),
            new Problem.MixedOrigins(10, 3),
            new Problem.RecordMissing("task", "T-9"),
            new Problem.Overtaken("task", "T-9"),
            new Problem.BlockedFinal(4),
            new Problem.FormsBlank(List.of("form a", "form h")),
            new Problem.ReportNotForLayer("country.html", "public"),
            new Problem.TextBlocked("3", List.of("R01 on line 12: A note is cited that is not there ([9])")),
            new Problem.DecisionRefused("find-1", "site/2/0", "approved", "rejected"),
            new Problem.NothingWaits("find-1"),
            new Problem.ApprovalRefused("find-1", Problem.Obstacle.SAME_ACTOR, ""),
            new Problem.ApprovalRefused(
                    "hazard-1", Problem.Obstacle.INFORMATION_DATE, "2023-05-01 replaces 2023-05-01"),
            new Problem.ApprovalRefused("task-1", Problem.Obstacle.BLOCKED, "D01-task"),
            new Problem.ApprovalRefused(
                    "find-1", Problem.Obstacle.SEVERAL_VERSIONS, "find-1@site/2/0, find-1@site/3/0"),
            new Problem.NotProse("profile.pdf", "it is a PDF"),
            new Problem.NotUndone("12", "it is no import"),
            new Problem.UploadRefused("finds.csv", "it has 300 MB", "up to 200 MB"),
            new Problem.TransitionRefused("cancel", "H-1", "suspected, open", List.of("a reason")),
            new Problem.NoSuchDecision("cancel", "H-1", "confirmed, open", List.of("work", "close")),
            new Problem.StandardSilent("default", "survey grids"),
            new Problem.NothingPlaced("strike S-1"),
            new Problem.NoBoundary("H-1", "point TP3 has no position"),
            new Problem.GatesShut("declared complete", "T-9", List.of("gap closed (1606 m2 of gap, 100 m2 tolerated)")),
            new Problem.WrongState("declared complete", "task T-9", "cancelled", "a task that is active"),
            new Problem.NothingToReopen("find", "F-9", "it has no position that can be used"),
            new Problem.ChangesUnreadable("changes.zip", "there is no changes.jsonl in it"),
            new Problem.ChangesAltered("changes.zip", "batch 4f0c/12, change 3", "its hash is another"),
            new Problem.BatchesMissing("changes.zip", "4f0c", 41, 57),
            new Problem.ChainForked("changes.zip", "4f0c", 12, "ab12", "cd34"),
            new Problem.OtherRegister("changes.zip", "77aa", "4f0c"),
            new Problem.NotInConflict("find-1", "4f0c/12/0", List.of("4f0c/12/0", "9b3e/4/0")),
            new Problem.HeadForged("head.txt", "its text or its signature was changed after it was signed"),
            new Problem.BackupDamaged("cmr.backup", "its hash is another"),
            new Problem.NotAllowed("reviewer", "change records"),
            new Problem.NotSignedIn("no token was given"),
            new Problem.BadAccount("There is no such role", "boss", "entry, approval"),
            new Problem.AddressWithoutAccounts("0.0.0.0"));

    @Test
    void every_problem_is_here_with_its_own_code_and_a_way_out() {
        Set<Class<?>> classes = new HashSet<>();
        EACH.forEach(problem -> classes.add(problem.getClass()));
        assertThat(classes).containsExactlyInAnyOrder(Problem.class.getPermittedSubclasses());
        assertThat(EACH).extracting(Problem::code).doesNotHaveDuplicates();
        assertThat(EACH).allSatisfy(problem -> {
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.exit().code()).isBetween(1, 4);
        });
    }

    @Test
    void the_whole_message_says_what_and_what_to_do() {
        assertThat(new ProblemException(new Problem.PortInUse(8080)))
                .hasMessage("USAGE-PORT: Port 8080 is in use by another program. Allowed: a free port from 1 to 65535."
                        + " Stop the other program, or choose another port: --port 8081.");
        assertThat(new ProblemException(new Problem.RegisterMissing("x.gpkg"), new RuntimeException())
                        .problem()
                        .exit())
                .isEqualTo(Problem.Exit.STORE);
    }

    @Test
    void an_issue_gathers_what_is_known() {
        Issue issue = Issue.of("X1", Severity.WARNING, "what", Where.row("f.csv", 3), "do")
                .seen("9")
                .at(new Position(1, 2))
                .over(Area.ofSquareMetres(5))
                .repairedBy("swapped");
        assertThat(issue.where().text()).isEqualTo("f.csv row 3");
        assertThat(issue.repair()).isEqualTo("swapped");
        assertThat(new Where("f.csv", 3, List.of("a", "b")).text()).isEqualTo("f.csv row 3 (a, b)");
        assertThat(Where.records("a").text()).isEqualTo("a");
        assertThat(Severity.BLOCKING.text()).isEqualTo("blocking");
        Rule<String> rule = Rule.of(
                "R",
                Severity.INFORMATION,
                "t",
                "r",
                "m",
                (self, data, found) -> found.accept(Issue.of(self, data, Where.records("a"))));
        List<Issue> found = new ArrayList<>();
        rule.judge("seen", found::add);
        assertThat(found).extracting(Issue::what).containsExactly("seen");
    }
}
