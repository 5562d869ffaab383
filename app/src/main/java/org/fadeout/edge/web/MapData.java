package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.flow.Kinds;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the map asks for beside its tiles: what is drawn and when, the records at a place, and a record by its number. */
@RestController
class MapData {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final int TOLD = 20;

    private final Snapshots snapshots;
    private final MapIndexes indexes;
    private final Summary summary;
    private final ZoneId zone;

    MapData(Register register, Snapshots snapshots, MapIndexes indexes, Summary summary) {
        this.snapshots = snapshots;
        this.indexes = indexes;
        this.summary = summary;
        this.zone = register.info().zone();
    }

    /**
     * The state of the map for a question: how many records each layer draws, from when to when anything is dated, the filters that there
     * are, the three answers. The gap layer is computed only where {@code gap=yes} asks for it.
     */
    @GetMapping("/map/state.json")
    ResponseEntity<byte[]> state(HttpServletRequest request) {
        MapAsked asked = MapAsked.of(request, zone);
        boolean gap = "yes".equals(request.getParameter("gap"));
        MapState state = MapState.of(asked, indexes, snapshots.at(asked.known()), gap);
        boolean standard = asked.day() == null && request.getParameter("as-known-on") == null;
        List<Summary.Line> lines = summary.lines(
                new Summary.Asked(snapshots.at(asked.known()), asked.day(), standard, Pages.language(request)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(MapStateText.of(state, lines, Pages.language(request)));
    }

    /** The records named as {@code record=KIND/ID}, with all that a reader may see of them. */
    @GetMapping("/map/records.geojson")
    ResponseEntity<byte[]> records(@RequestParam("record") List<String> names, HttpServletRequest request) {
        List<LayerText.Named> wanted = new ArrayList<>();
        for (String name : names.subList(0, Math.min(TOLD, names.size()))) {
            wanted.add(named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        return told(wanted, request);
    }

    private static Optional<LayerText.Named> named(String name) {
        String[] parts = name.split("/", 2);
        return parts.length < 2 || parts[1].isEmpty()
                ? Optional.empty()
                : Kinds.named(parts[0])
                        .filter(kind -> kind.geometry().isPresent())
                        .map(kind -> new LayerText.Named(kind, RecordId.of(parts[1])));
    }

    private ResponseEntity<byte[]> told(List<LayerText.Named> wanted, HttpServletRequest request) {
        MapAsked asked = MapAsked.of(request, zone);
        LayerText text = new LayerText(snapshots.at(asked.known()), Pages.language(request));
        RouteGate.count(request, wanted.size());
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.noStore())
                .body(text.of(wanted));
    }

    /** The records with this number, name or id, whichever layer draws them and whether or not it is drawn now. Capitals do not count. */
    @GetMapping("/map/find.geojson")
    ResponseEntity<byte[]> find(@RequestParam("number") String number, HttpServletRequest request) {
        MapAsked asked = MapAsked.of(request, zone);
        String wanted = number.strip().toLowerCase(Locale.ROOT);
        Set<LayerText.Named> found = new LinkedHashSet<>();
        for (MapLayer layer : MapLayer.ALL) {
            Kind<?> kind = layer.kind();
            if (kind != null && found.size() < TOLD) {
                indexes.of(layer, asked).all().stream()
                        .filter(mark -> mark.label().toLowerCase(Locale.ROOT).equals(wanted)
                                || mark.id().text().equals(number.strip()))
                        .map(mark -> new LayerText.Named(kind, mark.id()))
                        .distinct()
                        .limit(TOLD)
                        .forEach(found::add);
            }
        }
        return told(List.copyOf(found), request);
    }
}
