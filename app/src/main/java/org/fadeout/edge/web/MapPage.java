package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.Register;
import org.fadeout.edge.documents.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The first page: the map, its legend, its times and filters, the summary, and the record that was chosen; and the same map as a sheet for
 * printing. Neither reads a record: what is drawn comes after it, so that the page stands at once.
 */
@RestController
class MapPage {
    private final Pages pages;
    private final FirstStart first;
    private final ZoneId zone;
    private final Desk desk;

    MapPage(Register register, FirstStart first, Desk desk, Pages pages) {
        this.desk = desk;
        this.first = first;
        this.pages = pages;
        this.zone = register.info().zone();
    }

    @GetMapping("/")
    ResponseEntity<String> map(HttpServletRequest request) {
        if (first.isShown()) {
            return first.page(request);
        }
        return page("map.jte", "map.title", request);
    }

    @GetMapping("/map/sheet")
    ResponseEntity<String> sheet(HttpServletRequest request) {
        return page("sheet.jte", "map.sheet.title", request);
    }

    private ResponseEntity<String> page(String template, String title, HttpServletRequest request) {
        MapAsked.of(request, zone);
        Wording words = Pages.language(request);
        return pages.page(template, pages.frame(request, "map", words.say(title)), content(request));
    }

    private MapContent content(HttpServletRequest request) {
        List<String> names = new ArrayList<>(MapAsked.NAMES);
        names.add("layers");
        names.add("at");
        names.add("backdrop");
        Map<String, String> asked = new LinkedHashMap<>();
        List<String> pairs = new ArrayList<>();
        for (String name : names) {
            String value =
                    Optional.ofNullable(request.getParameter(name)).orElse("").strip();
            asked.put(name, value);
            if (!value.isEmpty()) {
                pairs.add(Pages.pair(name, value));
            }
        }
        return new MapContent(MapLayer.ALL, desk.backdrops(), asked, String.join("&", pairs));
    }
}
