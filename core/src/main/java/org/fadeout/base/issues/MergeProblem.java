package org.fadeout.base.issues;

import java.util.List;

/** What another site has sent cannot be united with what is here. */
public sealed interface MergeProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.DATA;
    }

    /** A file that should hold the changes of a site cannot be read. */
    record ChangesUnreadable(String file, String why) implements MergeProblem {
        public String code() {
            return "MERGE-UNREADABLE";
        }

        public String what() {
            return file + " could not be read as changes of a site (" + why + ")";
        }

        public String allowed() {
            return "a file of fadeout changes";
        }

        public String remedy() {
            return "Have the site write it again with fadeout changes; nothing was merged";
        }
    }

    /** A file of changes is not as its site wrote it. */
    record ChangesAltered(String file, String place, String why) implements MergeProblem {
        public String code() {
            return "MERGE-ALTERED";
        }

        public String what() {
            return file + " is not as it was written, at " + place + " (" + why + ")";
        }

        public String remedy() {
            return "Ask the site for the file again, on another way; nothing was merged";
        }
    }

    /** A file of changes builds on batches that are not here. */
    record BatchesMissing(String file, String site, long first, long last) implements MergeProblem {
        public String code() {
            return "MERGE-MISSING";
        }

        public String what() {
            return file + " builds on batches of site " + site + " that are not here: " + first
                    + (first == last ? "" : " to " + last);
        }

        public String remedy() {
            return "Make a file with verify --print-head here, have the site write its changes with --since-heads and that"
                    + " file, and merge those; nothing was merged";
        }
    }

    /** Two different batches have one site and one number. */
    record ChainForked(String file, String site, long number, String here, String there) implements MergeProblem {
        public String code() {
            return "MERGE-FORK";
        }

        public String what() {
            return "Site " + site + " has two different batches " + number + ": " + here + " here, " + there + " in "
                    + file;
        }

        public String allowed() {
            return "one register that writes as a site";
        }

        public String remedy() {
            return "Two copies were written as one site. Keep one of them, bring what only the other holds over by export"
                    + " and import, and make further sites with copy --new-site; nothing was merged";
        }
    }

    /** A file holds changes of another register. */
    record OtherRegister(String file, String there, String here) implements MergeProblem {
        public String code() {
            return "MERGE-OTHER";
        }

        public String what() {
            return file + " holds changes of the register " + there + ", and this one is " + here;
        }

        public String allowed() {
            return "changes of a site that was made with copy --new-site";
        }

        public String remedy() {
            return "Bring records of another register in with: fadeout import";
        }
    }

    /** A person names versions of a record that are not the ones which stand against each other. */
    record NotInConflict(String record, String named, List<String> standing) implements MergeProblem {
        public NotInConflict {
            standing = List.copyOf(standing);
        }

        public String code() {
            return "DATA-VERSIONS";
        }

        public String what() {
            return "What was named of " + record + " is not what stands against each other: " + named;
        }

        public String allowed() {
            return standing.isEmpty() ? "a record that fadeout conflicts lists" : String.join(", ", standing);
        }

        public String remedy() {
            return "Look at them with fadeout conflicts, and name each of them; nothing was changed";
        }
    }
}
