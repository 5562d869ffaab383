package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Entity;
import org.fadeout.edge.ogc.ItemsParameters;
import org.fadeout.edge.ogc.ItemsQuery;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.ogc.Link;
import org.fadeout.edge.ogc.Property;
import org.fadeout.edge.ogc.TilingDocuments;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The layers of the open service as vector tiles, OGC API Tiles. A set of tiles can be asked what records can be asked: its links carry the
 * question on to every tile. A tile is the same until the next batch, and says so by its tag.
 */
@RestController
@PerSight
class OgcTiles {
    private static final List<String> FORMAT = List.of("f", "lang");
    private static final String TILES = "/ogc/collections/{layer}/tiles";

    private final OgcIndexes indexes;
    private final KeptTiles kept = new KeptTiles();

    OgcTiles(OgcIndexes indexes) {
        this.indexes = indexes;
    }

    @GetMapping("/ogc/tileMatrixSets")
    ResponseEntity<byte[]> grids(HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        OgcAnswers.as(request, "json", Link.JSON);
        return OgcAnswers.json(request, "", Link.JSON, new TilingDocuments(OgcAnswers.root(request)).grids());
    }

    @GetMapping("/ogc/tileMatrixSets/{grid}")
    ResponseEntity<byte[]> grid(@PathVariable("grid") String grid, HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        OgcAnswers.as(request, "json", Link.JSON);
        known(grid);
        return OgcAnswers.json(request, "", Link.JSON, TilingDocuments.grid());
    }

    private static void known(String grid) {
        if (!grid.equals(TilingDocuments.ID)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping(TILES)
    ResponseEntity<byte[]> sets(@PathVariable("layer") String name, HttpServletRequest request) {
        OgcAnswers.as(request, "json", Link.JSON);
        Asked asked = asked(name, request);
        TilingDocuments documents = new TilingDocuments(OgcAnswers.root(request));
        return OgcAnswers.json(
                request,
                asked.state().tag(),
                Link.JSON,
                documents.tilesets(asked.layer(), title(asked, request), asked.address()));
    }

    private static String title(Asked asked, HttpServletRequest request) {
        return Pages.language(request).kind(asked.layer().kind());
    }

    @GetMapping(TILES + "/{grid}")
    ResponseEntity<byte[]> set(
            @PathVariable("layer") String name, @PathVariable("grid") String grid, HttpServletRequest request) {
        OgcAnswers.as(request, "json", Link.JSON);
        Asked asked = asked(name, request);
        known(grid);
        List<TilingDocuments.Limits> limits = IntStream.rangeClosed(0, TilingDocuments.LAST_ZOOM)
                .mapToObj(zoom -> limits(zoom, asked.marks().box()))
                .toList();
        Map<String, Object> tree = new TilingDocuments(OgcAnswers.root(request))
                .tileset(
                        asked.layer(),
                        title(asked, request),
                        asked.address(),
                        limits,
                        asked.state().of(asked.layer()).extent());
        return OgcAnswers.json(request, asked.state().tag(), Link.JSON, tree);
    }

    /** All of the grid where the layer is empty: somebody may be about to fill it. */
    private static TilingDocuments.Limits limits(int zoom, Envelope box) {
        int last = (1 << zoom) - 1;
        return box.isNull()
                ? new TilingDocuments.Limits(zoom, 0, last, 0, last)
                : new TilingDocuments.Limits(
                        zoom,
                        at(box.getMinY(), last),
                        at(box.getMaxY(), last),
                        at(box.getMinX(), last),
                        at(box.getMaxX(), last));
    }

    private static int at(double part, int last) {
        return (int) Math.max(0, Math.min(last, Math.floor(part * (last + 1))));
    }

    @GetMapping(TILES + "/{grid}/{matrix}/{row}/{column}")
    ResponseEntity<byte[]> tile(
            @PathVariable("layer") String name,
            @PathVariable("grid") String grid,
            @PathVariable("matrix") String matrix,
            @PathVariable("row") String row,
            @PathVariable("column") String column,
            HttpServletRequest request) {
        OgcAnswers.as(request, "mvt", Link.TILE);
        Asked asked = asked(name, request);
        known(grid);
        TileAddress tile = address(
                whole("tileMatrix", matrix),
                whole("tileRow", row),
                whole("tileCol", column),
                asked.marks().box());
        ResponseEntity<byte[]> answer = OgcAnswers.bytes(request, asked.state().tag(), Link.TILE, Map.of(), out -> {
            RouteGate.count(request, RouteGate.UNCOUNTED);
            out.writeBytes(kept.of(asked.question() + " " + tile, () -> asked.draw(tile)));
        });
        byte[] bytes = answer.getBody();
        // A tag and no content: that nothing lies there is as good an answer, and as long as true.
        return bytes != null && bytes.length == 0
                ? ResponseEntity.noContent()
                        .headers(headers -> {
                            headers.addAll(answer.getHeaders());
                            headers.remove("Content-Type");
                        })
                        .build()
                : answer;
    }

    private static int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(new UsageProblem.BadParameter(name, text, "a whole number from 0"), e);
        }
    }

    private static TileAddress address(int zoom, int row, int column, Envelope box) {
        try {
            TileAddress tile = new TileAddress(zoom, column, row);
            TilingDocuments.Limits limits = limits(zoom, box);
            if (limits.holds(row, column)) {
                return tile;
            }
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The layer does not reach there");
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }

    /**
     * What a request asks of a layer.
     *
     * @param given the parameters that make the question, by name
     */
    private record Asked(Layer<?> layer, OgcIndexes.State state, ItemsQuery query, TreeMap<String, String> given) {

        OgcMarks marks() {
            return state.marks(layer);
        }

        byte[] draw(TileAddress tile) {
            boolean all = query.datetime() == null
                    && query.asOf() == null
                    && query.filters().isEmpty();
            Predicate<Entity> wanted = all ? OgcMarks.ALL : entity -> query.isChosen(layer, entity);
            return marks().tile(tile, wanted, query.shown());
        }

        /** Everything that a tile depends on but its address. */
        String question() {
            return state.tag() + " " + layer.name() + given;
        }

        /** As it stands behind an address. */
        String address() {
            return given.isEmpty()
                    ? ""
                    : given.entrySet().stream()
                            .map(one -> Pages.pair(one.getKey(), one.getValue()))
                            .collect(Collectors.joining("&", "?", ""));
        }
    }

    /** Throws ProblemException for a parameter that a tile cannot answer, and not found for a layer without places. */
    private Asked asked(String name, HttpServletRequest request) {
        Layer<?> layer = OgcPages.layer(name);
        if (layer.geometry() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Its records have no place");
        }
        List<String> allowed = new ArrayList<>(FORMAT);
        allowed.addAll(TilingDocuments.QUESTION);
        layer.properties().stream().map(Property::name).forEach(allowed::add);
        OgcAnswers.only(request, allowed);
        TreeMap<String, String> given = new TreeMap<>(OgcAnswers.parameters(request));
        OgcIndexes.State state = indexes.at(given.get("as-known-on"));
        ItemsQuery query = ItemsParameters.read(layer, state.systems(), given);
        given.keySet().removeAll(FORMAT);
        return new Asked(layer, state, query, given);
    }
}
