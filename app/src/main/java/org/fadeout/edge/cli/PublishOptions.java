package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.Publishing;
import org.fadeout.edge.documents.EditionOut;
import org.fadeout.edge.exchange.ProseFile;
import org.fadeout.edge.store.Address;
import org.fadeout.flow.place.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an edition is published from the command line. */
final class PublishOptions {
    @Option(
            names = "--publish",
            paramLabel = "N",
            description =
                    "Publishes this edition for good: its working text or passages, else the profile composed for --as-of")
    private @Nullable String publish;

    @Option(names = "--text", paramLabel = "FILE", description = "With --publish: the text to publish, with its notes")
    private @Nullable Path text;

    @Option(names = "--reason", paramLabel = "R", description = "With --publish: why; it is recorded")
    private @Nullable String reason;

    @Option(
            names = "--waive",
            paramLabel = "RULE=REASON",
            description = "With --publish: why blocking findings of a rule may stand; signed with your name")
    private Map<String, String> waivers = new LinkedHashMap<>();

    boolean asked() {
        return publish != null;
    }

    void refuseAlone() {
        if (publish == null && (text != null || reason != null || !waivers.isEmpty())) {
            String alone = text != null ? "--text" : reason != null ? "--reason" : "--waive";
            throw QuestionOptions.bad(alone, "without --publish", alone + " together with --publish N");
        }
    }

    /** Publishes, and says what was kept. */
    void run(Open open, Address at, String placeName, @Nullable LocalDate asOf) {
        String number = String.valueOf(publish);
        String why = Optional.ofNullable(reason).orElse("");
        DecisionOptions.notBlank("--reason", why);
        try (Register opened = open.writing(at)) {
            Snapshot snapshot = opened.at(QuestionOptions.byLastBatch(opened), Viewer.KEEPER);
            Place place = WordsOptions.place(snapshot, placeName);
            LocalDate today = open.desk().today(opened);
            String words = text != null
                    ? ProseFile.read(text)
                    : EditionOut.toPublish(snapshot, place, number, asOf == null ? today : asOf);
            String actor = open.settings().actor().value();
            BatchEntry batch = Publishing.run(
                    opened, place, new Publishing.Wish(number, words, actor, today), why, Map.copyOf(waivers));
            open.out()
                    .println("published edition " + number + " of " + place.label() + ", " + lines(words)
                            + " lines, as batch " + batch.number() + WaiveCommand.waits(batch));
        }
    }

    private static int lines(String words) {
        return List.of(words.split("\n", -1)).size() - (words.endsWith("\n") ? 1 : 0);
    }
}
