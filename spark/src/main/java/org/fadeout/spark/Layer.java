package org.fadeout.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.exchange.Mapping;
import org.fadeout.edge.exchange.Plan;
import org.fadeout.edge.exchange.Row;
import org.fadeout.edge.exchange.Table;
import org.fadeout.flow.Kinds;

/**
 * One file of an export: which kind it holds, and under which headings.
 *
 * @param path where it lies
 * @param headings of its columns without the geometry, in their order
 * @param said what the export says of itself, by name without {@code fadeout_}
 */
record Layer(String path, String kindName, List<String> headings, Map<String, String> said) implements Serializable {

    Kind<?> kind() {
        return Kinds.named(kindName).orElseThrow();
    }

    String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How its rows become records: as import would read them. */
    Plan plan() {
        return Plan.of(new Headed(this), Mapping.NONE, null, false).orElseThrow();
    }

    /** The table without its rows, which Spark reads. */
    private record Headed(Layer of) implements Table {
        @Override
        public String file() {
            return of.file();
        }

        @Override
        public List<String> headings() {
            return of.headings;
        }

        @Override
        public Optional<String> kind() {
            return Optional.of(of.kindName);
        }

        @Override
        public List<Row> sample() {
            return List.of();
        }

        @Override
        public void rows(Consumer<Row> each) {
            throw new UnsupportedOperationException("Spark reads the rows");
        }
    }
}
