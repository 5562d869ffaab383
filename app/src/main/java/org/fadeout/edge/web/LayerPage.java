package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.Kinds;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The records of one kind as GeoJSON for the map. */
@RestController
class LayerPage {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Snapshots snapshots;

    LayerPage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping("/layers/{kind}.geojson")
    ResponseEntity<byte[]> layer(@PathVariable("kind") String name, HttpServletRequest request) {
        Kind<?> kind = Kinds.named(name)
                .filter(found -> found.geometry().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Snapshot now = snapshots.at(Known.NOW);
        RouteGate.count(request, now.all(kind).size());
        LayerText text = new LayerText(now, Pages.language(request));
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.noStore())
                .body(text.of(kind));
    }
}
