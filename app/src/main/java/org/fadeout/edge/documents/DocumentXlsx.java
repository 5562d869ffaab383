package org.fadeout.edge.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fadeout.flow.report.Cell;
import org.fadeout.flow.report.Document;

/**
 * The tables of a report as a workbook, a sheet each, numbers exact and totals as formulas, with what the report says of itself on the first
 * sheet. A text is never a formula, whatever it begins with.
 */
public final class DocumentXlsx {
    private static final int WIDEST = 60;
    private static final int CHARACTER = 256;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle bold = book.createCellStyle();
    private final CellStyle wrapped = book.createCellStyle();
    private final CellStyle area = book.createCellStyle();
    private final CellStyle areaTotal = book.createCellStyle();
    private final boolean rightToLeft;

    private DocumentXlsx(Wording words) {
        rightToLeft = words.direction().equals("rtl");
        Font heavy = book.createFont();
        heavy.setBold(true);
        bold.setFont(heavy);
        wrapped.setWrapText(true);
        // Whole numbers stand as they are, areas in km2 to the whole m2.
        short format = book.createDataFormat().getFormat("#,##0.######");
        area.setDataFormat(format);
        areaTotal.setDataFormat(format);
        areaTotal.setFont(heavy);
    }

    /** The bytes of the file. */
    public static byte[] of(Document document) {
        Wording words = DocumentHtml.words(document);
        DocumentXlsx made = new DocumentXlsx(words);
        try (XSSFWorkbook book = made.book) {
            made.first(document, words);
            int number = 0;
            for (Document.Block block : document.blocks()) {
                if (block instanceof Document.Table table) {
                    made.sheet(table, ++number);
                }
            }
            // Readers that do not compute find the totals there already.
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void first(Document document, Wording words) {
        Sheet sheet = sheet(words.say("report.basis"));
        line(sheet, document.title()).setCellStyle(bold);
        line(sheet, document.subtitle());
        if (document.watermark() != null) {
            line(sheet, words.say("report.draft.banner", document.watermark())).setCellStyle(bold);
        }
        if (document.banner() != null) {
            line(sheet, document.banner()).setCellStyle(bold);
        }
        for (Document.Block block : document.blocks()) {
            if (block instanceof Document.Facts facts) {
                facts.facts().forEach(fact -> line(sheet, fact.label() + ": " + fact.value() + noted(fact.note())));
            }
        }
        document.foot().forEach(text -> line(sheet, text));
        sheet.setColumnWidth(0, 2 * WIDEST * CHARACTER);
    }

    private static String noted(String note) {
        return note.isEmpty() ? "" : " (" + note + ")";
    }

    private Sheet sheet(String wanted) {
        Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(wanted));
        sheet.setRightToLeft(rightToLeft);
        return sheet;
    }

    private org.apache.poi.ss.usermodel.Cell line(Sheet sheet, String text) {
        org.apache.poi.ss.usermodel.Cell cell =
                sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(wrapped);
        return cell;
    }

    private void sheet(Document.Table table, int number) {
        Sheet sheet = sheet(number + " " + table.caption());
        line(sheet, table.caption()).setCellStyle(bold);
        Row head = sheet.createRow(1);
        for (int i = 0; i < table.headings().size(); i++) {
            head.createCell(i).setCellValue(table.headings().get(i));
            head.getCell(i).setCellStyle(bold);
        }
        int last = table.cells().size() - 1;
        for (int i = 0; i <= last; i++) {
            row(sheet, table, i, !table.summed().isEmpty() && i == last);
        }
        sheet.createFreezePane(0, 2);
        widths(sheet, table);
    }

    private void row(Sheet sheet, Document.Table table, int index, boolean total) {
        Row row = sheet.createRow(index + 2);
        List<Cell> cells = table.cells().get(index);
        for (int i = 0; i < cells.size(); i++) {
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(i);
            BigDecimal number = cells.get(i).number();
            if (total && table.summed().contains(i)) {
                String column = CellReference.convertNumToColString(i);
                cell.setCellFormula("SUM(" + column + "3:" + column + (index + 2) + ")");
                cell.setCellStyle(areaTotal);
            } else if (number != null) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(area);
            } else {
                cell.setCellValue(cells.get(i).text());
                cell.setCellStyle(total ? bold : wrapped);
            }
        }
    }

    private static void widths(Sheet sheet, Document.Table table) {
        for (int i = 0; i < table.headings().size(); i++) {
            TreeSet<Integer> lengths = new TreeSet<>();
            lengths.add(table.headings().get(i).length());
            for (List<Cell> row : table.cells()) {
                lengths.add(i < row.size() ? row.get(i).text().length() : 0);
            }
            sheet.setColumnWidth(i, (Math.min(lengths.last(), WIDEST) + 2) * CHARACTER);
        }
    }
}
