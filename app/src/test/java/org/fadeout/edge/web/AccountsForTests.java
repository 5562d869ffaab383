package org.fadeout.edge.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.edge.store.StoredRegister;
import org.fadeout.flow.access.Role;
import org.fadeout.flow.clearance.Product;
import org.fadeout.testlanguage.ARecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A served register with an account of every role, and work of two invented operators, each with a word that stands in its records only. */
final class AccountsForTests implements AutoCloseable {
    static final String A = "QUOKKAMARK";
    static final String B = "ZEBRAMARK";

    final StoredRegister register;
    final RunningServer server;
    final Map<Role, String> tokens = new EnumMap<>(Role.class);
    final String tokenOfB;
    private final HttpClient client = HttpClient.newHttpClient();

    AccountsForTests(Path folder) {
        Surroundings here = Surroundings.ofThisMachine();
        register = (StoredRegister)
                MakeRegister.make(folder.resolve("people.gpkg"), "LA", "default", "UTC", "keeper", here);
        register.append(
                new Batch("keeper", "Import of " + A + ".csv", Standing.APPROVED, work("a", A, "Alpha", 18.50)));
        register.append(
                new Batch("keeper", "Import of " + B + ".csv", Standing.APPROVED, work("b", B, "Bravo", 18.52)));
        People first = new People(register.accounts(), here, null);
        first.add("keeper", Role.ADMINISTRATOR.text(), null);
        for (Role role : Role.given()) {
            String name = role == Role.ADMINISTRATOR ? "keeper" : role.text().replace(' ', '.');
            if (role != Role.ADMINISTRATOR) {
                first.add(name, role.text(), role.ofOneOperator() ? "ALPHA (invented) " : null);
            }
            tokens.put(role, first.token(name, true, 1, "test").text());
        }
        first.add("bravo", Role.PARTNER_OPERATOR.text(), "Bravo (invented)");
        tokenOfB = first.token("bravo", true, 1, "test").text();
        server = WebServer.start(register, 0, new Desk("nobody", here));
    }

    private static List<Change> work(String side, String mark, String operator, double south) {
        RecordId source = RecordId.of("source-" + side);
        RecordId task = RecordId.of("task-" + side);
        RecordId hazard = RecordId.of("hazard-" + side);
        Land land = square(south);
        return List.of(
                ARecord.aSource("s" + side)
                        .with("id", source)
                        .with("title", "File " + mark)
                        .with("invented", true)
                        .entered(),
                ARecord.aHazard(mark + "-H")
                        .with("id", hazard)
                        .with("source", source)
                        .on(land)
                        .entered(),
                ARecord.aTask(mark + "-T")
                        .with("id", task)
                        .with("source", source)
                        .with("operator", operator + " (invented)")
                        .with("hazard", hazard)
                        .with("other", Attributes.of(Map.of("note", mark)))
                        .on(land)
                        .entered(),
                ARecord.aFind(mark + "-F")
                        .with("id", RecordId.of("find-" + side))
                        .with("source", source)
                        .with("task", task)
                        .at(new Position(south + 0.0005, 103.5005))
                        .entered(),
                ARecord.aSearch(mark + "-S")
                        .with("id", RecordId.of("searched-" + side))
                        .with("source", source)
                        .with("task", task)
                        .on(land)
                        .entered(),
                ARecord.aRelease(mark + "-R", Product.REDUCED)
                        .with("id", RecordId.of("release-" + side))
                        .with("source", source)
                        .with("task", task)
                        .on(land)
                        .entered(),
                ARecord.aVisit(mark + "-Q", mark)
                        .with("id", RecordId.of("quality-visit-" + side))
                        .with("source", source)
                        .with("task", task)
                        .with("report", "report of " + mark)
                        .entered(),
                ARecord.aNonconformity(mark + "-N")
                        .with("id", RecordId.of("nonconformity-" + side))
                        .with("source", source)
                        .with("task", task)
                        .with("description", "seen at " + mark)
                        .entered(),
                ARecord.aVisit(mark + "-V")
                        .with("id", RecordId.of("nts-visit-" + side))
                        .with("source", source)
                        .with("organisation", operator + " (invented)")
                        .on(land)
                        .entered(),
                ARecord.aClaim(mark + "-C")
                        .with("id", RecordId.of("claim-" + side))
                        .with("source", source)
                        .with("text", "Said of " + mark)
                        .entered());
    }

    private static Land square(double south) {
        double west = 103.5;
        double size = 0.001;
        return Land.of(new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + size, south),
            new Coordinate(west + size, south + size),
            new Coordinate(west, south + size),
            new Coordinate(west, south)
        }));
    }

    /** An answer: status, headers and body as one text, bytes as Latin letters so that words in tiles are seen too. */
    record Answer(int status, String headers, String body) {
        boolean holds(String mark) {
            return (headers + body)
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains(mark.toLowerCase(java.util.Locale.ROOT));
        }
    }

    Answer ask(String method, String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.POST(HttpRequest.BodyPublishers.ofString("x=1"));
        } else {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().map().toString(),
                    new String(answer.body(), StandardCharsets.UTF_8)
                            + new String(answer.body(), StandardCharsets.ISO_8859_1));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    @Override
    public void close() {
        server.close();
        register.close();
    }
}
