package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.report.Cell;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.report.Document.Block;
import org.fadeout.flow.source.Source;

/**
 * Takes names of private persons out of a document that leaves the house. Fields of persons never enter it; this looks after texts into
 * which somebody typed a name that the register knows as a person's, such as the reason of a waiver.
 */
final class Withheld {
    /** Shorter ones would also be parts of common words. */
    private static final int SHORTEST = 3;

    private static final String INSTEAD = "\u2588\u2588\u2588";
    private final List<Pattern> names;

    private Withheld(Set<String> names) {
        this.names = names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(name -> Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** The names that the register knows; whoever speaks in public, as publisher or maker of a claim, is no private person. */
    static Withheld of(Register register, Known known) {
        Snapshot all = register.at(known, Viewer.KEEPER);
        Set<String> names = new TreeSet<>();
        Kinds.ALL.forEach(kind -> collect(all, kind, names));
        all.all(Source.KIND).forEach(source -> names.remove(source.publisher() == null ? "" : source.publisher()));
        all.all(Claim.KIND).forEach(claim -> names.remove(claim.who()));
        return new Withheld(names);
    }

    private static <T extends Entity> void collect(Snapshot all, Kind<T> kind, Set<String> names) {
        List<Field<T>> personal = kind.fields().stream().filter(Field::personal).toList();
        if (personal.isEmpty()) {
            return;
        }
        all.each(
                kind,
                record -> personal.forEach(field -> {
                    Object value = kind.values(record).get(field.name());
                    if (value instanceof String name && name.strip().length() >= SHORTEST) {
                        names.add(name.strip());
                    }
                }));
    }

    private String text(String text) {
        String left = text;
        for (Pattern name : names) {
            left = name.matcher(left).replaceAll(INSTEAD);
        }
        return left;
    }

    /** The document without them. */
    Document from(Document document) {
        return new Document(
                document.language(),
                text(document.title()),
                text(document.subtitle()),
                document.watermark(),
                document.banner(),
                document.blocks().stream().map(this::block).toList(),
                document.foot().stream().map(this::text).toList(),
                document.running());
    }

    private Block block(Block block) {
        if (block instanceof Document.Paragraph paragraph) {
            return new Document.Paragraph(text(paragraph.text()), paragraph.notes());
        }
        if (block instanceof Document.Notes notes) {
            return new Document.Notes(notes.texts().stream().map(this::text).toList());
        }
        if (block instanceof Document.Facts facts) {
            return new Document.Facts(facts.facts().stream()
                    .map(fact -> new Document.Fact(fact.label(), text(fact.value()), text(fact.note())))
                    .toList());
        }
        if (block instanceof Document.Table table) {
            return table(table);
        }
        if (block instanceof Document.Bars bars) {
            return new Document.Bars(
                    bars.caption(),
                    bars.bars().stream()
                            .map(bar -> new Document.Bar(text(bar.label()), bar.value(), bar.text(), bar.style()))
                            .toList());
        }
        return block;
    }

    private Document.Table table(Document.Table table) {
        List<List<Cell>> cells = new ArrayList<>();
        table.cells()
                .forEach(row -> cells.add(row.stream()
                        .map(cell -> new Cell(text(cell.text()), cell.number()))
                        .toList()));
        return new Document.Table(text(table.caption()), table.headings(), cells, table.numbers(), table.summed());
    }
}
