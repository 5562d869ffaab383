package org.fadeout.edge.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.flow.report.Document;

/** The files in which a report is written, told by their ending. */
public enum ReportFormat {
    HTML {
        @Override
        public byte[] write(Document document) {
            return DocumentHtml.of(document).getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        public byte[] write(Document document) {
            return DocumentPdf.of(document);
        }
    },
    DOCX {
        @Override
        public byte[] write(Document document) {
            return DocumentDocx.of(document);
        }
    },
    XLSX {
        @Override
        public byte[] write(Document document) {
            return DocumentXlsx.of(document);
        }
    };

    /** The bytes of the file. */
    public abstract byte[] write(Document document);

    /** Its ending, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that the name of a file asks for; nothing where there is none. */
    public static Optional<ReportFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> lower.endsWith(format.ending()))
                .findFirst();
    }
}
