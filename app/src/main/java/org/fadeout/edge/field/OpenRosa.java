package org.fadeout.edge.field;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of the OpenRosa protocol, version 1.0, as ODK Collect reads them. Every address in them is absolute. */
public final class OpenRosa {
    public static final String VERSION_HEADER = "X-OpenRosa-Version";
    public static final String VERSION = "1.0";
    public static final String LENGTH_HEADER = "X-OpenRosa-Accept-Content-Length";
    /** Collect refuses lists of any other type. */
    public static final String TYPE = "text/xml; charset=utf-8";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private OpenRosa() {}

    /**
     * A form to be had.
     *
     * @param manifest where its list of files is; null where it has none
     */
    public record Listed(
            String id,
            String name,
            String version,
            String md5,
            String download,
            @Nullable String manifest) {}

    /**
     * A file that belongs to a form.
     *
     * @param integrity where to ask which entities are gone; null where it is no entity list
     */
    public record Media(
            String name,
            String md5,
            String download,
            @Nullable String integrity) {}

    /** The list of forms. */
    public static byte[] forms(List<Listed> forms) {
        StringBuilder xml = new StringBuilder(HEAD + "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">\n");
        for (Listed form : forms) {
            xml.append("<xform>");
            element(xml, "formID", form.id());
            element(xml, "name", form.name());
            element(xml, "version", form.version());
            element(xml, "hash", "md5:" + form.md5());
            element(xml, "downloadUrl", form.download());
            if (form.manifest() != null) {
                element(xml, "manifestUrl", form.manifest());
            }
            xml.append("</xform>\n");
        }
        return bytes(xml.append("</xforms>\n"));
    }

    /** The files of a form. */
    public static byte[] manifest(List<Media> files) {
        StringBuilder xml =
                new StringBuilder(HEAD + "<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">\n");
        for (Media file : files) {
            xml.append(file.integrity() == null ? "<mediaFile>" : "<mediaFile type=\"entityList\">");
            element(xml, "filename", file.name());
            element(xml, "hash", "md5:" + file.md5());
            element(xml, "downloadUrl", file.download());
            if (file.integrity() != null) {
                element(xml, "integrityUrl", file.integrity());
            }
            xml.append("</mediaFile>\n");
        }
        return bytes(xml.append("</manifest>\n"));
    }

    /** Whether entities are gone, by their names. */
    public static byte[] integrity(Map<String, Boolean> gone) {
        StringBuilder xml = new StringBuilder(HEAD + "<data><entities>\n");
        gone.forEach((id, deleted) -> {
            xml.append("<entity id=\"").append(XForm.attribute(id)).append("\">");
            element(xml, "deleted", deleted ? "true" : "false");
            xml.append("</entity>\n");
        });
        return bytes(xml.append("</entities></data>\n"));
    }

    /** What is said to a submission that was taken. */
    public static byte[] taken(String message) {
        return answer("<message nature=\"submit_success\">" + XForm.text(message) + "</message>");
    }

    /** What is said to any other; Collect shows it to the person. */
    public static byte[] refused(String message) {
        return answer("<message nature=\"error\">" + XForm.text(message) + "</message>");
    }

    private static byte[] answer(String message) {
        return bytes(new StringBuilder(HEAD)
                .append("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\">")
                .append(message)
                .append("</OpenRosaResponse>\n"));
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(XForm.text(value))
                .append("</")
                .append(name)
                .append('>');
    }

    private static byte[] bytes(StringBuilder xml) {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
