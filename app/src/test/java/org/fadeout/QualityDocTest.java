package org.fadeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.edge.exchange.ImportRule;
import org.fadeout.flow.access.Approval;
import org.fadeout.flow.quality.Catalogue;
import org.junit.jupiter.api.Test;

/** docs/standards/quality.md names every rule of the catalogue, and no rule that is not there. */
class QualityDocTest {
    private static final Path PAGE = Path.of("../docs/standards/quality.md");
    private static final Set<String> WAYS = Set.of("check", "import", "approval", "model", "no");

    private record Row(String id, Set<String> ways, Set<String> rules) {}

    private static List<Row> rows() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 7 && cells[1].strip().matches("[A-Z][0-9]{2}")) {
                rows.add(new Row(cells[1].strip(), words(cells[3]), words(cells[4])));
            }
        }
        return rows;
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> catalogue() {
        return Catalogue.ALL.stream().map(entry -> entry.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleOfTheCatalogueStandsOnThePage() throws Exception {
        Set<String> named = rows().stream().flatMap(row -> row.rules().stream()).collect(Collectors.toSet());
        assertThat(named).containsAll(catalogue());
    }

    @Test
    void everyRowNamesRulesThatExistAndTheWayThatTheyAreOf() throws Exception {
        Set<String> imports =
                Stream.of(ImportRule.values()).map(ImportRule::code).collect(Collectors.toSet());
        Set<String> approvals = Approval.RULES.stream().map(rule -> rule.id()).collect(Collectors.toSet());
        for (Row row : rows()) {
            assertThat(WAYS).as(row.id()).containsAll(row.ways());
            Set<String> ways = new TreeSet<>();
            for (String rule : row.rules()) {
                ways.add(
                        catalogue().contains(rule)
                                ? "check"
                                : imports.contains(rule) ? "import" : approvals.contains(rule) ? "approval" : rule);
            }
            Set<String> decided = new TreeSet<>(row.ways());
            decided.removeAll(Set.of("model", "no"));
            assertThat(ways).as(row.id() + " by " + row.rules()).isEqualTo(decided);
        }
    }

    @Test
    void everyNumberOfTheFieldsListStandsOnce() throws Exception {
        List<String> expected = Stream.of(
                        numbered("G", 14),
                        numbered("H", 11),
                        numbered("T", 15),
                        numbered("I", 7),
                        numbered("D", 5),
                        numbered("K", 3),
                        numbered("S", 4))
                .flatMap(List::stream)
                .toList();
        assertThat(rows()).extracting(Row::id).isEqualTo(expected);
    }

    private static List<String> numbered(String letter, int last) {
        return Stream.iterate(1, i -> i <= last, i -> i + 1)
                .map(i -> String.format("%s%02d", letter, i))
                .toList();
    }
}
