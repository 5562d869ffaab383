package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.fadeout.base.record.Register;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The layers of the map as vector tiles, drawn for one question. A tile is the same until the next batch, and says so by its tag. */
@RestController
@PerSight
class TilePage {
    private static final MediaType TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    private final Snapshots snapshots;
    private final MapIndexes indexes;
    private final ZoneId zone;
    private final KeptTiles kept = new KeptTiles();

    TilePage(Register register, Snapshots snapshots, MapIndexes indexes) {
        this.snapshots = snapshots;
        this.indexes = indexes;
        this.zone = register.info().zone();
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable("layer") String name,
            @PathVariable("z") int zoom,
            @PathVariable("x") int column,
            @PathVariable("y") int row,
            HttpServletRequest request) {
        MapLayer layer = MapLayer.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MapAsked asked = MapAsked.of(request, zone);
        String question = snapshots.head() + " " + request.getRequestURI() + " " + asked;
        String tag = '"'
                + UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8))
                        .toString()
                + '"';
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate());
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .build();
        }
        TileAddress tile = address(zoom, column, row);
        RouteGate.count(request, RouteGate.UNCOUNTED);
        return answer.contentType(TILE)
                .body(kept.of(
                        question,
                        () -> VectorTile.of(tile, TileContent.of(indexes.of(layer, asked), tile, asked::wants))));
    }

    private static TileAddress address(int zoom, int column, int row) {
        try {
            return new TileAddress(zoom, column, row);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }
}
