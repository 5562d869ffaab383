package org.fadeout.edge.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.SafeCell;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Origins;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A list as a file: the columns that it shows, and every row that its search and filters take, not only one page of them. */
@RestController
class ListExport {
    private final Snapshots snapshots;
    private final SearchTexts texts;

    ListExport(Snapshots snapshots, SearchTexts texts) {
        this.snapshots = snapshots;
        this.texts = texts;
    }

    private static Kind<?> kind(String name) {
        return Kinds.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One list, its rows and what stands in them. */
    private record Rows<T extends Entity>(
            Kind<T> kind, List<Field<T>> columns, List<T> rows, FieldText text, Origins origins, Wording words) {

        static <T extends Entity> Rows<T> of(
                Kind<T> kind, Snapshot snapshot, SearchTexts texts, HttpServletRequest request) {
            Wording words = Pages.language(request);
            List<T> found =
                    Listing.of(kind, request.getParameterMap()).rows(kind, snapshot, () -> texts.of(kind, words));
            FieldText text = new FieldText(snapshot, words);
            return new Rows<>(kind, Listing.columns(kind, found), found, text, Origins.of(snapshot), words);
        }

        String told(Field<T> field, T record) {
            Object value = field.of(record);
            return value == null ? "" : text.plain(field, value);
        }

        String invented(T record) {
            return origins.of(record) == Origin.INVENTED ? "yes" : "";
        }
    }

    @GetMapping("/register/{kind}.csv")
    ResponseEntity<byte[]> csv(@PathVariable("kind") String name, HttpServletRequest request) {
        return file(
                name + ".csv",
                "text/csv; charset=utf-8",
                csv(counted(Rows.of(kind(name), snapshots.at(Known.NOW), texts, request), request)));
    }

    /** What leaves is logged with the number of its records. */
    private static <T extends Entity> Rows<T> counted(Rows<T> list, HttpServletRequest request) {
        RouteGate.count(request, list.rows().size());
        return list;
    }

    private static <T extends Entity> String csv(Rows<T> list) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> headings = new ArrayList<>(
                    List.of("id", list.words().say("list.number"), list.words().say("value.invented")));
            list.columns().forEach(field -> headings.add(list.words().field(list.kind(), field)));
            csv.writeRecord(headings.stream().map(SafeCell::of).toList());
            for (T record : list.rows()) {
                List<String> cells = new ArrayList<>(
                        List.of(record.id().text(), FieldText.number(list.kind(), record), list.invented(record)));
                list.columns().forEach(field -> cells.add(list.told(field, record)));
                csv.writeRecord(cells.stream().map(SafeCell::of).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @GetMapping("/register/{kind}.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable("kind") String name, HttpServletRequest request) {
        Kind<?> kind = kind(name);
        if (kind.geometry().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(
                name + ".geojson",
                "application/geo+json",
                geoJson(counted(Rows.of(kind, snapshots.at(Known.NOW), texts, request), request)));
    }

    private static <T extends Entity> String geoJson(Rows<T> list) {
        List<Object> features = new ArrayList<>();
        for (T record : list.rows()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("number", FieldText.number(list.kind(), record));
            properties.put("invented", list.invented(record).equals("yes"));
            list.columns().forEach(field -> properties.put(field.name(), list.told(field, record)));
            Object place = list.kind().geometry().map(field -> field.of(record)).orElse(null);
            Map<String, @org.jspecify.annotations.Nullable Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("id", record.id().text());
            feature.put("properties", properties);
            feature.put("geometry", place == null ? null : GeometryTree.of(place));
            features.add(feature);
        }
        return JsonTree.of(Map.of("type", "FeatureCollection", "features", features));
    }

    private static ResponseEntity<byte[]> file(String name, String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
