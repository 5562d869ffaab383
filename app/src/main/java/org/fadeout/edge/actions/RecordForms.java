package org.fadeout.edge.actions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.access.Device;
import org.fadeout.flow.claims.ConflictResolution;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.Reopening;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.Passage;
import org.fadeout.flow.quality.Waiver;
import org.fadeout.flow.report.Article7Form;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.OwnForm;
import org.fadeout.flow.source.Submission;
import org.fadeout.flow.standard.Standard;

/** Which kinds of record are entered by a form, and which of their values only an act with its own checks may set. */
public final class RecordForms {

    /** Why a kind has no form. */
    public enum Without {
        /** It is what an act leaves behind; by hand it could say that gates stood open which were shut. */
        ACT,
        /** It describes a file, and comes with it. */
        FILE,
        /** It is dated data with a citation, and comes in as a whole from its file. */
        STANDARD,
        /** It is text of a profile; a published edition never changes. */
        PROFILE,
        /** It says how the register itself approves. */
        RULE
    }

    private static final Map<Kind<?>, Without> WITHOUT = Map.ofEntries(
            Map.entry(Decision.KIND, Without.ACT),
            Map.entry(Completion.KIND, Without.ACT),
            Map.entry(HandOver.KIND, Without.ACT),
            Map.entry(Reopening.KIND, Without.ACT),
            Map.entry(Waiver.KIND, Without.ACT),
            Map.entry(ConflictResolution.KIND, Without.ACT),
            Map.entry(Attachment.KIND, Without.FILE),
            Map.entry(Submission.KIND, Without.FILE),
            Map.entry(OwnForm.KIND, Without.FILE),
            Map.entry(Device.KIND, Without.ACT),
            Map.entry(Standard.KIND, Without.STANDARD),
            Map.entry(Edition.KIND, Without.PROFILE),
            Map.entry(Passage.KIND, Without.PROFILE),
            Map.entry(ApprovalRule.KIND, Without.RULE));

    /** Set by decisions and completions, which have their own gates. */
    private static final Map<Kind<?>, Set<String>> BY_ACTS = Map.of(
            Hazard.KIND, Set.of("classification", "status", "closed"),
            Task.KIND, Set.of("completed"),
            Article7Form.KIND, Set.of("lines", "since", "made", "head", "program", "signed_by"));

    private static final Map<Kind<?>, Map<String, Set<String>>> WORDS_BY_ACTS =
            Map.of(Task.KIND, Map.of("status", Set.of("completed")));

    private RecordForms() {}

    /** Why records of the kind are not entered by a form; nothing where they are. */
    public static Optional<Without> without(Kind<?> kind) {
        return Optional.ofNullable(WITHOUT.get(kind));
    }

    /**
     * True for a field that the form shows and does not change: the id, and what acts set.
     *
     * @param fresh true for a record that is entered anew: nothing was decided of it yet
     */
    public static <T extends Entity> boolean isLocked(Kind<T> kind, Field<T> field, boolean fresh) {
        boolean byAct = BY_ACTS.getOrDefault(kind, Set.of()).contains(field.name());
        return field.name().equals("id") || (byAct && !(fresh && kind.equals(Hazard.KIND)));
    }

    /** True for a word of a closed list that only an act sets. */
    public static boolean isByAct(Kind<?> kind, String field, String word) {
        return WORDS_BY_ACTS
                .getOrDefault(kind, Map.of())
                .getOrDefault(field, Set.of())
                .contains(word);
    }
}
