package org.fadeout.edge.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Register;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.SafeCell;
import org.fadeout.edge.store.LeftLog;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Right;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What left the register, for administrators: the last lines, those of a person, a layer, an address or a time, and all of them as a file. */
@RestController
public class LeftPages {
    private static final String PATH = "/people/left";
    private static final int SHOWN = 500;

    private final Entrance entrance;
    private final PiecesRead pieces;
    private final Register register;
    private final Pages pages;

    LeftPages(Entrance entrance, PiecesRead pieces, Register register, Pages pages) {
        this.entrance = entrance;
        this.pieces = pieces;
        this.register = register;
        this.pages = pages;
    }

    /** Which lines are asked for; an empty text asks for all. Days are those of the register. */
    public record Wish(String person, String layer, String what, String from, String to) {
        static Wish of(HttpServletRequest request) {
            return new Wish(
                    one(request, "person"),
                    one(request, "layer"),
                    one(request, "what"),
                    one(request, "from"),
                    one(request, "to"));
        }

        private static String one(HttpServletRequest request, String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        }

        /** Throws ProblemException for a day that is none. */
        boolean takes(LeftLog.Left left, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(left.at(), zone);
            return (person.isEmpty() || left.name().equals(person.toLowerCase(Locale.ROOT)))
                    && (layer.isEmpty() || left.layer().equals(layer))
                    && left.what().contains(what)
                    && (from.isEmpty() || !day.isBefore(day("from", from)))
                    && (to.isEmpty() || !day.isAfter(day("to", to)));
        }

        private static LocalDate day(String name, String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new ProblemException(new UsageProblem.BadParameter(name, text, "a day such as 2024-01-31"), e);
            }
        }

        /** The same wish as the end of an address. */
        public String query() {
            return String.join(
                    "&",
                    Pages.pair("person", person),
                    Pages.pair("layer", layer),
                    Pages.pair("what", what),
                    Pages.pair("from", from),
                    Pages.pair("to", to));
        }
    }

    @GetMapping(PATH)
    ResponseEntity<String> left(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Wish wish = Wish.of(request);
        List<LeftLog.Left> found = found(wish);
        DateTimeFormatter minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(register.info().zone());
        List<PeopleContent.Left> lines = found.stream()
                .limit(SHOWN)
                .map(left -> line(left, minute, words))
                .toList();
        List<PeopleContent.Choice> layers = Arrays.stream(Layer.values())
                .map(layer -> new PeopleContent.Choice(layer.text(), words.say("layer." + layer.text())))
                .toList();
        return pages.page(
                "left.jte",
                pages.frame(request, "", words.say("people.left")),
                new PeopleContent.LeftList(lines, found.size(), wish, layers));
    }

    private static PeopleContent.Left line(LeftLog.Left left, DateTimeFormatter minute, Wording words) {
        Long records = left.records();
        return new PeopleContent.Left(
                minute.format(left.at()),
                left.name(),
                left.what(),
                left.reason(),
                words.say("layer." + left.layer()),
                left.times(),
                records == null ? words.say("people.notcounted") : records.toString());
    }

    /** What was summed until now is written first, so that the page tells all. */
    private List<LeftLog.Left> found(Wish wish) {
        Acting.person()
                .orElseThrow(() -> new ProblemException(new AccessProblem.NotSignedIn("nobody is signed in")))
                .require(Right.PEOPLE, "see what left the register");
        pieces.write();
        ZoneId zone = register.info().zone();
        return entrance.accounts().left().all().stream()
                .filter(left -> wish.takes(left, zone))
                .toList();
    }

    /** All lines that are asked for, times in UTC. */
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        List<LeftLog.Left> found = found(Wish.of(request));
        RouteGate.count(request, found.size());
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("at", "person", "what", "reason", "layer", "times", "records");
            for (LeftLog.Left left : found) {
                csv.writeRecord(cells(left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"left.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(LeftLog.Left left) {
        Instant at = left.at();
        Long records = left.records();
        return List.of(
                at.toString(),
                left.name(),
                SafeCell.of(left.what()),
                SafeCell.of(left.reason()),
                left.layer(),
                Long.toString(left.times()),
                records == null ? "" : records.toString());
    }
}
