package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.ogc.FeatureJson;
import org.fadeout.edge.ogc.ItemsParameters;
import org.fadeout.edge.ogc.ItemsQuery;
import org.fadeout.edge.ogc.Layer;
import org.fadeout.edge.ogc.Link;
import org.fadeout.edge.ogc.Property;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The records of a layer, a page at a time. The links to further pages carry the moment at which the first page was known, so that they stay
 * what they are while others write.
 */
@RestController
class OgcItems {
    private static final int COLUMNS = 8;
    private static final List<String> OF_ONE = List.of("f", "lang", "crs", "as-known-on");

    private final OgcIndexes indexes;
    private final Pages pages;
    private final Desk desk;

    OgcItems(OgcIndexes indexes, Pages pages, Desk desk) {
        this.indexes = indexes;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/ogc/collections/{layer}/items")
    ResponseEntity<?> items(@PathVariable("layer") String name, HttpServletRequest request) {
        Layer<?> layer = OgcPages.layer(name);
        Map<String, String> given = OgcAnswers.parameters(request);
        OgcIndexes.State state = indexes.at(given.get("as-known-on"));
        ItemsQuery query = ItemsParameters.read(layer, state.systems(), given);
        boolean page = OgcAnswers.isPage(request);
        ItemsQuery.Page found = query.page(state.chosen(layer, query, question(layer, given)));
        List<Link> links = links(request, given, state, query, found);
        if (page) {
            RouteGate.count(request, found.entities().size());
            return page(request, layer, found, links);
        }
        FeatureJson json = new FeatureJson(layer, query.shown(), query.crs(), state.invented());
        FeatureJson.Head head = new FeatureJson.Head(
                found.matched(), links, desk.surroundings().clock().instant());
        return OgcAnswers.bytes(
                request,
                state.tag(),
                Link.GEO_JSON,
                Map.of("Content-Crs", "<" + query.crs().uri() + ">", "Link", OgcAnswers.header(links)),
                out -> {
                    RouteGate.count(request, found.entities().size());
                    json.write(out, found, head);
                });
    }

    /** What the choice of records depends on: everything but the page of it and how it is shown. */
    private static String question(Layer<?> layer, Map<String, String> given) {
        Map<String, String> asked = new TreeMap<>(given);
        asked.keySet().removeAll(List.of("limit", "offset", "f", "lang", "crs", "properties", "as-known-on"));
        return layer.name() + asked;
    }

    private static List<Link> links(
            HttpServletRequest request,
            Map<String, String> given,
            OgcIndexes.State state,
            ItemsQuery query,
            ItemsQuery.Page found) {
        String here = request.getRequestURL().toString();
        List<Link> links = new ArrayList<>();
        boolean page = OgcAnswers.isPage(request);
        String self = page ? Link.HTML : Link.GEO_JSON;
        links.add(new Link(here + query(given, Map.of()), "self", self, "These records"));
        links.add(new Link(
                here + query(given, Map.of("f", page ? "json" : "html")),
                "alternate",
                page ? Link.GEO_JSON : Link.HTML,
                "These records in another form"));
        Map<String, String> further = new LinkedHashMap<>();
        further.put("limit", Integer.toString(query.limit()));
        if (state.at() != null) {
            further.put("as-known-on", state.at().toString());
        }
        if (query.offset() + found.entities().size() < found.matched()) {
            further.put(
                    "offset", Integer.toString(query.offset() + found.entities().size()));
            links.add(new Link(here + query(given, further), "next", self, "Further records"));
        }
        if (query.offset() > 0) {
            further.put("offset", Integer.toString(Math.max(0, query.offset() - query.limit())));
            links.add(new Link(here + query(given, further), "prev", self, "Records before"));
        }
        return links;
    }

    private static String query(Map<String, String> given, Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(changed);
        String query = all.entrySet().stream()
                .map(entry -> Pages.pair(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private ResponseEntity<?> page(
            HttpServletRequest request, Layer<?> layer, ItemsQuery.Page found, List<Link> links) {
        Wording words = Pages.language(request);
        List<String> headings = Stream.concat(
                        Stream.of("id"),
                        layer.properties().stream().limit(COLUMNS).map(Property::name))
                .toList();
        List<OgcContent.Line> lines = found.entities().stream()
                .map(entity -> new OgcContent.Line(
                        "/ogc/collections/" + layer.name() + "/items/"
                                + entity.id().text() + "?f=html",
                        Stream.concat(Stream.of(entity.id().text()), OgcPages.cells(layer, entity, COLUMNS).stream())
                                .toList()))
                .toList();
        String lead = words.say("ogc.items.lead", found.entities().size(), found.matched());
        return pages.page(
                "ogc.jte",
                pages.frame(request, OgcPages.ROOM, words.kind(layer.kind())),
                new OgcContent(
                        lead, List.of(), links, headings, lines, links.get(1).href()));
    }

    @GetMapping("/ogc/collections/{layer}/items/{id}")
    ResponseEntity<?> item(
            @PathVariable("layer") String name, @PathVariable("id") String id, HttpServletRequest request) {
        Layer<?> layer = OgcPages.layer(name);
        OgcAnswers.only(request, OF_ONE);
        Map<String, String> given = OgcAnswers.parameters(request);
        OgcIndexes.State state = indexes.at(given.get("as-known-on"));
        ItemsQuery query = ItemsParameters.read(layer, state.systems(), given);
        Entity entity = state.snapshot()
                .one(layer.kind(), id(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RouteGate.count(request, 1);
        String here = request.getRequestURL().toString();
        String title = Pages.language(request).kind(layer.kind());
        List<Link> links = List.of(
                new Link(here + "?f=json", "self", Link.GEO_JSON, title),
                new Link(here + "?f=html", "alternate", Link.HTML, title),
                new Link(
                        OgcAnswers.root(request) + "/collections/" + layer.name() + "?f=json",
                        "collection",
                        Link.JSON,
                        title));
        if (OgcAnswers.isPage(request)) {
            return page(request, layer, entity, title, links);
        }
        FeatureJson json = new FeatureJson(layer, query.shown(), query.crs(), state.invented());
        return OgcAnswers.bytes(
                request,
                state.tag(),
                Link.GEO_JSON,
                Map.of("Content-Crs", "<" + query.crs().uri() + ">", "Link", OgcAnswers.header(links)),
                out -> json.write(out, entity, links));
    }

    private static RecordId id(String text) {
        try {
            return RecordId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No record has such an id", e);
        }
    }

    private ResponseEntity<?> page(
            HttpServletRequest request, Layer<?> layer, Entity entity, String title, List<Link> links) {
        Wording words = Pages.language(request);
        List<OgcContent.Line> lines = new ArrayList<>();
        for (Property property : layer.properties()) {
            Object value = property.json(entity);
            lines.add(new OgcContent.Line(
                    "",
                    List.of(
                            property.name(),
                            property.title(),
                            value == null ? words.say("value.unknown") : value.toString())));
        }
        return pages.page(
                "ogc.jte",
                pages.frame(request, OgcPages.ROOM, title),
                new OgcContent(
                        entity.id().text(),
                        List.of(),
                        links,
                        Stream.of("ogc.name", "ogc.meaning", "ogc.value")
                                .map(words::say)
                                .toList(),
                        lines,
                        links.get(0).href()));
    }
}
