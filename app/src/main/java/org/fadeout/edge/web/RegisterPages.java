package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Version;
import org.fadeout.edge.actions.RecordForms;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Origins;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The register itself: its kinds, the list of each, and the page of each record. */
@RestController
class RegisterPages {
    private static final String ROOM = "register";
    private static final int LINKS_SHOWN = 25;

    private final Snapshots snapshots;
    private final SearchTexts texts;
    private final Pages pages;

    private final Register register;

    RegisterPages(Register register, Snapshots snapshots, SearchTexts texts, Pages pages) {
        this.register = register;
        this.snapshots = snapshots;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/register")
    ResponseEntity<String> kinds(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Snapshot snapshot = snapshots.at(Known.NOW);
        List<RegisterContent.Entry> entries = Kinds.ALL.stream()
                .map(kind -> new RegisterContent.Entry(
                        kind.name(), words.kind(kind), snapshot.all(kind).size()))
                .toList();
        return pages.page(
                "register.jte", pages.frame(request, ROOM, words.say("register.title")), new RegisterContent(entries));
    }

    @GetMapping("/register/{kind}")
    ResponseEntity<String> list(@PathVariable("kind") String name, HttpServletRequest request) {
        return list(kind(name), request);
    }

    private static Kind<?> kind(String name) {
        return Kinds.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private <T extends Entity> ResponseEntity<String> list(Kind<T> kind, HttpServletRequest request) {
        Wording words = Pages.language(request);
        Snapshot snapshot = snapshots.at(Known.NOW);
        Listing listing = Listing.of(kind, request.getParameterMap());
        List<T> found = listing.rows(kind, snapshot, () -> texts.of(kind, words));
        int from = Math.min(
                (listing.page() - 1) * Listing.ROWS, Math.max(0, found.size() - 1) / Listing.ROWS * Listing.ROWS);
        int to = Math.min(found.size(), from + Listing.ROWS);
        Origins origins = Origins.of(snapshot);
        FieldText text = new FieldText(snapshot, words);
        List<Field<T>> columns = Listing.columns(kind, found);
        List<ListContent.Row> rows = found.subList(from, to).stream()
                .map(entity -> new ListContent.Row(
                        link(kind.name(), entity.id()),
                        FieldText.number(kind, entity),
                        origins.of(entity) == Origin.INVENTED,
                        columns.stream().map(field -> cell(field, entity, text)).toList()))
                .toList();
        String base = "/register/" + kind.name() + "?";
        int page = from / Listing.ROWS + 1;
        ListContent content = new ListContent(
                kind.name(),
                words.kind(kind),
                listing.search(),
                filters(kind, listing, words),
                columns.stream()
                        .map(field -> column(kind, field, listing, words))
                        .toList(),
                rows,
                found.size(),
                found.isEmpty() ? 0 : from + 1,
                listing.query(null, null),
                kind.geometry().isPresent(),
                RecordForms.without(kind).isEmpty(),
                saved(request, words),
                page > 1 ? base + listing.query(page - 1, null) : "",
                to < found.size() ? base + listing.query(page + 1, null) : "");
        return pages.page("list.jte", pages.frame(request, ROOM, words.kind(kind)), content);
    }

    private static String link(String kind, RecordId id) {
        return "/register/" + kind + "/" + id.text();
    }

    private static <T extends Entity> ListContent.Cell cell(Field<T> field, T entity, FieldText text) {
        Object value = field.of(entity);
        return new ListContent.Cell(value == null ? "" : text.of(field, value), isNumber(field));
    }

    private static boolean isNumber(Field<?> field) {
        return List.of(Count.class, Area.class, Length.class, Percent.class)
                .contains(field.type().javaType());
    }

    private static ListContent.Column column(Kind<?> kind, Field<?> field, Listing listing, Wording words) {
        boolean here = field.name().equals(listing.sort());
        return new ListContent.Column(
                words.field(kind, field),
                "/register/" + kind.name() + "?" + listing.query(null, field.name()),
                here ? listing.falling() ? "descending" : "ascending" : "none",
                isNumber(field));
    }

    private static <T extends Entity> List<ListContent.Filter> filters(Kind<T> kind, Listing listing, Wording words) {
        List<ListContent.Filter> filters = new ArrayList<>();
        for (Field<T> field : Listing.choices(kind)) {
            if (field.type() instanceof FieldType.OneOf<?> choices) {
                List<ListContent.Word> options = new ArrayList<>();
                for (Enum<?> constant : choices.javaType().getEnumConstants()) {
                    Choice choice = (Choice) constant;
                    boolean chosen = choice.text().equals(listing.filters().get(field.name()));
                    options.add(new ListContent.Word(choice.text(), words.choice(choice), chosen));
                }
                filters.add(new ListContent.Filter(field.name(), words.field(kind, field), options));
            }
        }
        return filters;
    }

    /** A record whose kind is not told: its own page. */
    @GetMapping("/record/{id}")
    ResponseEntity<Void> anyRecord(@PathVariable("id") String id) {
        Snapshot snapshot = snapshots.at(Known.NOW);
        String kind = Kinds.ALL.stream()
                .filter(one -> snapshot.one(one, RecordId.of(id)).isPresent())
                .map(Kind::name)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(link(kind, RecordId.of(id))))
                .build();
    }

    @GetMapping("/register/{kind}/{id}")
    ResponseEntity<String> record(
            @PathVariable("kind") String name, @PathVariable("id") String id, HttpServletRequest request) {
        return record(kind(name), id, request);
    }

    private <T extends Entity> ResponseEntity<String> record(Kind<T> kind, String id, HttpServletRequest request) {
        Wording words = Pages.language(request);
        Snapshot snapshot = snapshots.at(Known.NOW);
        T entity = snapshot.one(kind, RecordId.of(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FieldText text = new FieldText(snapshot, words);
        List<Version<T>> versions = register.versions(kind, entity.id(), new Redaction(Layer.RESTRICTED));
        boolean placed = kind.geometry().map(field -> field.of(entity) != null).orElse(false);
        RecordContent content = new RecordContent(
                kind.name(),
                words.kind(kind),
                id,
                FieldText.number(kind, entity),
                Origins.of(snapshot).of(entity) == Origin.INVENTED,
                values(kind, entity, text, words),
                links(entity.id(), kind.name(), snapshot, words),
                AttachmentPages.of(entity.id(), snapshot),
                AttachmentPages.refused(request, words),
                placed ? "/?record=" + kind.name() + "/" + id : null,
                new HistoryLines(text, words).of(versions),
                RecordForms.without(kind).isEmpty(),
                RecordConflict.of(kind, entity.id(), versions).isPresent(),
                saved(request, words));
        String title = words.kind(kind) + " " + content.number();
        return pages.page("record.jte", pages.frame(request, ROOM, title), content);
    }

    /** What a form has just done, in words; empty where none has. */
    private static String saved(HttpServletRequest request, Wording words) {
        String saved = request.getParameter("saved");
        return List.of("yes", "same", "withdrawn", "attached").contains(String.valueOf(saved))
                ? words.say("saved." + saved)
                : "";
    }

    private static <T extends Entity> List<RecordContent.Value> values(
            Kind<T> kind, T entity, FieldText text, Wording words) {
        List<RecordContent.Value> values = new ArrayList<>();
        for (Field<T> field : kind.fields()) {
            if (field.type().isGeometry() || field.name().equals("id")) {
                continue;
            }
            Object value = field.of(entity);
            String told = value == null ? "" : text.of(field, value);
            String link =
                    value instanceof RecordId to ? link(field.refersTo(), to) : AttachmentPages.link(field, value);
            values.add(new RecordContent.Value(
                    words.field(kind, field),
                    told.isEmpty() ? words.say("value.unknown") : told,
                    link,
                    !told.isEmpty()));
        }
        return values;
    }

    /** The records of every kind that name this one. */
    private static List<RecordContent.Links> links(RecordId id, String kindName, Snapshot snapshot, Wording words) {
        return Kinds.ALL.stream()
                .map(kind -> linksOf(kind, id, kindName, snapshot, words))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T extends Entity> RecordContent.@org.jspecify.annotations.Nullable Links linksOf(
            Kind<T> kind, RecordId id, String kindName, Snapshot snapshot, Wording words) {
        List<Field<T>> references = kind.fields().stream()
                .filter(field -> field.refersTo().equals(kindName))
                .toList();
        if (references.isEmpty()) {
            return null;
        }
        List<T> naming = snapshot.all(kind).stream()
                .filter(entity -> references.stream().anyMatch(field -> id.equals(field.of(entity))))
                .toList();
        if (naming.isEmpty()) {
            return null;
        }
        List<RecordContent.Link> shown = naming.stream()
                .limit(LINKS_SHOWN)
                .map(entity -> new RecordContent.Link(FieldText.number(kind, entity), link(kind.name(), entity.id())))
                .toList();
        return new RecordContent.Links(words.kind(kind), shown, naming.size() - shown.size());
    }
}
