package org.fadeout.base.issues;

import java.util.List;

/** A report or a text cannot go out as it is. */
public sealed interface PublicationProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.FINDINGS;
    }

    /** A final report was asked for while findings block it. */
    record BlockedFinal(long blocking) implements PublicationProblem {
        public String code() {
            return "DATA-BLOCKED";
        }

        public String what() {
            return blocking + " blocking findings stand against a final report";
        }

        public String remedy() {
            return "Resolve them (fadeout check lists them), or write a draft without --final";
        }
    }

    /** A final report of forms was asked for while some of them say nothing. */
    record FormsBlank(List<String> forms) implements PublicationProblem {
        public FormsBlank {
            forms = List.copyOf(forms);
        }

        public String code() {
            return "DATA-FORMS-BLANK";
        }

        public String what() {
            return "These forms say nothing: " + String.join(", ", forms);
        }

        public String allowed() {
            return "a definite statement in every form, such as that nothing of the kind was ever produced";
        }

        public String remedy() {
            return "Write the text of each as a record of the kind article7_form, or write a draft without --final";
        }
    }

    /** A text was to be published while the lint holds blocking findings against it. */
    record TextBlocked(String edition, List<String> findings) implements PublicationProblem {
        public TextBlocked {
            findings = List.copyOf(findings);
        }

        public String code() {
            return "DATA-TEXT-BLOCKED";
        }

        public String what() {
            return "Edition " + edition + " was not published: " + String.join("; ", findings);
        }

        public String allowed() {
            return "a text without blocking findings, or each of their rules waived with a reason";
        }

        public String remedy() {
            return "Mend the text, or say why a finding may stand: --waive RULE=REASON; it is kept with the edition under your name";
        }
    }

    /** A file was given as the report of a pack for others; what it holds nobody can vouch for. */
    record ReportNotForLayer(String file, String layer) implements PublicationProblem {
        public String code() {
            return "PACK-LAYER";
        }

        public String what() {
            return "The pack is for the layer " + layer + ", and for whom " + file
                    + " was written cannot be told from it";
        }

        public String allowed() {
            return "in packs for partner and public only a report that the pack writes itself, of what that layer may see";
        }

        public String remedy() {
            return "Have it written: --write country.pdf in place of --report. A pack for the layer restricted takes any file";
        }

        public Exit exit() {
            return Exit.USAGE;
        }
    }
}
