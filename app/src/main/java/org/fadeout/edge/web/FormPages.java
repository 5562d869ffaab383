package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.VersionId;
import org.fadeout.edge.actions.RecordForms;
import org.fadeout.edge.actions.SaveRecord;
import org.fadeout.edge.actions.TypedFault;
import org.fadeout.edge.actions.TypedPoints;
import org.fadeout.edge.actions.Withdrawing;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.TypedPlace;
import org.fadeout.edge.exchange.TypedText;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Forms for records: entered anew, changed, withdrawn. What was typed comes back with every fault beside its input. */
@RestController
class FormPages {
    private static final String ROOM = "register";

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;
    private final Ground ground;

    FormPages(Register register, Snapshots snapshots, Pages pages, Desk desk, Ground ground) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
        this.ground = ground;
    }

    private static Kind<?> kind(String name) {
        return Kinds.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A new id: no two forms ever get the same one. */
    RecordId fresh(Kind<?> kind) {
        byte[] bytes = new byte[12];
        desk.surroundings().random().nextBytes(bytes);
        return RecordId.of(kind.name().replace('_', '-') + "-" + HexFormat.of().formatHex(bytes));
    }

    /** An empty form; what the address gives under {@code f.NAME} stands in it. */
    @GetMapping("/register/{kind}/new")
    ResponseEntity<String> anew(@PathVariable("kind") String name, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        return prefilled(request, kind(name), typed.texts(), typed.back());
    }

    /** A form for a new record in which some texts stand already. */
    ResponseEntity<String> prefilled(HttpServletRequest request, Kind<?> kind, Map<String, String> given, String back) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("source", source(kind));
        texts.putAll(given);
        return show(request, kind, fresh(kind), new Filled(List.of(), texts, List.of(), "", back), List.of(), null);
    }

    /** The source of the newest record of the kind: in a register of invented land a record without it would count as real. */
    private <T extends Entity> String source(Kind<T> kind) {
        List<T> all = snapshots.at(Known.NOW).all(kind);
        RecordId source = all.isEmpty() ? null : all.get(all.size() - 1).source();
        return source == null ? "" : source.text();
    }

    @GetMapping("/register/{kind}/{id}/edit")
    ResponseEntity<String> edit(
            @PathVariable("kind") String name, @PathVariable("id") String id, HttpServletRequest request) {
        return edit(kind(name), RecordId.of(id), request);
    }

    private <T extends Entity> ResponseEntity<String> edit(Kind<T> kind, RecordId id, HttpServletRequest request) {
        List<VersionId> base = register.tips(kind, id);
        T record = SaveRecord.opened(register, kind, id, base)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(
                request,
                kind,
                id,
                new Filled(base, texts(kind, record), rows(kind, id), "", Typed.back(request)),
                List.of(),
                null);
    }

    private static <T extends Entity> Map<String, String> texts(Kind<T> kind, T record) {
        Map<String, String> texts = new LinkedHashMap<>();
        kind.fields().forEach(field -> texts.putAll(TypedText.write(field, field.of(record))));
        return texts;
    }

    private List<Map<String, String>> rows(Kind<?> kind, RecordId id) {
        return TypedPoints.kept(snapshots.at(Known.NOW), kind, id).stream()
                .map(TypedPoints::row)
                .toList();
    }

    @PostMapping("/register/{kind}/{id}/edit")
    ResponseEntity<String> save(
            @PathVariable("kind") String name, @PathVariable("id") String id, HttpServletRequest request) {
        Kind<?> kind = kind(name);
        if (RecordForms.without(kind).isPresent()) {
            throw new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
        }
        return save(kind, RecordId.of(id), request);
    }

    private <T extends Entity> ResponseEntity<String> save(Kind<T> kind, RecordId id, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        SaveRecord.Outcome<T> outcome = SaveRecord.run(
                register,
                new SaveRecord.Request<>(
                        kind,
                        id,
                        typed.base(),
                        typed.texts(),
                        typed.theirs(),
                        typed.points(),
                        typed.reason(),
                        desk.actor()),
                ground.country());
        if (outcome instanceof SaveRecord.Kept<T> kept) {
            String to = typed.back().isEmpty() ? "/register/" + kind.name() + "/" + id : typed.back();
            String told = kept.batch().isPresent() ? "yes" : "same";
            return to(to + (to.contains("?") ? "&" : "?") + "saved=" + told);
        }
        Filled filled = new Filled(
                typed.base(),
                typed.texts(),
                Optional.ofNullable(typed.points()).orElse(List.of()),
                typed.reason(),
                typed.back());
        if (outcome instanceof SaveRecord.Faulty<T> faulty) {
            return show(request, kind, id, mended(kind, filled), faulty.faults(), null);
        }
        SaveRecord.Overtaken<T> overtaken = (SaveRecord.Overtaken<T>) outcome;
        return show(request, kind, id, filled.on(overtaken.now()), List.of(), overtaken);
    }

    /** A geometry that had to be mended stands mended in the form, for a person to look at. */
    private <T extends Entity> Filled mended(Kind<T> kind, Filled filled) {
        Map<String, String> texts = new LinkedHashMap<>(filled.texts());
        kind.geometry()
                .ifPresent(field -> texts.computeIfPresent(field.name(), (name, text) -> {
                    TypedPlace.Read read = TypedPlace.read(field.type(), text, ground.country());
                    Object value = read.value();
                    return value != null && read.mended() ? TypedPlace.write(value) : text;
                }));
        return new Filled(filled.base(), texts, filled.points(), filled.reason(), filled.back());
    }

    static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    /** What stands in a form. */
    private record Filled(
            List<VersionId> base,
            Map<String, String> texts,
            List<Map<String, String>> points,
            String reason,
            String back) {
        Filled on(List<VersionId> other) {
            return new Filled(other, texts, points, reason, back);
        }
    }

    private <T extends Entity> ResponseEntity<String> show(
            HttpServletRequest request,
            Kind<T> kind,
            RecordId id,
            Filled filled,
            List<TypedFault> faults,
            SaveRecord.@Nullable Overtaken<?> overtaken) {
        Wording words = Pages.language(request);
        Snapshot snapshot = snapshots.at(Known.NOW);
        boolean fresh = filled.base().isEmpty();
        FormInputs<T> inputs = new FormInputs<>(kind, fresh, filled.texts(), faults, snapshot, words);
        FormContent.Place place = kind.geometry()
                .map(field -> new FormContent.Place(
                        inputs.input(field), !(field.type().javaType() == org.fadeout.base.measure.Position.class)))
                .orElse(null);
        String number = snapshot.one(kind, id)
                .map(record -> FieldText.number(kind, record))
                .orElse("");
        FormContent content = new FormContent(
                kind.name(),
                words.kind(kind),
                RecordForms.without(kind)
                        .map(why -> words.say("form.without." + why.name()))
                        .orElse(null),
                id.text(),
                number,
                fresh,
                filled.base().stream().map(VersionId::toString).collect(Collectors.joining(" ")),
                filled.back(),
                inputs.inputs(),
                place,
                TypedPoints.describe(kind) ? filled.points() : null,
                inputs.columns(),
                filled.reason(),
                inputs.problems(),
                overtaken == null ? List.of() : differences(overtaken, new FieldText(snapshot, words), words),
                overtaken != null && overtaken.theirs() == null);
        String title =
                fresh ? words.say("form.new", words.kind(kind)) : words.say("form.edit", words.kind(kind), number);
        return pages.page("form.jte", pages.frame(request, ROOM, title), content);
    }

    private static <T extends Entity> List<FormContent.Difference> differences(
            SaveRecord.Overtaken<T> overtaken, FieldText text, Wording words) {
        T theirs = overtaken.theirs();
        T before = overtaken.before();
        List<FormContent.Difference> differences = new ArrayList<>();
        for (Field<T> field : overtaken.fields()) {
            Object old = before == null ? null : field.of(before);
            Object mine = field.of(overtaken.mine());
            Object now = theirs == null ? null : field.of(theirs);
            String chosen = Objects.equals(old, mine) ? "theirs" : Objects.equals(old, now) ? "mine" : "";
            Kind<?> kind = Kinds.ALL.stream()
                    .filter(one -> one.type().isInstance(overtaken.mine()))
                    .findFirst()
                    .orElseThrow();
            differences.add(new FormContent.Difference(
                    field.name(),
                    words.field(kind, field),
                    told(field, old, text, words),
                    told(field, mine, text, words),
                    told(field, now, text, words),
                    chosen));
        }
        return differences;
    }

    static String told(Field<?> field, @Nullable Object value, FieldText text, Wording words) {
        return value == null ? words.say("value.unknown") : text.of(field, value);
    }

    /** Numbers of records that hold some words, for an input that names one. */
    @GetMapping("/register/{kind}/numbers")
    ResponseEntity<String> numbers(@PathVariable("kind") String name, HttpServletRequest request) {
        String words = Optional.ofNullable(request.getParameter("q")).orElse("");
        List<Map<String, String>> found = FormInputs.numbers(kind(name), words, snapshots.at(Known.NOW)).stream()
                .map(option -> Map.of("value", option.value(), "label", option.label()))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.of(found));
    }

    @GetMapping("/register/{kind}/{id}/withdraw")
    ResponseEntity<String> withdrawal(
            @PathVariable("kind") String name, @PathVariable("id") String id, HttpServletRequest request) {
        return withdrawal(kind(name), RecordId.of(id), request, false);
    }

    private <T extends Entity> ResponseEntity<String> withdrawal(
            Kind<T> kind, RecordId id, HttpServletRequest request, boolean missing) {
        Wording words = Pages.language(request);
        T record = snapshots
                .at(Known.NOW)
                .one(kind, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String number = FieldText.number(kind, record);
        WithdrawContent content = new WithdrawContent(kind.name(), words.kind(kind), id.text(), number, missing);
        return pages.page(
                "withdraw.jte",
                pages.frame(request, ROOM, words.say("withdraw.title", words.kind(kind), number)),
                content);
    }

    @PostMapping("/register/{kind}/{id}/withdraw")
    ResponseEntity<String> withdraw(
            @PathVariable("kind") String name, @PathVariable("id") String id, HttpServletRequest request) {
        Kind<?> kind = kind(name);
        String reason =
                Optional.ofNullable(request.getParameter("reason")).orElse("").strip();
        if (reason.isEmpty()) {
            return withdrawal(kind, RecordId.of(id), request, true);
        }
        Withdrawing.run(register, List.of(id), desk.actor(), reason);
        return to("/register/" + kind.name() + "?saved=withdrawn");
    }
}
