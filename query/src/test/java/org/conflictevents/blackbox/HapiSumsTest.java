package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.Total;
import org.junit.jupiter.api.Test;

/** The classes of HDX HAPI overlap, and no sum counts anybody twice. */
class HapiSumsTest {

    private static final String VIOLENCE = row("SY0799", "political_violence", "02-01", "02-28", "9", "31");
    private static final String TARGETED = row("SY0799", "civilian_targeting", "02-01", "02-28", "4", "6");
    private static final String PROTESTS = row("SY0799", "demonstration", "02-01", "02-28", "2", "");

    private static String row(String area, String type, String first, String last, String events, String killed) {
        return String.join(",", "SYR", "SY07", area, type, events, killed, "2030-" + first, "2030-" + last);
    }

    private static Dataset read(String name, String... rows) {
        String header = "location_code,admin1_code,admin2_code,event_type,events,fatalities,reference_period_start,"
                + "reference_period_end\n";
        return Input.of(new StringReader(header + String.join("\n", rows) + "\n"), name)
                .as(Formats.HAPI)
                .dataset();
    }

    private static Total sum(Dataset dataset, Measure measure) {
        return ConflictData.of(dataset).figures().sum(measure);
    }

    private static Quantity persons(long number) {
        return Quantity.exactly(number, Unit.PERSONS);
    }

    @Test
    void whoTargetsCiviliansIsCountedInPoliticalViolenceWhateverComesFirst() {
        for (List<String> rows : List.of(
                List.of(VIOLENCE, TARGETED, PROTESTS),
                List.of(VIOLENCE, PROTESTS, TARGETED),
                List.of(TARGETED, VIOLENCE, PROTESTS),
                List.of(TARGETED, PROTESTS, VIOLENCE),
                List.of(PROTESTS, TARGETED, VIOLENCE))) {
            Dataset dataset = read("hapi.csv", rows.toArray(String[]::new));
            assertThat(sum(dataset, Measure.KILLED).range()).contains(persons(31));
            assertThat(sum(dataset, Measure.EVENTS).best()).contains(BigDecimal.valueOf(9 + 2));
        }
    }

    @Test
    void otherAreasAndMonthsAddUp() {
        Dataset dataset = read(
                "hapi.csv",
                TARGETED,
                VIOLENCE,
                row("SY0799", "political_violence", "03-01", "03-31", "1", "100"),
                row("SY0799", "civilian_targeting", "03-01", "03-31", "1", "50"),
                row("SY0800", "civilian_targeting", "02-01", "02-28", "1", "1000"));
        assertThat(sum(dataset, Measure.KILLED).range()).contains(persons(31 + 100 + 1000));
        ConflictData data = ConflictData.of(dataset);
        assertThat(data.figures().during("2030-03").sum(Measure.KILLED).range()).contains(persons(100));
        assertThat(data.figures()
                        .in("Syria")
                        .during("2030-02")
                        .sum(Measure.KILLED)
                        .range())
                .contains(persons(31 + 1000));
    }

    @Test
    void theOneClassAloneIsItsOwnSum() {
        assertThat(sum(read("hapi.csv", TARGETED, PROTESTS), Measure.KILLED).range())
                .contains(persons(6));
    }

    @Test
    void itStaysSoInEveryFormatOfOurs() {
        Dataset dataset = read("hapi.csv", TARGETED, VIOLENCE);
        for (var format : List.of(Formats.JSON, Formats.JSONL, Formats.GEOJSON)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Output.to(out).as(format).write(dataset);
            Dataset again = Input.of(new ByteArrayInputStream(out.toByteArray()), "again")
                    .dataset();
            assertThat(sum(again, Measure.KILLED).range()).contains(persons(31));
        }
    }

    /** The same month in a file of January and in one of March, which corrects a number. */
    @Test
    void aLaterReleaseOfTheSameCountsAddsNothing() {
        Dataset older = read("hapi-january.csv", VIOLENCE, TARGETED, PROTESTS);
        Dataset newer = read("hapi-march.csv", TARGETED, VIOLENCE.replace(",31,", ",33,"), PROTESTS);
        for (Merge merge : List.of(Dataset.merge(newer, older), Dataset.merge(older, newer))) {
            assertThat(merge.dataset().events()).hasSize(3);
            Total killed = sum(merge.dataset(), Measure.KILLED);
            assertThat(killed.range().orElseThrow().low()).contains(BigDecimal.valueOf(31));
            assertThat(killed.range().orElseThrow().high()).contains(BigDecimal.valueOf(33));
            assertThat(killed.best()).isEqualTo(Optional.empty());
            assertThat(sum(merge.dataset(), Measure.EVENTS).best()).contains(BigDecimal.valueOf(9 + 2));
        }
    }
}
