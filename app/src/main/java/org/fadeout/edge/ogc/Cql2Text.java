package org.fadeout.edge.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads CQL2 as text. Method: one look ahead, a rule of the grammar a method. Left out is arithmetic, and functions of one's own. Throws
 * IllegalArgumentException that says where, and what is allowed.
 */
final class Cql2Text {
    private static final Set<String> GEOMETRIES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");

    private final CqlBuild build;
    private final CqlTokens tokens;
    private int depth;

    private Cql2Text(CqlBuild build, String text) {
        this.build = build;
        this.tokens = new CqlTokens(text);
    }

    static Filter read(CqlBuild build, String text) {
        Cql2Text reader = new Cql2Text(build, text);
        try {
            Filter filter = reader.any();
            reader.tokens.end();
            return filter;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(reader.tokens.where() + ": " + e.getMessage(), e);
        }
    }

    private Filter any() {
        if (++depth > CqlBuild.DEEPEST) {
            throw new IllegalArgumentException("fewer brackets");
        }
        List<Filter> parts = new ArrayList<>(List.of(all()));
        while (tokens.takesWord("OR")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter all() {
        List<Filter> parts = new ArrayList<>(List.of(one()));
        while (tokens.takesWord("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter one() {
        if (tokens.takesWord("NOT")) {
            if (++depth > CqlBuild.DEEPEST) {
                throw new IllegalArgumentException("fewer NOTs");
            }
            Filter not = new Filter.Not(one());
            depth--;
            return not;
        }
        if (tokens.takes("(")) {
            Filter inner = any();
            tokens.need(")");
            return inner;
        }
        if (tokens.isCall() && CqlBuild.isRelation(tokens.text())) {
            String name = tokens.take();
            return build.relation(name, arguments());
        }
        return predicate(operand());
    }

    private List<Operand> arguments() {
        tokens.need("(");
        List<Operand> arguments = new ArrayList<>(List.of(operand()));
        while (tokens.takes(",")) {
            arguments.add(operand());
        }
        tokens.need(")");
        return arguments;
    }

    private Filter predicate(Operand left) {
        if (tokens.isSign()) {
            return build.compare(tokens.take(), left, operand());
        }
        if (tokens.takesWord("IS")) {
            boolean not = tokens.takesWord("NOT");
            tokens.needWord("NULL");
            return turned(not, new Filter.IsNull(left));
        }
        boolean not = tokens.takesWord("NOT");
        if (tokens.takesWord("LIKE")) {
            return turned(not, build.like(left, operand()));
        }
        if (tokens.takesWord("BETWEEN")) {
            Operand low = operand();
            tokens.needWord("AND");
            return turned(not, build.between(left, low, operand()));
        }
        if (tokens.takesWord("IN")) {
            return turned(not, build.in(left, arguments()));
        }
        if (not) {
            throw new IllegalArgumentException("LIKE, BETWEEN or IN after NOT");
        }
        return build.truth(left);
    }

    private static Filter turned(boolean not, Filter filter) {
        return not ? new Filter.Not(filter) : filter;
    }

    private Operand operand() {
        if (tokens.isText()) {
            return Operand.Given.text(tokens.take());
        }
        if (tokens.isNumber()) {
            return Operand.Given.number(Double.parseDouble(tokens.take()));
        }
        if (tokens.isQuotedName()) {
            return build.property(tokens.take());
        }
        if (!tokens.isWord()) {
            throw new IllegalArgumentException("a property, a text in single quotes, a number or a function");
        }
        String word = tokens.text().toUpperCase(Locale.ROOT);
        if (GEOMETRIES.contains(word)) {
            return geometry();
        }
        String name = tokens.take();
        return switch (word) {
            case "TRUE" -> Operand.Given.truth(true);
            case "FALSE" -> Operand.Given.truth(false);
            default -> tokens.is("(") ? function(word) : build.property(name);
        };
    }

    private Operand function(String name) {
        tokens.need("(");
        Operand made = switch (name) {
            case "DATE", "TIMESTAMP" -> CqlBuild.date(string());
            case "INTERVAL" -> interval();
            case "CASEI", "ACCENTI" -> build.fold(Operand.Fold.valueOf(name), operand());
            case "BBOX" -> build.box(numbers());
            default ->
                throw new IllegalArgumentException(
                        "one of the functions S_… and T_… of CQL2, DATE, TIMESTAMP, INTERVAL,"
                                + " BBOX, CASEI or ACCENTI");
        };
        tokens.need(")");
        return made;
    }

    private Operand interval() {
        Operand from = tokens.isText() ? CqlBuild.end(tokens.take(), true) : operand();
        tokens.need(",");
        return build.interval(from, tokens.isText() ? CqlBuild.end(tokens.take(), false) : operand());
    }

    private String string() {
        if (!tokens.isText()) {
            throw new IllegalArgumentException("a text in single quotes");
        }
        return tokens.take();
    }

    private List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        do {
            if (!tokens.isNumber()) {
                throw new IllegalArgumentException("numbers with commas");
            }
            numbers.add(Double.parseDouble(tokens.take()));
        } while (tokens.takes(","));
        return numbers;
    }

    private Operand geometry() {
        String text = tokens.takeBrackets();
        try {
            return build.geometry(new WKTReader().read(text));
        } catch (ParseException e) {
            throw new IllegalArgumentException("a geometry as well-known text, such as POINT(46.5 39.8)", e);
        }
    }
}
