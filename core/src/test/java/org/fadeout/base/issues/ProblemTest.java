package org.fadeout.base.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;

public class ProblemTest {
    /** One of each; the test below fails where one is missing. */
    public static final List<Problem> EACH = List.of(
            new StoreProblem.RegisterMissing("a.gpkg"),
            new StoreProblem.RegisterExists("a.gpkg"),
            new StoreProblem.NotARegister("a.gpkg", "no fadeout tables"),
            new StoreProblem.RegisterNewer("a.gpkg", 9, 1),
            new StoreProblem.StoreRefused("a.gpkg", "database is locked"),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.UNREACHABLE, ""),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.LOGIN, ""),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.DATABASE, ""),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.RIGHTS, ""),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.POSTGIS, "it has none"),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.SERVER, "PostgreSQL 13"),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.SCHEMA, "it holds other tables"),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.BUSY, "SQLSTATE 55P03"),
            new StoreProblem.ServerRefused(
                    "postgresql://keeper@localhost:5432/cmr", StoreProblem.ServerFault.LOST, "SQLSTATE 57P01"),
            new UsageProblem.BadOption("--period", "soon", "2023, 2023-05"),
            new UsageProblem.BadParameter("limit", "many", "a whole number from 1"),
            new UsageProblem.PortInUse(8080),
            new FileProblem.Unreadable("finds.csv", "it ends in the middle of a row"),
            new FileProblem.NotWritten("finds.csv", "something stands there already"),
            new FileProblem.KindUnknown("rows.csv", List.of("find", "task")),
            new FileProblem.BadFile("map.yaml", "line 3", "\"colums\" is no key", "kind, columns"),
            new FileProblem.BadStandard(
                    "own.yaml",
                    List.of(
                            new FileProblem.BadFile("own.yaml", "line 7", "fade_out cannot be \"50\"", "50 m, 20 cm"),
                            new FileProblem.BadFile(
                                    "own.yaml", "line 9", "there is no key \"dept\"", "clearance_depth"))),
            new FileProblem.BadForm(
                    "own.xlsx",
                    List.of(new FileProblem.BadFile(
                            "own.xlsx",
                            "sheet survey, row 7, column A (type)",
                            "\"file\" sends a file of any type, or one that nobody chose to make",
                            "text, integer"))),
            new RecordProblem.StandardMissing("own", List.of("az-revised", "default")),
            new RecordProblem.MixedOrigins(10, 3),
            new RecordProblem.RecordMissing("task", "T-9"),
            new RecordProblem.Overtaken("task", "T-9"),
            new PublicationProblem.BlockedFinal(4),
            new PublicationProblem.FormsBlank(List.of("form a", "form h")),
            new PublicationProblem.ReportNotForLayer("country.html", "public"),
            new PublicationProblem.TextBlocked("3", List.of("R01 on line 12: A note is cited that is not there ([9])")),
            new DecisionProblem.DecisionRefused("find-1", "site/2/0", "approved", "rejected"),
            new DecisionProblem.NothingWaits("find-1"),
            new DecisionProblem.ApprovalRefused("find-1", DecisionProblem.Obstacle.SAME_ACTOR, ""),
            new DecisionProblem.ApprovalRefused(
                    "hazard-1", DecisionProblem.Obstacle.INFORMATION_DATE, "2023-05-01 replaces 2023-05-01"),
            new DecisionProblem.ApprovalRefused("task-1", DecisionProblem.Obstacle.BLOCKED, "D01-task"),
            new DecisionProblem.ApprovalRefused(
                    "find-1", DecisionProblem.Obstacle.SEVERAL_VERSIONS, "find-1@site/2/0, find-1@site/3/0"),
            new FileProblem.NotProse("profile.pdf", "it is a PDF"),
            new RecordProblem.NotUndone("12", "it is no import"),
            new FileProblem.UploadRefused("finds.csv", "it has 300 MB", "up to 200 MB"),
            new DecisionProblem.TransitionRefused("cancel", "H-1", "suspected, open", List.of("a reason")),
            new DecisionProblem.NoSuchDecision("cancel", "H-1", "confirmed, open", List.of("work", "close")),
            new RecordProblem.StandardSilent("default", "survey grids"),
            new RecordProblem.NothingPlaced("strike S-1"),
            new RecordProblem.NoBoundary("H-1", "point TP3 has no position"),
            new DecisionProblem.GatesShut(
                    "declared complete", "T-9", List.of("gap closed (1606 m2 of gap, 100 m2 tolerated)")),
            new DecisionProblem.WrongState("declared complete", "task T-9", "cancelled", "a task that is active"),
            new DecisionProblem.NothingToReopen("find", "F-9", "it has no position that can be used"),
            new MergeProblem.ChangesUnreadable("changes.zip", "there is no changes.jsonl in it"),
            new MergeProblem.ChangesAltered("changes.zip", "batch 4f0c/12, change 3", "its hash is another"),
            new MergeProblem.BatchesMissing("changes.zip", "4f0c", 41, 57),
            new MergeProblem.ChainForked("changes.zip", "4f0c", 12, "ab12", "cd34"),
            new MergeProblem.OtherRegister("changes.zip", "77aa", "4f0c"),
            new MergeProblem.NotInConflict("find-1", "4f0c/12/0", List.of("4f0c/12/0", "9b3e/4/0")),
            new FileProblem.HeadForged("head.txt", "its text or its signature was changed after it was signed"),
            new FileProblem.BackupDamaged("cmr.backup", "its hash is another"),
            new AccessProblem.NotAllowed("reviewer", "change records"),
            new AccessProblem.NotSignedIn("no token was given"),
            new AccessProblem.BadAccount("There is no such role", "boss", "entry, approval"),
            new AccessProblem.AddressWithoutAccounts("0.0.0.0"));

    @Test
    void every_problem_is_here_with_its_own_code_and_a_way_out() {
        Set<Class<?>> classes = new HashSet<>();
        EACH.forEach(problem -> classes.add(problem.getClass()));
        assertThat(classes)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.class.getPermittedSubclasses())
                        .flatMap(about -> Arrays.stream(about.getPermittedSubclasses()))
                        .toList());
        assertThat(EACH).extracting(Problem::code).doesNotHaveDuplicates();
        assertThat(EACH).allSatisfy(problem -> {
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.exit().code()).isBetween(1, 4);
        });
    }

    @Test
    void the_whole_message_says_what_and_what_to_do() {
        assertThat(new ProblemException(new UsageProblem.PortInUse(8080)))
                .hasMessage("USAGE-PORT: Port 8080 is in use by another program. Allowed: a free port from 1 to 65535."
                        + " Stop the other program, or choose another port: --port 8081.");
        assertThat(new ProblemException(new StoreProblem.RegisterMissing("x.gpkg"), new RuntimeException())
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
