package org.fadeout.edge.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of an export, each with the ending of its files. */
public enum OutputFormat {
    GEOPACKAGE("gpkg", true, GeoPackageOutput::new),
    GEOJSON("geojson", false, GeoJsonOutput::new),
    CSV("csv", false, CsvOutput::new),
    XLSX("xlsx", true, WorkbookOutput::new),
    KML("kml", true, KmlOutput::new),
    GEOPARQUET("parquet", false, ParquetOutput::new);

    private final String ending;
    private final boolean manyKinds;
    private final OutputFile.Opening opening;

    OutputFormat(String ending, boolean manyKinds, OutputFile.Opening opening) {
        this.ending = ending;
        this.manyKinds = manyKinds;
        this.opening = opening;
    }

    public String ending() {
        return ending;
    }

    /** True where one file holds several kinds: a layer, a sheet or a folder for each. */
    public boolean holdsManyKinds() {
        return manyKinds;
    }

    /** Opens a file. Throws ProblemException where it cannot be made. */
    public OutputFile open(Path path, ExportHead head) {
        return opening.open(path, head);
    }

    /** The format of a name: its own, or that of a file's ending. */
    public static Optional<OutputFormat> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String end = plain.substring(plain.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(end)
                        || format.name().toLowerCase(Locale.ROOT).equals(plain)
                        || (format == GEOJSON && end.equals("json")))
                .findFirst();
    }

    public static String allowed() {
        return Arrays.stream(values()).map(OutputFormat::ending).collect(Collectors.joining(", "));
    }
}
