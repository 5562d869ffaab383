package org.fadeout.edge.exchange;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Goes through the placemarks of a KML stream. Outer definitions and entities are not read. */
final class KmlPlacemarks {
    private final String file;
    private final Taker taker;
    private final XMLStreamReader xml;
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final KmlGeometry shapes;

    /** One placemark. Its key is its schema ({@code #name}), else the name of its innermost folder. */
    record Placemark(
            String key,
            Map<String, String> values,
            @Nullable Geometry geometry,
            @Nullable String fault) {}

    /** Takes a placemark. */
    @FunctionalInterface
    interface Taker {
        void take(Placemark placemark, KmlPlacemarks reading);
    }

    KmlPlacemarks(InputStream in, String file, Taker taker) {
        this.file = file;
        this.taker = taker;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What does not hold together is said by the problem, not by the library on the side.
        factory.setXMLReporter((message, type, about, at) -> {});
        try {
            xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        shapes = new KmlGeometry(xml);
    }

    private RuntimeException broken(XMLStreamException e) {
        String at = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
        String why = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
        return InputFile.unreadable(file, "not whole KML" + at + ": " + why);
    }

    /** What the document says of itself under {@code ExtendedData}. */
    Map<String, String> said() {
        return said;
    }

    boolean hasHeights() {
        return shapes.hasHeights();
    }

    void read() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT && isFolder(xml.getLocalName())) {
                    folders.pop();
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static boolean isFolder(String name) {
        return name.equals("Folder") || name.equals("Document");
    }

    private void start(String name) throws XMLStreamException {
        if (isFolder(name)) {
            folders.push("");
        } else if (name.equals("Placemark")) {
            placemark();
        } else if (name.equals("name") && !folders.isEmpty() && folders.peek().isEmpty()) {
            folders.pop();
            folders.push(text());
        } else if (name.equals("Data")) {
            String key = String.valueOf(xml.getAttributeValue(null, "name"));
            value(key, said);
        }
    }

    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void placemark() throws XMLStreamException {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        String schema = null;
        shapes.clear();
        for (int event = xml.next(); !ends(event, "Placemark"); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            switch (name) {
                case "name", "description", "when", "begin", "end" -> put(name, text(), own);
                case "SchemaData" -> schema = xml.getAttributeValue(null, "schemaUrl");
                case "SimpleData" -> {
                    String key = String.valueOf(xml.getAttributeValue(null, "name"));
                    put(key, text(), values);
                }
                case "Data" -> value(String.valueOf(xml.getAttributeValue(null, "name")), values);
                default -> shapes.read(name);
            }
        }
        if (!values.containsKey(Headings.RECORD_ID)) {
            // Our own name of a placemark only repeats its number.
            own.forEach(values::putIfAbsent);
        }
        String key = schema != null ? "#" + schema.substring(schema.indexOf('#') + 1) : String.valueOf(folders.peek());
        taker.take(new Placemark(key, values, shapes.geometry(), shapes.fault()), this);
    }

    private boolean ends(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private void value(String key, Map<String, String> into) throws XMLStreamException {
        for (int event = xml.next(); !ends(event, "Data"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("value")) {
                put(key, text(), into);
            }
        }
    }

    private static void put(String key, String text, Map<String, String> into) {
        if (!text.isEmpty()) {
            into.put(key, text);
        }
    }
}
