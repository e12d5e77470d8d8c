package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conflictevents.io.Country;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Merge;
import org.conflictevents.query.ConflictData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country is one place whatever code a format has for it: the same question is asked of all. */
class OneCountryTest {

    /** A file of each format with an event in Syria and one in Turkey, by its name. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put(
                "ged.csv",
                "id,type_of_violence,side_a,side_b,date_start,date_end,best,country_id\n"
                        + "1,2,Reed Front,Dune Guard,2030-02-06,2030-02-06,3,652\n"
                        + "2,2,Reed Front,Dune Guard,2030-02-06,2030-02-06,3,640\n");
        FILES.put(
                "acled.csv",
                "event_id_cnty,event_date,event_type,actor1,actor2,iso\n"
                        + "SYR1,2030-02-06,Battles,Reed Front,Dune Guard,760\n"
                        + "TUR1,2030-02-06,Battles,Reed Front,Dune Guard,792\n");
        FILES.put(
                "acled-2017.csv",
                "GWNO,EVENT_ID_CNTY,EVENT_DATE,EVENT_TYPE,ACTOR1,ACTOR2\n"
                        + "652,1SYR,06-February-2030,Remote violence,Reed Front,Dune Guard\n"
                        + "640,1TUR,06-February-2030,Remote violence,Reed Front,Dune Guard\n");
        FILES.put("gdelt.tsv", gdelt("1", "SY", "Syria") + gdelt("2", "TU", "Turkey"));
        FILES.put(
                "hapi.csv",
                "location_code,event_type,events,fatalities,reference_period_start,reference_period_end\n"
                        + "SYR,political_violence,1,2,2030-02-01,2030-02-28\n"
                        + "TUR,political_violence,1,2,2030-02-01,2030-02-28\n");
        FILES.put("idu.json", "[" + idu(1, "SYR") + "," + idu(2, "TUR") + "]");
        FILES.put("hxl.csv", "country,killed\n#country+code+v_iso3,#affected+killed\nSYR,5\nTUR,6\n");
    }

    private static String gdelt(String id, String country, String name) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = id;
        cells[1] = "20300206";
        cells[26] = "190";
        cells[27] = "190";
        cells[28] = "19";
        cells[29] = "4";
        cells[51] = "1";
        cells[52] = name;
        cells[53] = country;
        cells[59] = "20300206000000";
        cells[60] = "https://harbour.example/" + id;
        return String.join("\t", cells) + "\n";
    }

    private static String idu(int id, String iso3) {
        return "{\"id\":" + id + ",\"iso3\":\"" + iso3
                + "\",\"figure\":10,\"qualifier\":\"total\",\"displacement_type\":\"Conflict\","
                + "\"displacement_date\":\"2030-02-06\",\"displacement_start_date\":\"2030-02-06\","
                + "\"displacement_end_date\":\"2030-02-06\",\"year\":2030}";
    }

    private static Format format(String name) {
        return Formats.named(name.replaceAll("[-.].*", ""));
    }

    private static long inSyria(Dataset dataset) {
        return ConflictData.of(dataset).events().in("Syria").list().size();
    }

    @Test
    void whatHappenedInACountryIsFoundInEveryFormat() {
        FILES.forEach((name, text) -> {
            Dataset dataset =
                    Input.of(new StringReader(text), name).as(format(name)).dataset();
            assertThat(dataset.events()).as(name).hasSize(2);
            assertThat(inSyria(dataset)).as(name).isEqualTo(1);
            assertThat(dataset.place("syria"))
                    .as(name)
                    .isEqualTo(Country.ofIso3("SYR").map(Country::place));
        });
    }

    @Test
    void whatHappenedInACountryIsFoundInAllOfThemTogether(@TempDir Path folder) throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        Merge merge = Datasets.readAll(folder);
        assertThat(merge.dataset().events()).hasSize(2 * FILES.size());
        assertThat(inSyria(merge.dataset())).isEqualTo(FILES.size());
        assertThat(merge.conflicts()).isEmpty();
    }
}
