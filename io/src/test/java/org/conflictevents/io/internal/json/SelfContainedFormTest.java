package org.conflictevents.io.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.testing.ArbitraryDatasets;
import org.junit.jupiter.api.Test;

/** A record as a whole is what Jackson makes of it, of either major. */
class SelfContainedFormTest {

    // Halves of surrogate pairs, which would make no UTF-8, are among what is escaped.
    private static final JsonMapper JACKSON_2 = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder()
                    .enable(tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    @Property(tries = 200)
    void what_is_written_reads_back_equal(@ForAll("datasets") Dataset dataset) {
        for (Record value : records(dataset)) {
            assertThat(read(write(value), value.getClass())).isEqualTo(value);
        }
    }

    @Property(tries = 200)
    void it_is_what_jackson_2_writes_and_reads(@ForAll("datasets") Dataset dataset) throws Exception {
        for (Record value : records(dataset)) {
            String ours = write(value);
            String theirs = JACKSON_2.writeValueAsString(value);
            assertThat(JACKSON_2.readTree(ours).toString())
                    .isEqualTo(JACKSON_2.readTree(theirs).toString());
            assertThat(read(theirs, value.getClass())).isEqualTo(value);
            assertThat(JACKSON_2.readValue(ours, value.getClass())).isEqualTo(value);
            assertThat(JACKSON_2.readValue(theirs, value.getClass())).isEqualTo(value);
        }
    }

    @Property(tries = 200)
    void it_is_what_jackson_3_writes_and_reads(@ForAll("datasets") Dataset dataset) {
        for (Record value : records(dataset)) {
            String ours = write(value);
            String theirs = JACKSON_3.writeValueAsString(value);
            assertThat(JACKSON_3.readTree(ours).toString())
                    .isEqualTo(JACKSON_3.readTree(theirs).toString());
            assertThat(read(theirs, value.getClass())).isEqualTo(value);
            assertThat(JACKSON_3.readValue(ours, value.getClass())).isEqualTo(value);
            assertThat(JACKSON_3.readValue(theirs, value.getClass())).isEqualTo(value);
        }
    }

    @Test
    void placesOfAllLevelsReadBack() {
        Place place = Place.builder().id("p").name("P").kind(PlaceKind.COUNTRY).build();
        for (int i = 1; i < Place.MAX_LEVELS; i++) {
            place = Place.builder()
                    .id("p" + i)
                    .name("P")
                    .kind(PlaceKind.COUNTRY)
                    .within(Optional.of(place))
                    .build();
        }
        assertThat(read(write(place), Place.class)).isEqualTo(place);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    private static List<Record> records(Dataset dataset) {
        List<Record> records = new ArrayList<>();
        records.addAll(dataset.sources());
        records.addAll(dataset.places());
        records.addAll(dataset.actors());
        records.addAll(dataset.agreements());
        records.addAll(dataset.events());
        records.addAll(dataset.figures());
        records.addAll(dataset.relations());
        return records;
    }

    private static String write(Record value) {
        StringBuilder text = new StringBuilder();
        Node node = NodeWriter.NESTED.writeRecord(value, RecordShape.of(value.getClass()));
        new NodePrinter(text).print(node, 0, 0);
        return text.toString();
    }

    private static Record read(String json, Class<? extends Record> type) {
        byte[] input = json.getBytes(StandardCharsets.UTF_8);
        Faults faults = new Faults("test", input);
        Node node = NodeParser.parse(input, faults, JsonLimits.STANDARD);
        Record value =
                node == null ? null : new NodeReader(faults, References.NESTED).readRecord(node, RecordShape.of(type));
        faults.throwIfAny();
        return value;
    }
}
