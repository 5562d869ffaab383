package org.fadeout.edge.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.source.Source;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page: the map, its legend, the summary, and the record that was chosen. */
@RestController
class MapPage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Register register;
    private final Summary summary;
    private final TemplateEngine templates;

    MapPage(Register register, Summary summary, TemplateEngine templates) {
        this.register = register;
        this.summary = summary;
        this.templates = templates;
    }

    @GetMapping("/")
    ResponseEntity<String> map() {
        Snapshot snapshot = register.at(Known.NOW, new Redaction(Layer.RESTRICTED));
        List<MapLayer> layers = MapLayer.ALL.stream()
                .filter(layer -> snapshot.all(layer.kind()).stream().findAny().isPresent())
                .toList();
        MapContent content = new MapContent(
                new Locale.Builder()
                        .setRegion(register.info().country())
                        .build()
                        .getDisplayCountry(Locale.ENGLISH),
                snapshot.all(Source.KIND).stream().anyMatch(Source::invented),
                summary.lines(snapshot),
                layers);
        StringOutput page = new StringOutput();
        templates.render("map.jte", Map.of("content", content), page);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.toString());
    }
}
