package org.fadeout.edge.actions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The samples that travel in the program, laid out as files so that they come in the way every file does. */
public final class SampleFiles {
    /** The facts of the published pages, cited. */
    public static final List<String> KARABAKH = List.of(
            "sources.csv",
            "places.csv",
            "place_names.csv",
            "control.csv",
            "use_incidents.csv",
            "claims.csv",
            "citations.csv",
            "claim_relations.csv",
            "treaty_events.csv",
            "profiles.csv",
            "editions.csv",
            "passages.csv",
            "recommendations.csv",
            "strategies.csv");

    /** The invented year. */
    public static final List<String> INVENTED = List.of(
            "admin_areas.geojson",
            "strikes.csv",
            "footprints.geojson",
            "hazards.geojson",
            "tasks.geojson",
            "searched.geojson",
            "releases.geojson",
            "finds.csv",
            "evidence.csv",
            "accidents.csv");

    private SampleFiles() {}

    /** Lays the files of one sample into a folder and gives their paths. */
    public static List<Path> unpack(String sample, List<String> names, Path folder) {
        List<Path> paths = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String name : names) {
                Path path = folder.resolve(name);
                try (InputStream in =
                        SampleFiles.class.getResourceAsStream("/org/fadeout/sample/" + sample + "/" + name)) {
                    if (in == null) {
                        throw new IllegalStateException(
                                "The program was built without its sample " + sample + "/" + name);
                    }
                    Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
                }
                paths.add(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}
