package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;

/**
 * A workbook to be filled in by a person, made of the model: a sheet a kind, a column a field under its wording, an asterisk where it is
 * required, lists of choices, a note on each heading, and one row that is an example and is not read. It is imported without a mapping: the
 * row of hashtags says which column is which field.
 */
public final class TemplateWorkbook {
    private static final String CHOICES = "choices";
    private static final String EXAMPLE = "example, not read";
    private static final int FIRST = 2;
    private static final int LAST = 5_000;
    private static final int WIDTH = 24;

    private static final Map<Class<?>, String> EXAMPLES =
            Map.of(PartialDate.class, "2023-07-04", Period.class, "2023", Boolean.class, "no", String.class, "words");

    private final Workbook book;
    private final Worksheet choices;
    private final Map<List<String>, Range> lists = new HashMap<>();

    private TemplateWorkbook(Workbook book) {
        this.book = book;
        Worksheet about = book.newWorksheet(WorkbookOutput.ABOUT);
        List<String> said = List.of(
                "One sheet for each kind of record, one row for each record.",
                "Columns with * are needed; leave empty what is not known, never write 0 for it.",
                "Dates: 2023-07-04, 2023-07 or 2023. Areas in m2, lengths in m, positions in degrees on WGS 84.",
                "Rows marked in the first column are examples and are not read. Keep the row of hashtags.",
                "Import: fadeout import REGISTER FILE.xlsx");
        for (int i = 0; i < said.size(); i++) {
            about.value(i, 0, said.get(i));
        }
        this.choices = book.newWorksheet(CHOICES);
        choices.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** Writes the workbook. Throws ProblemException where something stands there or it cannot be written. */
    public static void write(Path path, List<Kind<?>> kinds) {
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            Workbook book = new Workbook(out, "Fadeout", null);
            TemplateWorkbook template = new TemplateWorkbook(book);
            kinds.forEach(template::sheet);
            book.finish();
        } catch (IOException e) {
            throw Written.refused(path, e);
        }
    }

    private <T extends Entity> void sheet(Kind<T> kind) {
        Sheet<T> sheet = Sheet.of(kind);
        Worksheet page = book.newWorksheet(kind.name());
        head(page, 0, "Example?", HeadRows.EXAMPLE, "Any word here marks the row as an example");
        page.value(FIRST, 0, EXAMPLE);
        int column = 1;
        for (Column<T> one : sheet.columns()) {
            Field<T> field = one.field();
            if (!field.name().equals("id") && !field.name().equals("other")) {
                column(page, column++, sheet, one);
            }
        }
        place(page, column, sheet);
        page.freezePane(1, FIRST);
    }

    private <T extends Entity> void column(Worksheet page, int at, Sheet<T> sheet, Column<T> column) {
        Field<T> field = column.field();
        String needed = field.required() ? " *" : "";
        head(page, at, field.label() + needed, sheet.hashtag(column), note(field));
        page.value(FIRST, at, example(field));
        if (field.type() instanceof FieldType.OneOf<?> words) {
            page.range(FIRST, at, LAST, at).validateWithList(list(words.words()));
        } else if (field.type() instanceof FieldType.YesNo) {
            page.range(FIRST, at, LAST, at).validateWithList(list(List.of("yes", "no")));
        }
    }

    private static String note(Field<?> field) {
        String refers = field.refersTo().isEmpty() ? "" : "; the number of a record of kind " + field.refersTo();
        return field.label() + "\n" + field.type().title() + refers
                + (field.required() ? "\nNeeded." : "\nLeave empty where it is not known.")
                + (field.personal() ? "\nAbout a private person: stays in the restricted layer." : "");
    }

    private static void head(Worksheet page, int column, String heading, String tag, String note) {
        page.value(0, column, heading);
        page.style(0, column).bold().wrapText(true).set();
        page.value(1, column, tag);
        page.style(1, column).italic().set();
        page.comment(0, column, note);
        page.width(column, WIDTH);
        page.style(FIRST, column).italic().fontColor("777777").set();
    }

    private static void place(Worksheet page, int column, Sheet<?> sheet) {
        if (sheet.shape() == Sheet.Shape.POINT) {
            head(page, column, "Latitude, degrees", "#geo+lat", "Decimal degrees on WGS 84, north positive");
            head(page, column + 1, "Longitude, degrees", "#geo+lon", "Decimal degrees on WGS 84, east positive");
            page.value(FIRST, column, "39.8");
            page.value(FIRST, column + 1, "46.75");
        } else if (sheet.shape() == Sheet.Shape.LAND) {
            head(page, column, "Boundary as well-known text", "#geo+bounds+wkt", "POLYGON ((longitude latitude, ...))");
            page.value(FIRST, column, "POLYGON ((46.75 39.8, 46.76 39.8, 46.76 39.81, 46.75 39.8))");
        }
    }

    /** The words stand once in the hidden sheet, because a list within a cell ends at 255 letters. */
    private Range list(List<String> words) {
        return lists.computeIfAbsent(words, missing -> {
            int column = lists.size();
            for (int i = 0; i < words.size(); i++) {
                choices.value(i, column, words.get(i));
            }
            return choices.range(0, column, words.size() - 1, column);
        });
    }

    private static String example(Field<?> field) {
        Class<?> type = field.type().javaType();
        if (field.type() instanceof FieldType.OneOf<?> words) {
            return words.words().get(0);
        }
        if (!field.refersTo().isEmpty()) {
            return "number of a " + field.refersTo().replace('_', ' ');
        }
        String standard = field.type().title().startsWith("quantity") ? "about 200 items" : "1";
        return EXAMPLES.getOrDefault(type, standard);
    }
}
