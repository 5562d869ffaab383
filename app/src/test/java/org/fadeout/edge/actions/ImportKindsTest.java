package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fadeout.edge.actions.ImportFiles.Progress;
import org.fadeout.edge.actions.ImportFiles.Request;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.place.PlaceName;
import org.fadeout.flow.source.Citation;
import org.fadeout.flow.source.Credibility;
import org.fadeout.flow.source.Reliability;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.treaty.TreatyEvent;
import org.fadeout.testlanguage.MemoryRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds without land, and records that come back from elsewhere. */
class ImportKindsTest {

    @TempDir
    Path folder = Path.of("");

    private final MemoryRegister register = new MemoryRegister("AZ");

    private ImportReport run(String... namesAndTexts) throws IOException {
        List<Path> paths = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            paths.add(Files.writeString(folder.resolve(namesAndTexts[i]), namesAndTexts[i + 1]));
        }
        return ImportFiles.run(
                register, new Request(paths, null, null, false, "tester"), Borders.NONE, Progress.SILENT);
    }

    @Test
    void claimsPointToTheirSources() throws IOException {
        ImportReport report = run(
                "claims.csv",
                "number,source,type,who,text,status,period,figure,quantity,qualifier,unit,denies\n"
                        + "A-1,S-1,land released,the agency,it said so,official,2023,land released,452.6,exact,km2,\n"
                        + "A-2,S-1,items destroyed,the agency,it said so too,official,2023,items,200,more than,items,A-1;B-9\n",
                "sources.csv",
                "number,title,type,invented\nS-1,a letter,letter,no\n");
        assertThat(report.all()).isEqualTo(new Tally(3, 3, 0, 0, 0));
        List<Claim> claims = register.all(Claim.KIND);
        Source letter = register.all(Source.KIND).stream()
                .filter(source -> "S-1".equals(source.number()))
                .findFirst()
                .orElseThrow();
        assertThat(claims).allMatch(claim -> letter.id().equals(claim.source()));
        assertThat(claims)
                .anyMatch(claim -> String.valueOf(claim.quantity()).equals("more than 200 items")
                        && claim.denies().texts().equals(List.of("A-1", "B-9")));
        assertThat(claims).anyMatch(claim -> String.valueOf(claim.quantity()).equals("452.6 km2"));
    }

    @Test
    void placesNamesControlAndStandards() throws IOException {
        ImportReport report = run(
                "control.csv",
                "number,place,sort,holder,asserted by,from\nC-1,P-1,control,who,by whom,after 2023-09-19\n",
                "place_names.csv",
                "number,place,name,language\nN-1,P-1,a name,hy\n",
                "places.csv",
                "number,label,lat,lon\nP-1,a place,39.8,46.75\n",
                "standards.csv",
                "name,title,draft,fade out (m),gap_tolerance_m2,citation\nown,a title,no,50,100,a citation\n");
        assertThat(report.issues()).noneMatch(issue -> issue.code().equals("F08"));
        assertThat(report.all().imported()).isEqualTo(4);
        Place place = register.all(Place.KIND).get(0);
        assertThat(register.all(PlaceName.KIND).get(0).place()).isEqualTo(place.id());
        assertThat(register.all(Control.KIND).get(0).place()).isEqualTo(place.id());
        assertThat(register.all(Standard.KIND).get(0).fadeOut().metres()).isEqualTo(50);
    }

    @Test
    void aRecordThatComesBackChangedIsTheSameRecord() throws IOException {
        run("finds.csv", "number,category,quantity\nF-1,CMR,1\n");
        Find before = register.all(Find.KIND).get(0);
        ImportReport report = run(
                "edited.csv",
                "record_id,source,number,category,quantity,model,other\n" + before.id() + "," + before.source()
                        + ",F-1,cluster munition remnant,1,a model,{}\n");
        assertThat(report.all().imported()).isEqualTo(1);
        assertThat(register.all(Find.KIND)).hasSize(1);
        Find after = register.all(Find.KIND).get(0);
        assertThat(after.model()).isEqualTo("a model");
        assertThat(after.source()).isEqualTo(before.source());
        assertThat(after.other().isEmpty()).isTrue();
        assertThat(report.issues())
                .anyMatch(issue -> issue.code().equals("F17") && issue.what().contains("model"));
    }

    @Test
    void decimalsOfTheFieldAreReadByTheirUnit() throws IOException {
        run(
                "hazards.csv",
                "id;type of hazard;area (ha);wkt\n7;cmr;1,25;POLYGON ((46 39, 46.01 39, 46.01 39.01, 46 39.01, 46 39))\n");
        Hazard hazard = register.all(Hazard.KIND).get(0);
        assertThat(hazard.number()).isEqualTo("7");
        assertThat(Objects.requireNonNull(hazard.statedArea()).squareMetres()).isEqualTo(12_500);
    }

    @Test
    void aLayerOfThisProgramThatComesBackUnchangedIsUnchanged() throws IOException {
        run("sources.csv", "number,title,type\nS-1,a letter,letter\n");
        run(
                "claims.csv",
                "number,source,type,who,text,status,quantity,qualifier,unit,denies,page\n"
                        + "A-1,S-1,items destroyed,the agency,it said so,official,200,more than,items,B-1;B-2,7\n");
        Claim kept = register.all(Claim.KIND).get(0);
        String layer =
                "record_id,source,number,type,who,text,verbatim,quantity,status,denies,other,standing\n" + kept.id()
                        + "," + kept.source()
                        + ",A-1,items destroyed,the agency,it said so,0,more than 200 items,official,B-1; B-2,"
                        + "page: 7,approved\n";
        assertThat(run("claim.csv", layer).all()).isEqualTo(new Tally(1, 0, 0, 0, 1));
        assertThat(run("claim.csv", layer.replace("the agency", "the ministry"))
                        .all()
                        .imported())
                .isEqualTo(1);
        Claim after = register.all(Claim.KIND).get(0);
        assertThat(after.who()).isEqualTo("the ministry");
        assertThat(after.other()).isEqualTo(kept.other());
        assertThat(after.quantity()).isEqualTo(kept.quantity());
    }

    @Test
    void yamlIsReadWithTheSameAccounting() throws IOException {
        ImportReport report = run("words.yaml", """
                sources:
                  - {number: S-1, title: a letter, type: letter, reliability: b}
                claims:
                  - number: A-1
                    source: S-1
                    type: items destroyed
                    who: the agency
                    text: it said so
                    status: official
                    credibility: 2
                    quantity: {low: 200, qualifier: more than, unit: items}
                    denies: [B-1, B-2]
                  - {number: A-2, source: S-1, type: no such type, who: the agency, text: it said so}
                """);
        assertThat(report.all()).isEqualTo(new Tally(3, 2, 0, 1, 0));
        Claim claim = register.all(Claim.KIND).get(0);
        assertThat(claim.quantity()).hasToString("more than 200 items");
        assertThat(claim.denies().texts()).containsExactly("B-1", "B-2");
        assertThat(claim.credibility()).isEqualTo(Credibility.TWO);
        assertThat(register.all(Source.KIND)).anyMatch(source -> source.reliability() == Reliability.B);
        assertThatThrownBy(() -> run("words.yaml", "claims: one"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("no list of records");
    }

    @Test
    void ibidIsTheOneSourceOfTheNoteBefore() throws IOException {
        run(
                "sources.csv",
                "number,title,type\nS-1,a letter,letter\nS-2,another,letter\n",
                "claims.csv",
                "number,type,who,text,status\nA-1,use,x,t,reported\nA-2,use,x,t,reported\n");
        ImportReport report = run("citations.csv", """
                number,claim,cited,note
                Q-0,A-1,Ibid.,
                Q-1,A-1,S-1,1
                Q-2,A-2,Ibid.,2
                Q-3,A-1,ibid,2
                Q-4,A-1,S-1,3
                Q-5,A-1,S-2,3
                Q-6,A-2,Ibid.,4
                """);
        assertThat(report.all()).isEqualTo(new Tally(7, 3, 2, 2, 0));
        Source letter = register.all(Source.KIND).stream()
                .filter(source -> "S-1".equals(source.number()))
                .findFirst()
                .orElseThrow();
        assertThat(register.all(Citation.KIND).stream()
                        .filter(one -> List.of("Q-2", "Q-3").contains(String.valueOf(one.number()))))
                .hasSize(2)
                .allMatch(one -> one.cited().equals(letter.id()))
                .allMatch(one -> String.valueOf(one.other().get("cited, as printed"))
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("ibid"));
    }

    @Test
    void theLettersBehindADateSayHowAStateConsented() throws IOException {
        ImportReport report = run(
                "list.csv",
                "Participant,Signature,Provisional application(n),\"Approval(AA), Acceptance(A), Accession(a), Ratification\"\n"
                        + "X,3 Dec 2008,24 Mar 2011 n,24 Mar 2011\nY,,,9 Apr 2013 a\nZ,3 Dec 2008,,14 Jul 2009 A\nW,,,31 Foo 2009\n");
        assertThat(report.all()).isEqualTo(new Tally(7, 6, 0, 1, 0));
        assertThat(register.all(TreatyEvent.KIND).stream()
                        .map(one -> one.participant() + " " + one.type().text() + " " + one.date()))
                .containsExactlyInAnyOrder(
                        "X signature 2008-12-03",
                        "X provisional application 2011-03-24",
                        "X ratification 2011-03-24",
                        "Y accession 2013-04-09",
                        "Z signature 2008-12-03",
                        "Z acceptance 2009-07-14");
        assertThat(report.issues()).anyMatch(issue -> issue.what().contains("4 participants were read as 7 acts"));
    }
}
