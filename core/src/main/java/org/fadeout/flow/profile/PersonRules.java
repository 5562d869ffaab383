package org.fadeout.flow.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;

/** The rule on private persons. Its findings say where a name stands and never the name. */
final class PersonRules {
    /** A private person, in the text or in a note. */
    static final Rule<ProseText> R13 = Rule.of(
            "R13",
            Severity.WARNING,
            "A private person is named",
            "A farmer, witness or victim who is named can be harmed; titles and posts in the notes name them too",
            "Write what the person is instead of the name, or redact the name before anything is published",
            PersonRules::named);

    private PersonRules() {}

    private static void named(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Map<Integer, Integer> notes = new HashMap<>();
        text.notes().forEach(note -> notes.put(note.block().index(), note.number()));
        for (ProseBlock block : text.blocks()) {
            List<ProsePersons.Named> names = block.type() == ProseType.TABLE ? List.of() : text.personsIn(block);
            for (ProsePersons.Named name : names) {
                int line = block.lineAt(name.start());
                int column = name.start() - block.raw().lastIndexOf('\n', name.start());
                Integer note = notes.get(block.index());
                String where = note != null ? "note " + note : block.type() == ProseType.NOTE ? "a note" : "the text";
                found.accept(LintFinding.of(
                        rule,
                        text,
                        line,
                        "A private person is named in " + where + ", " + name.sign() + ", at character " + column
                                + " of the line",
                        null));
            }
        }
    }
}
