package org.fadeout.edge.documents;

import java.math.BigInteger;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of title and headings, so that a document has an outline. */
final class DocxStyles {
    private static final QName SHAPE = new QName("urn:schemas-microsoft-com:vml", "shape");

    private DocxStyles() {}

    static void add(XWPFDocument docx, String language) {
        XWPFStyles styles = docx.createStyles();
        styles.setSpellingLanguage(language);
        style(styles, "Title", "Title", -1);
        style(styles, "Heading1", "heading 1", 0);
    }

    /** A watermark is black to programs that know no half-transparent letters: it is made pale. */
    static void paleWatermark(XWPFHeaderFooterPolicy policy) {
        for (XWPFHeader header :
                List.of(policy.getDefaultHeader(), policy.getFirstPageHeader(), policy.getEvenPageHeader())) {
            try (XmlCursor cursor = header._getHdrFtr().newCursor()) {
                while (cursor.hasNextToken()) {
                    if (cursor.isStart() && SHAPE.equals(cursor.getName())) {
                        cursor.setAttributeText(new QName("fillcolor"), "#e4e7ec");
                    }
                    cursor.toNextToken();
                }
            }
        }
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
