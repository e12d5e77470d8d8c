package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long JSON objects may be that are rows of a foreign format. */
class JsonRowLimitsTest {

    private static final String ROW = "{\"id\":1,\"type_of_violence\":1,\"side_a\":\"A\",\"side_b\":\"B\","
            + "\"date_start\":\"2020-02-06\",\"date_end\":\"2020-02-06\",\"best\":1,\"where_description\":\"\u00E9\uD83D\uDE80\"}";

    private static List<Event> read(String json, int maxCharacters) {
        try (RecordReader<Event> events = Input.of(new StringReader(json), "it.json")
                .as(Formats.GED)
                .limits(ReadLimits.defaults().withMaxRowCharacters(maxCharacters))
                .events()) {
            return events.stream().toList();
        }
    }

    @Test
    void aRowIsMeasuredByItselfAndNotByThoseBehindIt() {
        String rows = "[" + ROW + ("," + ROW).repeat(200) + "]";
        assertThat(read(rows, ROW.length())).hasSize(201);
        assertThatThrownBy(() -> read(rows, ROW.length() - 1))
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("it.json line 1 column 1: the row has more than " + (ROW.length() - 1)
                        + " characters; ReadLimits.withMaxRowCharacters takes more");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"x\":null,", "\"x\":[[[1,2,3]],{}],", "\"x\":{\"y\":\"z\"},"})
    void aRowThatDoesNotEndFailsWithinTheLimit(String part) {
        String row = ROW.substring(0, ROW.length() - 1) + "," + part.repeat(100_000) + "\"more\":1}";
        assertThatThrownBy(() -> read("[\n" + ROW + ",\n" + row + "]", 1_000))
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("it.json line 3 column 1: the row has more than 1000 characters;"
                        + " ReadLimits.withMaxRowCharacters takes more");
    }

    @Test
    void whatStandsBetweenAndBehindRowsIsNoRow() {
        String blanks = " ".repeat(200_000);
        String more = ",\"more\":[" + "1,{\"a\":2},".repeat(50_000) + "3]";
        assertThat(read(
                        "[" + blanks + "{\"Result\":[" + ROW + blanks + "," + blanks + ROW + "]" + more + "}," + ROW
                                + "]",
                        1_000))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text        | a text has more than 10 characters; ReadLimits.withMaxFieldCharacters takes more
                    number      | a number has more than 5 digits; ReadLimits.withMaxNumberDigits takes more
                    nesting     | more than 6 objects and arrays lie within one another; ReadLimits.withMaxNesting takes more
                    name        | the name of a member has more than 50000 bytes
                    """)
    void whatIsTooMuchIsNamedWithItsLimit(String what, String message) {
        String member = switch (what) {
            case "text" -> "\"x\":\"" + "t".repeat(5_000) + "\"";
            case "number" -> "\"x\":" + "1".repeat(20);
            case "nesting" -> "\"x\":" + "[".repeat(20) + "]".repeat(20);
            default -> "\"" + "n".repeat(60_000) + "\":1";
        };
        ReadLimits limits = ReadLimits.defaults()
                .withMaxFieldCharacters(10)
                .withMaxNumberDigits(5)
                .withMaxNesting(6);
        try (RecordReader<Event> events = Input.of(new StringReader("[{" + member + "}]"), "it.json")
                .as(Formats.GED)
                .limits(limits)
                .events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .isInstanceOf(RecordFormatException.class)
                    .hasMessage("it.json line 1 column 1: the JSON cannot be read on from here: " + message);
        }
    }
}
