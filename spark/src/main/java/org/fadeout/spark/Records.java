package org.fadeout.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.exchange.Conversion;
import org.fadeout.edge.exchange.Converted;
import org.fadeout.edge.exchange.Plan;

/** Makes records of packed rows, by the conversion of import: the same records under the same ids as in the register. */
final class Records implements Serializable {
    private final List<Layer> layers;
    private transient Map<Integer, Conversion> conversions;

    Records(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    Kind<?> kind(byte[] packed) {
        return layers.get(Packed.layer(packed)).kind();
    }

    /** The record of a row. Throws ProblemException where the row is not one that the program wrote. */
    synchronized Entity record(byte[] packed) {
        if (conversions == null) {
            conversions = new HashMap<>();
        }
        Layer layer = layers.get(Packed.layer(packed));
        // Every reference of an export is an id: nothing has to be looked up.
        Conversion conversion = conversions.computeIfAbsent(Packed.layer(packed), number -> {
            Plan plan = layer.plan();
            return new Conversion(plan, (kind, text) -> null, null);
        });
        Converted converted = conversion.convert(Packed.unpack(packed, layer.headings()));
        if (converted.report().isRefused() || converted.own() == null) {
            throw refused(layer, converted.own() == null ? "a row has no record_id" : "a row is refused");
        }
        Map<String, Object> values = new HashMap<>(converted.values());
        values.put("id", converted.own());
        try {
            return layer.kind().make(values);
        } catch (IllegalArgumentException e) {
            throw refused(layer, "the row of " + converted.own() + " contradicts itself: " + e.getMessage());
        }
    }

    private static ProblemException refused(Layer layer, String why) {
        return new ProblemException(new FileProblem.Unreadable(layer.file(), why));
    }
}
