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
            return "Something stands already at " + path;
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
    record ServerRefused(String address, ServerFault fault, String seen) implements Problem {
        public String code() {
            return fault.code;
        }

        public String what() {
            return address + " could not be used: " + fault.why + (seen.isEmpty() ? "" : " (" + seen + ")");
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return fault.wayOut;
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

    /** A parameter of a request is not of the form that the service takes. */
    record BadParameter(String name, String seen, String allowed) implements Problem {
        public String code() {
            return "USAGE-PARAMETER";
        }

        public String what() {
            return "The parameter " + name + " cannot be \"" + seen + "\"";
        }

        public String remedy() {
            return "The service's own description at /ogc/api tells every parameter";
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
            return "GeoJSON (.geojson, .json), CSV (.csv, .tsv, .txt), YAML (.yaml, .yml), GeoPackage (.gpkg), workbooks (.xlsx), KML (.kml,"
                    + " .kmz), GeoParquet (.parquet) and zipped Shapefiles (.zip)";
        }

        public String remedy() {
            return "Save it again in one of these formats; nothing of this import was kept";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A file that was to be made could not be. */
    record NotWritten(String file, String why) implements Problem {
        public String code() {
            return "DATA-NOT-WRITTEN";
        }

        public String what() {
            return file + " could not be written (" + why + ")";
        }

        public String allowed() {
            return "a place where nothing stands yet, in a folder that can be written, with room on the disk";
        }

        public String remedy() {
            return "Say another place with --to; what was begun there was taken away again";
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

    /** A workbook of questions that phones cannot be asked: everything that is wrong in it, by sheet, row and column. */
    record BadForm(String file, List<BadFile> faults) implements Problem {
        public BadForm {
            faults = List.copyOf(faults);
        }

        public String code() {
            return "DATA-FORM";
        }

        public String what() {
            return new BadStandard(file, faults).what();
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Mend these cells and run the command again; nothing was changed";
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

    /** Somebody else has changed a record since it was read. */
    record Overtaken(String kind, String id) implements Problem {
        public String code() {
            return "DATA-OVERTAKEN";
        }

        public String what() {
            return "The " + kind + " \"" + id + "\" was changed by somebody else meanwhile";
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Look at it again and repeat what is still wanted; nothing was kept";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** The standard in force says nothing of what is asked for. */
    record StandardSilent(String standard, String of) implements Problem {
        public String code() {
            return "DATA-SILENT";
        }

        public String what() {
            return "The standard " + standard + " says nothing of " + of;
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Complete the standard, or name another one: nothing normative is assumed";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** Nothing that is named has a position. */
    record NothingPlaced(String of) implements Problem {
        public String code() {
            return "DATA-PLACE";
        }

        public String what() {
            return "Nothing of " + of + " has a position that can be used";
        }

        public String allowed() {
            return "a position taken on the ground or from a map; a place name is not one";
        }

        public String remedy() {
            return "Enter a position, or name other evidence";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** Turning points do not make a boundary, or not one that may go on the record. */
    record NoBoundary(String owner, String why) implements Problem {
        public String code() {
            return "DATA-BOUNDARY";
        }

        public String what() {
            return "No boundary can be drawn for \"" + owner + "\": " + why;
        }

        public String allowed() {
            return "three or more points of a boundary, each with a position, on a line that does not cross itself";
        }

        public String remedy() {
            return "Correct the turning points; fadeout boundary lists them";
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

    /** A final report of forms was asked for while some of them say nothing. */
    record FormsBlank(List<String> forms) implements Problem {
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

        public Exit exit() {
            return Exit.FINDINGS;
        }
    }

    /** A file was given as the report of a pack for others; what it holds nobody can vouch for. */
    record ReportNotForLayer(String file, String layer) implements Problem {
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

    /** A text was to be published while the lint holds blocking findings against it. */
    record TextBlocked(String edition, List<String> findings) implements Problem {
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

        public Exit exit() {
            return Exit.FINDINGS;
        }
    }

    /** A decision about a version of a record cannot be made any more. */
    record DecisionRefused(String record, String version, String standing, String wanted) implements Problem {
        public String code() {
            return "APPROVE-DECIDED";
        }

        public String what() {
            return "Version " + version + " of " + record + " is " + standing + " and cannot become " + wanted;
        }

        public String allowed() {
            return "saved becomes submitted or rejected, submitted becomes approved or rejected";
        }

        public String remedy() {
            return "Approved and rejected versions stay so: correct the record with a new version, and submit that";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** Nothing of a record waits for the decision that was asked for. */
    record NothingWaits(String record) implements Problem {
        public String code() {
            return "APPROVE-NOTHING";
        }

        public String what() {
            return "No version of " + record + " waits for this decision";
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "See what waits with: fadeout pending REGISTER; and what became of the record with: fadeout history"
                    + " REGISTER " + record;
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** What can stand against an approval. */
    enum Obstacle {
        SAME_ACTOR(
                "APPROVE-SAME-ACTOR",
                "it was entered by the same person, and this register has entry and approval by two",
                "Let another person approve it, under their own name: --actor NAME"),
        INFORMATION_DATE(
                "APPROVE-CONFLICT",
                "its information is not later than that of the approved version which it would replace (D02)",
                "Reject it; or approve it knowingly, which is recorded: --accept-conflict REASON"),
        BLOCKED(
                "APPROVE-BLOCKED",
                "blocking findings stand against it",
                "Resolve them in a new version; or say why they may stand: fadeout waive REGISTER --rule R --record ID"
                        + " --reason R"),
        SEVERAL_VERSIONS(
                "APPROVE-VERSIONS",
                "several versions that do not know each other wait",
                "Name one as ID@VERSION; resolve the conflict with a version that builds on both");

        private final String code;
        private final String why;
        private final String wayOut;

        Obstacle(String code, String why, String wayOut) {
            this.code = code;
            this.why = why;
            this.wayOut = wayOut;
        }

        /** A phrase that goes on from the id of the record. */
        public String why() {
            return why;
        }
    }

    /** Something stands against an approval; what was seen names versions, dates or rules, never a person. */
    record ApprovalRefused(String record, Obstacle obstacle, String seen) implements Problem {
        public String code() {
            return obstacle.code;
        }

        public String what() {
            return "Nothing was decided about " + record + ": " + obstacle.why
                    + (seen.isEmpty() ? "" : " (" + seen + ")");
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return obstacle.wayOut + "; it waits as before";
        }

        public Exit exit() {
            return Exit.FINDINGS;
        }
    }

    /** A batch cannot be undone. */
    record NotUndone(String batch, String why) implements Problem {
        public String code() {
            return "UNDO-REFUSED";
        }

        public String what() {
            return "Batch " + batch + " was not undone: " + why;
        }

        public String allowed() {
            return "the number of an import whose records have not all been changed since";
        }

        public String remedy() {
            return "See the imports with: fadeout undo REGISTER --list; correct single records by a new version";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A file that was sent to the import page was not taken. */
    record UploadRefused(String file, String why, String allowed) implements Problem {
        public String code() {
            return "WEB-UPLOAD";
        }

        public String what() {
            return file + " was not taken (" + why + ")";
        }

        public String remedy() {
            return "Send another file, or use fadeout import on the command line; nothing was kept";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A file that should hold prose cannot be read as such. */
    record NotProse(String file, String why) implements Problem {
        public String code() {
            return "DATA-PROSE";
        }

        public String what() {
            return file + " cannot be read as prose (" + why + ")";
        }

        public String allowed() {
            return "plain text or Markdown in UTF-8, or in UTF-16 with a byte order mark";
        }

        public String remedy() {
            return "Save the page as plain text in UTF-8 and run the command again";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** No decision of this sort leads on from how a hazardous area is. */
    record NoSuchDecision(String act, String hazard, String state, List<String> ways) implements Problem {
        public NoSuchDecision {
            ways = List.copyOf(ways);
        }

        public String code() {
            return "DATA-TRANSITION";
        }

        public String what() {
            return hazard + " is " + state + ", and \"" + act + "\" does not lead on from there";
        }

        public String allowed() {
            return String.join(", ", ways);
        }

        public String remedy() {
            return "Choose one of these; fadeout hazard --propose says what each needs; nothing was changed";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A decision on a hazardous area lacks what must exist first. */
    record TransitionRefused(String act, String hazard, String state, List<String> missing) implements Problem {
        public TransitionRefused {
            missing = List.copyOf(missing);
        }

        public String code() {
            return "DATA-DECISION";
        }

        public String what() {
            return "\"" + act + "\" cannot be decided on " + hazard + " (" + state + "): it needs "
                    + String.join("; ", missing);
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Record what is missing and decide again; nothing was changed";
        }

        public Exit exit() {
            return Exit.DATA;
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

    /** A file that should hold the changes of a site cannot be read. */
    record ChangesUnreadable(String file, String why) implements Problem {
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

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A file of changes is not as its site wrote it. */
    record ChangesAltered(String file, String place, String why) implements Problem {
        public String code() {
            return "MERGE-ALTERED";
        }

        public String what() {
            return file + " is not as it was written, at " + place + " (" + why + ")";
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Ask the site for the file again, on another way; nothing was merged";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A file of changes builds on batches that are not here. */
    record BatchesMissing(String file, String site, long first, long last) implements Problem {
        public String code() {
            return "MERGE-MISSING";
        }

        public String what() {
            return file + " builds on batches of site " + site + " that are not here: " + first
                    + (first == last ? "" : " to " + last);
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Make a file with verify --print-head here, have the site write its changes with --since-heads and that"
                    + " file, and merge those; nothing was merged";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** Two different batches have one site and one number. */
    record ChainForked(String file, String site, long number, String here, String there) implements Problem {
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

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A file holds changes of another register. */
    record OtherRegister(String file, String there, String here) implements Problem {
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

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A person names versions of a record that are not the ones which stand against each other. */
    record NotInConflict(String record, String named, List<String> standing) implements Problem {
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

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A head that was kept elsewhere does not carry the signature that it should. */
    record HeadForged(String file, String why) implements Problem {
        public String code() {
            return "DATA-HEAD";
        }

        public String what() {
            return "The signature of the head " + file + " does not hold: " + why;
        }

        public String allowed() {
            return "a head as fadeout head --sign wrote it, with the public part of the same key";
        }

        public String remedy() {
            return "Compare the fingerprint of the key with the one that its owner gives; take the head from another place where it was kept";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** A backup is not what was written. */
    record BackupDamaged(String file, String why) implements Problem {
        public String code() {
            return "DATA-BACKUP";
        }

        public String what() {
            return "The backup " + file + " is not as it was written: " + why;
        }

        public String allowed() {
            return "a file of fadeout backup, every byte as it was written";
        }

        public String remedy() {
            return "Restore from another backup; nothing was restored. An archive of fadeout export comes in with fadeout new --from";
        }

        public Exit exit() {
            return Exit.DATA;
        }
    }

    /** Somebody asks for what the role of the account does not allow. */
    record NotAllowed(String role, String act) implements Problem {
        public String code() {
            return "PEOPLE-REFUSED";
        }

        public String what() {
            return "The role " + role + " may not " + act;
        }

        public String allowed() {
            return "";
        }

        public String remedy() {
            return "Ask somebody whose role allows it, or an administrator for another role; nothing was changed";
        }

        public Exit exit() {
            return Exit.USAGE;
        }
    }

    /** A register with accounts was asked by nobody that it knows. */
    record NotSignedIn(String why) implements Problem {
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

        public Exit exit() {
            return Exit.USAGE;
        }
    }

    /** An account cannot be made, changed or found as was asked. */
    record BadAccount(String what, String seen, String allowed) implements Problem {
        public String code() {
            return "PEOPLE-ACCOUNT";
        }

        public String what() {
            return what + ": " + (seen.isEmpty() ? "nothing was said" : seen);
        }

        public String remedy() {
            return "See the accounts with: fadeout people REGISTER list; nothing was changed";
        }

        public Exit exit() {
            return Exit.USAGE;
        }
    }

    /** A register that anybody may change would be served to others. */
    record AddressWithoutAccounts(String address) implements Problem {
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

        public Exit exit() {
            return Exit.USAGE;
        }
    }
}
