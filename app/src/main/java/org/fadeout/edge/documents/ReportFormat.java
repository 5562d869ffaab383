package org.fadeout.edge.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.edge.actions.ReportKind;
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

    /** What it is called on the web. */
    public String mediaType() {
        return switch (this) {
            case HTML -> "text/html;charset=UTF-8";
            case PDF -> "application/pdf";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }

    /** True where reports of a kind are written in it: documents to go on writing in are those that states and monitors sign. */
    public boolean tells(ReportKind kind) {
        return this != DOCX || kind == ReportKind.COUNTRY || kind == ReportKind.ARTICLE7;
    }

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
