package org.fadeout.edge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/** A vector drawing in a document: an SVG part that the picture names as an extension, as office programs since 2016 write it. */
final class DocxPicture {
    private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    private DocxPicture() {}

    /** Adds the picture to a run; {@code label} is its text for those who do not see it. */
    static void add(XWPFDocument docx, XWPFRun run, InputStream png, String svg, String label, int width, int height)
            throws IOException, InvalidFormatException {
        XWPFPicture picture = run.addPicture(png, Document.PICTURE_TYPE_PNG, "map.png", width, height);
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(label);
        OPCPackage packed = docx.getPackage();
        int number = docx.getAllPictures().size();
        PackagePart part = packed.createPart(
                PackagingURIHelper.createPartName("/word/media/map" + number + ".svg"), "image/svg+xml");
        try (OutputStream out = part.getOutputStream()) {
            out.write(svg.getBytes(StandardCharsets.UTF_8));
        }
        String id = docx.getPackagePart()
                .addRelationship(part.getPartName(), TargetMode.INTERNAL, IMAGE)
                .getId();
        extend(picture.getCTPicture().getBlipFill().getBlip(), id);
    }

    private static void extend(XmlObject blip, String id) {
        String xml = "<a:extLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:ext uri=\""
                + SVG_EXTENSION
                + "\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"" + id
                + "\"/></a:ext></a:extLst>";
        try (XmlCursor from = XmlObject.Factory.parse(xml).newCursor();
                XmlCursor to = blip.newCursor()) {
            from.toFirstChild();
            to.toEndToken();
            from.copyXml(to);
        } catch (XmlException e) {
            throw new IllegalStateException("The extension of a picture is not well formed", e);
        }
    }
}
