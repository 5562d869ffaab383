package org.fadeout.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A register with what must not leave: a private person in fields and in free texts, somebody who acted, and an open hazard at an exact place. */
final class SecretRegister {
    static final String WHO = "Somebody Private";
    static final String ACTOR = "Anna Enterer";
    static final double LONGITUDE = 47.123456;
    static final double LATITUDE = 39.654321;
    static final String[] PLACES = {"47.123456", "39.654321", "47.12345", "39.65432", "47,123456", "39,654321"};

    private static final String BOX =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[47.123456,39.654321],[47.126,39.654321],[47.126,39.656],[47.123456,39.656],[47.123456,39.654321]]]},"
                    + "\"properties\":{%s}}]}";

    private final Path folder;

    private SecretRegister(Path folder) {
        this.folder = folder;
    }

    /** Makes it in a folder; gives its path. */
    static Path make(Path folder) throws IOException {
        return new SecretRegister(folder).made();
    }

    private Path made() throws IOException {
        Path register = folder.resolve("r.gpkg");
        Path hazards = box("hazards", "'number':'H-1','classification':'cha','status':'open','hazard_type':'cmr'");
        Path tasks = box("tasks", "'number':'T-1','type':'cmr','status':'active','hazard':'H-1','operator':'North'");
        Path searched =
                box("searched", "'number':'S-1','task':'T-1','method':'detector','depth_cm':20,'date':'2023-05-01'");
        Path finds = write("finds.csv", """
                number,task,latitude,longitude,accuracy,position_method,as_entered,category,cmr_type,quantity,found,destroyed,disposal_class,found_in_place,reporter
                F-1,T-1,39.6549,47.1249,5,gps,39.654321 47.123456,submunition,submunition,1,2023-05-01,2023-05-02,in situ,yes,Somebody Private
                """);
        Path sources = write("sources.csv", """
                number,title,type,author,publisher,published,invented
                P,Letter handed in by Somebody Private,letter,Somebody Private,,2023-06-01,no
                """);
        Path claims = write("claims.csv", """
                number,source,type,who,about,period,text,verbatim,status
                C-1,P,event,an office,2023-05,2023,"A find was reported by SOMEBODY PRIVATE, a farmer",no,reported
                C-2,P,recommendation,"a monitor",2023,2023,"Thank Somebody Private",no,reported
                """);
        ran("new", register, "--country", "AZ");
        ran("import", register, hazards, tasks, searched, finds, sources, claims, "--actor", ACTOR);
        ran(
                "visit",
                register,
                "T-1",
                "--type",
                "qc",
                "--date",
                "2023-06-20",
                "--result",
                "accepted",
                "--area",
                "5000",
                "--report",
                "QC-1");
        ran(
                "complete",
                register,
                "T-1",
                "--date",
                "2023-12-01",
                "--reason",
                "agreed with Somebody Private",
                "--declared-by",
                WHO,
                "--signed-by",
                WHO,
                "--actor",
                ACTOR);
        return register;
    }

    private static void ran(Object... words) {
        Cli run = Cli.run(words);
        assertThat(run.exit()).as(run.out() + run.err()).isLessThan(2);
    }

    private Path box(String kind, String properties) throws IOException {
        return write(kind + ".geojson", String.format(BOX, properties.replace('\'', '"')));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
