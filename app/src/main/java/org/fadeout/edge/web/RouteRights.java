package org.fadeout.edge.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Right;
import org.fadeout.flow.access.Role;

/**
 * Which right it takes to ask for a page. What a page then shows and keeps is decided by the register's guard, whatever stands here; this
 * table says early and plainly no, and {@code fadeout routes} prints it. A route that is not in it is refused to everybody.
 */
public final class RouteRights {

    /** Who may ask. */
    enum Who {
        /** Everybody, before signing in. */
        ANYBODY,
        /** A phone, which shows who it is at a door of its own; no account opens that. */
        DEVICE,
        /** Everybody who has signed in, for what is one's own. */
        ANY_ROLE,
        /** Who has one of the rights. */
        RIGHTS
    }

    /** Whether records leave by a route, and how that is logged. */
    enum Leaves {
        /** Pages, and what says nothing of records. */
        NOTHING,
        /** A file: a line for each, with the reason. */
        A_FILE,
        /** Read piece by piece, by programs, maps and phones: summed by person, address and hour. */
        PIECES
    }

    /**
     * What is decided about a route.
     *
     * @param rights one of which is needed
     * @param shown true where visitors may ask too, if the server has any
     */
    record Decision(Who who, Set<Right> rights, Leaves leaves, boolean shown) {
        Decision(Who who, Set<Right> rights, Leaves leaves) {
            this(who, rights, leaves, false);
        }

        /** True where it is not asked which person comes. */
        boolean open() {
            return who == Who.ANYBODY || who == Who.DEVICE;
        }

        /** True where somebody with these rights may ask. */
        boolean allows(Set<Right> own) {
            return switch (who) {
                case ANYBODY, ANY_ROLE -> true;
                case DEVICE -> false;
                case RIGHTS -> rights.stream().anyMatch(own::contains);
            };
        }

        /** The roles that may ask, in their order; visitors last, where a server shows something to them. */
        List<Role> roles() {
            return java.util.Arrays.stream(Role.values())
                    .filter(role -> role == Role.VISITOR ? shown : allows(role.rights()))
                    .toList();
        }

        /** True where this person may ask. */
        boolean allows(Person person) {
            return person.role() == Role.VISITOR ? shown : allows(person.rights());
        }
    }

    /** Methods and addresses, each under what it takes; the addresses as the pages name them. */
    private static final String TABLE = """
            ANYBODY
              GET /sign-in  POST /sign-in  GET /sign-in/recover  POST /sign-in/recover
              GET /assets/**  GET /borders/**  GET /ol/**
              GET /health  GET /health/live  GET /health/ready  GET /metrics
            DEVICE
              GET /odk/formList  GET /odk/forms/{id}.xml  GET /odk/manifests/{id}.xml  GET /odk/lists/{name}.csv
              GET /odk/integrity  GET /odk/submission  POST /odk/submission  GET /odk/d/{token}/formList
              GET /odk/d/{token}/forms/{id}.xml  GET /odk/d/{token}/manifests/{id}.xml
              GET /odk/d/{token}/lists/{name}.csv  GET /odk/d/{token}/integrity  GET /odk/d/{token}/submission
              POST /odk/d/{token}/submission
            ANY_ROLE
              POST /sign-out  GET /own  GET /own/reason  POST /own/password  POST /own/codes  POST /own/tokens  POST /own/tokens/{id}
            PEOPLE
              GET /people  POST /people  POST /people/{name}  GET /people/left  GET /people/left.csv
            READ
              GET /  GET /map/sheet  GET /map/table  GET /map/state.json  GET /map/records.geojson  GET /map/find.geojson
              GET /layers/{kind}.geojson  GET /tiles/{layer}/{z}/{x}/{y}.mvt  GET /sample/progress
              GET /figures  GET /figures/trend  GET /figures/places  GET /figures/rows
              GET /tasks  GET /tasks/{id}  GET /tasks/{id}/ground.json  GET /tasks/{id}/certificate
              GET /quality  GET /register  GET /register/{kind}  GET /record/{id}  GET /register/{kind}/{id}
              GET /attachments/{id}  GET /batches  GET /batches/{number}  GET /quality/records
              GET /profile  GET /profile/claims  GET /profile/sources  GET /profile/conflicts  GET /profile/treaty
              GET /profile/recommendations  GET /profile/strategy  GET /profile/scorecard
              GET /profile/editions  GET /profile/editions/{id}  GET /profile/differences
              GET /reports  GET /field  GET /field/{id}
            READ SHOWN
              GET /public
              GET /ogc  GET /ogc/  GET /ogc/conformance  GET /ogc/api  GET /ogc/api.html  GET /ogc/collections
              GET /ogc/collections/{layer}  GET /ogc/collections/{layer}/{document:schema|queryables|sortables}
              GET /ogc/collections/{layer}/items  GET /ogc/collections/{layer}/items/{id}
              GET /ogc/tileMatrixSets  GET /ogc/tileMatrixSets/{grid}
              GET /ogc/collections/{layer}/tiles  GET /ogc/collections/{layer}/tiles/{grid}
              GET /ogc/collections/{layer}/tiles/{grid}/{matrix}/{row}/{column}
            TAKE
              GET /reports/{file:[a-z0-9]+[.][a-z]+}  GET /field/{id}/sent.xml
              GET /register/{kind}.csv  GET /register/{kind}.geojson
              GET /figures.json  GET /figures.csv  GET /figures/trend.json  GET /figures/trend.csv  GET /figures/rows.csv
              GET /quality.json  GET /quality.geojson  GET /quality.csv
              GET /tasks.csv  GET /batches.csv  GET /profile/treaty.csv  GET /profile/deadlines.csv
              GET /profile.txt  GET /profile.html  GET /profile/editions/{id}.txt  GET /profile/editions/{id}.html
            ENTER
              GET /import  POST /import  GET /import/{id}  GET /import/{id}/progress  POST /import/{id}/say
              POST /import/{id}/without  POST /import/{id}/keep  POST /import/{id}/leave  GET /import/{id}/issues.csv
              GET /import/{id}/preview.geojson  GET /batches/{number}/issues.csv  POST /batches/{number}/undo
              GET /register/{kind}/new  GET /register/{kind}/{id}/edit  POST /register/{kind}/{id}/edit
              GET /register/{kind}/numbers  GET /register/{kind}/{id}/withdraw  POST /register/{kind}/{id}/withdraw
              POST /register/{kind}/{id}/attach
              POST /draw/measure  POST /draw/points  GET /draw/near/{kind}  GET /draw/one/{kind}/{id}
              POST /tasks/{id}/preview  GET /tasks/{id}/search  GET /tasks/{id}/find  GET /tasks/{id}/visit
              POST /quality/records/{id}  POST /profile/conflicts
            ENTER PUBLISH
              GET /profile/write  POST /profile/write  POST /profile/write/lint
            APPROVE
              POST /field/{id}/approve  POST /field/{id}/reject
            PUBLISH
              POST /reports/keep
            SETTLE
              GET /field/devices  POST /field/devices  POST /field/devices/{id}/bar
              POST /tasks/{id}/complete  POST /tasks/{id}/hand-over  POST /quality/waive  POST /sample
            WHOLE
              GET /merge  POST /merge
            """;

    /** By which of them records leave, beside all that takes the right to take. */
    private static final String LEAVING = """
            A_FILE
              GET /batches/{number}/issues.csv  GET /people/left.csv
            PIECES
              GET /ogc/collections/{layer}/items  GET /ogc/collections/{layer}/items/{id}
              GET /ogc/collections/{layer}/tiles/{grid}/{matrix}/{row}/{column}  GET /tiles/{layer}/{z}/{x}/{y}.mvt
              GET /layers/{kind}.geojson  GET /map/records.geojson  GET /map/find.geojson  GET /tasks/{id}/ground.json
              GET /draw/near/{kind}  GET /draw/one/{kind}/{id}  GET /attachments/{id}
              GET /odk/lists/{name}.csv  GET /odk/d/{token}/lists/{name}.csv
            """;

    private static final Map<String, Leaves> BY_PIECES = leaving();
    private static final Map<String, Decision> DECIDED = read();

    private RouteRights() {}

    private static Map<String, Leaves> leaving() {
        Map<String, Leaves> leaving = new LinkedHashMap<>();
        Leaves now = Leaves.NOTHING;
        for (String line : LEAVING.split("\n")) {
            if (line.startsWith(" ")) {
                for (String route : line.strip().split(" {2,}")) {
                    leaving.put(route, now);
                }
            } else {
                now = Leaves.valueOf(line.strip());
            }
        }
        return leaving;
    }

    private static Map<String, Decision> read() {
        Map<String, Decision> decided = new LinkedHashMap<>();
        Decision now = new Decision(Who.RIGHTS, Set.of(), Leaves.NOTHING);
        for (String line : TABLE.split("\n")) {
            if (line.startsWith(" ")) {
                for (String route : line.strip().split(" {2,}")) {
                    Decision of = new Decision(
                            now.who(), now.rights(), BY_PIECES.getOrDefault(route, now.leaves()), now.shown());
                    if (decided.put(route, of) != null) {
                        throw new IllegalStateException("Decided twice: " + route);
                    }
                }
            } else {
                now = heading(line.strip());
            }
        }
        return decided;
    }

    private static Decision heading(String words) {
        if (Stream.of(Who.ANYBODY, Who.DEVICE, Who.ANY_ROLE)
                .anyMatch(who -> who.name().equals(words))) {
            return new Decision(Who.valueOf(words), Set.of(), Leaves.NOTHING);
        }
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        boolean shown = false;
        for (String word : words.split(" ")) {
            if (word.equals("SHOWN")) {
                shown = true;
            } else {
                rights.add(Right.valueOf(word));
            }
        }
        Leaves leaves = rights.contains(Right.TAKE) ? Leaves.A_FILE : Leaves.NOTHING;
        return new Decision(Who.RIGHTS, rights, leaves, shown);
    }

    /** What is decided about a method and the pattern of an address; a question for the head of an answer is one for the answer. */
    static Optional<Decision> of(String method, String pattern) {
        return Optional.ofNullable(DECIDED.get((method.equals("HEAD") ? "GET" : method) + " " + pattern));
    }

    /** Everything that is decided, as {@code METHOD pattern}. */
    static Set<String> decided() {
        return new TreeSet<>(DECIDED.keySet());
    }
}
