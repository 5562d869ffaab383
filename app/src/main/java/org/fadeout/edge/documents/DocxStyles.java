package org.fadeout.edge.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of title and headings, so that a document has an outline. */
final class DocxStyles {
    private DocxStyles() {}

    static void add(XWPFDocument docx, String language) {
        XWPFStyles styles = docx.createStyles();
        styles.setSpellingLanguage(language);
        style(styles, "Title", "Title", -1);
        style(styles, "Heading1", "heading 1", 0);
    }

    private static void style(XWPFStyles styles, String id, String name, long level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        styles.addStyle(new XWPFStyle(style));
    }
}
