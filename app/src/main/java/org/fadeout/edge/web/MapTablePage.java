package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Register;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.Kinds;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a view of the map draws, as a table: the same question, the same layers, for whoever cannot use a map. */
@RestController
class MapTablePage {
    private static final int ROWS = 100;

    private final MapIndexes indexes;
    private final Pages pages;
    private final ZoneId zone;

    MapTablePage(Register register, MapIndexes indexes, Pages pages) {
        this.indexes = indexes;
        this.pages = pages;
        this.zone = register.info().zone();
    }

    private record Shown(MapLayer layer, MapMark mark) {}

    /** {@code box} is west, south, east and north in degrees; without it, everywhere. {@code layers} are names with commas between. */
    @GetMapping("/map/table")
    ResponseEntity<String> table(HttpServletRequest request) {
        Wording words = Pages.language(request);
        MapAsked asked = MapAsked.of(request, zone);
        Envelope box = box(one(request, "box"));
        List<Shown> all = new ArrayList<>();
        for (MapLayer layer : layers(one(request, "layers"))) {
            indexes.of(layer, asked).all().stream()
                    .filter(mark -> asked.wants(mark) && mark.box().intersects(box))
                    .forEach(mark -> all.add(new Shown(layer, mark)));
        }
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        String wanted = one(request, "page");
        int page = wanted.matches("[0-9]{1,6}") ? Math.max(1, Math.min(last, Integer.parseInt(wanted))) : 1;
        int from = (page - 1) * ROWS;
        List<MapTableContent.Row> rows = all.subList(from, Math.min(all.size(), from + ROWS)).stream()
                .map(shown -> row(shown, words))
                .toList();
        String base = "/map/table?" + query(request);
        MapTableContent content = new MapTableContent(
                rows,
                all.size(),
                all.isEmpty() ? 0 : from + 1,
                "/?" + query(request),
                page > 1 ? base + "&page=" + (page - 1) : "",
                page < last ? base + "&page=" + (page + 1) : "");
        return pages.page("maptable.jte", pages.frame(request, "map", words.say("map.table.title")), content);
    }

    private static MapTableContent.Row row(Shown shown, Wording words) {
        MapMark mark = shown.mark();
        Position at = Mercator.place(mark.x(), mark.y());
        Kind<?> kind = Kinds.named(mark.kind()).orElseThrow();
        return new MapTableContent.Row(
                words.say("map.layer." + shown.layer().name()),
                words.kind(kind),
                "/register/" + mark.kind() + "/" + mark.id().text(),
                mark.label(),
                meaning(mark.symbol(), words),
                date(mark, words),
                String.format(Locale.ROOT, "%.5f, %.5f", at.latitude(), at.longitude()),
                "/?record=" + mark.kind() + "/" + mark.id().text());
    }

    /** Hazardous areas have two symbols at once, filling and outline. */
    private static String meaning(String symbol, Wording words) {
        String[] parts = symbol.split("-", 2);
        String first = words.say("map.symbol." + parts[0]);
        return parts.length == 1 ? first : first + "; " + words.say("map.symbol." + parts[1]);
    }

    /** Since when it is drawn so; unknown where it should have a date, nothing where such a thing has none. */
    private static String date(MapMark mark, Wording words) {
        int day = mark.from();
        if (day == 0) {
            return mark.undated() ? words.say("value.unknown") : "";
        }
        return String.format(Locale.ROOT, "%04d-%02d-%02d", day / 10_000, day / 100 % 100, day % 100);
    }

    private static List<MapLayer> layers(String names) {
        List<String> wanted = List.of(names.split(","));
        return MapLayer.ALL.stream()
                .filter(layer -> names.isEmpty() ? layer.shown() : wanted.contains(layer.name()))
                .toList();
    }

    private static Envelope box(String text) {
        if (text.isEmpty()) {
            return new Envelope(0, 1, 0, 1);
        }
        String[] parts = text.split(",");
        try {
            double[] degrees = new double[4];
            for (int i = 0; i < 4; i++) {
                degrees[i] = Double.parseDouble(parts[i]);
            }
            return new Envelope(
                    Mercator.x(degrees[0]), Mercator.x(degrees[2]), Mercator.y(degrees[3]), Mercator.y(degrees[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    new UsageProblem.BadOption("box", text, "west, south, east, north in degrees: 46.5,39.2,47.6,40.1"),
                    e);
        }
    }

    private static String query(HttpServletRequest request) {
        List<String> names = new ArrayList<>(MapAsked.NAMES);
        names.add("layers");
        names.add("box");
        names.add("at");
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            String value = one(request, name);
            if (!value.isEmpty()) {
                parts.add(Pages.pair(name, value));
            }
        }
        return String.join("&", parts);
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
