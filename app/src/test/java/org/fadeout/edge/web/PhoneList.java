package org.fadeout.edge.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Element;

/**
 * A list of entities as ODK Collect keeps it on the phone: what a form makes or changes is changed there at once, counts one, and keeps its
 * branch; what the server sends is taken over where its version is larger.
 */
@NullUnmarked
final class PhoneList {
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private List<String> properties = List.of();

    /** One entity; the trunk is empty for one that the server does not know. */
    record Row(String label, long version, String trunk, String branch, Map<String, String> properties) {
        /** What was changed here and is as new on the server is taken over too. */
        boolean isOlderThan(long other) {
            return version < other || (version == other && !trunk.equals(Long.toString(version)));
        }
    }

    /** Takes a list from the server over. */
    void fetched(byte[] csv) {
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        properties = List.of(lines.get(0).split(",")).subList(3, lines.get(0).split(",").length);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            long version = Long.parseLong(cells[2]);
            Row here = rows.get(cells[0]);
            if (here == null || here.isOlderThan(version)) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < properties.size(); i++) {
                    values.put(properties.get(i), cells[3 + i]);
                }
                String branch = UUID.randomUUID().toString();
                rows.put(cells[0], new Row(cells[1], version, Long.toString(version), branch, values));
            }
        }
    }

    /** Does what a form that was just finished says of an entity; what Collect does not take is thrown. */
    void finished(byte[] xml) throws Exception {
        Element entity = entity(xml);
        String id = entity.getAttribute("id");
        String label = Collect.child(entity, "label");
        if (UUID.fromString(id).version() != 4 || label == null || label.isBlank()) {
            throw new Collect.NotSent("Collect takes no entity " + id + " labelled " + label);
        }
        Row before = rows.get(id);
        boolean create = entity.getAttribute("create").equals("1");
        if (create == entity.getAttribute("update").equals("1") || create != (before == null)) {
            throw new Collect.NotSent("it makes " + create + ", and there is " + before);
        }
        rows.put(
                id,
                create
                        ? new Row(label, 1, "", UUID.randomUUID().toString(), Map.of())
                        : new Row(label, before.version() + 1, before.trunk(), before.branch(), before.properties()));
    }

    static Element entity(byte[] xml) throws Exception {
        return (Element)
                Collect.parse(xml).getElementsByTagNameNS("*", "entity").item(0);
    }

    Row row(String id) {
        return rows.get(id);
    }

    /** The list as a form on the phone sees it. */
    byte[] csv() {
        List<String> lines = new ArrayList<>();
        lines.add("name,label,__version,__trunkVersion,__branchId," + String.join(",", properties));
        rows.forEach((id, row) -> lines.add(id + "," + row.label() + "," + row.version() + "," + row.trunk() + ","
                + row.branch() + ","
                + String.join(
                        ",",
                        properties.stream()
                                .map(name -> row.properties().getOrDefault(name, ""))
                                .toList())));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
