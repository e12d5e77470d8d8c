package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.testing.ArbitraryDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that keep their records packed. */
class CompactListTest {

    private static final Dataset IDLIB = Datasets.idlib2020();

    private static Input jsonl(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(Formats.JSONL).write(dataset);
        return Input.of(new ByteArrayInputStream(out.toByteArray()), "it.jsonl");
    }

    private static List<Event> events() {
        try (RecordReader<Event> reader = jsonl(IDLIB).events()) {
            return reader.compactList();
        }
    }

    @Property(tries = 200)
    void it_holds_what_was_read(@ForAll("datasets") Dataset dataset) {
        try (RecordReader<Event> events = jsonl(dataset).events();
                RecordReader<Agreement> agreements = jsonl(dataset).agreements();
                RecordReader<Figure> figures = jsonl(dataset).figures()) {
            assertThat(events.compactList()).isEqualTo(dataset.events());
            assertThat(agreements.compactList()).isEqualTo(dataset.agreements());
            assertThat(figures.compactList()).isEqualTo(list(jsonl(dataset).figures()));
        }
    }

    private static <T> List<T> list(RecordReader<T> reader) {
        try (reader) {
            return reader.stream().toList();
        }
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60_000})
    void itHoldsEveryColumnOfAForeignFormat(int length) {
        String name = "n".repeat(length) + "\u2028\"";
        String text = "x\n\uD83D".repeat(length);
        String rows = GedRows.csv(new ArrayList<>(GedRows.row(name, text).keySet()), List.of(GedRows.row(name, text)));
        try (RecordReader<Event> one =
                        Input.of(new StringReader(rows), "ged201.csv").events();
                RecordReader<Event> other =
                        Input.of(new StringReader(rows), "ged201.csv").events()) {
            List<Event> events = one.compactList();
            assertThat(events).isEqualTo(other.stream().toList());
            assertThat(events.get(0).extras().values()).contains(text);
        }
    }

    @Test
    void anyOfItsRecordsIsThere() {
        List<Event> events = events();
        List<Integer> indexes = new ArrayList<>(
                IntStream.range(0, IDLIB.events().size()).boxed().toList());
        Collections.shuffle(indexes, new Random(1));
        for (int index : indexes) {
            assertThat(events.get(index)).isEqualTo(IDLIB.events().get(index));
        }
        assertThat(events).hasSize(IDLIB.events().size());
        assertThat(events.indexOf(IDLIB.events().get(77))).isEqualTo(77);
        assertThat(events.subList(60, 70)).isEqualTo(IDLIB.events().subList(60, 70));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> events.get(events.size()));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> events.get(-1));
    }

    @Test
    void severalGoThroughItAtOnce() {
        List<Event> events = events();
        Iterator<Event> other = events.iterator();
        for (int i = 0; i < 100; i++) {
            other.next();
        }
        for (Event event : events.subList(0, 100)) {
            assertThat(event).isIn(IDLIB.events());
            assertThat(other.next()).isIn(IDLIB.events());
        }
        List<Event> shared = events;
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .filter(i -> !shared.get(i * 31 % shared.size())
                                .equals(IDLIB.events().get(i * 31 % shared.size())))
                        .count())
                .isZero();
    }

    @Test
    void itCannotBeChanged() {
        List<Event> events = events();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> events.remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> events.add(events.get(0)));
    }

    @Test
    void nothingIsAnEmptyList() {
        try (RecordReader<Agreement> reader =
                jsonl(Dataset.builder().id("d").title("D").build()).agreements()) {
            assertThat(reader.compactList()).isEmpty();
        }
    }

    @Test
    void recordsAreHandedOutOnce() {
        try (RecordReader<Event> reader = jsonl(IDLIB).events()) {
            assertThat(reader.compactList()).isNotEmpty();
            assertThatIllegalStateException().isThrownBy(reader::compactList);
            assertThatIllegalStateException().isThrownBy(reader::stream);
        }
    }

    @Test
    void whatIsWrongEndsItAsItEndsAnyReading() {
        try (RecordReader<Event> reader = Input.of(new StringReader("{\"record\":\"event\"}\n"), "it.jsonl")
                .as(Formats.JSONL)
                .events()) {
            assertThatExceptionOfType(RecordFormatException.class).isThrownBy(reader::compactList);
        }
    }
}
