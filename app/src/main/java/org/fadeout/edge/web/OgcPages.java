package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fadeout.base.record.Entity;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.ogc.LayerDocuments;
import org.fadeout.edge.ogc.LayerIndex;
import org.fadeout.edge.ogc.Link;
import org.fadeout.edge.ogc.OpenApi;
import org.fadeout.edge.ogc.ServiceDocuments;
import org.fadeout.edge.ogc.Span;
import org.fadeout.edge.ogc.TilingDocuments;
import org.fadeout.edge.settings.Program;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The service for other programs, OGC API Features: what it is and which layers it has. The records are in {@link OgcItems}. */
@RestController
class OgcPages {
    static final String ROOM = "register";
    private static final List<String> FORMAT = List.of("f", "lang");

    private final OgcIndexes indexes;
    private final Pages pages;

    OgcPages(OgcIndexes indexes, Pages pages) {
        this.indexes = indexes;
        this.pages = pages;
    }

    static Layer<?> layer(String name) {
        return Layer.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<?> landing(HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        Wording words = Pages.language(request);
        ServiceDocuments service = new ServiceDocuments(OgcAnswers.root(request));
        String title = words.say("ogc.title");
        if (!OgcAnswers.isPage(request)) {
            return OgcAnswers.json(
                    request, indexes.at(null).tag(), Link.JSON, service.landing(title, words.say("ogc.lead")));
        }
        return page(
                request,
                title,
                new OgcContent(
                        words.say("ogc.lead"), List.of(), service.links(title), List.of(), List.of(), "/ogc?f=json"));
    }

    @GetMapping("/ogc/conformance")
    ResponseEntity<?> conformance(HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        if (!OgcAnswers.isPage(request)) {
            return OgcAnswers.json(request, "", Link.JSON, ServiceDocuments.conformance());
        }
        Wording words = Pages.language(request);
        return page(
                request,
                words.say("ogc.conformance"),
                new OgcContent(
                        words.say("ogc.conformance.lead"),
                        ServiceDocuments.CONFORMS,
                        List.of(),
                        List.of(),
                        List.of(),
                        "/ogc/conformance?f=json"));
    }

    @GetMapping("/ogc/api")
    ResponseEntity<?> description(HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        OgcIndexes.State state = indexes.at(null);
        Wording words = Pages.language(request);
        OpenApi api = new OpenApi(
                OgcAnswers.root(request), Program.version(), layer -> words.kind(layer.kind()), state.systems());
        return OgcAnswers.json(request, state.tag(), Link.OPEN_API, api.document(words.say("ogc.title")));
    }

    @GetMapping("/ogc/api.html")
    ResponseEntity<?> toRead(HttpServletRequest request) {
        Wording words = Pages.language(request);
        OpenApi api = new OpenApi(
                OgcAnswers.root(request),
                Program.version(),
                layer -> words.kind(layer.kind()),
                indexes.at(null).systems());
        return page(
                request,
                words.say("ogc.api"),
                new OgcContent(
                        words.say("ogc.api.lead"),
                        List.of(),
                        List.of(),
                        List.of(words.say("ogc.parameter"), words.say("ogc.meaning")),
                        api.told().entrySet().stream()
                                .map(one -> new OgcContent.Line("", List.of(one.getKey(), one.getValue())))
                                .toList(),
                        "/ogc/api"));
    }

    @GetMapping("/ogc/collections")
    ResponseEntity<?> collections(HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        OgcIndexes.State state = indexes.at(null);
        Wording words = Pages.language(request);
        String root = OgcAnswers.root(request);
        if (!OgcAnswers.isPage(request)) {
            List<Map<String, Object>> all = Layer.ALL.stream()
                    .map(layer -> collection(layer, root, state, words))
                    .toList();
            return OgcAnswers.json(
                    request, state.tag(), Link.JSON, new ServiceDocuments(root).collections(all, state.systems()));
        }
        List<OgcContent.Line> lines = Layer.ALL.stream()
                .map(layer -> new OgcContent.Line(
                        "/ogc/collections/" + layer.name() + "?f=html",
                        List.of(
                                words.kind(layer.kind()),
                                layer.name(),
                                layer.geometryType().isEmpty() ? words.say("ogc.noplace") : layer.geometryType(),
                                Long.toString(state.of(layer).count()))))
                .toList();
        List<String> headings = Stream.of("ogc.layer", "ogc.name", "ogc.geometry", "ogc.records")
                .map(words::say)
                .toList();
        return page(
                request,
                words.say("ogc.collections"),
                new OgcContent(
                        words.say("ogc.collections.lead"),
                        List.of(),
                        List.of(),
                        headings,
                        lines,
                        "/ogc/collections?f=json"));
    }

    private static Map<String, Object> collection(Layer<?> layer, String root, OgcIndexes.State state, Wording words) {
        LayerIndex index = state.of(layer);
        return new LayerDocuments(root, state.systems())
                .collection(
                        layer,
                        words.kind(layer.kind()),
                        index.extent(),
                        index.days().orElse(null));
    }

    @GetMapping("/ogc/collections/{layer}")
    ResponseEntity<?> collection(@PathVariable("layer") String name, HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        Layer<?> layer = layer(name);
        OgcIndexes.State state = indexes.at(null);
        Wording words = Pages.language(request);
        String root = OgcAnswers.root(request);
        if (!OgcAnswers.isPage(request)) {
            return OgcAnswers.json(request, state.tag(), Link.JSON, collection(layer, root, state, words));
        }
        String title = words.kind(layer.kind());
        List<OgcContent.Line> lines = layer.properties().stream()
                .map(property -> new OgcContent.Line(
                        "",
                        List.of(
                                property.name(),
                                property.title(),
                                property.type().json(),
                                String.join(", ", property.words()))))
                .toList();
        List<String> headings = Stream.of("ogc.name", "ogc.meaning", "ogc.type", "ogc.words")
                .map(words::say)
                .toList();
        List<String> notes = new ArrayList<>();
        index(state, layer).days().map(Span::toString).ifPresent(notes::add);
        if (layer.geometry() != null) {
            notes.add(words.say("ogc.tiles", new TilingDocuments(root).template(layer, "{z}/{y}/{x}")));
        }
        return page(
                request,
                title,
                new OgcContent(
                        words.say("ogc.collection.lead", index(state, layer).count()),
                        notes,
                        new LayerDocuments(root, state.systems()).links(layer, title),
                        headings,
                        lines,
                        "/ogc/collections/" + name + "?f=json"));
    }

    private static LayerIndex index(OgcIndexes.State state, Layer<?> layer) {
        return state.of(layer);
    }

    @GetMapping("/ogc/collections/{layer}/{document:schema|queryables|sortables}")
    ResponseEntity<?> document(
            @PathVariable("layer") String name, @PathVariable("document") String document, HttpServletRequest request) {
        OgcAnswers.only(request, FORMAT);
        Layer<?> layer = layer(name);
        OgcIndexes.State state = indexes.at(null);
        LayerDocuments documents = new LayerDocuments(OgcAnswers.root(request), state.systems());
        String title = Pages.language(request).kind(layer.kind());
        Map<String, Object> tree = switch (document) {
            case "schema" -> documents.schema(layer, title);
            case "queryables" -> documents.queryables(layer, title);
            default -> documents.sortables(layer, title);
        };
        return OgcAnswers.json(request, state.tag(), Link.SCHEMA_JSON, tree);
    }

    private ResponseEntity<String> page(HttpServletRequest request, String title, OgcContent content) {
        return pages.page("ogc.jte", pages.frame(request, ROOM, title), content);
    }

    /** The values of a record as text, in the order of the properties. */
    static List<String> cells(Layer<?> layer, Entity entity, int most) {
        return layer.properties().stream()
                .limit(most)
                .map(property -> {
                    Object value = property.json(entity);
                    return value == null ? "" : value.toString();
                })
                .toList();
    }
}
