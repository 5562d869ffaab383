package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** KML 2.2: a folder a kind with its schema, a placemark a record; a record without a place is a placemark without a geometry. */
final class KmlOutput implements OutputFile {
    static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    private final Path path;
    private final Losses losses = new Losses();
    private final OutputStream out;
    private final XMLStreamWriter xml;
    private @Nullable Sheet<?> sheet;

    /** Writes that may fail as XML does. */
    @FunctionalInterface
    private interface Writing {
        void run() throws XMLStreamException;
    }

    KmlOutput(Path path, ExportHead head) {
        this.path = path;
        try {
            out = new java.io.BufferedOutputStream(Files.newOutputStream(path));
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (IOException | XMLStreamException e) {
            throw Written.refused(path, e);
        }
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
            element("name", "Fadeout " + head.line());
            if (head.invented()) {
                element("description", ExportHead.INVENTED);
            }
            xml.writeStartElement("ExtendedData");
            for (Map.Entry<String, String> one : head.texts().entrySet()) {
                xml.writeStartElement("Data");
                xml.writeAttribute("name", "fadeout_" + one.getKey());
                element("value", one.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw Written.refused(path, e);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Written.xml(text));
        xml.writeEndElement();
    }

    @Override
    public <T extends Entity> void begin(Sheet<T> begun) {
        write(() -> {
            if (sheet != null) {
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeStartElement("Schema");
            xml.writeAttribute("name", begun.name());
            xml.writeAttribute("id", begun.name());
            for (Column<T> column : begun.columns()) {
                xml.writeEmptyElement("SimpleField");
                xml.writeAttribute("type", type(column.sort()));
                xml.writeAttribute("name", column.name());
            }
            xml.writeEndElement();
            xml.writeStartElement("Folder");
            element("name", begun.name());
        });
        sheet = begun;
    }

    private static String type(Column.Sort sort) {
        return switch (sort) {
            // KML's own whole numbers end at 2,147,483,647, and dates, lists and quantities are words.
            case TEXT, WHOLE -> "string";
            case DECIMAL -> "double";
            case YES_NO -> "bool";
        };
    }

    @Override
    public void row(OutRow row) {
        Sheet<?> open = java.util.Objects.requireNonNull(sheet);
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            element("name", name(open, row));
            xml.writeStartElement("ExtendedData");
            xml.writeStartElement("SchemaData");
            xml.writeAttribute("schemaUrl", "#" + open.name());
            for (int i = 0; i < row.cells().size(); i++) {
                Object cell = row.cells().get(i);
                if (cell != null) {
                    value(open, open.columns().get(i).name(), text(cell));
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
            if (row.geometry() != null) {
                geometry(row.geometry());
            }
            xml.writeEndElement();
        });
    }

    /** GDAL takes a bool for a whole number, and the word true for 0. */
    private static String text(Object cell) {
        return cell instanceof Boolean flag ? (flag ? "1" : "0") : OutRow.text(cell);
    }

    /** The number that people use, else the id. */
    private static String name(Sheet<?> open, OutRow row) {
        Object name = row.cells().get(0);
        for (int i = 0; i < row.cells().size(); i++) {
            if (open.columns().get(i).name().equals("number") && row.cells().get(i) != null) {
                name = row.cells().get(i);
            }
        }
        return Written.xml(OutRow.text(name));
    }

    private void value(Sheet<?> open, String name, String text) throws XMLStreamException {
        String safe = Written.xml(text);
        if (text.isEmpty()) {
            losses.add(open.name(), name, Written.EMPTY_TEXT);
            return;
        }
        if (!safe.equals(text)) {
            losses.add(open.name(), name, Written.CONTROL);
        }
        xml.writeStartElement("SimpleData");
        xml.writeAttribute("name", name);
        String[] lines = safe.split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                // A plain return would be read as a line feed.
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(lines[i]);
        }
        xml.writeEndElement();
    }

    private void geometry(Geometry geometry) throws XMLStreamException {
        if (geometry instanceof Point point) {
            xml.writeStartElement("Point");
            coordinates(point.getCoordinates());
            xml.writeEndElement();
            return;
        }
        xml.writeStartElement("MultiGeometry");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon part = (Polygon) geometry.getGeometryN(i);
            xml.writeStartElement("Polygon");
            ring("outerBoundaryIs", part.getExteriorRing());
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                ring("innerBoundaryIs", part.getInteriorRingN(hole));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void ring(String name, LineString ring) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("LinearRing");
        coordinates(ring.getCoordinates());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void coordinates(Coordinate[] points) throws XMLStreamException {
        xml.writeStartElement("coordinates");
        for (Coordinate point : points) {
            xml.writeCharacters(Written.number(point.x));
            xml.writeCharacters(",");
            xml.writeCharacters(Written.number(point.y));
            xml.writeCharacters(" ");
        }
        xml.writeEndElement();
    }

    @Override
    public void close() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        try {
            out.close();
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    @Override
    public Losses losses() {
        return losses;
    }
}
