package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.CancelledException;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Progress;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadAheadTest {

    private static final String HEADER =
            "id,type_of_violence,side_a,side_b,date_start,date_end,best,where_description,more\n";

    private static String row(int number) {
        return number + ",1,A" + number % 7 + ",B,2020-02-06,2020-02-" + (10 + number % 19) + "," + number % 3 + ",\""
                + "Saraqib \"\"again\"\"\r\n, é ".repeat(number % 40) + "\",x\n";
    }

    /** Returns a table of so many rows, some of which are replaced by others. */
    private static byte[] table(int rows, long seed, List<String> others) {
        Random random = new Random(seed);
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            table.append(row(i));
            if (!others.isEmpty() && random.nextInt(1 + rows / 3) == 0) {
                table.append(others.get(random.nextInt(others.size())));
            }
        }
        byte[] bytes = table.toString().getBytes(UTF_8);
        for (int i = HEADER.length(); i < bytes.length; i++) {
            if (bytes[i] == '~') {
                bytes[i] = (byte) 0xFF;
            }
        }
        return bytes;
    }

    private static Input input(byte[] table) {
        return Input.of(new ByteArrayInputStream(table), "it.csv").as(Formats.GED);
    }

    private static List<Object> all(Input input) {
        List<Object> all = new ArrayList<>();
        List<Object> told = new ArrayList<>();
        try (RecordReader<Event> events =
                input.onProblem(told::add).onNote(told::add).events()) {
            try {
                events.forEach(all::add);
            } catch (RuntimeException e) {
                all.add(e.toString());
            }
            all.add(told);
            all.add(events.report());
            all.add(events.problems());
            all.add(events.notes());
            all.add(events.drift());
        }
        return all;
    }

    @Property(tries = 200)
    void everything_is_the_same(
            @ForAll("tables") byte[] table, @ForAll RowPolicy policy, @ForAll("limits") ReadLimits limits) {
        assertThat(all(input(table).policy(policy).limits(limits).readAhead()))
                .isEqualTo(all(input(table).policy(policy).limits(limits)));
    }

    @Provide
    Arbitrary<byte[]> tables() {
        Arbitrary<List<String>> others = Arbitraries.of(
                        "\n",
                        "1,2\n",
                        "7,9,A,B,2020-02-06,2020-02-06,1,,\n",
                        "7,1,A,B,2020-02-06,2020-02-01,1,,\n",
                        "7,1,A~,B,2020-02-06,2020-02-06,1,,\n",
                        "7,1,\"A\"x,B,2020-02-06,2020-02-06,1,,\n",
                        "7,1,A\"B,B,2020-02-06,2020-02-06,1.0,,\r",
                        "7,1,\"A,B,2020-02-06,2020-02-06,1,,\n",
                        "7,1,A,B,2020-02-06,2020-02-06,1," + "y".repeat(300_000) + ",\r\n")
                .list()
                .ofMaxSize(2);
        return others.flatMap(list -> Arbitraries.integers()
                .between(0, 3_000)
                .flatMap(rows -> Arbitraries.longs().map(seed -> table(rows, seed, list))));
    }

    @Provide
    Arbitrary<ReadLimits> limits() {
        ReadLimits defaults = ReadLimits.defaults();
        return Arbitraries.of(
                defaults,
                defaults,
                defaults.withMaxRows(700),
                defaults.withMaxFieldCharacters(700),
                defaults.withMaxRowCharacters(700));
    }

    @Test
    void theThreadEndsWithTheReading() {
        try (RecordReader<Event> events =
                input(table(5_000, 1, List.of())).readAhead().events()) {
            Iterator<Event> rows = events.iterator();
            rows.next();
            assertThat(threads()).isNotEmpty();
            rows.forEachRemaining(event -> {});
            assertThat(events.report().accepted()).isEqualTo(5_000);
            assertThat(threads()).isEmpty();
        }
    }

    @Test
    void theThreadEndsWhereTheReaderIsClosed() {
        try (RecordReader<Event> events =
                input(table(50_000, 1, List.of())).readAhead().events()) {
            assertThat(events.iterator().next().id()).isEqualTo("ucdp-0");
        }
        assertThat(threads()).isEmpty();
    }

    @Test
    void noThreadIsLeftBehindByADialectThatFailsBeforeTheFirstRow() {
        Columns columns = new Columns();
        Dialect<Event> dialect = Dialect.events("mine", "Mine", columns)
                .signs(columns.text("id"))
                .reads(sheet -> {
                    throw new IllegalStateException("no such codes");
                })
                .build();
        assertThatThrownBy(() -> input(table(50_000, 1, List.of())).readAhead().records(dialect))
                .hasMessage("no such codes");
        assertThat(threads()).isEmpty();
    }

    @Test
    void theThreadEndsWhereARowEndsTheReading() {
        byte[] table = table(20_000, 1, List.of("7,9,A,B,2020-02-06,2020-02-06,1,,\n"));
        assertThatThrownBy(() -> {
                    try (RecordReader<Event> events = input(table).readAhead().events()) {
                        events.forEach(event -> {});
                    }
                })
                .hasMessageContaining("expected a whole number from 1 to 3 but found '9'");
        assertThat(threads()).isEmpty();
    }

    @Test
    void aThreadThatIsInterruptedReadsNoMore() {
        try (RecordReader<Event> events =
                input(table(50_000, 1, List.of())).readAhead().events()) {
            Iterator<Event> rows = events.iterator();
            rows.next();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> rows.forEachRemaining(event -> {})).isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(threads()).isEmpty();
    }

    @Test
    void aStreamThatFailsDoesSoBehindItsRows() {
        byte[] table = table(5_000, 1, List.of());
        InputStream failing = new ByteArrayInputStream(table) {
            @Override
            public int read(byte[] target, int from, int length) {
                int n = super.read(target, from, length);
                if (n < 0) {
                    throw new UncheckedIOException(new IOException("the line is dead"));
                }
                return n;
            }
        };
        List<Event> read = new ArrayList<>();
        try (RecordReader<Event> events =
                Input.of(failing, "it.csv").as(Formats.GED).readAhead().events()) {
            assertThatThrownBy(() -> events.forEach(read::add)).hasStackTraceContaining("the line is dead");
        }
        assertThat(read).hasSize(5_000);
        assertThat(threads()).isEmpty();
    }

    @Test
    @Timeout(300)
    void aReaderThatHangsIsWokenByClosingIt() {
        Hanging characters = new Hanging(new CountDownLatch(1));
        RecordReader<Event> events =
                Input.of(characters, "it.csv").as(Formats.GED).readAhead().events();
        assertThat(events.iterator().next().id()).isEqualTo("ucdp-0");
        events.close();
        assertThat(characters.isClosed.getCount()).isZero();
        assertThat(threads()).isEmpty();
    }

    /** As the readers of the JDK do: they close once nobody reads. */
    @Test
    @Timeout(300)
    void aReaderThatCannotBeClosedWhileItHangsIsLeftBehind() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (RecordReader<Event> events = Input.of(new BufferedReader(new Hanging(end)), "it.csv")
                .as(Formats.GED)
                .readAhead()
                .events()) {
            assertThat(events.iterator().next().id()).isEqualTo("ucdp-0");
        }
        end.countDown();
        for (int i = 0; i < 1_000 && !threads().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(threads()).isEmpty();
    }

    /** Some rows, and then nothing for as long as nobody closes it, whoever is interrupted. */
    private static final class Hanging extends Reader {
        private final StringReader rows = new StringReader(new String(table(3_000, 1, List.of()), UTF_8));
        private final CountDownLatch isClosed;

        Hanging(CountDownLatch isClosed) {
            this.isClosed = isClosed;
        }

        @Override
        public int read(char[] target, int from, int length) throws IOException {
            int n = rows.read(target, from, length);
            while (n < 0) {
                try {
                    isClosed.await();
                    return -1;
                } catch (InterruptedException e) {
                    // hangs on
                }
            }
            return n;
        }

        @Override
        public void close() {
            isClosed.countDown();
        }
    }

    @Test
    void progressEndsWithAllBytes() {
        byte[] table = table(5_000, 1, List.of());
        List<Progress> told = new ArrayList<>();
        try (RecordReader<Event> events =
                input(table).progress(told::add).readAhead().events()) {
            assertThat(events).hasSize(5_000);
        }
        assertThat(told.get(told.size() - 1).bytes()).isEqualTo(table.length);
        assertThat(told.get(told.size() - 1).rows()).isEqualTo(5_000);
    }

    @Test
    void formatsOfOurOwnAreReadAsEver() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Event> events = new ArrayList<>();
        try (RecordReader<Event> read = input(table(10, 1, List.of())).events()) {
            read.forEach(events::add);
        }
        try (var rows = Output.to(out).as(Formats.JSONL).events()) {
            rows.writeAll(events.stream());
            rows.commit();
        }
        try (RecordReader<Event> read = Input.of(new ByteArrayInputStream(out.toByteArray()), "it.jsonl")
                .readAhead()
                .events()) {
            assertThat(read).containsExactlyElementsOf(events);
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("conflict-events"))
                .toList();
    }
}
