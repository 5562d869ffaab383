package org.fadeout.spark.strikes;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Repair;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Position;
import org.fadeout.edge.exchange.Conversion;
import org.fadeout.edge.exchange.Converted;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.exchange.Mapping;
import org.fadeout.edge.exchange.Plan;
import org.fadeout.edge.exchange.Table;
import org.fadeout.flow.place.AdminArea;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The areas by which strikes are counted: each strike in the first area, in the order of the file, that holds its place. */
final class Places implements Serializable {
    /** The number of what lies in no area. */
    static final int NOWHERE = -1;

    private final ArrayList<String> names;
    private final ArrayList<byte[]> land;
    private transient List<Shape> shapes;

    private Places(ArrayList<String> names, ArrayList<byte[]> land) {
        this.names = names;
        this.land = land;
    }

    /** No areas: everything lies in none. */
    static Places none() {
        return new Places(new ArrayList<>(), new ArrayList<>());
    }

    /** Reads administrative areas from any file that an import reads. Throws ProblemException where one has no name or no boundary. */
    static Places read(Path path) {
        InputFile file = InputFile.open(path);
        ArrayList<String> names = new ArrayList<>();
        ArrayList<byte[]> land = new ArrayList<>();
        for (Table table : file.tables()) {
            Plan plan =
                    Plan.of(table, Mapping.NONE, AdminArea.KIND.name(), false).orElseThrow();
            Conversion conversion = new Conversion(plan, (kind, text) -> null, null);
            table.rows(row -> {
                Converted area = conversion.convert(row);
                Object name = area.values().get("name");
                if (area.report().isRefused()
                        || !(area.values().get("land") instanceof Land boundary)
                        || name == null) {
                    throw new ProblemException(new FileProblem.Unreadable(
                            file.name(), "row " + row.number() + " is no area with a name and a boundary"));
                }
                names.add(name.toString());
                land.add(new WKBWriter().write(boundary.polygons()));
            });
        }
        return new Places(names, land);
    }

    List<String> names() {
        return names;
    }

    /** The number of the area of a place, or {@link #NOWHERE}. */
    int of(Position place) {
        List<Shape> its = shapes();
        for (int number = 0; number < its.size(); number++) {
            if (its.get(number).covers(place)) {
                return number;
            }
        }
        return NOWHERE;
    }

    private synchronized List<Shape> shapes() {
        if (shapes == null) {
            // No box of corners stands before them: a long edge bulges beyond its ends.
            shapes = land.stream().map(one -> Shape.of(read(one))).toList();
        }
        return shapes;
    }

    private static Land read(byte[] wkb) {
        try {
            return Repair.mend(new WKBReader().read(wkb)).land().orElseThrow();
        } catch (ParseException e) {
            throw new IllegalStateException("A boundary that was just written cannot be read", e);
        }
    }
}
