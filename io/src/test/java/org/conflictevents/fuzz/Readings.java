package org.conflictevents.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Gdelt;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.csv.CsvRows;
import org.conflictevents.io.internal.csv.Header;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.jspecify.annotations.Nullable;

/** Readings of one input in all ways, and what is true of them together whatever the input holds. */
final class Readings {

    /** Small, so that an input of a fuzzer can go beyond each of them. */
    static final ReadLimits LIMITS =
            new ReadLimits(100, 3_000, 40, 1_000, 20, 40, 32_768, 5_000, 40, 1 << 19, 100, 5, 1 << 18);

    private Readings() {}

    static Input of(byte[] input) {
        return Input.of(new ByteArrayInputStream(input), "it").limits(LIMITS);
    }

    static Input of(Reader reader) {
        return Input.of(reader, "it").limits(LIMITS);
    }

    /** Returns what a call gives, null if it ends in the exception for input that is wrong; any other goes on its way. */
    static <T> @Nullable T ours(Callable<T> call) {
        try {
            return call.call();
        } catch (RecordFormatException e) {
            check(e);
            return null;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void check(RecordFormatException exception) {
        assertThat(exception.getMessage()).isNotBlank();
        assertThat(exception.problems()).isNotEmpty();
        exception.problems().forEach(Readings::check);
    }

    private static void check(Problem problem) {
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        assertThat(problem.toString()).isNotBlank();
    }

    /** Reads a dataset by each policy. One that can be read can be written, and is then read again as it was. */
    static void dataset(Supplier<Input> input, Format format) {
        Dataset strict = ours(() -> input.get().dataset());
        List<Problem> told = new ArrayList<>();
        Dataset lenient = ours(
                () -> input.get().policy(RowPolicy.SKIP).onProblem(told::add).dataset());
        told.forEach(Readings::check);
        if (strict != null) {
            assertThat(told).isEmpty();
            assertThat(lenient).isEqualTo(strict);
        }
        if (lenient != null) {
            byte[] written = written(out -> Output.to(out).as(format).write(lenient));
            if (written != null) {
                assertThat(Input.of(new ByteArrayInputStream(written), "again").dataset())
                        .isEqualTo(lenient);
            }
        }
    }

    /** Reads events by each policy, writes them and reads them again; and records of the other kinds. */
    static void records(Supplier<Input> input) {
        Read<Event> collected = read(Input::events, input.get().policy(RowPolicy.COLLECT));
        assertThat(read(Input::events, input.get().policy(RowPolicy.SKIP))).isEqualTo(collected);
        Read<Event> failed = read(Input::events, input.get());
        if (collected.report() != null) {
            assertThat(failed.isWhole())
                    .isEqualTo(collected.isWhole() && collected.report().rejected() == 0);
        }
        byte[] written = written(out -> {
            try (RecordWriter<Event> writer = Output.to(out).as(Formats.JSONL).events()) {
                writer.writeAll(collected.records());
                writer.commit();
            }
        });
        if (written != null) {
            try (RecordReader<Event> again = Input.of(new ByteArrayInputStream(written), "again")
                    .as(Formats.JSONL)
                    .events()) {
                assertThat(again.stream().toList()).isEqualTo(collected.records());
            }
        }
        read(Input::agreements, input.get().policy(RowPolicy.COLLECT));
        read(Input::figures, input.get().policy(RowPolicy.COLLECT));
    }

    /** Reads the rows of a foreign format by each policy. Those that it has rows for are written, and read back equal. */
    static void rows(Supplier<Input> input, Format format) {
        Read<Event> collected = read(Input::events, input.get().policy(RowPolicy.COLLECT));
        assertThat(read(Input::events, input.get().policy(RowPolicy.SKIP))).isEqualTo(collected);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Event> written = new ArrayList<>();
        try (RecordWriter<Event> writer = Output.to(out).as(format).events()) {
            for (Event event : collected.records()) {
                try {
                    writer.write(event);
                    written.add(event);
                } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).isNotBlank(); // no row of the format says that
                }
            }
            writer.commit();
        }
        try (RecordReader<Event> again = Input.of(new ByteArrayInputStream(out.toByteArray()), "it")
                .as(format)
                .events()) {
            assertThat(again.stream().toList()).isEqualTo(written);
        }
    }

    /** Reads mentions of GDELT, each of which makes an attribution. */
    static void mentions(Input input) {
        read(Gdelt::mentions, input.policy(RowPolicy.COLLECT))
                .records()
                .forEach(mention -> assertThat(mention.attribution().note()).isPresent());
    }

    /** Reads events once, and keeps the problems. */
    static void events(Supplier<Input> input) {
        read(Input::events, input.get().policy(RowPolicy.COLLECT));
    }

    /**
     * What was read.
     *
     * @param report what became of the rows, null if the input could not be opened
     * @param isWhole whether the end was reached
     */
    private record Read<T>(List<T> records, @Nullable ReadReport report, boolean isWhole) {}

    private static <T> Read<T> read(Function<Input, RecordReader<T>> open, Input input) {
        List<T> records = new ArrayList<>();
        List<Problem> told = new ArrayList<>();
        RecordReader<T> opened = ours(() -> open.apply(input.onProblem(told::add)));
        if (opened == null) {
            return new Read<>(records, null, false);
        }
        try (RecordReader<T> reader = opened) {
            Boolean isWhole = ours(() -> {
                reader.forEach(records::add);
                return true;
            });
            ReadReport report = reader.report();
            assertThat(report.accepted() + report.rejected() + report.passedOverRows())
                    .isEqualTo(report.read());
            assertThat(report.read()).isLessThanOrEqualTo(LIMITS.maxRows());
            assertThat(report.records()).isGreaterThanOrEqualTo(records.size());
            assertThat(report.problems()).isGreaterThanOrEqualTo(told.size());
            assertThat(reader.problems().size()).isLessThanOrEqualTo(LIMITS.maxProblems());
            told.forEach(Readings::check);
            return new Read<>(records, report, isWhole != null);
        }
    }

    /** Returns what is written, null if the format has no way to write it, which its documentation says of half a surrogate pair. */
    private static byte @Nullable [] written(Consumer<ByteArrayOutputStream> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.accept(out);
            return out.toByteArray();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).contains("surrogate");
            return null;
        }
    }

    /** Reads the rows of a table, which hold all its characters. */
    static void table(byte[] input) {
        if (input.length == 0) {
            return;
        }
        char separator = ",;\t".charAt((input[0] & 0xFF) % 3);
        ours(() -> {
            rows(input, separator);
            return true;
        });
    }

    private static void rows(byte[] input, char separator) throws IOException {
        ByteInput bytes = ByteInput.of(new ByteArrayInputStream(input, 1, input.length - 1), "it", LIMITS);
        try (TextInput in = TextInput.of(bytes, null);
                CsvRows rows = CsvRows.of("it", in.reader(), separator, LIMITS)) {
            Header header = null;
            long line = 0;
            while (rows.next()) {
                assertThat(rows.line()).isGreaterThan(line);
                line = rows.line();
                Problem fault = rows.fault();
                if (fault != null) {
                    check(fault);
                }
                if (header == null) {
                    header = header(rows.fields());
                }
                int inFields = rows.fields().stream().mapToInt(String::length).sum();
                assertThat(inFields).isLessThanOrEqualTo(rows.raw().length());
            }
        }
    }

    private static Header header(List<String> titles) {
        Map<String, List<String>> known = new HashMap<>();
        known.put("id", List.of("event_id", "key"));
        known.put("date", List.of());
        Header header = Header.bind(titles, known, Header.Names.LOOSE);
        header.columns().values().forEach(index -> assertThat(index).isBetween(0, titles.size() - 1));
        assertThat(header.columns().size()
                        + header.unknown().size()
                        + header.complaints().size())
                .isEqualTo(titles.size());
        return header;
    }
}
