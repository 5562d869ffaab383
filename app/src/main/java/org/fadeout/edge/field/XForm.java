package org.fadeout.edge.field;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.Hash;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.edge.field.FormModel.Ask;
import org.fadeout.edge.field.FormModel.Choices;
import org.fadeout.edge.field.FormModel.Control;
import org.fadeout.edge.field.FormModel.Group;
import org.fadeout.edge.field.FormModel.Option;
import org.fadeout.edge.field.FormModel.Part;
import org.fadeout.edge.field.FormModel.Terms;
import org.fadeout.edge.field.FormModel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Writes a form as an XForm in the dialect of ODK (getodk.github.io/xforms-spec, 1.0). Its version is a hash of all the rest: the same model has
 * the same version, another one another.
 */
public final class XForm {
    private static final String ROOT = "/data";

    private final FormModel model;
    private final Map<String, Texts> words = new LinkedHashMap<>();
    private final StringBuilder instance = new StringBuilder();
    private final StringBuilder tables = new StringBuilder();
    private final StringBuilder binds = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    /**
     * A form as phones get it.
     *
     * @param version the first twelve digits of the SHA-256 of the form without its version
     * @param md5 of the XML, hexadecimal, as lists of forms name it
     */
    public record Written(FormModel model, String version, byte[] xml, String md5) {}

    private XForm(FormModel model) {
        this.model = model;
    }

    /** Writes it. */
    public static Written write(FormModel model) {
        XForm form = new XForm(model);
        form.parts(model.parts(), ROOT);
        String version =
                Sha256.of(form.xml("").getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        byte[] xml = form.xml(version).getBytes(StandardCharsets.UTF_8);
        return new Written(model, version, xml, Hash.md5(xml));
    }

    private String xml(String version) {
        FormModel.Writes writes = model.writes();
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<h:html xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\"")
                .append(" xmlns:jr=\"http://openrosa.org/javarosa\" xmlns:odk=\"http://www.opendatakit.org/xforms\"")
                .append(" xmlns:orx=\"http://openrosa.org/xforms\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"")
                .append(writes == null ? ">\n" : " xmlns:entities=\"http://www.opendatakit.org/xforms/entities\">\n")
                .append("<h:head><h:title>")
                .append(text(model.title().in(model.languages().get(0))))
                .append("</h:title>\n<model odk:xforms-version=\"1.0.0\"")
                .append(writes == null ? ">\n" : " entities:entities-version=\"" + XFormEntity.VERSION + "\">\n");
        itext(xml);
        xml.append("<instance><data id=\"")
                .append(attribute(model.id()))
                .append("\" version=\"")
                .append(version)
                .append("\">\n")
                .append(instance)
                .append("<meta><instanceID/><instanceName/>")
                .append(writes == null ? "" : XFormEntity.declared(writes))
                .append("</meta>\n</data></instance>\n")
                .append(tables);
        model.lists()
                .forEach(list -> xml.append("<instance id=\"")
                        .append(attribute(list))
                        .append("\" src=\"jr://file-csv/")
                        .append(attribute(list))
                        .append(".csv\"/>\n"));
        xml.append(binds)
                .append(
                        "<bind nodeset=\"/data/meta/instanceID\" type=\"string\" readonly=\"true()\" jr:preload=\"uid\"/>\n")
                .append("<bind nodeset=\"/data/meta/instanceName\" type=\"string\"/>\n")
                .append(writes == null ? "" : XFormEntity.binds(writes))
                .append("</model></h:head>\n<h:body>\n")
                .append(body)
                .append("</h:body>\n</h:html>\n");
        return xml.toString();
    }

    private void itext(StringBuilder xml) {
        xml.append("<itext>\n");
        boolean first = true;
        for (String language : model.languages()) {
            String name = Wording.in(language)
                    .map(words -> words.name() + " (" + language + ")")
                    .orElse(language);
            xml.append("<translation lang=\"")
                    .append(attribute(name))
                    .append(first ? "\" default=\"true()\">\n" : "\">\n");
            words.forEach((id, texts) -> xml.append("<text id=\"")
                    .append(attribute(id))
                    .append("\"><value>")
                    .append(text(texts.in(language)))
                    .append("</value></text>\n"));
            xml.append("</translation>\n");
            first = false;
        }
        xml.append("</itext>\n");
    }

    private void parts(List<Part> parts, String path) {
        for (Part part : parts) {
            if (part instanceof Group group) {
                group(group, path + "/" + group.name());
            } else if (part instanceof Ask ask) {
                ask(ask, path + "/" + ask.name());
            }
        }
    }

    private void group(Group group, String path) {
        instance.append('<').append(group.name()).append(group.repeats() ? " jr:template=\"\">" : ">");
        if (!group.relevant().isEmpty()) {
            binds.append("<bind nodeset=\"").append(path).append("\" relevant=\"");
            binds.append(attribute(group.relevant())).append("\"/>\n");
        }
        body.append("<group ref=\"")
                .append(path)
                .append('"')
                .append(look(group.appearance()))
                .append('>');
        label(path + ":label", group.label(), "label");
        if (group.repeats()) {
            String count = group.count().isEmpty() ? "" : " jr:count=\"" + attribute(group.count()) + "\"";
            body.append("<repeat nodeset=\"")
                    .append(path)
                    .append('"')
                    .append(count)
                    .append('>');
        }
        parts(group.parts(), path);
        body.append(group.repeats() ? "</repeat></group>\n" : "</group>\n");
        instance.append("</").append(group.name()).append(">\n");
    }

    private void ask(Ask ask, String path) {
        instance.append('<').append(ask.name());
        if (ask.terms().standard().isEmpty()) {
            instance.append("/>\n");
        } else {
            instance.append('>')
                    .append(text(ask.terms().standard()))
                    .append("</")
                    .append(ask.name())
                    .append(">\n");
        }
        bind(ask, path);
        if (ask.control() != Control.HIDDEN) {
            control(ask, path);
        }
    }

    private void bind(Ask ask, String path) {
        Terms terms = ask.terms();
        binds.append("<bind nodeset=\"")
                .append(path)
                .append("\" type=\"")
                .append(ask.type())
                .append('"');
        put("required", terms.required() ? "true()" : "");
        put("relevant", terms.relevant());
        put("constraint", terms.constraint());
        if (!terms.constraint().isEmpty() && !terms.said().isEmpty()) {
            words.put(path + ":said", terms.said());
            put("jr:constraintMsg", "jr:itext('" + path + ":said')");
        }
        put("calculate", terms.calculate());
        put("readonly", terms.readOnly() || ask.control() == Control.NOTE ? "true()" : "");
        String[] taken = terms.preload().split(" ", 2);
        put("jr:preload", taken[0]);
        put("jr:preloadParams", taken.length > 1 ? taken[1] : "");
        put(
                "entities:saveto",
                model.writes() == null ? "" : model.writes().saved().getOrDefault(path, ""));
        binds.append("/>\n");
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            binds.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(attribute(value))
                    .append('"');
        }
    }

    private void control(Ask ask, String path) {
        String tag = tag(ask.control());
        body.append('<').append(tag).append(" ref=\"").append(path).append('"').append(look(ask.appearance()));
        String media = media(ask.control());
        if (!media.isEmpty()) {
            body.append(" mediatype=\"").append(media).append("/*\"");
        }
        ask.more()
                .forEach((name, value) -> body.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(attribute(value))
                        .append('"'));
        body.append('>');
        label(path + ":label", ask.label(), "label");
        label(path + ":hint", ask.hint(), "hint");
        choices(ask.choices(), path);
        body.append("</").append(tag).append(">\n");
    }

    /** Of the file that answers the question; empty where none does. */
    private static String media(Control control) {
        return switch (control) {
            case PICTURE -> "image";
            case SOUND -> "audio";
            case FILM -> "video";
            case INPUT, NOTE, HIDDEN, SELECT_ONE, SELECT_MANY, RANK, TRIGGER, RANGE -> "";
        };
    }

    private static String tag(Control control) {
        return switch (control) {
            case INPUT, NOTE, HIDDEN -> "input";
            case SELECT_ONE -> "select1";
            case SELECT_MANY -> "select";
            case RANK -> "odk:rank";
            case PICTURE, SOUND, FILM -> "upload";
            case TRIGGER -> "trigger";
            case RANGE -> "range";
        };
    }

    private void choices(Choices choices, String path) {
        String list = choices.list();
        if (list != null) {
            itemset("instance('" + list + "')/root/item", choices.filter(), "label");
        } else if (!choices.filter().isEmpty()) {
            String table = table(choices.options(), path);
            itemset("instance('" + table + "')/root/item", choices.filter(), "jr:itext(itextId)");
        } else {
            for (Option option : choices.options()) {
                body.append("<item>");
                label(path + "/" + option.value() + ":label", option.label(), "label");
                body.append("<value>").append(text(option.value())).append("</value></item>");
            }
        }
    }

    private void itemset(String nodes, String filter, String label) {
        String rows = filter.isEmpty() ? nodes : nodes + "[" + filter + "]";
        body.append("<itemset nodeset=\"").append(attribute(rows)).append("\"><value ref=\"name\"/><label ref=\"");
        body.append(attribute(label)).append("\"/></itemset>");
    }

    /** A list that is filtered stands in the form as a table of its own. */
    private String table(List<Option> options, String path) {
        String name = path.substring(ROOT.length() + 1).replace('/', '-');
        tables.append("<instance id=\"").append(attribute(name)).append("\"><root>\n");
        for (Option option : options) {
            String id = path + "/" + option.value() + ":label";
            words.put(id, option.label());
            tables.append("<item><itextId>")
                    .append(text(id))
                    .append("</itextId><name>")
                    .append(text(option.value()));
            tables.append("</name>");
            option.more()
                    .forEach((column, value) -> tables.append('<')
                            .append(column)
                            .append('>')
                            .append(text(value))
                            .append("</")
                            .append(column)
                            .append('>'));
            tables.append("</item>\n");
        }
        tables.append("</root></instance>\n");
        return name;
    }

    private void label(String id, Texts texts, String tag) {
        if (!texts.isEmpty()) {
            words.put(id, texts);
            body.append('<')
                    .append(tag)
                    .append(" ref=\"jr:itext('")
                    .append(attribute(id))
                    .append("')\"/>");
        }
    }

    private static String look(String appearance) {
        return appearance.isEmpty() ? "" : " appearance=\"" + attribute(appearance) + "\"";
    }

    static String text(@Nullable String value) {
        return Optional.ofNullable(value)
                .orElse("")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    static String attribute(String value) {
        return text(value).replace("\"", "&quot;").replace("\n", "&#10;");
    }
}
