package org.fadeout.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Made;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.base.record.Sealed;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Document;
import org.fadeout.testlanguage.KeysOnly;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private static final Story YEAR = story(
            aTask("A").on(rectangle(0, 0, 400, 300)),
            aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 200)),
            aFind("1").ofTask("A").at(metres(200, 190)),
            aHazard("H").on(rectangle(500, 0, 600, 100)),
            aHazard("I").on(rectangle(550, 0, 650, 100)));

    /** A register that always tells the one story. */
    private static final class Told implements Register {
        @Override
        public RegisterInfo info() {
            return new RegisterInfo("r-1", "s-1", "AZ", "Asia/Baku", Instant.EPOCH, 1);
        }

        @Override
        public Optional<BatchEntry> append(Batch batch) {
            throw new UnsupportedOperationException("the pipe only reads");
        }

        @Override
        public Snapshot at(Known known, Viewer viewer) {
            return YEAR;
        }

        @Override
        public List<BatchEntry> batches() {
            return List.of();
        }

        @Override
        public List<Made> madeBy(String site, long number) {
            return List.of();
        }

        @Override
        public List<Sealed> sealed(String site, long number) {
            return List.of();
        }

        @Override
        public List<VersionId> tips(Kind<?> kind, RecordId id) {
            return List.of();
        }

        @Override
        public <T extends Entity> List<Version<T>> versions(Kind<T> kind, RecordId id, Viewer viewer) {
            return List.of();
        }

        @Override
        public List<RecordId> standing(Kind<?> kind, Standing standing) {
            return List.of();
        }

        @Override
        public String keep(byte[] content) {
            throw new UnsupportedOperationException("the pipe only reads");
        }

        @Override
        public Optional<byte[]> content(String sha256) {
            return Optional.empty();
        }

        @Override
        public List<Parted> parted() {
            return List.of();
        }

        @Override
        public String head() {
            return "head-of-the-register";
        }

        @Override
        public List<Issue> verify() {
            return List.of();
        }

        @Override
        public List<Issue> verify(KeptHead head) {
            return List.of();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void the_pipe_of_the_land_ends_in_a_report_that_names_its_register() {
        Question question = Question.of(Period.ofYear(2023));
        try (Register register = new Told()) {
            Workflow.Land land = Workflow.land(register, question, Viewer.KEEPER);
            assertThat(land.figures()).isEqualTo(YEAR.figures("2023"));
            assertThat(land.gaps()).hasSize(1);
            assertThat(land.issues()).extracting(Issue::code).contains("H03", "T01");
            assertThat(land.blocking())
                    .isEqualTo(land.issues().stream()
                            .filter(issue -> issue.severity().text().equals("blocking"))
                            .count())
                    .isGreaterThanOrEqualTo(2);
            Document report = Workflow.countryReport(register, land, KeysOnly.imprint(true));
            assertThat(report.title()).endsWith("[Azerbaijan]");
            assertThat(report.foot()).anyMatch(line -> line.contains("fadeout test"));
            assertThat(report.foot()).anyMatch(line -> line.contains("r-1") && line.contains("head-of-the-register"));
            assertThat(Workflow.words(register, question, Viewer.KEEPER)).isEmpty();
        }
    }
}
