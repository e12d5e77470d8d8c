package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.testing.ArbitraryDatasets;

/** What holds of JSON Lines whatever is in them. */
class JsonLinesLawsTest {

    private static final byte[] PUNCTUATION = "{}[]\",:0\\-tfn\n\r ".getBytes(UTF_8);

    @Property(tries = 1000)
    void any_bytes_make_problems_and_nothing_else(@ForAll byte[] bytes) {
        try {
            read(bytes);
        } catch (RecordFormatException e) {
            assertThat(isPacked(bytes)).as(e.getMessage()).isTrue(); // what does not unpack has no rows
        }
    }

    private static boolean isPacked(byte[] bytes) {
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        return head.startsWith("1f8b")
                || head.startsWith("504b0304")
                || head.startsWith("504b0506")
                || head.startsWith("504b0708");
    }

    @Example
    void bytes_that_only_begin_like_packed_ones_are_refused() {
        any_bytes_make_problems_and_nothing_else(new byte[] {0x1f, (byte) 0x8b, 0});
        any_bytes_make_problems_and_nothing_else(new byte[] {0x50, 0x4b, 3, 4});
        any_bytes_make_problems_and_nothing_else("PK\u00e9\u00e9".getBytes(UTF_8)); // and these are letters
    }

    @Property(tries = 300)
    void changed_bytes_make_events_or_problems_and_nothing_else(
            @ForAll("datasets") Dataset dataset, @ForAll Random random) {
        byte[] written = write(dataset);
        for (int i = random.nextInt(6); i >= 0; i--) {
            written[random.nextInt(written.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : PUNCTUATION[random.nextInt(PUNCTUATION.length)];
        }
        read(written);
    }

    @Property(tries = 200)
    void a_wrong_row_stops_no_other(@ForAll("datasets") Dataset dataset, @ForAll Random random) {
        List<String> lines =
                new ArrayList<>(new String(write(dataset), UTF_8).lines().toList());
        int wrong = random.nextInt(lines.size());
        String line = lines.get(wrong);
        lines.set(wrong, random.nextBoolean() ? line.substring(0, random.nextInt(line.length() - 1) + 1) : line + "]");
        try (RecordReader<Event> events = open(String.join("\n", lines).getBytes(UTF_8))) {
            List<Event> expected = new ArrayList<>(dataset.events());
            int first = lines.size()
                    - dataset.relations().size()
                    - dataset.figures().size()
                    - expected.size();
            if (wrong >= first && wrong < first + expected.size()) {
                expected.remove(wrong - first);
            }
            assertThat(events.stream()).isEqualTo(expected);
            assertThat(events.report().rejected()).isEqualTo(1);
            assertThat(events.report().read()).isEqualTo(lines.size());
            assertThat(events.problems())
                    .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(wrong + 1));
        }
    }

    @Property(tries = 200)
    void the_order_of_members_means_nothing(@ForAll("datasets") Dataset dataset) {
        String last = new String(write(dataset), UTF_8)
                .lines()
                .map(line -> {
                    int end = line.indexOf(',');
                    return "{" + line.substring(end + 1, line.length() - 1) + "," + line.substring(1, end) + "}\n";
                })
                .reduce("", String::concat);
        assertThat(Input.of(new ByteArrayInputStream(last.getBytes(UTF_8)), "it")
                        .as(Formats.JSONL)
                        .dataset())
                .isEqualTo(dataset);
    }

    @Property(tries = 200)
    void small_limits_make_problems_and_nothing_else(@ForAll("datasets") Dataset dataset, @ForAll Random random) {
        ReadLimits limits = ReadLimits.defaults()
                .withMaxRowCharacters(1 + random.nextInt(3_000))
                .withMaxFieldCharacters(1 + random.nextInt(100))
                .withMaxNesting(1 + random.nextInt(8))
                .withMaxNumberDigits(1 + random.nextInt(6));
        byte[] written = write(dataset);
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(written), "it")
                .as(Formats.JSONL)
                .limits(limits)
                .policy(RowPolicy.COLLECT)
                .events()) {
            events.forEach(event -> assertThat(dataset.events()).contains(event));
            assertThat(events.report().read())
                    .isEqualTo(new String(written, UTF_8).lines().count());
            assertThat(events.problems())
                    .allSatisfy(problem -> assertThat(problem.message()).contains("ReadLimits.withMax"));
        }
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    private static void read(byte[] bytes) {
        try (RecordReader<Event> events = open(bytes)) {
            events.forEach(event -> {});
            assertThat(events.report().problems())
                    .isGreaterThanOrEqualTo(events.report().rejected());
            for (Problem problem : events.problems()) {
                assertThat(problem.source()).isEqualTo("it");
                assertThat(problem.message()).isNotBlank().doesNotContain("Jackson", "StreamReadConstraints");
                assertThat(problem.row()).isPresent();
            }
        }
    }

    private static RecordReader<Event> open(byte[] bytes) {
        return Input.of(new ByteArrayInputStream(bytes), "it")
                .as(Formats.JSONL)
                .policy(RowPolicy.COLLECT)
                .events();
    }

    private static byte[] write(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(Formats.JSONL).write(dataset);
        return out.toByteArray();
    }
}
