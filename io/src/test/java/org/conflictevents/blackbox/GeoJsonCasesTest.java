package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How GeoJSON is read, case by case: see the head of {@code geojson/cases.txt}. */
class GeoJsonCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "geojson", "cases.txt");

    record Case(String name, String input, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsTheCaseSays(Case one) {
        assertThat(read(one.input())).isEqualTo(String.join("\n", one.expected()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lineEndsAreAllTheSame(Case one) {
        assertThat(read(one.input().replace("\n", "\r\n"))).isEqualTo(String.join("\n", one.expected()));
        assertThat(read(one.input().replace("\n", "\r"))).isEqualTo(String.join("\n", one.expected()));
    }

    private static String read(String input) {
        List<String> lines = new ArrayList<>();
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(input.getBytes(UTF_8)), "it")
                .as(Formats.GEOJSON)
                .policy(RowPolicy.COLLECT)
                .events()) {
            try {
                events.forEach(event -> lines.add(line(event)));
            } catch (RecordFormatException e) {
                e.problems().forEach(problem -> lines.add("refused: " + problem));
            }
            lines.add(events.report().toString());
            events.problems().forEach(problem -> lines.add(problem.toString().substring("it ".length())));
        }
        return String.join("\n", lines);
    }

    private static String line(Event event) {
        Map<String, String> extras = event.extras();
        return event.id() + " " + event.type() + " " + event
                + event.place()
                        .flatMap(place -> place.location())
                        .map(point -> " @ " + point)
                        .orElse("")
                + (extras.isEmpty() ? "" : " " + extras);
    }

    static Stream<Case> cases() throws IOException {
        return Arrays.stream(Files.readString(CASES).split("(?m)^=== ")).skip(1).map(text -> {
            int nameEnd = text.indexOf('\n') + 1;
            int inputEnd = text.indexOf("---\n");
            return new Case(
                    text.substring(0, nameEnd).strip(),
                    text.substring(nameEnd, inputEnd).stripTrailing().replace('␞', '\u001E'),
                    text.substring(inputEnd + 4).strip().lines().toList());
        });
    }
}
