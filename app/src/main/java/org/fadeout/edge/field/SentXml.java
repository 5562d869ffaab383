package org.fadeout.edge.field;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fadeout.edge.actions.SentEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a submission. It comes from outside: there are no document types and so no entities, nothing is fetched, and depth, size and
 * number of answers have limits.
 */
public final class SentXml {
    /** A form with photos as files beside it; its words are far below this. */
    public static final int MOST_BYTES = 4_000_000;

    private static final int DEEPEST = 40;
    private static final int MOST_ANSWERS = 20_000;
    private static final int MOST_OF_ATTRIBUTE = 100;

    private final List<Sent.Answer> answers = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private String form = "";
    private String version = "";
    private String instance = "";
    private @Nullable String replaces;
    private @Nullable SentEntity entity;

    private SentXml() {}

    /** An element that is not closed yet, and how often each name has stood in it. */
    private record Open(String path, StringBuilder text, Map<String, Integer> names, boolean[] parent) {
        Open(String path) {
            this(path, new StringBuilder(), new HashMap<>(), new boolean[1]);
        }
    }

    /** Reads it. Throws IllegalArgumentException that says why it cannot be taken. */
    public static Sent read(byte[] xml) {
        if (xml.length > MOST_BYTES) {
            throw new IllegalArgumentException("The form has " + xml.length + " bytes; allowed: " + MOST_BYTES);
        }
        SentXml reading = new SentXml();
        try {
            reading.all(reader(xml));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("The form is not well-formed XML, or has a document type", e);
        }
        return reading.sent();
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private void all(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IllegalArgumentException("The form has a document type or an entity, which no form has");
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private void start(XMLStreamReader reader) {
        Open around = open.peek();
        if (around == null) {
            form = orEmpty(reader.getAttributeValue(null, "id"));
            version = orEmpty(reader.getAttributeValue(null, "version"));
            instance = orEmpty(reader.getAttributeValue(null, "instanceID"));
            open.push(new Open(""));
            return;
        }
        if (open.size() > DEEPEST) {
            throw new IllegalArgumentException("The form is nested deeper than " + DEEPEST + " levels");
        }
        around.parent()[0] = true;
        String name = reader.getLocalName();
        int count = around.names().merge(name, 1, Integer::sum);
        String path = (around.path().isEmpty() ? "" : around.path() + "/") + name;
        open.push(new Open(count == 1 ? path : path + "[" + count + "]"));
        if (path.equals("meta/entity")) {
            entity = new SentEntity(
                    attribute(reader, "dataset"),
                    attribute(reader, "id").toLowerCase(Locale.ROOT),
                    isTrue(attribute(reader, "create")),
                    isTrue(attribute(reader, "update")),
                    version(attribute(reader, "baseVersion")),
                    version(attribute(reader, "trunkVersion")),
                    attribute(reader, "branchId").isEmpty() ? null : attribute(reader, "branchId"));
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String text = orEmpty(reader.getAttributeValue(null, name)).strip();
        if (text.length() > MOST_OF_ATTRIBUTE) {
            throw new IllegalArgumentException("The form says an entity with more than " + MOST_OF_ATTRIBUTE
                    + " letters in its attribute " + name);
        }
        return text;
    }

    /** As the standard of entities says: these two and nothing else. */
    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private static long version(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private void characters(XMLStreamReader reader) {
        Open inside = open.peek();
        if (inside != null) {
            inside.text().append(reader.getText());
        }
    }

    private void end() {
        Open closed = open.pop();
        String text = closed.text().toString().strip();
        if (closed.parent()[0] || text.isEmpty()) {
            return;
        }
        switch (closed.path()) {
            case "meta/instanceID" -> instance = text;
            case "meta/deprecatedID" -> replaces = text;
            default -> answers.add(new Sent.Answer(closed.path(), text));
        }
        if (answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("The form has more than " + MOST_ANSWERS + " answers");
        }
    }

    private Sent sent() {
        if (form.isEmpty()) {
            throw new IllegalArgumentException("The form does not say which form it is: its root has no id");
        }
        if (instance.isEmpty() || instance.length() > 200) {
            throw new IllegalArgumentException("The form has no instanceID, by which it is known when it comes again");
        }
        return new Sent(form, version, instance, replaces, answers, entity);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
