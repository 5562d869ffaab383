package org.fadeout.edge.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fadeout.edge.exchange.SafeCell;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list of a page as a CSV file. No cell is taken for a formula by a spreadsheet. */
final class CsvFile {
    private CsvFile() {}

    static ResponseEntity<byte[]> of(String name, List<String> headings, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCell::of).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
