package org.fadeout.base.issues;

/** A register cannot be reached, opened or made. */
public sealed interface StoreProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.STORE;
    }

    /** A register that was asked for is not there. */
    record RegisterMissing(String path) implements StoreProblem {
        public String code() {
            return "STORE-MISSING";
        }

        public String what() {
            return "There is no register at " + path;
        }

        public String remedy() {
            return "Check the path, or make one with: fadeout new " + path + " --country XX --standard default";
        }
    }

    /** A new register would replace something that is there. */
    record RegisterExists(String path) implements StoreProblem {
        public String code() {
            return "STORE-EXISTS";
        }

        public String what() {
            return "Something stands already at " + path;
        }

        public String remedy() {
            return "Choose another name; a register is never replaced by an empty one";
        }
    }

    /** The file is not a register of this program. */
    record NotARegister(String path, String why) implements StoreProblem {
        public String code() {
            return "STORE-FOREIGN";
        }

        public String what() {
            return path + " is not a Fadeout register (" + why + ")";
        }

        public String allowed() {
            return "a GeoPackage made by fadeout new";
        }

        public String remedy() {
            return "To bring its rows in, make a register and run: fadeout import REGISTER " + path;
        }
    }

    /** The register was written by a newer program. */
    record RegisterNewer(String path, long format, long supported) implements StoreProblem {
        public String code() {
            return "STORE-NEWER";
        }

        public String what() {
            return path + " has format " + format;
        }

        public String allowed() {
            return "format up to " + supported;
        }

        public String remedy() {
            return "Use the newer Fadeout; this one leaves the file as it is";
        }
    }

    /** Another program is writing the register, or the disk refuses. */
    record StoreRefused(String path, String why) implements StoreProblem {
        public String code() {
            return "STORE-REFUSED";
        }

        public String what() {
            return path + " could not be used (" + why + ")";
        }

        public String remedy() {
            return "Close other programs that hold it open and check that the disk has room; nothing was changed";
        }
    }

    /** What can stand between the program and a register on a database server. */
    enum ServerFault {
        UNREACHABLE(
                "STORE-UNREACHABLE",
                "no database server answers there",
                "Check host and port, and that the server runs and takes connections from here"),
        LOGIN(
                "STORE-LOGIN",
                "the server refuses this user or the password",
                "Give the password in FADEOUT_DATABASE_PASSWORD, or name a file that holds it in FADEOUT_DATABASE_PASSWORD_FILE"),
        DATABASE(
                "STORE-DATABASE",
                "the server has no such database",
                "Have one made for this user (createdb NAME), then run: fadeout new with this address"),
        RIGHTS(
                "STORE-RIGHTS",
                "the user lacks the right",
                "Use the user who owns the register, or have its owner grant the right; nothing was changed"),
        POSTGIS(
                "STORE-POSTGIS",
                "the database needs PostGIS in its schema public",
                "Have its administrator run there: CREATE EXTENSION postgis SCHEMA public"),
        SERVER(
                "STORE-SERVER",
                "the server or database is not of the sort that can keep a register",
                "Use PostgreSQL 15 or newer and a database with the encoding UTF8"),
        SCHEMA(
                "STORE-SCHEMA",
                "its schema fadeout is not a register of this program",
                "Name another database; nothing was changed"),
        BUSY(
                "STORE-BUSY",
                "others kept it busy for longer than one waits",
                "Run the command again; nothing was changed"),
        LOST(
                "STORE-LOST",
                "the connection to the server was lost",
                "Run the command again when the server is back; fadeout verify counts the batches that were kept");

        private final String code;
        private final String why;
        private final String wayOut;

        ServerFault(String code, String why, String wayOut) {
            this.code = code;
            this.why = why;
            this.wayOut = wayOut;
        }
    }

    /** A register on a database server cannot be used; what was seen names versions and codes, never a password or a value. */
    record ServerRefused(String address, ServerFault fault, String seen) implements StoreProblem {
        public String code() {
            return fault.code;
        }

        public String what() {
            return address + " could not be used: " + fault.why + (seen.isEmpty() ? "" : " (" + seen + ")");
        }

        public String remedy() {
            return fault.wayOut;
        }
    }
}
