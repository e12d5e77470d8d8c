package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.testing.ArbitraryDatasets;

/** What holds of GeoJSON whatever is in it. */
class GeoJsonLawsTest {

    /** Keeps all digits, and escapes halves of surrogate pairs, among others. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Property(tries = 200)
    void what_is_written_reads_back_equal(@ForAll("datasets") Dataset dataset) {
        byte[] written = write(dataset);
        assertThat(Input.of(new ByteArrayInputStream(written), "it").dataset()).isEqualTo(dataset);
        assertThat(write(Input.of(new ByteArrayInputStream(written), "it").dataset()))
                .isEqualTo(written);
    }

    @Property(tries = 200)
    void events_read_back_equal_from_a_collection_and_from_lines(@ForAll("datasets") Dataset dataset) {
        for (Format format : List.of(Formats.GEOJSON, Formats.GEOJSON_LINES)) {
            try (RecordReader<Event> events = open(write(dataset.events(), format))) {
                assertThat(events.stream()).isEqualTo(dataset.events());
                assertThat(events.report().read()).isEqualTo(dataset.events().size());
            }
        }
    }

    @Property(tries = 200)
    void a_point_is_where_the_place_is(@ForAll("datasets") Dataset dataset) throws Exception {
        JsonNode features = JSON.readTree(write(dataset)).get("features");
        assertThat(features.size()).isEqualTo(dataset.events().size());
        for (int i = 0; i < features.size(); i++) {
            Event event = dataset.events().get(i);
            GeoPoint point = event.place().flatMap(Place::location).orElse(null);
            JsonNode geometry = features.get(i).get("geometry");
            assertThat(geometry.isNull()).isEqualTo(point == null);
            if (point != null) {
                assertThat(geometry.get("coordinates").get(0).doubleValue()).isEqualTo(point.lon());
                assertThat(geometry.get("coordinates").get(1).doubleValue()).isEqualTo(point.lat());
            }
        }
    }

    @Property(tries = 200)
    void layout_and_order_mean_nothing(@ForAll("datasets") Dataset dataset) throws Exception {
        JsonNode root = JSON.readTree(write(dataset.events(), Formats.GEOJSON));
        byte[] pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        byte[] sorted = JSON.writer()
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsBytes(JSON.treeToValue(root, Map.class));
        for (byte[] other : List.of(pretty, sorted)) {
            try (RecordReader<Event> events = open(other)) {
                assertThat(events.stream()).isEqualTo(dataset.events());
            }
        }
    }

    @Property(tries = 200)
    void a_wrong_feature_stops_no_other(@ForAll("datasets") Dataset dataset, @ForAll Random random) {
        if (dataset.events().isEmpty()) {
            return;
        }
        for (Format format : List.of(Formats.GEOJSON, Formats.GEOJSON_LINES)) {
            List<String> lines = new ArrayList<>(
                    new String(write(dataset.events(), format), UTF_8).lines().toList());
            int wrong = random.nextInt(dataset.events().size());
            int line = wrong + (format == Formats.GEOJSON ? 1 : 0);
            String feature = lines.get(line);
            lines.set(line, feature.substring(0, random.nextInt(feature.length() - 3) + 2));
            List<Event> expected = new ArrayList<>(dataset.events());
            expected.remove(wrong);
            try (RecordReader<Event> events = open((String.join("\n", lines) + "\n").getBytes(UTF_8))) {
                assertThat(events.stream()).isEqualTo(expected);
                assertThat(events.report().rejected())
                        .as("%s", events.problems())
                        .isEqualTo(1);
                assertThat(events.problems())
                        .first()
                        .satisfies(problem -> assertThat(problem.line()).isBetween(line + 1L, line + 2L));
            }
        }
    }

    @Property(tries = 500)
    void any_bytes_behind_a_beginning_make_problems_and_nothing_else(@ForAll byte[] bytes, @ForAll Random random) {
        String[] beginnings = {"", "{", "{\"type\":\"FeatureCollection\",\"features\":[", "\u001E{\"type\":\"Feature\","
        };
        byte[] beginning = beginnings[random.nextInt(beginnings.length)].getBytes(UTF_8);
        byte[] all = Arrays.copyOf(beginning, beginning.length + bytes.length);
        System.arraycopy(bytes, 0, all, beginning.length, bytes.length);
        readOrRefuse(all);
    }

    @Property(tries = 250)
    void changed_bytes_make_events_or_problems_and_nothing_else(
            @ForAll("datasets") Dataset dataset, @ForAll Random random) {
        byte[] punctuation = "{}[]\",:0\\-tfn\n\r \u001E".getBytes(UTF_8);
        byte[] written = random.nextBoolean() ? write(dataset) : write(dataset.events(), Formats.GEOJSON_LINES);
        for (int i = random.nextInt(6); i >= 0 && written.length > 0; i--) {
            written[random.nextInt(written.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : punctuation[random.nextInt(punctuation.length)];
        }
        readOrRefuse(written);
    }

    @Property(tries = 200)
    void small_limits_make_problems_and_nothing_else(@ForAll("datasets") Dataset dataset, @ForAll Random random) {
        ReadLimits limits = ReadLimits.defaults()
                .withMaxRowCharacters(50 + random.nextInt(3_000))
                .withMaxFieldCharacters(20 + random.nextInt(100))
                .withMaxNesting(4 + random.nextInt(8))
                .withMaxNumberDigits(1 + random.nextInt(6));
        byte[] written = write(dataset.events(), Formats.GEOJSON);
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(written), "it")
                .as(Formats.GEOJSON)
                .limits(limits)
                .policy(RowPolicy.COLLECT)
                .events()) {
            events.forEach(event -> assertThat(dataset.events()).contains(event));
            assertThat(events.report().read()).isEqualTo(dataset.events().size());
            assertThat(events.problems())
                    .allSatisfy(problem -> assertThat(problem.message()).contains("ReadLimits.withMax"));
        }
    }

    @Property(tries = 200)
    void any_charset_with_a_mark_and_any_chunks_read_alike(@ForAll("datasets") Dataset dataset, @ForAll Random random) {
        byte[] written = write(dataset);
        byte[] marked = ("\uFEFF" + new String(written, UTF_8)).getBytes(UTF_16LE);
        assertThat(Input.of(new ByteArrayInputStream(marked), "it").dataset()).isEqualTo(dataset);
        ByteArrayInputStream drops = new ByteArrayInputStream(written) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 1 + random.nextInt(40)));
            }
        };
        assertThat(Input.of(drops, "it").dataset()).isEqualTo(dataset);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    private static void readOrRefuse(byte[] bytes) {
        try (RecordReader<Event> events = open(bytes)) {
            events.forEach(event -> {});
            FileLaws.leavesNoRowOut(events.report());
            events.problems().forEach(GeoJsonLawsTest::check);
        } catch (RecordFormatException e) {
            e.problems().forEach(GeoJsonLawsTest::check);
        }
    }

    private static void check(Problem problem) {
        assertThat(problem.source()).isEqualTo("it");
        assertThat(problem.message()).isNotBlank().doesNotContain("Jackson", "StreamReadConstraints");
    }

    private static RecordReader<Event> open(byte[] bytes) {
        return Input.of(new ByteArrayInputStream(bytes), "it")
                .as(Formats.GEOJSON)
                .policy(RowPolicy.COLLECT)
                .events();
    }

    private static byte[] write(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(Formats.GEOJSON).write(dataset);
        return out.toByteArray();
    }

    private static byte[] write(List<Event> events, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(format).events()) {
            writer.writeAll(events);
            writer.commit();
        }
        return out.toByteArray();
    }
}
