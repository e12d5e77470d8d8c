package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever puts rejected rows aside has them whole, to mend them and read them again; what is kept in memory stays small. */
class WholeRowTest {

    private static final String LONG = "é🌾 ".repeat(20_000) + "the end";

    static Stream<Arguments> rows() {
        Map<String, String> ged = GedRows.row("source_headline", LONG);
        ged.put("type_of_violence", "4");
        String gedText = GedRows.csv(GedRows.SET_A, List.of(ged));
        String jsonl = "{\"record\":\"event\",\"id\":\"e\",\"type\":\"SHELLING\",\"summary\":\"" + LONG + "\"}";
        String page = "{\"TotalCount\":1,\"Result\":[";
        String object = "{\"id\":1,\"relid\":\"SYR-1\",\"type_of_violence\":4,\"source_headline\":\"" + LONG + "\"}";
        String feature = "{\"type\":\"Feature\",\"id\":\"e\",\"geometry\":null,\"properties\":"
                + "{\"type\":\"SHELLING\",\"modality\":\"SOON\",\"summary\":\"" + LONG + "\"}}";
        return Stream.of(
                row(Formats.JSONL, jsonl + "\n", jsonl),
                row(
                        Formats.GED,
                        gedText,
                        gedText.substring(gedText.indexOf('\n') + 1).stripTrailing()),
                row(Formats.GED, page + object + "]}", object),
                row(Formats.GEOJSON, feature + "\n", feature));
    }

    private static Arguments row(Format format, String text, String row) {
        return Arguments.of(Named.of(format.name() + " " + text.substring(0, 12), format), text, row);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aListenerIsToldOfTheWholeRowAndAListKeepsItsBeginning(Format format, String text, String row) {
        List<Problem> told = new ArrayList<>();
        Input input = Input.of(new StringReader(text), "it").as(format);
        try (RecordReader<Event> events =
                input.policy(RowPolicy.COLLECT).onProblem(told::add).events()) {
            assertThat(events).isEmpty();
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.row()).contains(row));
            assertThat(events.problems())
                    .isEqualTo(told.stream().map(Problem::shortened).toList());
        }
        assertThatThrownBy(() -> Input.of(new StringReader(text), "it").as(format).events().stream()
                        .toList())
                .isInstanceOfSatisfying(
                        RecordFormatException.class,
                        e -> assertThat(e.problem().row().orElseThrow())
                                .hasSizeLessThanOrEqualTo(Problem.MAX_ROW_CHARACTERS)
                                .startsWith(row.substring(0, 100))
                                .endsWith("…"));
    }
}
