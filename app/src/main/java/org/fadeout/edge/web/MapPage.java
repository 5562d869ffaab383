package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page: the map, its legend, the summary, and the record that was chosen. */
@RestController
class MapPage {
    private final Snapshots snapshots;
    private final Summary summary;
    private final Pages pages;
    private final FirstStart first;

    MapPage(Snapshots snapshots, Summary summary, Pages pages, FirstStart first) {
        this.snapshots = snapshots;
        this.summary = summary;
        this.pages = pages;
        this.first = first;
    }

    @GetMapping("/")
    ResponseEntity<String> map(HttpServletRequest request) {
        if (first.isShown()) {
            return first.page(request);
        }
        Snapshot snapshot = snapshots.at(Known.NOW);
        List<MapLayer> layers = MapLayer.ALL.stream()
                .filter(layer -> !snapshot.all(layer.kind()).isEmpty())
                .toList();
        PageFrame frame = pages.frame(request, "map", Pages.language(request).say("map.title"));
        return pages.page("map.jte", frame, new MapContent(summary.lines(snapshot), layers));
    }
}
