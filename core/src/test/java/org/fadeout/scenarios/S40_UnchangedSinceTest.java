package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Article7Form;
import org.fadeout.flow.report.FormF;
import org.fadeout.flow.report.FormLetter;
import org.fadeout.flow.report.FormState;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: the next Article 7 report says "unchanged since" exactly where nothing changed. */
class S40_UnchangedSinceTest {
    private static final Period LAST = Period.ofYear(2023);
    private static final Period NEXT = Period.ofYear(2024);

    private static ARecord<Article7Form> aForm(FormLetter form, Period period) {
        return ARecord.a(Article7Form.KIND, form.text().replace(' ', '-') + "-" + period)
                .with("participant", "Azerbaijan")
                .with("period", period)
                .with("form", form);
    }

    private static Article7Form kept(FormLetter form, String text, List<String> lines, Period since) {
        return aForm(form, LAST)
                .with("text", text)
                .with("lines", new TextList(lines))
                .with("since", since)
                .with("made", PartialDate.parse("2024-04-30"))
                .made();
    }

    private static FormState next(FormLetter form, List<Article7Form> forms, List<String> lines) {
        return FormState.of(form, forms, "azerbaijan", NEXT, lines);
    }

    @Test
    void every_set_of_changed_forms_is_told_apart_from_the_rest() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            List<Article7Form> forms = new ArrayList<>();
            Set<FormLetter> changed = EnumSet.noneOf(FormLetter.class);
            for (FormLetter form : FormLetter.values()) {
                forms.add(kept(form, "said of " + form, List.of(), Period.ofYear(2019)));
                int what = random.nextInt(3);
                if (what == 0) {
                    forms.add(aForm(form, NEXT).with("text", "said anew").made());
                    changed.add(form);
                } else if (what == 1) {
                    forms.add(aForm(form, NEXT).with("text", "said of " + form).made());
                }
            }
            for (FormLetter form : FormLetter.values()) {
                FormState state = next(form, forms, List.of());
                assertThat(state.state() == FormState.State.UNCHANGED)
                        .as("seed " + seed + ", " + form)
                        .isEqualTo(!changed.contains(form));
                assertThat(state.since())
                        .as("seed " + seed + ", " + form)
                        .isEqualTo(changed.contains(form) ? NEXT : Period.ofYear(2019));
            }
        }
    }

    @Test
    void a_form_that_the_register_fills_is_unchanged_only_where_its_lines_are() {
        List<Article7Form> forms = List.of(kept(FormLetter.FORM_F, "The areas.", List.of("area | H"), LAST));
        assertThat(next(FormLetter.FORM_F, forms, List.of("area | H")).state()).isEqualTo(FormState.State.UNCHANGED);
        assertThat(next(FormLetter.FORM_F, forms, List.of("area | H", "area | I"))
                        .state())
                .isEqualTo(FormState.State.CHANGED);
    }

    @Test
    void a_draft_of_last_year_is_no_report_and_silence_is_blank() {
        Article7Form draft =
                aForm(FormLetter.FORM_B, LAST).with("text", "Nothing is held.").made();
        assertThat(next(FormLetter.FORM_B, List.of(draft), List.of()).state()).isEqualTo(FormState.State.BLANK);
        assertThat(next(FormLetter.FORM_B, List.of(), List.of()).state()).isEqualTo(FormState.State.BLANK);
        Article7Form own = aForm(FormLetter.FORM_B, NEXT)
                .with("text", "Cluster munitions were never produced.")
                .with("not_applicable", true)
                .made();
        assertThat(next(FormLetter.FORM_B, List.of(own), List.of()).state()).isEqualTo(FormState.State.NOT_APPLICABLE);
        assertThat(FormState.of(FormLetter.FORM_B, List.of(own), "Armenia", NEXT, List.of())
                        .state())
                .isEqualTo(FormState.State.BLANK);
    }

    /**
     * One area of 400 m by 300 m with two items of one model and one without; half of its task is searched, one item destroyed in the year.
     */
    @Test
    void form_f_tells_type_and_quantity_for_each_area() {
        Story story = story(
                aHazard("H")
                        .on(rectangle(0, 0, 400, 300))
                        .with("number", "H")
                        .with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS),
                aTask("A").on(rectangle(0, 0, 400, 300)),
                aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 150)),
                aFind("1").ofTask("A").at(metres(200, 100)).with("model", "S-1"),
                aFind("2").ofTask("A").at(metres(210, 100)).with("model", "S-1"),
                aFind("3").ofTask("A").at(metres(900, 900)));
        FormF formF = FormF.of(story.land(), story.figures(Question.of(LAST).by(Dimension.TASK)), List.of());
        assertThat(formF.lines())
                .first()
                .asString()
                .startsWith("area | H | null | ")
                .endsWith("S-1: 2");
        assertThat(formF.cleared()).hasSize(1);
        assertThat(formF.cleared().get(0).task()).isEqualTo("A");
    }
}
