package org.fadeout.edge.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Drawing;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** A report as a document that people go on writing in: real headings, tables with repeating heads, the register's line and page numbers below. */
public final class DocumentDocx {
    private static final int BODY = 10;
    private static final int SMALL = 8;
    private static final String QUIET = "556070";
    private final XWPFDocument docx = new XWPFDocument();
    private final Wording words;

    private DocumentDocx(Wording words) {
        this.words = words;
    }

    /** The bytes of the file. */
    public static byte[] of(Document document) {
        DocumentDocx made = new DocumentDocx(DocumentHtml.words(document));
        try (XWPFDocument docx = made.docx) {
            made.body(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void body(Document document) {
        docx.getProperties().getCoreProperties().setTitle(document.title());
        XWPFHeaderFooterPolicy policy = docx.createHeaderFooterPolicy();
        if (document.watermark() != null) {
            policy.createWatermark(document.watermark());
            DocxStyles.paleWatermark(policy);
        }
        DocxStyles.add(docx, words.language());
        paragraph("Title", document.title(), 20, true);
        paragraph(null, document.subtitle(), BODY, false);
        if (document.watermark() != null) {
            paragraph(null, words.say("report.draft.banner", document.watermark()), BODY, true);
        }
        if (document.banner() != null) {
            paragraph(null, document.banner(), BODY, true);
        }
        document.blocks().forEach(this::block);
        paragraph("Heading1", words.say("report.basis"), 14, true);
        document.foot().forEach(line -> paragraph(null, "\u2022 " + line, SMALL, false));
        footer(document);
    }

    private void footer(Document document) {
        XWPFFooter footer = docx.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = turned(footer.createParagraph());
        run(line, document.running() + "    ", SMALL, false).setColor(QUIET);
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        run(line, " / ", SMALL, false).setColor(QUIET);
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void block(Document.Block block) {
        // The closed list of blocks; a new one fails here until it has its look.
        if (block instanceof Document.Heading heading) {
            paragraph("Heading1", heading.text(), 14, true);
        } else if (block instanceof Document.Paragraph paragraph) {
            XWPFParagraph said = paragraph(null, paragraph.text(), BODY, false);
            paragraph
                    .notes()
                    .forEach(note -> run(said, note.toString(), BODY, false)
                            .setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT));
        } else if (block instanceof Document.Notes notes) {
            for (int i = 0; i < notes.texts().size(); i++) {
                paragraph(null, (i + 1) + ". " + notes.texts().get(i), SMALL, false);
            }
        } else if (block instanceof Document.Facts facts) {
            facts(facts);
        } else if (block instanceof Document.Table table) {
            table(table);
        } else if (block instanceof Document.MapDrawing map) {
            map(map);
        } else if (block instanceof Document.Bars bars) {
            bars(bars);
        } else {
            throw new IllegalArgumentException("No look for " + block.getClass());
        }
    }

    private XWPFParagraph paragraph(@Nullable String style, String text, int size, boolean bold) {
        XWPFParagraph paragraph = turned(docx.createParagraph());
        if (style != null) {
            paragraph.setStyle(style);
            paragraph.setKeepNext(true);
        }
        run(paragraph, text, size, bold);
        return paragraph;
    }

    private XWPFParagraph turned(XWPFParagraph paragraph) {
        if (words.direction().equals("rtl")) {
            CTPPr properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
        }
        paragraph.setSpacingAfter(80);
        return paragraph;
    }

    private XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        if (words.direction().equals("rtl") && text.codePoints().anyMatch(Markup::isRightToLeft)) {
            // Letters of such scripts have a size and weight of their own.
            CTRPr properties = run.getCTR().isSetRPr()
                    ? run.getCTR().getRPr()
                    : run.getCTR().addNewRPr();
            properties.addNewRtl();
            properties.addNewSzCs().setVal(2 * size);
            if (bold) {
                properties.addNewBCs();
            }
        }
        return run;
    }

    private void facts(Document.Facts facts) {
        XWPFTable table = grid(facts.facts().size(), 2);
        for (int i = 0; i < facts.facts().size(); i++) {
            Document.Fact fact = facts.facts().get(i);
            cell(table.getRow(i), 0, fact.label(), false, false);
            cell(table.getRow(i), 1, fact.value() + (fact.note().isEmpty() ? "" : "\u2003" + fact.note()), true, false);
        }
        docx.createParagraph();
    }

    private XWPFTable grid(int rows, int columns) {
        XWPFTable table = docx.createTable(rows, columns);
        table.setWidth("100%");
        if (words.direction().equals("rtl")) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        return table;
    }

    private void table(Document.Table table) {
        paragraph(null, table.caption(), SMALL, false).setKeepNext(true);
        XWPFTable grid = grid(table.cells().size() + 1, table.headings().size());
        grid.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.headings().size(); i++) {
            cell(
                    grid.getRow(0),
                    i,
                    table.headings().get(i),
                    true,
                    table.numbers().contains(i));
        }
        List<List<String>> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            boolean total = !table.summed().isEmpty() && row == rows.size() - 1;
            grid.getRow(row + 1).setCantSplitRow(true);
            for (int i = 0; i < rows.get(row).size(); i++) {
                cell(
                        grid.getRow(row + 1),
                        i,
                        rows.get(row).get(i),
                        total,
                        table.numbers().contains(i));
            }
        }
        docx.createParagraph();
    }

    private void cell(XWPFTableRow row, int column, String text, boolean bold, boolean number) {
        XWPFTableCell cell = row.getCell(column);
        XWPFParagraph paragraph = turned(cell.getParagraphs().get(0));
        paragraph.setSpacingAfter(0);
        // Numbers stand right in every direction, so that their decimals stand below each other.
        boolean right = number && words.direction().equals("ltr");
        paragraph.setAlignment(right ? ParagraphAlignment.END : ParagraphAlignment.START);
        run(paragraph, text, SMALL, bold);
    }

    private void bars(Document.Bars bars) {
        paragraph(null, bars.caption(), SMALL, false).setKeepNext(true);
        XWPFTable grid = grid(bars.bars().size(), 2);
        for (int i = 0; i < bars.bars().size(); i++) {
            cell(grid.getRow(i), 0, bars.bars().get(i).label(), false, false);
            cell(grid.getRow(i), 1, bars.bars().get(i).text(), false, true);
        }
        docx.createParagraph();
    }

    /** The drawing as vectors, with a picture of it for programs that do not draw vectors. */
    private void map(Document.MapDrawing map) {
        Drawing drawing = map.drawing();
        String label = words.say("report.map.alt", map.caption());
        double width = Math.min(480, 600.0 * Drawing.WIDTH / drawing.height());
        XWPFParagraph paragraph = docx.createParagraph();
        try {
            DocxPicture.add(
                    docx,
                    paragraph.createRun(),
                    new ByteArrayInputStream(DrawingPng.of(drawing)),
                    DrawingSvg.svg(drawing, label),
                    label,
                    Units.toEMU(width),
                    Units.toEMU(width * drawing.height() / Drawing.WIDTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A picture could not be added to the document", e);
        }
        paragraph(null, DrawingSvg.legend(drawing, words), SMALL, false);
        paragraph(null, map.caption(), SMALL, false);
    }
}
