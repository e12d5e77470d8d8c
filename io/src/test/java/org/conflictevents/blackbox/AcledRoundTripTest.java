package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conflictevents.model.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of an ACLED file and written again is the same, cell by cell. */
class AcledRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void whatIsWrittenReadsBackEqual(String set) {
        List<Event> events = AcledRows.read(AcledRows.SETS.get(set));

        assertThat(AcledRows.read(AcledRows.write(events))).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void whatIsWrittenIsWrittenTheSameAgain(String set) {
        String written = AcledRows.write(AcledRows.read(AcledRows.SETS.get(set)));

        assertThat(AcledRows.write(AcledRows.read(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void eachCellIsWrittenAsItWasButForTheLayoutOfTheDate(String set) {
        String table = AcledRows.SETS.get(set);
        List<Map<String, String>> read = AcledRows.cells(table);
        List<Map<String, String>> written = AcledRows.cells(AcledRows.write(AcledRows.read(table)));

        List<String> differences = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            for (Map.Entry<String, String> cell : read.get(i).entrySet()) {
                String name =
                        cell.getKey().toLowerCase(Locale.ROOT).replace(' ', '_').replace("ally_", "assoc_");
                String back = written.get(i).get(name);
                if (!cell.getValue().equals(back) && !name.equals("event_date")) {
                    differences.add(i + " " + name + ": " + cell.getValue() + " -> " + back);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(written).hasSameSizeAs(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country,location | Syria,",
                "country,location | Syria,Syria",
                "country,admin1,location | Syria,Idleb,",
                "country,admin1,location | Syria,Idleb,Idleb",
                "country,latitude,longitude | Syria,35.5,36.5",
                "country,location,latitude,longitude | Syria,\"35.5, 36.5\",35.5,36.5",
                "country,notes | Syria,\"Battles, Syria\"",
                "country,notes | Syria,",
                "country | Syria",
            })
    void whatARowDoesNotSayIsNotWritten(String names, String cells) {
        List<Event> events = AcledRows.read("event_id_cnty,event_date,event_type,actor1,actor2," + names
                + "\nSYR9,2020-02-06,Battles,A,B," + cells);
        String written = AcledRows.write(events);
        Map<String, String> row = AcledRows.cells(written).get(0);

        Map<String, String> before = AcledRows.cells(names + "\n" + cells).get(0);
        assertThat(row).containsAllEntriesOf(before);
        for (String name : List.of("location", "notes")) {
            assertThat(row).containsEntry(name, before.getOrDefault(name, ""));
        }
        assertThat(AcledRows.read(written)).isEqualTo(events);
    }
}
