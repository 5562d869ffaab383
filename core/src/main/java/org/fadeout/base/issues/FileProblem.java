package org.fadeout.base.issues;

import java.util.List;

/** A file cannot be read, cannot be made, or does not hold together. */
public sealed interface FileProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.DATA;
    }

    /** An input file cannot be read at all. */
    record Unreadable(String file, String why) implements FileProblem {
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
    }

    /** A file that was to be made could not be. */
    record NotWritten(String file, String why) implements FileProblem {
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
    }

    /** It could not be told what kind of record an input holds. */
    record KindUnknown(String file, List<String> kinds) implements FileProblem {
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
    }

    /** A mapping or standard file does not hold together. */
    record BadFile(String file, String line, String why, String allowed) implements FileProblem {
        public String code() {
            return "DATA-FILE";
        }

        public String what() {
            return file + " " + line + ": " + why;
        }

        public String remedy() {
            return "Mend that line and run the command again; nothing was changed";
        }
    }

    /** A workbook of questions that phones cannot be asked: everything that is wrong in it, by sheet, row and column. */
    record BadForm(String file, List<BadFile> faults) implements FileProblem {
        public BadForm {
            faults = List.copyOf(faults);
        }

        public String code() {
            return "DATA-FORM";
        }

        public String what() {
            return new BadStandard(file, faults).what();
        }

        public String remedy() {
            return "Mend these cells and run the command again; nothing was changed";
        }
    }

    /** The file of a standard does not hold together: everything that is wrong in it, line by line. */
    record BadStandard(String file, List<BadFile> faults) implements FileProblem {
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

        public String remedy() {
            return "Mend these lines and run the command again; nothing was changed";
        }
    }

    /** A file that should hold prose cannot be read as such. */
    record NotProse(String file, String why) implements FileProblem {
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
    }

    /** A file that was sent to the import page was not taken. */
    record UploadRefused(String file, String why, String allowed) implements FileProblem {
        public String code() {
            return "WEB-UPLOAD";
        }

        public String what() {
            return file + " was not taken (" + why + ")";
        }

        public String remedy() {
            return "Send another file, or use fadeout import on the command line; nothing was kept";
        }
    }

    /** A head that was kept elsewhere does not carry the signature that it should. */
    record HeadForged(String file, String why) implements FileProblem {
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
    }

    /** A backup is not what was written. */
    record BackupDamaged(String file, String why) implements FileProblem {
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
    }
}
