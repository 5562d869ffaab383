package org.fadeout.base.issues;

/** Somebody asks for what the accounts of a register do not allow. */
public sealed interface AccessProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.USAGE;
    }

    /** Somebody asks for what the role of the account does not allow. */
    record NotAllowed(String role, String act) implements AccessProblem {
        public String code() {
            return "PEOPLE-REFUSED";
        }

        public String what() {
            return "The role " + role + " may not " + act;
        }

        public String remedy() {
            return "Ask somebody whose role allows it, or an administrator for another role; nothing was changed";
        }
    }

    /** A register with accounts was asked by nobody that it knows. */
    record NotSignedIn(String why) implements AccessProblem {
        public String code() {
            return "PEOPLE-UNKNOWN";
        }

        public String what() {
            return "This register has accounts, and " + why;
        }

        public String allowed() {
            return "a token that is valid, in FADEOUT_TOKEN or in the file that FADEOUT_TOKEN_FILE names; or signing in on the page";
        }

        public String remedy() {
            return "Make a token on your own page, or ask an administrator for one";
        }
    }

    /** An account cannot be made, changed or found as was asked. */
    record BadAccount(String what, String seen, String allowed) implements AccessProblem {
        public String code() {
            return "PEOPLE-ACCOUNT";
        }

        public String what() {
            return what + ": " + (seen.isEmpty() ? "nothing was said" : seen);
        }

        public String remedy() {
            return "See the accounts with: fadeout people REGISTER list; nothing was changed";
        }
    }

    /** A register that anybody may change would be served to others. */
    record AddressWithoutAccounts(String address) implements AccessProblem {
        public String code() {
            return "PEOPLE-NONE";
        }

        public String what() {
            return "The register has no accounts, so whoever reaches " + address + " could read and change all of it";
        }

        public String allowed() {
            return "127.0.0.1 and other addresses of this machine alone, until there are accounts";
        }

        public String remedy() {
            return "Make the first account with: fadeout people REGISTER add NAME --role administrator; then serve again";
        }
    }
}
