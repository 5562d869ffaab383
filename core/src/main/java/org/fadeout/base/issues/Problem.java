package org.fadeout.base.issues;

import java.util.List;

/**
 * Why a command could not do its work: a stable code, what, the value seen, what is allowed, what to do, and the exit code. The
 * closed list of all of them; docs/errors.md is generated from it.
 */
public sealed interface Problem {

    String code();

    /** What went wrong, with the value seen. */
    String what();

    /** What is allowed, or an empty text where nothing needs saying. */
    String allowed();

    /** The way out. */
    String remedy();

    Exit exit();

    /** The whole message, one sentence after the other. */
    default String message() {
        String middle = allowed().isEmpty() ? "" : " Allowed: " + allowed() + ".";
        return code() + ": " + what() + "." + middle + " " + remedy() + ".";
    }

    /** The exit codes of the program. */
    enum Exit {
        FINE(0),
        FINDINGS(1),
        USAGE(2),
        DATA(3),
        STORE(4);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** A register that was asked for is not there. */
    record RegisterMissing(String path) implements Problem {
        public String code() {
            return "STORE-MISSING";
        }

        public String what() {
            return "There is no register at " + path;
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Check the path, or make one with: fadeout new " + path + " --country XX --standard default";
        }

        public Exit exit() {
            return Exit.STORE;
        }
    }

    /** A new register would replace something that is there. */
    record RegisterExists(String path) implements Problem {
        public String code() {
            return "STORE-EXISTS";
        }

        public String what() {
            return "A file stands already at " + path;
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Choose another name; a register is never replaced by an empty one";
        }

        public Exit exit() {
            return Exit.STORE;
        }
    }

    /** The file is not a register of this program. */
    record NotARegister(String path, String why) implements Problem {
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

        public Exit exit() {
            return Exit.STORE;
        }
    }

    /** The register was written by a newer program. */
    record RegisterNewer(String path, long format, long supported) implements Problem {
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

        public Exit exit() {
            return Exit.STORE;
        }
    }

    /** Another program is writing the register, or the disk refuses. */
    record StoreRefused(String path, String why) implements Problem {
        public String code() {
            return "STORE-REFUSED";
        }

        public String what() {
            return path + " could not be used (" + why + ")";
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Close other programs that hold it open and check that the disk has room; nothing was changed";
        }

        public Exit exit() {
            return Exit.STORE;
        }
    }

    /** An option or argument is not of the form that the command takes. */
    record BadOption(String name, String seen, String allowed) implements Problem {
        public String code() {
            return "USAGE-OPTION";
        }

        public String what() {
            return name + " cannot be \"" + seen + "\"";
        }

        public String remedy() {
            return "Run the command with --help to see its options";
        }

        public Exit exit() {
            return Exit.USAGE;
        }
    }

    /** The port to serve on is taken. */
    record PortInUse(int port) implements Problem {
        public String code() {
            return "USAGE-PORT";
        }

        public String what() {
            return "Port " + port + " is in use by another program";
        }

        public String allowed() {
            return "a free port from 1 to 65535";
        }

        public String remedy() {
            return "Stop the other program, or choose another port: --port " + (port < 65535 ? port + 1 : 8080);
        }

        public Exit exit() {
            return Exit.USAGE;
        }
    }

    /** An input file cannot be read at all. */
    record Unreadable(String file, String why) implements Problem {
        public String code() {
            return "DATA-UNREADABLE";
        }

        public String what() {
            return file + " could not be read (" + why + ")";
        }

        public String allowed() {
            return "GeoJSON (.geojson, .json), CSV (.csv, .tsv, .txt) and GeoPackage (.gpkg)";
        }

        public String remedy() {
            return "Save it again in one of these formats; nothing of this import was kept";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** It could not be told what kind of record an input holds. */
    record KindUnknown(String file, List<String> kinds) implements Problem {
        public KindUnknown {
            kinds = List.copyOf(kinds);
        }

        public String code() {
            return "DATA-KIND";
        }

        public String what() {
            return "It cannot be told what kind of record " + file + " holds";
        }

        public String allowed() {
            return String.join(", ", kinds);
        }

        public String remedy() {
            return "Say it with --kind K, or describe the columns with --map M.yaml";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A mapping or standard file does not hold together. */
    record BadFile(String file, String line, String why, String allowed) implements Problem {
        public String code() {
            return "DATA-FILE";
        }

        public String what() {
            return file + " " + line + ": " + why;
        }

        public String remedy() {
            return "Mend that line and run the command again; nothing was changed";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** The file of a standard does not hold together: everything that is wrong in it, line by line. */
    record BadStandard(String file, List<BadFile> faults) implements Problem {
        public BadStandard {
            faults = List.copyOf(faults);
        }

        public String code() {
            return "DATA-STANDARD";
        }

        public String what() {
            return heading() + ": " + String.join("; ", lines());
        }

        @Override
        public String message() {
            return code() + ": " + heading() + ":\n  " + String.join("\n  ", lines()) + "\n" + remedy() + ".";
        }

        private String heading() {
            return file + " has " + faults.size() + (faults.size() == 1 ? " fault" : " faults");
        }

        private List<String> lines() {
            return faults.stream()
                    .map(fault -> fault.line() + ": " + fault.why() + " (allowed: " + fault.allowed() + ")")
                    .toList();
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Mend these lines and run the command again; nothing was changed";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A standard that was asked for by name is not in the register. */
    record StandardMissing(String name, List<String> known) implements Problem {
        public StandardMissing {
            known = List.copyOf(known);
        }

        public String code() {
            return "DATA-NO-STANDARD";
        }

        public String what() {
            return "There is no standard \"" + name + "\" in the register";
        }

        public String allowed() {
            return String.join(", ", known);
        }

        public String remedy() {
            return "Give the name of one of these, or bring it in with: fadeout standard REGISTER --add " + name;
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** Land of invented and of real records would meet in one figure. */
    record MixedOrigins(long invented, long recorded) implements Problem {
        public String code() {
            return "DATA-MIXED";
        }

        public String what() {
            return "The register holds " + invented + " invented and " + recorded
                    + " real records of land, and a figure never mixes the two";
        }

        public String allowed() {
            return "--records invented, --records real";
        }

        public String remedy() {
            return "Say which of the two the figure is about";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A record that was asked for by id is not in the register. */
    record RecordMissing(String kind, String id) implements Problem {
        public String code() {
            return "DATA-RECORD";
        }

        public String what() {
            return "There is no " + kind + " \"" + id + "\" in the register";
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Give the record's id or its own number";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A final report was asked for while findings block it. */
    record BlockedFinal(long blocking) implements Problem {
        public String code() {
            return "DATA-BLOCKED";
        }

        public String what() {
            return blocking + " blocking findings stand against a final report";
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Resolve them (fadeout check lists them), or write a draft without --final";
        }

        public Exit exit() {
            return Exit.FINDINGS;
        }
    }

    /** A task, or the hand-over of its land, lacks what it needs. */
    record GatesShut(String act, String task, List<String> missing) implements Problem {
        public GatesShut {
            missing = List.copyOf(missing);
        }

        public String code() {
            return "DATA-GATES";
        }

        public String what() {
            return "Task " + task + " cannot be " + act + ": " + String.join("; ", missing);
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "See what to do with: fadeout task REGISTER " + task + "; nothing was changed";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** An act does not fit the state that a record is in. */
    record WrongState(String act, String record, String seen, String allowed) implements Problem {
        public String code() {
            return "DATA-STATE";
        }

        public String what() {
            return record + " cannot be " + act + ", it is " + seen;
        }

        public String remedy() {
            return "Check which record is meant and its state; nothing was changed";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A find or an accident opens no released land again. */
    record NothingToReopen(String kind, String id, String why) implements Problem {
        public String code() {
            return "DATA-REOPEN";
        }

        public String what() {
            return "The " + kind + " " + id + " opens no land again (" + why + ")";
        }

        public String allowed() {
            return "a find or an accident with a position on land that was released before it";
        }

        public String remedy() {
            return "Check its position and date, and those of the release; nothing was changed";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }
}
